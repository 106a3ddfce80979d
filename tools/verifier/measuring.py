"""Does a verifier help to say whether a practice is in place, and to put passages in order?

Every document is judged by a verifier that has not learned from it nor from its group. What the
verifier says becomes a feature more of the regression of tools/train_presence.py, which is fitted
without the document it is measured on; both regressions see the same documents, so that their
difference can be drawn anew over documents.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from train_presence import count, probabilities, regression

from kakehashi.evaluation.places import Place
from kakehashi.matching.presence.base_rates import base_rates
from kakehashi.matching.presence.features import presence_features, verified_features

DRAWS = 2000


@dataclass(frozen=True)
class Judged:
    """One document, how close its passages come, and what a verifier says of the first of them."""

    truth: object
    passages: list
    closeness: object
    top: np.ndarray | None = None
    """Numbers of the passages that were read, of shape (passages read, practices)."""
    said: np.ndarray | None = None
    """The logarithms of the odds, of shape (practices, passages read)."""


def features(judged: Judged, base) -> np.ndarray:
    """Return the features of the shipped regression, and those of the verifier where there is one."""
    shipped = presence_features(judged.closeness, base)
    if judged.said is None:
        return shipped
    return verified_features(shipped, judged.said)


def chances(all_truths, documents, practices, language) -> list[np.ndarray]:
    """Return for each document how likely each practice is in place, said without that document."""
    rows = [_rows(d, practices, _rates(all_truths, practices, language, d)) for d in documents]
    found = []
    for number, one in enumerate(documents):
        kept = [row for n, row in enumerate(rows) if n != number]
        model = regression(*(np.concatenate(part) for part in zip(*kept, strict=True)))
        base = _rates(all_truths, practices, language, one)
        found.append(probabilities(model, features(one, base)))
    return found


def left_out(all_truths, documents, practices, language):
    """Return for each document what a regression without it says, and what is true."""
    found = []
    for number, one in enumerate(documents):
        rates = base_rates(practices, language, count(all_truths, practices, one.truth))
        parts = [_rows(d, practices, _rates(all_truths, practices, language, d))
                 for n, d in enumerate(documents) if n != number]  # fmt: skip
        model = regression(*(np.concatenate(part) for part in zip(*parts, strict=True)))
        mine, true = _rows(one, practices, rates)
        found.append((probabilities(model, mine), true))
    return found


def rows_of(judged, material, language):
    """Return features and answers of a document, base rates counted without it."""
    rates = _rates(material.truths, material.practices, language, judged)
    return _rows(judged, material.practices, rates)


def _rates(all_truths, practices, language, document):
    return base_rates(practices, language, count(all_truths, practices, document.truth))


def _rows(judged, practices, base):
    kept = [n for n, p in enumerate(practices) if p.ref not in judged.truth.left_out]
    true = np.array([practices[n].ref in judged.truth.in_place for n in kept])
    return features(judged, base)[kept], true


def precision_at(recall, said, true):
    """Return the best precision at this recall or above."""
    hit = true[np.argsort(-said, kind="stable")]
    hits = np.cumsum(hit)
    precision = hits / np.arange(1, len(hit) + 1)
    return precision[hits >= recall * hits[-1]].max()


def compared(plain, other, measure):
    """Return a measure of two methods, their difference, and its interval over documents."""
    values = [measure(*_drawn(found, range(len(found)))) for found in (plain, other)]
    chance = np.random.default_rng(7)
    gains = []
    for _ in range(DRAWS):
        drawn = chance.integers(len(plain), size=len(plain))
        if not sum(plain[n][1].sum() for n in drawn):
            continue
        gains.append(measure(*_drawn(other, drawn)) - measure(*_drawn(plain, drawn)))
    low, high = np.quantile(gains, (0.025, 0.975))
    return f"{values[0]:.3f} -> {values[1]:.3f}, {values[1] - values[0]:+.3f} [{low:+.3f}, {high:+.3f}]"


def _drawn(found, numbers):
    return (np.concatenate([found[n][k] for n in numbers]) for k in (0, 1))


def first_right(judged: Judged, practices, weight: float):
    """Return the rank of the first right passage for each practice in place that has a place."""
    ranks = []
    places = [Place(p.locator.start, p.locator.end) for p in judged.passages]
    for column, practice in enumerate(practices):
        own = judged.truth.in_place.get(practice.ref)
        if not own:
            continue
        score = judged.closeness.ranking[:, column].copy()
        if judged.said is not None and weight and not np.isnan(judged.said[column]).any():
            score[judged.top[:, column]] += 1e3 + weight * judged.said[column]
        order = np.argsort(-score, kind="stable")
        right = [any(places[n].meets(place) for place in own) for n in order[:50]]
        ranks.append(right.index(True) if any(right) else 99)
    return np.array(ranks)


def found_first(documents, practices, weight):
    """Return the share of practices whose right passage is among the first 1, 3 and 10."""
    ranks = np.concatenate([first_right(d, practices, weight) for d in documents])
    return " / ".join(f"{(ranks < depth).mean():.3f}" for depth in (1, 3, 10)) + f" of {len(ranks)}"
