"""Holds the reader's own input to the one that the network learned from: python parity.py EXAMPLES PARITY TOKENIZER

TOKENIZER is the model's tokenizer.json, run by the reference implementation. Ends with status 1 where anything differs.
"""

import json
import sys

from tokenizers import Tokenizer

from data import articles, example, pair_features, sentences_of


def hot(table):
    return table.flatten().nonzero().flatten().tolist()


def differences(line, by_doc, tokenizer):
    if "sentence" in line:
        reference = tokenizer.encode(line["sentence"], add_special_tokens=False).ids
        return [] if reference == line["pieces"] else [f"pieces of: {line['sentence'][:80]}"]
    article = by_doc[line["doc"]]
    sentence = sentences_of(article)
    first, last = line["first"], line["last"]
    ids, features, heads, *_ = example(article, first, last, sentence)
    pairs = [hot(pair_features(article, cue, first, last, sentence)) for cue in line["cues"]]
    mine = {"ids": ids.tolist(), "features": hot(features), "heads": heads.tolist(), "pairs": pairs}
    return [f"{name} of {line['doc']}" for name, value in mine.items() if value != line[name]]


def main(examples, parity, vocabulary):
    by_doc = {one["doc"]: one for one in articles(examples)}
    tokenizer = Tokenizer.from_file(vocabulary)
    tokenizer.no_truncation(), tokenizer.no_padding()
    lines = [json.loads(line) for line in open(parity)]
    found = [told for line in lines for told in differences(line, by_doc, tokenizer)]
    windows = sum("doc" in line for line in lines)
    print(f"{len(lines) - windows} sentences, {windows} windows: {len(found)} differ")
    print("\n".join(found[:20]))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main(*sys.argv[1:4])
