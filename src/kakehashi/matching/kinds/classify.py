"""Say what kind of statement each passage makes, how surely, and by which signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from kakehashi.matching.kinds.cues import Cues, find_cues
from kakehashi.matching.kinds.features import Numbers, features_of
from kakehashi.matching.kinds.signs import signs_from
from kakehashi.matching.kinds.voice import voice_of
from kakehashi.matching.kinds.weights import KINDS, Floats, Weights, load_weights
from kakehashi.model import Passage
from kakehashi.model.statement import StatementKind
from kakehashi.text.bilingual import LANGUAGES, Language

_EVIDENCE = np.array([kind.is_evidence for kind in KINDS])


@dataclass(frozen=True, slots=True)
class Statement:
    """What kind of statement a passage makes."""

    kind: StatementKind
    """The likeliest kind."""
    probability: float
    """Of this kind, as measured on other documents (docs/model-card-kinds.md)."""
    evidence_probability: float
    """That it is of a kind that can be evidence at all: done or required."""
    signs: tuple[str, ...]
    """What in its wording speaks for its being no deed, for a person to check."""


def classify(passage: Passage) -> Statement:
    """Return what kind of statement a passage makes.

    Example:
        >>> from kakehashi.model import Locator
        >>> here = Locator("plan.md", 0, 40)
        >>> said = "We plan to log every incident next year."
        >>> statement = classify(Passage("1", said, "", here, "en", "paragraph"))
        >>> statement.kind.value, statement.signs
        ('planned', ('planned',))
    """
    return classify_all((passage,))[0]


def classify_all(passages: Sequence[Passage]) -> list[Statement]:
    """Return what kind of statement each of some passages makes, in their order.

    Give all passages of a document together: how it speaks as a whole tells whose duties
    its sentences state.
    """
    voices = _voices(passages)
    given = [(p, find_cues(p), voices[p.locator.document, p.language]) for p in passages]
    found: dict[int, Statement] = {}
    for language in LANGUAGES:
        numbers = [n for n, p in enumerate(passages) if p.language == language]
        spoken = [given[n] for n in numbers]
        found |= zip(numbers, _statements(spoken, load_weights(language)), strict=True)
    return [found[number] for number in range(len(passages))]


def _voices(passages: Sequence[Passage]) -> dict[tuple[str, Language], tuple[str, ...]]:
    texts: dict[tuple[str, Language], list[str]] = {}
    for passage in passages:
        texts.setdefault((passage.locator.document, passage.language), []).append(passage.text)
    return {key: voice_of(said, key[1]) for key, said in texts.items()}


def statement_of(passage: Passage, cues: Cues, voice: tuple[str, ...]) -> Statement:
    """Return the statement of a passage whose cues and whose document's voice are known."""
    return _statements([(passage, cues, voice)], load_weights(passage.language))[0]


def _statements(
    given: Sequence[tuple[Passage, Cues, tuple[str, ...]]], weights: Weights
) -> list[Statement]:
    chances = _chances([features_of(*one) for one in given], weights)
    best = chances.argmax(axis=1)
    surest = np.take_along_axis(chances, best[:, None], axis=1)[:, 0]
    evidence = chances[:, _EVIDENCE].sum(axis=1)
    return [
        Statement(KINDS[kind], probability, chance, signs_from(passage, cues))
        for (passage, cues, _), kind, probability, chance in zip(
            given, best.tolist(), surest.tolist(), evidence.tolist(), strict=True
        )
    ]


def _chances(features: Sequence[tuple[list[str], Numbers]], weights: Weights) -> Floats:
    """Return for each passage by its features the probability of each kind."""
    known = weights.named
    named = [[known[name] for name in names if name in known] for names, _ in features]
    hashed = [numbers for _, numbers in features]
    # Long passages have more words, not more kinds.
    lengths = np.sqrt([max(len(numbers), 1) for numbers in hashed])
    total = weights.bias + _summed(weights.table, named)
    total = total + _summed(weights.table, [weights.rows[n] for n in hashed]) / lengths[:, None]
    spread = np.exp(total - total.max(axis=1, keepdims=True))
    chances: Floats = (spread / spread.sum(axis=1, keepdims=True)).astype(np.float32)
    return chances


def _summed(table: Floats, rows: Sequence[Sequence[int] | NDArray[np.int32]]) -> Floats:
    """Return for each list of rows of a table their sum."""
    starts = np.cumsum([0, *map(len, rows)])
    flat = np.concatenate([*rows, []]).astype(np.int32)
    ones = np.ones(len(flat), dtype=np.float32)
    chosen = sparse.csr_matrix((ones, flat, starts), shape=(len(rows), len(table)))
    sums: Floats = chosen @ table
    return sums
