"""Trains the statement model: python train.py EXAMPLES MODEL OUT [--steps N | --minutes N]

EXAMPLES is what examples.ts wrote, MODEL a folder with model.safetensors, OUT a folder for checkpoints. Every fortieth
article is held out; the checkpoint with the best held-out score is OUT/best.pt. PolNeAR's dev part is never seen.
The rate of learning falls to nothing over the steps, or over the minutes where a machine is slow and time is short.
"""

import argparse

import os
import random
import time

import torch
import torch.nn.functional as F

from data import FEATURES, articles, batch, example, sentences_of, windows
from model import Encoder, Linker, pretrained
from score import held_out

SEED, BATCH, LR, HEAD_LR, WARM = 20261123, 8, 1.5e-4, 1e-3, 80
CHECK = 900  # seconds between two looks at what is held out


def setting(all_articles):
    held = [one for at, one in enumerate(all_articles) if at % 40 == 7]
    kept = [one for at, one in enumerate(all_articles) if at % 40 != 7]
    return kept, held


def epoch(kept, chance):
    """All windows of an epoch, in batches of like length; our own gold, whose nested statements count, comes three times."""
    ranges = []
    for one in kept:
        for _ in range(3 if one["nested"] else 1):
            for a, b in windows(one, chance.randrange(6)):
                ranges.append((sum(len(p) for p in one["pieces"][a : b + 1]), one, a, b))
    chance.shuffle(ranges)
    pool = BATCH * 16
    groups = []
    for at in range(0, len(ranges), pool):
        near = sorted(ranges[at : at + pool], key=lambda x: x[0])
        groups += [near[k : k + BATCH] for k in range(0, len(near), BATCH)]
    chance.shuffle(groups)
    return groups


def loss_of(encoder, linker, b):
    words, cues = encoder(b["ids"], b["features"], b["heads"])
    weight = b["weight"] * b["mask"]
    cue = (F.cross_entropy(cues.transpose(1, 2), b["tags"], reduction="none") * weight).sum() / weight.sum()
    if b["pairs"] is None:
        return cue, cue.detach() * 0
    at, seen = b["window"], b["mask"][b["window"]]
    first, last = words[at, b["cue"][:, 0]], words[at, b["cue"][:, 1]]
    roles = linker.roles(linker.word(words)[at], first, last, b["pairs"], seen)
    pair = (F.cross_entropy(roles.transpose(1, 2), b["roles"], reduction="none") * seen).sum() / seen.sum()
    return cue, pair


def main(path, pretrain, out, steps, minutes, threads):
    torch.manual_seed(SEED)
    torch.set_num_threads(threads)
    chance = random.Random(SEED)
    os.makedirs(out, exist_ok=True)
    kept, held = setting(articles(path))
    for one in kept + held:
        one["sentence"] = sentences_of(one)
    encoder, linker = Encoder(30522, FEATURES), Linker()
    pretrained(encoder, os.path.join(pretrain, "model.safetensors"))
    encoder.pieces.weight.requires_grad = False
    new = list(linker.parameters()) + list(encoder.cues.parameters()) + list(encoder.features.parameters())
    heads = {id(p) for p in new}
    old = [p for p in encoder.parameters() if p.requires_grad and id(p) not in heads]
    optimizer = torch.optim.AdamW([{"params": old, "lr": LR}, {"params": new, "lr": HEAD_LR}], weight_decay=0.01)
    began = checked = time.time()
    step, best, sums = 0, 0.0, [0.0, 0.0]
    done = lambda: (time.time() - began) / (60 * minutes) if minutes else step / steps
    while done() < 1:
        for group in epoch(kept, chance):
            rate = min((step + 1) / WARM, 1 - done())
            if rate <= 0:
                break
            for part, full in zip(optimizer.param_groups, (LR, HEAD_LR)):
                part["lr"] = rate * full
            encoder.train(), linker.train()
            b = batch([example(one, first, last, one["sentence"]) for _, one, first, last in group])
            cue, pair = loss_of(encoder, linker, b)
            (cue + 2 * pair).backward()
            torch.nn.utils.clip_grad_norm_(old + new, 1.0)
            optimizer.step(), optimizer.zero_grad(set_to_none=True)
            sums = [0.98 * s + 0.02 * x.item() for s, x in zip(sums, (cue, pair))]
            step += 1
            if step % 50 == 0:
                print(f"{time.time() - began:.0f} s, step {step}: cue {sums[0]:.4f}, pair {sums[1]:.4f}", flush=True)
            if time.time() - checked > CHECK or done() >= 1:
                best, checked = check(encoder, linker, held, out, step, best), time.time()


def check(encoder, linker, held, out, step, best):
    """Scores what is held out, keeps the weights, and answers the best score so far."""
    score, told = held_out(encoder, linker, held)
    print(f"step {step}: {told}", flush=True)
    state = {"encoder": encoder.state_dict(), "linker": linker.state_dict(), "score": score, "step": step}
    for name in ["last.pt"] + ["best.pt"] * (score > best):
        torch.save(state, os.path.join(out, name))
    return max(best, score)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("examples", "model", "out"):
        parser.add_argument(name)
    parser.add_argument("--steps", type=int, default=1850)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    main(given.examples, given.model, given.out, given.steps, given.minutes, given.threads)
