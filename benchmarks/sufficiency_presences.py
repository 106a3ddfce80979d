"""Scores of a document, without a model, for the practices that its Article asks for."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from itertools import chain

import numpy as np

from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.kinds.classify import classify_all
from kakehashi.matching.merging import LIKELY
from kakehashi.model.statement import StatementKind

DRAWS, SEED = 5, 20261126
UNMET = frozenset({StatementKind.EXCLUDED, StatementKind.PLANNED})

DENIAL = re.compile(
    r"\b(?:no|not|nor|neither|without|absen(?:ce|t)|lacks?|limited|however|although|despite"
    r"|excluded?|omits?)\b",
    re.IGNORECASE,
)
"""Words of one who admits a gap. Chosen after half of the documents had been read: it explains
why they are easy, and would be no fair method."""


def all_presences(rankers, documents):
    """Return for each document the probability of each practice by ref."""
    found = []
    for document in documents:
        candidates = find_candidates(
            rankers.practices, [document], most=1, least=0.0, rankers=rankers, reasons=False
        )
        found.append({ref: some[0].presence for ref, some in candidates.items() if some})
    return found


def equal_lengths(rankers, rated, documents, asked):
    """Return the mean presence where the texts of a group are cut to the shortest's passages.

    Texts that were written to comply are longer, and a longer text comes near to more.
    """
    least = {}
    for one, document in zip(rated, documents, strict=True):
        least[one.group] = min(len(document.passages), least.get(one.group, 10**6))
    draw = random.Random(SEED)
    means = []
    for _ in range(DRAWS):
        shorter = [
            replace(document, passages=drawn(draw, document.passages, least[one.group]))
            for one, document in zip(rated, documents, strict=True)
        ]
        means.append(
            [values.mean() for values in of_asked(rated, all_presences(rankers, shorter), asked)]
        )
    return np.mean(means, axis=0)


def drawn(draw, passages, count):
    """Return some passages in their order."""
    return tuple(passages[n] for n in sorted(draw.sample(range(len(passages)), count)))


def of_asked(rated, presences, asked):
    """Return the presences of the practices that each document's Article asks for."""
    return [
        np.array([presence.get(p.ref, 0.0) for p in asked[one.article][0]])
        for one, presence in zip(rated, presences, strict=True)
    ]


def offline_scores(rated, documents, presences, asked):
    """Return the scores of each document by name."""
    whole = of_asked(rated, presences, asked)
    part = [
        np.array([presence.get(p.ref, 0.0) for p in chain(*asked[one.article])])
        for one, presence in zip(rated, presences, strict=True)
    ]
    kinds = [classify_all(document.passages) for document in documents]
    denied = [[bool(DENIAL.search(p.text)) for p in document.passages] for document in documents]
    return {
        "log length": np.log([len(document.text) for document in documents]),
        "mean presence": np.array([values.mean() for values in whole]),
        f"share present from {LIKELY}": np.array([(v >= LIKELY).mean() for v in whole]),
        "share present from 0.5": np.array([(v >= 0.5).mean() for v in whole]),
        "mean presence, parts too": np.array([values.mean() for values in part]),
        "mean evidence of sentences": np.array([evidence_of(said) for said in kinds]),
        "few excluded or planned": np.array([-unmet_of(said) for said in kinds]),
        "few words of denial": np.array([-np.mean(said) for said in denied]),
    }


def evidence_of(statements):
    return np.mean([s.evidence_probability for s in statements])


def unmet_of(statements):
    """Return the share of statements that say what is not done, or not yet."""
    return np.mean([s.kind in UNMET for s in statements])
