"""Let a cross-encoder first learn what a bi-encoder knows: how near practice and passage are.

Nobody's judgement is needed for that, so there can be many pairs. Passages of the gold are left
out, so that a network taught once may go into all folds. Without it the few thousand judgements
are spent on learning to compare two texts at all (docs/measurements.md). After: Thakur, Reimers,
Daxenberger and Gurevych, "Augmented SBERT" (2021), the other way round.
"""

from __future__ import annotations

import random
import time

import numpy as np
import torch

from kakehashi.matching.verifier.reading import said_of
from verifier.network import Encoder, Learning, stacked
from verifier.splitting import any_gold, group_of
from verifier.texts import vectors_of
from verifier.training import batches

NEAREST, NEXT, EACH = 2, 20, 2
"""Of each passage: the nearest practices, some of the next twenty, some of all others."""
SIZE, BLOCK = 64, 40


def teach(below, coded, material, *, count: int, rate: float = 3e-4, seed: int = 1):
    """Return a network that says of a pair how near its texts are, in standard deviations.

    Args:
        below: Where it starts from, and how much of it stays.
        coded: All texts.
        material: Practices and pairs; only the texts of pairs are used, no label.
        count: Pairs to learn from, shared evenly among the languages.
        rate: How far a step goes.
        seed: Of the choice and the order.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    rows = [
        row
        for language in material.languages
        for row in _rows(coded, material, language, count // len(material.languages), chance)
    ]
    chance.shuffle(rows)
    network = Encoder(below.base, below.network.frozen)
    some = [coded.pair(statement, passage) for statement, passage, _ in rows[:512]]
    network.centre_on(below.of(some, keep=False))
    learning, began = Learning(network, -(-len(rows) // SIZE), rate=rate), time.time()
    for start in range(0, len(rows), SIZE * BLOCK):
        part = rows[start : start + SIZE * BLOCK]
        items = [coded.pair(statement, passage) for statement, passage, _ in part]
        aim = torch.tensor([near for *_, near in part])
        missed = []
        for batch in batches([ids for ids, _ in items], SIZE, chance):
            states = below.of([items[n] for n in batch], keep=False)
            loss = ((network.number(network.above(*stacked(states))) - aim[batch]) ** 2).mean()
            learning.step(loss)
            missed.append(loss.item())
        print(f"  taught {start + len(part)}, {time.time() - began:.0f} s: squared error "
              f"{np.mean(missed):.3f} of {aim.var().item():.2f}", flush=True)  # fmt: skip
    return network.state_dict()


def _rows(coded, material, language, count, chance):
    """Return statements, passages and how near they are."""
    gold = {group_of(pair.document) for pair in material.pairs if any_gold(pair)}
    heads = [said_of(practice, language) for practice in material.practices]
    passages = sorted(
        {p.passage for p in material.pairs
         if p.language == language and group_of(p.document) not in gold}
    )  # fmt: skip
    chance.shuffle(passages)
    passages = passages[: -(-count // (3 * EACH))]
    near = _near(coded, heads, passages)
    found = []
    for passage, own in zip(passages, near, strict=True):
        order = np.argsort(-own)
        chosen = [*order[:NEAREST], *chance.sample([*order[NEAREST:NEXT]], EACH),
                  *chance.sample([*order[NEXT:]], EACH)]  # fmt: skip
        found += [(heads[n], passage, float(own[n])) for n in chosen]
    return found[:count]


def _near(coded, heads, passages):
    whole = Encoder(coded.base)
    vectors = vectors_of(whole, coded, [*heads, *passages])
    vectors = vectors - vectors.mean(axis=0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    near = vectors[len(heads) :] @ vectors[: len(heads)].T
    return (near - near.mean()) / near.std()
