"""Find passages that say the same, so that a clause in two editions of a policy counts once.

Texts are the same where they are after folding (width, case, spaces, marks), and
nearly the same where most of their short runs of letters are (Jaccard). What
would change the meaning keeps them apart however alike they look: another
number, a negation more, "shall" for "should", a plan for a deed.

Candidates are found by MinHash in bands (Broder 1997; Leskovec, Rajaraman,
Ullman: Mining of Massive Datasets, 3.4) and then compared exactly, each with the
first texts of groups only, so that time and memory stay in proportion to the texts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from kakehashi.model import Passage
from kakehashi.text.normalise import CJK, fold

ALIKE = 0.8
"""Share of runs of letters in common from which two passages count as one."""
_SHORT = 20
"""Letters below which only the same text is a duplicate."""
_RUNS = {True: 3, False: 5}
"""Letters in a run, in Japanese and in other text."""
_MOST_RUNS_APART = 60
"""Runs that one of two texts may have more: beyond that it says something of its own."""
_BANDS, _ROWS = 14, 3
"""Two texts .8 alike meet in one of the bands with a chance of 1 - (1 - .8^3)^14 > .99995."""
_LEADERS = 8
"""Groups of one bucket that are remembered; buckets of more are boilerplate."""
_COMPARED = 12
"""Groups that a text is compared with, those first that it met in most bands."""
_CHUNK = 4096
_PRIME = np.uint64(0x9E3779B97F4A7C15)

_MARKS = re.compile(r"[\s!-/:-@\[-`{-~、。，．・：；「」『』（）【】〈〉《》“”‘’…―—–‐￥·•●■▪]+")
"""Punctuation; signs that may be an answer (○, ×, ☑) stay."""
_CJK = re.compile(rf"[{CJK}]")
_TELLING = re.compile(
    r"\d+(?:[.,]\d+)*|[一二三四五六七八九十百千]+(?=[年月日時回件名条項号])"
    r"|\b(?:not?|never|none|nor|without|except|unless|cannot|neither|exclud\w+|prohibit\w+|forbid\w*"
    r"|must|shall|should|may|might|can|could|will|would|plan\w*|intend\w*|aim\w*|strive\w*|consider\w*)\b|n['’]t\b"
    r"|\b(?:yes|partly|partial)\b|はい|いいえ|一部|未着手|[○×△✓✗☑☐☒有無]"
    r"|ない|ません|なく|ず(?=[、にと])|禁止|禁じ|除[きくい]|対象外|未(?=[実対定策導])|不(?=[要可適])"
    r"|予定|検討|計画|努め|望まし|べき|目指|なければならな|ものとする|できる",
    re.IGNORECASE,
)

_Runs: TypeAlias = npt.NDArray[np.uint64]


def group_duplicates(
    passages: Sequence[Passage], *, alike: float = ALIKE
) -> list[tuple[Passage, ...]]:
    """Return the groups of two or more passages that say the same, in order.

    Args:
        passages: Those of any number of documents.
        alike: Share of runs of letters in common that makes two one.

    Example:
        >>> from kakehashi.model import Locator
        >>> def said(text: str) -> Passage:
        ...     return Passage(text, text, "", Locator("a", 0, 1), "en", "paragraph")
        >>> old, new = said("The board reads the log every month."), said("The board reads the log, every month.")
        >>> group_duplicates([old, said("We train all staff."), new]) == [(old, new)]
        True
    """
    groups = duplicate_texts([passage.text for passage in passages], alike=alike)
    return [tuple(passages[at] for at in group) for group in groups]


def duplicate_texts(texts: Sequence[str], *, alike: float = ALIKE) -> list[tuple[int, ...]]:
    """Return the places of texts that say the same, each group in order, first ones first.

    Example:
        >>> duplicate_texts(["We log every incident at once.", "Else", "We log every incident, at once"])
        [(0, 2)]
        >>> duplicate_texts(["Logs of use are kept for 3 years.", "Logs of use are kept for 5 years."])
        []
    """
    same: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        same.setdefault(bare(text), []).append(at)
    same.pop("", None)
    folded = list(same)
    groups = [
        sorted(at for text in group for at in same[folded[text]])
        for group in _near(folded, [texts[places[0]] for places in same.values()], alike)
    ]
    return sorted(tuple(group) for group in groups if len(group) > 1)


def bare(text: str) -> str:
    """Return the letters and digits of a text as they are compared."""
    return _MARKS.sub("", fold(text))


def _near(folded: list[str], written: list[str], alike: float) -> Iterator[list[int]]:
    """Yield groups of texts, each like the first of its group; most are alone."""
    runs = [_runs_of(text) for text in folded]
    groups: dict[int, list[int]] = {}
    buckets: dict[tuple[int, int, str], list[int]] = {}
    for at, bands in enumerate(_bands(runs)):
        keys: list[tuple[int, int, str]] = []
        if len(folded[at]) >= _SHORT:
            telling = _telling(written[at])
            keys = [(band, value, telling) for band, value in enumerate(bands)]
        met = Counter(one for key in keys for one in buckets.get(key, ()))
        for leader, _ in met.most_common(_COMPARED):
            if _likeness(runs[at], runs[leader]) >= alike:
                groups[leader].append(at)
                break
        else:
            groups[at] = [at]
            for key in keys:
                held = buckets.setdefault(key, [])
                if len(held) < _LEADERS:
                    held.append(at)
    yield from groups.values()


def _telling(text: str) -> str:
    """Return the words of a text that decide what it says; only texts alike in them are one."""
    return " ".join(sorted(_TELLING.findall(fold(text))))


def _runs_of(text: str) -> _Runs:
    """Return the runs of letters of a text, each as a number, once and in order of size."""
    length = _RUNS[bool(_CJK.search(text))]
    points = np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.uint64)
    if len(points) <= length:
        return points[:1] * _PRIME
    numbers = np.zeros(len(points) - length + 1, dtype=np.uint64)
    for at in range(length):
        numbers = (numbers * _PRIME) ^ points[at : at + len(numbers)]
    return np.unique(numbers * _PRIME)


def _likeness(one: _Runs, other: _Runs) -> float:
    """Return the share of runs in common (Jaccard), 0 where one has much of its own."""
    if abs(len(one) - len(other)) > _MOST_RUNS_APART:
        return 0.0
    common = len(np.intersect1d(one, other, assume_unique=True))
    if max(len(one), len(other)) - common > _MOST_RUNS_APART:
        return 0.0
    return common / max(len(one) + len(other) - common, 1)


def _bands(runs: list[_Runs]) -> Iterator[list[int]]:
    """Yield the signature of each text, cut into bands (MinHash)."""
    random = np.random.default_rng(20260401)
    factors = random.integers(1, 2**63, _BANDS * _ROWS, dtype=np.uint64) | np.uint64(1)
    for start in range(0, len(runs), _CHUNK):
        chunk = runs[start : start + _CHUNK]
        ends = np.cumsum([len(one) for one in chunk])
        starts = np.concatenate(([0], ends[:-1]))
        joined = np.concatenate(chunk)
        least = np.stack(
            [np.minimum.reduceat((joined * f) ^ (joined >> np.uint64(29)), starts) for f in factors]
        )
        banded = np.zeros((_BANDS, len(chunk)), dtype=np.uint64)
        for row in range(_ROWS):
            banded = (banded * _PRIME) ^ least[row::_ROWS]
        yield from banded.T.tolist()
