"""How well held-out articles are read, in words: cues, roles given the right cues, and whole statements."""

import torch

from data import batch, example, pair_features, windows


def spans(tags, begin):
    """Ranges of a run of begin and inside tags; an inside tag that follows nothing begins one."""
    out = []
    for at, tag in enumerate(tags):
        if tag == begin or (tag == begin + 1 and not (out and out[-1][1] == at - 1)):
            out.append([at, at])
        elif tag == begin + 1:
            out[-1][1] = at
    return out


def words_of(ranges):
    return {word for a, b in ranges for word in range(a, b + 1)}


@torch.no_grad()
def read(encoder, linker, article):
    """Statements of an article, window by window, by the likeliest tags."""
    found = []
    for first, last in windows(article):
        b = batch([example(article, first, last, article["sentence"])])
        words, cues = encoder(b["ids"], b["features"], b["heads"])
        marks = spans(cues[0].argmax(-1).tolist(), 1)
        if not marks:
            continue
        pairs = torch.stack(
            [pair_features(article, (x + first, y + first), first, last, article["sentence"]) for x, y in marks]
        )
        roles = linker(words[0], torch.tensor(marks), torch.zeros(len(marks)), pairs).argmax(-1).tolist()
        for (x, y), tags in zip(marks, roles):
            move = lambda ranges: words_of([[u + first, v + first] for u, v in ranges])
            content = move(spans(tags, 3))
            if content:
                found.append({"cue": move([[x, y]]), "source": move(spans(tags, 1)), "content": content})
    return found


def outermost(found):
    whole = lambda one: one["cue"] | one["source"] | one["content"]
    return [
        one
        for one in found
        if not any(other is not one and whole(one) <= other["content"] for other in found)
    ]


def f1(hits, found, gold):
    return 2 * hits / max(1, found + gold)


def held_out(encoder, linker, held):
    encoder.eval(), linker.eval()
    count = dict.fromkeys(("found", "gold", "cue", "source", "content", "linked", "half", "exact"), 0)
    for article in held:
        gold = [{kind: words_of(one[kind]) for kind in ("cue", "source", "content")} for one in article["gold"]]
        found = read(encoder, linker, article)
        if not article["nested"]:
            found = outermost(found)
        count["found"] += len(found)
        count["gold"] += len(gold)
        for kind in ("cue", "source", "content"):
            mine, theirs = [frozenset(one[kind]) for one in found], [frozenset(one[kind]) for one in gold]
            for one in mine:
                if one in theirs:
                    theirs.remove(one)
                    count[kind] += 1
        left = list(gold)
        for one in found:
            scored = [(len(g["content"] & one["content"]) / len(g["content"] | one["content"]), at) for at, g in enumerate(left)]
            scored = [(s, at) for s, at in scored if s > 0 and (left[at]["source"] & one["source"] or not (left[at]["source"] or one["source"]))]
            if not scored:
                continue
            value, at = max(scored)
            other = left.pop(at)
            count["linked"] += 1
            count["half"] += value >= 0.5
            count["exact"] += all(other[kind] == one[kind] for kind in ("cue", "source", "content"))
    scores = {name: f1(n, count["found"], count["gold"]) for name, n in count.items() if name not in ("found", "gold")}
    told = " ".join(f"{name} {value:.4f}" for name, value in scores.items())
    return scores["half"] + scores["exact"], f"{count['found']}/{count['gold']} {told}"
