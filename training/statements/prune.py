"""Takes heads of attention and inner neurons out of a trained encoder, and brings what is left back to the same answers:
python prune.py EXAMPLES CHECKPOINT OUT [--heads N] [--inner N] [--steps N]

Heads and neurons go by how much the loss would change without them, to first order and over windows that were learned
from (Michel, Levy and Neubig 2019 for heads). Then what goes out of every layer's two halves is fitted to what the whole
network has there, by least squares; then all of it learns the whole network's answers. No label is learned from again,
so these articles are not learned by heart any further.
"""

import argparse
import os
import random
import time
from itertools import islice

import torch
import torch.nn.functional as F

from data import FEATURES, articles, batch, example, sentences_of
from model import SIZE, Encoder, Linker, shape_of
from score import held_out
from train import epoch, loss_of, setting

SEED, LR, WARM = 20261124, 1.5e-4, 20
LOOKED_AT, FITTED_TO = 24, 16  # batches
LEAST_HEADS = 3  # of a layer
STAY = 0.01  # pull towards the weights that were, as a share of the mean square of what comes in


def main(path, checkpoint, out, heads, inner, steps, threads):
    """`heads` are those of all layers together, `inner` the inner neurons of each."""
    torch.manual_seed(SEED)
    torch.set_num_threads(threads)
    kept, held = setting(articles(path))
    for one in kept + held:
        one["sentence"] = sentences_of(one)
    teacher, linker = loaded(checkpoint)
    groups = examples(kept)
    by_head, by_neuron = importance(teacher, linker, islice(groups, LOOKED_AT))
    student = without(teacher, chosen_heads(by_head, heads), [most(one, inner) for one in by_neuron])
    print(f"heads and neurons: {shape_of(student.state_dict())}", flush=True)
    refit(student, teacher, batch([one for group in islice(groups, FITTED_TO) for one in group]))
    print(f"taken out and fitted: {held_out(student, linker, held)[1]}", flush=True)
    own = Linker()
    own.load_state_dict(linker.state_dict())
    learn((student, own), (teacher, linker), groups, steps)
    score, told = held_out(student, own, held)
    print(f"after {steps} steps: {told}", flush=True)
    os.makedirs(os.path.dirname(out) or ".", exist_ok=True)
    torch.save({"encoder": student.state_dict(), "linker": own.state_dict(), "score": score, "step": steps}, out)


def loaded(checkpoint):
    """Encoder and linker of a checkpoint, without dropout."""
    state = torch.load(checkpoint, map_location="cpu")
    encoder, linker = Encoder(30522, FEATURES, shape_of(state["encoder"])), Linker()
    encoder.load_state_dict(state["encoder"]), linker.load_state_dict(state["linker"])
    return encoder.eval(), linker.eval()


def examples(kept):
    """Windows of what was learned from, some at a time, again and again, in an order of its own."""
    chance = random.Random(SEED)
    while True:
        for group in epoch(kept, chance):
            yield [example(one, first, last, one["sentence"]) for _, one, first, last in group]


def importance(encoder, linker, groups):
    """For every layer: how much the loss would change without each head, and without each inner neuron."""
    heads = [torch.zeros(heads) for heads, _ in shape_of(encoder.state_dict())]
    neurons = [torch.zeros(inner) for _, inner in shape_of(encoder.state_dict())]
    hooks = []
    for at, layer in enumerate(encoder.layers):
        hooks.append(layer.out.register_forward_pre_hook(gathering(heads[at], SIZE)))
        hooks.append(layer.down.register_forward_pre_hook(gathering(neurons[at], 1)))
    for group in groups:
        cue, pair = loss_of(encoder, linker, batch(group))
        (cue + 2 * pair).backward()
    for hook in hooks:
        hook.remove()
    encoder.zero_grad(set_to_none=True), linker.zero_grad(set_to_none=True)
    return heads, neurons


def gathering(table, size):
    """A hook that adds to a table, for every `size` of a module's inputs, what zeroing them would change, window by window."""

    def add(gradient, x):
        table.add_((x.detach() * gradient).sum(1).view(len(x), -1, size).sum(-1).abs().sum(0))

    def hook(_, inputs):
        if inputs[0].requires_grad:
            inputs[0].register_hook(lambda gradient: add(gradient, inputs[0]))

    return hook


def chosen_heads(by_head, share):
    """The most important heads of all layers together, each layer's numbers scaled to one length; some of every layer."""
    scaled = [one / one.norm() for one in by_head]
    first = [most(one, LEAST_HEADS) for one in scaled]
    rest = [(one[at].item(), layer, at) for layer, one in enumerate(scaled) for at in range(len(one)) if at not in first[layer]]
    for _, layer, at in sorted(rest, reverse=True)[: share - LEAST_HEADS * len(scaled)]:
        first[layer].append(at)
    return [sorted(one) for one in first]


def most(values, share):
    """Places of the largest values, in order."""
    return sorted(values.topk(share).indices.tolist())


def without(encoder, heads, neurons):
    """A smaller encoder of the same weights, with these heads and inner neurons of every layer alone."""
    small = Encoder(30522, FEATURES, [(len(h), len(n)) for h, n in zip(heads, neurons)])
    state = encoder.state_dict()
    for at, (mine, own) in enumerate(zip(heads, neurons)):
        base = f"layers.{at}."
        whole = encoder.layers[at].out.in_features
        columns = [head * SIZE + k for head in mine for k in range(SIZE)]
        rows = [part * whole + column for part in range(3) for column in columns]
        state[base + "qkv.weight"], state[base + "qkv.bias"] = state[base + "qkv.weight"][rows], state[base + "qkv.bias"][rows]
        state[base + "out.weight"] = state[base + "out.weight"][:, columns]
        state[base + "up.weight"], state[base + "up.bias"] = state[base + "up.weight"][own], state[base + "up.bias"][own]
        state[base + "down.weight"] = state[base + "down.weight"][:, own]
    small.load_state_dict(state)
    return small.eval()


@torch.no_grad()
def refit(student, teacher, b):
    """Fits what goes out of attention and of the inner neurons, layer by layer, so that the whole encoder's vectors come out."""
    pieces = b["ids"] != 0
    mask = (~pieces).float()[:, None, None, :] * -1e9
    x = y = teacher.embedded(b["ids"], b["features"])
    for mine, whole in zip(student.layers, teacher.layers):
        a, wanted = mine.attention(x, mask), y + whole.out(whole.attention(y, mask))
        fit(mine.out, a[pieces], (wanted - x)[pieces])
        x, y = mine.norm1(x + mine.out(a)), whole.norm1(wanted)
        a, wanted = mine.inner(x), y + whole.down(whole.inner(y))
        fit(mine.down, a[pieces], (wanted - x)[pieces])
        x, y = mine.norm2(x + mine.down(a)), whole.norm2(wanted)


def fit(linear, x, wanted):
    """Moves a linear part to the least squared error; where rows say little, it stays as it was."""
    x = torch.cat([x, torch.ones(len(x), 1)], 1).double()
    gram = x.T @ x
    gram += STAY * gram.diagonal().mean() * torch.eye(len(gram))
    moved = torch.linalg.solve(gram, x.T @ (wanted - linear(x[:, :-1].float())).double()).float().T
    linear.weight += moved[:, :-1]
    linear.bias += moved[:, -1]


def learn(student, teacher, groups, steps):
    """Lets a student answer as its teacher does, layer by layer, cue by cue and role by role."""
    student[0].pieces.weight.requires_grad = False
    weights = [p for network in student for p in network.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(weights, weight_decay=0.0)
    began, told = time.time(), 0.0
    for step in range(steps):
        b = batch(next(groups))
        for part in optimizer.param_groups:
            part["lr"] = LR * min((step + 1) / WARM, 1 - step / steps)
        with torch.no_grad():
            wanted = answers(*teacher, b)
        loss = apart(answers(*student, b), wanted, b)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step(), optimizer.zero_grad(set_to_none=True)
        told = loss.item() if step == 0 else 0.95 * told + 0.05 * loss.item()
        if step % 25 == 0:
            print(f"{time.time() - began:.0f} s, step {step}: {told:.4f}", flush=True)


def answers(encoder, linker, b):
    """What every layer gives, scores of cue tags, and scores of roles for the cues that people marked."""
    states = encoder.states(b["ids"], b["features"], b["heads"])
    words, at = states[-1], b["window"]
    if b["pairs"] is None:
        return states, encoder.cues(words), None
    first, last = words[at, b["cue"][:, 0]], words[at, b["cue"][:, 1]]
    return states, encoder.cues(words), linker.roles(linker.word(words)[at], first, last, b["pairs"], b["mask"][at])


def apart(mine, wanted, b):
    """How far two networks' answers are from each other, padding aside."""
    pieces, words = (b["ids"] != 0).float(), b["mask"]
    far = sum(distance(x, y, words if x is mine[0][-1] else pieces) for x, y in zip(mine[0], wanted[0]))
    far = far + divergence(mine[1], wanted[1], words)
    return far if mine[2] is None else far + 2 * divergence(mine[2], wanted[2], b["mask"][b["window"]])


def distance(mine, wanted, seen):
    """Squared distance of vectors as a share of the wanted ones' squared length."""
    return (((mine - wanted) ** 2).sum(-1) * seen).sum() / ((wanted**2).sum(-1) * seen).sum()


def divergence(mine, wanted, seen):
    """Mean divergence of what is held likely from what was."""
    each = F.kl_div(F.log_softmax(mine, -1), F.log_softmax(wanted, -1), reduction="none", log_target=True).sum(-1)
    return (each * seen).sum() / seen.sum()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("examples", "checkpoint", "out"):
        parser.add_argument(name)
    parser.add_argument("--heads", type=int, default=40)
    parser.add_argument("--inner", type=int, default=1280)
    parser.add_argument("--steps", type=int, default=220)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    main(given.examples, given.checkpoint, given.out, given.heads, given.inner, given.steps, given.threads)
