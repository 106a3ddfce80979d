"""Train without the documents of a fold, and let what was trained judge them."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch

from kakehashi.matching.background import examples_of
from kakehashi.matching.verifier.reading import LEAST, READ, read_as, said_of
from verifier.measuring import chances
from verifier.splitting import any_gold, by_chance, folds_of, group_of
from verifier.texts import cosines, numbers, vectors_of
from verifier.training import train_cross, train_near


@dataclass
class Fold:
    """Pairs to learn from, to watch, and to be measured on; and what was said of the last."""

    learned: list
    watched: list
    held: list
    groups: frozenset[str]
    said: np.ndarray | None = None
    found: dict[str, np.ndarray] = field(default_factory=dict)
    """By document what was said of it."""
    state: dict | None = None


def fold_of(material, number: int, count: int, few: int | None = None) -> Fold:
    """Return one fold: a group of documents is in one alone."""
    fold = folds_of(material.pairs, count)
    gold = {group_of(p.document) for p in material.pairs if any_gold(p)}
    held = [p for p in material.pairs if fold[group_of(p.document)] == number]
    rest = [p for p in material.pairs if fold[group_of(p.document)] != number]
    watch = {g for g in {group_of(p.document) for p in rest} - gold if by_chance(g, 8) == 0}
    learned = [p for p in rest if group_of(p.document) not in watch]
    if few:
        learned = sorted(learned, key=lambda p: by_chance(p.statement + p.passage, 10**9))[:few]
    watched = [p for p in rest if group_of(p.document) in watch]
    return Fold(learned, watched, held, frozenset(g for g, n in fold.items() if n == number))


def learn_fold(kind, reading, material, fold: Fold, *, epochs: int, taught=None, rate=2e-4) -> Fold:
    """Train on what a fold may learn from, and judge what it holds.

    Args:
        kind: `cross` or `near`.
        reading: What the lower layers make of texts, and the texts cut.
        material: Everything there is.
        fold: What to learn from.
        epochs: Times through it.
        taught: Weights that a cross-encoder starts from.
        rate: How far a step of a cross-encoder goes.
    """
    below, coded = reading
    began = time.time()
    print(f"{kind} {below.base.name}: learns from {len(fold.learned)} pairs, watches "
          f"{len(fold.watched)}, is measured on {len(fold.held)}", flush=True)  # fmt: skip
    if kind == "cross":
        network = train_cross(
            below, coded, fold.learned, fold.watched, epochs=epochs, taught=taught, rate=rate
        )
        fold.said = numbers(network, coded, [(p.statement, p.passage) for p in fold.held], below)
    else:
        examples = material.examples()
        network = train_near(below, coded, fold.learned, fold.watched, examples, epochs=epochs)
        fold.said = cosines(network, coded, fold.held, below)
    judge = _read if kind == "cross" else _placed
    for language in material.languages:
        judge(network, coded, material, language, fold)
    fold.state = network.state_dict()
    print(f"  {time.time() - began:.0f} s", flush=True)
    return fold


def _mine(material, language, fold):
    return [
        (number, one)
        for number, one in enumerate(material.candidates(language))
        if group_of(one.truth.document.name) in fold.groups
    ]


def _read(network, coded, material, language, fold):
    """Let a cross-encoder read the first candidates of each practice that may be in place."""
    documents = material.candidates(language)
    likely = chances(material.truths, documents, material.practices, language)
    for number, one in _mine(material, language, fold):
        top = np.argsort(-one.closeness.ranking, axis=0)[: min(READ, len(one.passages))]
        asked = np.flatnonzero(likely[number] >= LEAST)
        pairs = [
            (said_of(material.practices[k], language), read_as(one.passages[n]))
            for k in asked
            for n in top[:, k]
        ]
        said = np.full((len(material.practices), len(top)), np.nan)
        said[asked] = numbers(network, coded, pairs).reshape(len(asked), len(top))
        fold.found[f"{one.truth.document.name} top"] = top
        fold.found[f"{one.truth.document.name} said"] = said


def _placed(network, coded, material, language, fold):
    """Keep the vectors of practices, examples and passages."""
    heads = [said_of(practice, language) for practice in material.practices]
    fold.found[f"{language} heads"] = vectors_of(network, coded, heads)
    shown = examples_of(material.practices, language).texts
    fold.found[f"{language} examples"] = vectors_of(network, coded, shown)
    for _, one in _mine(material, language, fold):
        read = [read_as(passage) for passage in one.passages]
        fold.found[f"{one.truth.document.name} vectors"] = vectors_of(network, coded, read)


def save_fold(path: Path, fold: Fold) -> None:
    """Keep what was learned and said."""
    torch.save(fold.state, path.with_suffix(".pt"))
    np.savez_compressed(path.with_suffix(".npz"), said=fold.said, **fold.found)


def load_fold(path: Path, fold: Fold) -> Fold:
    """Return a fold with what was said when it was trained."""
    with np.load(path.with_suffix(".npz")) as kept:
        found = {name: kept[name] for name in kept.files}
    fold.said = found.pop("said")
    fold.found = found
    return fold
