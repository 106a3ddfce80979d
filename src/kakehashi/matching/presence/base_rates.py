"""How often documents of organisations show each practice: what to expect before reading.

Counted in labelled documents of either language (docs/measurements.md); the
other language counts half, and a practice that was never seen gets a small
share of what is usual.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from kakehashi.model import Provision
from kakehashi.text.bilingual import LANGUAGES, Language

_OTHER = 0.5
"""How much a document in the other language counts."""
_UNSEEN = 8.0
"""Documents' worth of belief in the usual rate."""
_USUAL = 0.05

Counts = Mapping[str, Mapping[str, Sequence[float]]]
"""For each practice and language: documents that show it, documents judged."""


def base_rates(
    practices: Sequence[Provision], language: Language, counts: Counts | None = None
) -> NDArray[np.float64]:
    """Return for each practice the logarithm of the share of documents that show it.

    Args:
        practices: The practices of the hub.
        language: That of the documents.
        counts: Other counts than those shipped.

    Example:
        >>> base_rates([], "en").shape
        (0,)
    """
    ids = tuple(practice.id for practice in practices)
    return _shipped_rates(ids, language) if counts is None else _rates(ids, language, counts)


@lru_cache(maxsize=8)
def _shipped_rates(ids: tuple[str, ...], language: Language) -> NDArray[np.float64]:
    return _rates(ids, language, _shipped())


def _rates(ids: tuple[str, ...], language: Language, counts: Counts) -> NDArray[np.float64]:
    return np.array([np.log(_rate(counts.get(id_, {}), language)) for id_ in ids])


def _rate(seen: Mapping[str, Sequence[float]], language: Language) -> float:
    shown, judged = _UNSEEN * _USUAL, _UNSEEN
    for spoken in LANGUAGES:
        weight = 1.0 if spoken == language else _OTHER
        with_it, of_all = seen.get(spoken, (0, 0))
        shown += weight * with_it
        judged += weight * of_all
    return shown / judged


@cache
def _shipped() -> Counts:
    text = files(__package__).joinpath("base_rates.json").read_text(encoding="utf-8")
    counts: Counts = json.loads(text)["practices"]
    return counts
