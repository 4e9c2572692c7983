"""Windows of articles as tensors, with what people found in them as labels."""

import json

import torch

FEATURES, PAIRS = 56, 32  # ones and zeros of a word, and of a word and a cue
MOST = 254  # pieces of a window beside the two marks
BOUNDS = [1, 2, 3, 4, 6, 9, 14, 22, 35]  # most words of a distance's class; the tenth class is beyond


def articles(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


def windows(article, offset=0):
    """Ranges of words: whole sentences packed up to MOST pieces; the first window ends early by `offset` sentences."""
    sizes = [len(one) for one in article["pieces"]]
    out, first, size, skip = [], 0, 0, offset
    for a, b in article["sentences"]:
        length = sum(sizes[a : b + 1])
        full = size + length > MOST or (skip > 0 and a > 0 and (skip := skip - 1) == 0)
        if full and size > 0:
            out.append((first, a - 1))
            first, size = a, 0
        while length > MOST:
            last, part = a, 0
            while part + sizes[last] <= MOST:
                part += sizes[last]
                last += 1
            if last == a:
                last, part = a + 1, sizes[a]
            out.append((first, last - 1))
            a, first, length = last, last, length - part
        size += length
    words = article["sentences"][-1][1] if article["sentences"] else -1
    if words >= first:
        out.append((first, words))
    return out


def bucket(distance):
    """Class of a distance in words, 0 to 20; 10 is the cue itself."""
    size = abs(distance)
    if size == 0:
        return 10
    step = next((at for at, bound in enumerate(BOUNDS) if size <= bound), 9) + 1
    return 10 + (step if distance > 0 else -step)


BUCKETS = torch.tensor([bucket(d) for d in range(-600, 601)])


def pair_features(article, cue, first, last, sentence):
    """[W, 32] for a cue and the words first to last: distance, sentence, what the rules say."""
    words = torch.arange(first, last + 1)
    away = torch.where(words < cue[0], words - cue[0], torch.where(words > cue[1], words - cue[1], 0))
    apart = (sentence[first : last + 1] - sentence[cue[0]]).clamp(-3, 3) + 3
    told = torch.zeros(last - first + 1, dtype=torch.long)
    rule = rule_at(article, cue)
    if rule:
        told[:] = 1
        for kind, value in (("content", 3), ("source", 2)):
            for a, b in rule[kind]:
                told[max(0, a - first) : max(0, b + 1 - first)] = value
    kinds = torch.stack([BUCKETS[away.clamp(-600, 600) + 600], 21 + apart, 28 + told], 1)
    return torch.zeros(len(words), PAIRS).scatter_(1, kinds, 1.0)


def rule_at(article, cue):
    """The statement of the rules whose cue shares most words with this one; the first of several."""
    best, most = None, 0
    for one in article["rules"]:
        both = sum(max(0, min(cue[1], b) - max(cue[0], a) + 1) for a, b in one["cue"])
        if both > most:
            best, most = one, both
    return best


def sentences_of(article):
    out = torch.zeros(len(article["pieces"]), dtype=torch.long)
    for at, (a, b) in enumerate(article["sentences"]):
        out[a : b + 1] = at
    return out


def example(article, first, last, sentence):
    """A window: pieces, features, heads, cue tags, their weights, and for every cue its words, pair features and roles."""
    ids, owners, heads = [101], [-1], []
    for word in range(first, last + 1):
        heads.append(len(ids))
        ids += article["pieces"][word]
        owners += [word] * len(article["pieces"][word])
    ids.append(102)
    owners.append(-1)
    n = last - first + 1
    tags, weight, links = torch.zeros(n, dtype=torch.long), torch.ones(n), []
    if not article["nested"]:
        for one in article["gold"]:
            for a, b in one["content"]:
                weight[max(0, a - first) : max(0, b + 1 - first)] = 0.0
    for one in article["gold"]:
        if not one["cue"]:
            continue
        a, b = one["cue"][0][0], one["cue"][-1][1]
        if a < first or b > last or tags[a - first : b + 1 - first].any():
            continue
        tags[a - first], tags[a - first + 1 : b + 1 - first] = 1, 2
        weight[a - first : b + 1 - first] = 1.0
        roles = torch.zeros(n, dtype=torch.long)
        for kind, begin in (("content", 3), ("source", 1)):
            for x, y in one[kind]:
                x, y = max(x, first), min(y, last)
                if x <= y:
                    roles[x - first : y + 1 - first] = begin + 1
                    roles[x - first] = begin
        links.append(((a - first, b - first), pair_features(article, (a, b), first, last, sentence), roles))
    return torch.tensor(ids), many_hot(article, owners), torch.tensor(heads), tags, weight, links


def many_hot(article, words):
    """[L, 56]: ones where a piece's word has a feature; a negative word has none."""
    out = torch.zeros(len(words), FEATURES)
    kept = [at for at, word in enumerate(words) if word >= 0]
    out[torch.tensor(kept).unsqueeze(1), torch.tensor([article["features"][words[at]] for at in kept])] = 1.0
    return out


def batch(examples):
    """Examples padded to one size; links carry the place of their window."""
    long = max(len(one[0]) for one in examples)
    wide = max(len(one[2]) for one in examples)
    pad = lambda x, size, value=0: torch.cat([x, x.new_full((size - len(x), *x.shape[1:]), value)])
    stack = lambda at, size, value=0: torch.stack([pad(one[at], size, value) for one in examples])
    links = [(place, *link) for place, one in enumerate(examples) for link in one[5]]
    return {
        "ids": stack(0, long),
        "features": stack(1, long),
        "heads": stack(2, wide),
        "tags": stack(3, wide),
        "weight": stack(4, wide),
        "mask": torch.stack([pad(torch.ones(len(one[2])), wide) for one in examples]),
        "window": torch.tensor([link[0] for link in links], dtype=torch.long),
        "cue": torch.tensor([link[1] for link in links], dtype=torch.long).reshape(-1, 2),
        "pairs": torch.stack([pad(link[2], wide) for link in links]) if links else None,
        "roles": torch.stack([pad(link[3], wide) for link in links]) if links else None,
    }
