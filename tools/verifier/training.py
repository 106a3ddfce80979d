"""Learn to read practice and passage together, or to bring the one near to the other."""

from __future__ import annotations

import copy
import random
import time

import numpy as np
import torch
import torch.nn.functional as f

from verifier.judgements import weights_of
from verifier.network import Encoder, Learning, stacked
from verifier.scores import auroc, average_precision
from verifier.texts import cosines, numbers

WARMTH = 0.05
"""How sharply the bi-encoder tells near from far."""


def batches(items, size, chance):
    """Yield numbers of items, those of like length together, in any order."""
    order = list(range(len(items)))
    chance.shuffle(order)
    found = []
    for start in range(0, len(order), size * 24):
        part = sorted(order[start : start + size * 24], key=lambda n: len(items[n]))
        found += [part[at : at + size] for at in range(0, len(part), size)]
    chance.shuffle(found)
    return found


def train_cross(below, coded, learned, watched, *, epochs, taught=None, rate=2e-4, size=64, seed=1):
    """Return a network that reads practice and passage together, as it is after the last step.

    Args:
        below: Where it starts from, and how much of it stays.
        coded: All texts.
        learned: Pairs to learn from.
        watched: Pairs of other documents that show how it goes; nothing is chosen by them.
        epochs: Times through all pairs.
        taught: The weights of a network that was taught what is near (teaching.py).
        rate: How far a step goes; half as far, and two times through, was a little worse.
        size: Pairs in a batch.
        seed: Of the order.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    network = Encoder(below.base, below.network.frozen)
    if taught:
        network.load_state_dict(taught)
    items = below.of([coded.pair(p.statement, p.passage) for p in learned])
    chosen = chance.sample(items, min(512, len(items)))
    if not taught:
        network.centre_on(chosen)
    network.shift_to(sum(p.label for p in learned) / len(learned), chosen)
    label = torch.tensor([float(p.label) for p in learned])
    weight = torch.tensor(weights_of(learned), dtype=torch.float32)
    steps = epochs * -(-len(items) // size)
    learning = Learning(network, steps, rate=rate)
    began = time.time()
    for _ in range(epochs):
        for part in batches(items, size, chance):
            said = network.number(network.above(*stacked([items[n] for n in part])))
            loss = f.binary_cross_entropy_with_logits(said, label[part], weight=weight[part])
            learning.step(loss)
        told = f"  step {learning.done} of {steps}, {time.time() - began:.0f} s"
        print(f"{told}{_seen(network, coded, watched, below)}", flush=True)
    return network


def _seen(network, coded, watched, below):
    """Return how well pairs are told apart that nothing was learned from."""
    if not watched:
        return ""
    now = numbers(network, coded, [(p.statement, p.passage) for p in watched], below)
    true = np.array([p.label for p in watched])
    return f": watched AP {average_precision(now, true):.3f}, AUROC {auroc(now, true):.3f}"


def train_near(below, coded, learned, watched, practices, *, epochs, rate=5e-5, size=64, seed=1):
    """Return a network that puts practices and passages that show them near each other.

    Each passage is told from the practices of all other passages of its batch, and from those
    that readers denied it; half of the time a practice speaks by one of its example sentences.

    Args:
        below: Where it starts from, and how much of it stays.
        coded: All texts.
        learned: Pairs to learn from.
        watched: Pairs of other documents that say when to stop.
        practices: By id, the example sentences in each language.
        epochs: Times through all positive pairs at most.
        rate: How far a step goes.
        size: Positive pairs in a batch; as many denied ones come with them.
        seed: Of the order.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    network = Encoder(below.base, below.network.frozen)
    yes = [p for p in learned if p.label]
    no, right = {}, set()
    for pair in learned:
        right.add((pair.passage, pair.practice)) if pair.label else no.setdefault(
            pair.passage, []
        ).append(pair)
    weight = torch.tensor(weights_of(yes), dtype=torch.float32)
    items = below.of([coded.single(p.passage) for p in yes])
    steps = epochs * -(-len(yes) // size)
    learning = Learning(network, steps, rate=rate)
    true = np.array([p.label for p in watched])
    best, kept, began = 0.0, None, time.time()
    for epoch in range(-1, epochs):
        for part in batches(items, size, chance) if epoch >= 0 else []:
            denied = [
                p
                for n in part
                if yes[n].passage in no
                for p in chance.sample(no[yes[n].passage], 1)
            ]
            sides = [yes[n] for n in part] + denied
            said = [_side(p, practices, chance) for p in sides]
            a = network.above(*stacked([items[n] for n in part]))
            b = network.above(*stacked(below.of([coded.single(t) for t in said])))
            a, b = f.normalize(a, dim=1), f.normalize(b, dim=1)
            near = a @ b.T / WARMTH
            other = torch.tensor(
                [[m != k and ((yes[n].passage, p.practice) in right or p.practice == yes[n].practice)
                  for m, p in enumerate(sides)] for k, n in enumerate(part)]
            )  # fmt: skip
            near = near.masked_fill(other, -1e4)
            aim = torch.arange(len(part))
            there = f.cross_entropy(near, aim, reduction="none")
            back = f.cross_entropy(near[:, : len(part)].T, aim, reduction="none")
            own = weight[part]
            learning.step(((there + back) * own).sum() / (2 * own.sum()))
        now = cosines(network, coded, watched, below)
        precision = average_precision(now, true)
        print(f"  epoch {epoch + 1}, {time.time() - began:.0f} s: watched AP {precision:.3f}, "
              f"AUROC {auroc(now, true):.3f}", flush=True)  # fmt: skip
        if precision > best:
            best, kept = precision, copy.deepcopy(network.state_dict())
    network.load_state_dict(kept)
    return network


def _side(pair, practices, chance):
    examples = practices.get(pair.practice, {}).get(pair.language, ())
    return chance.choice(examples) if examples and chance.random() < 0.5 else pair.statement
