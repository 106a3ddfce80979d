"""Find incidents that are told twice: nearly the same text, or nearly the same words.

`documents.duplicates` finds texts that say the same to the letter or nearly so. The same
event told by two people differs more; words that few incidents share then decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log, sqrt

from kakehashi.matching.features import words
from kakehashi.text.language import language_of

ALIKE = 0.6
"""Cosine from which two incidents are shown as perhaps the same; a person looks."""
_COMMON = 200
"""Incidents that may share a word before it tells nothing."""


def twins(texts: Sequence[str]) -> dict[int, int]:
    """Return, for the places of texts that repeat an earlier one, the place of that one.

    Example:
        >>> told = ["The loan model refused women in Kyoto for months, an audit found.",
        ...         "A drone fell into a crowd.",
        ...         "An audit found that in Kyoto the loan model refused women for months."]
        >>> twins(told)
        {2: 0}
    """
    # Loaded here: numpy takes longer than a page of a server.
    from kakehashi.documents.duplicates import duplicate_texts

    found = {at: group[0] for group in duplicate_texts(texts) for at in group[1:]}
    vectors = _weighted([_counted(text) for text in texts])
    holders: dict[str, list[int]] = {}
    for at, vector in enumerate(vectors):
        if at not in found:
            nearest = _nearest(vector, vectors, holders)
            if nearest is not None:
                found[at] = nearest
        for word in vector:
            holders.setdefault(word, []).append(at)
    return {at: _first(at, found) for at in sorted(found)}


def twin_of(text: str, known: Sequence[str]) -> int | None:
    """Return the place of the text that a new one says nearly the same as; None: none does.

    Unlike `twins` it compares one text with the others, not all with each other.

    Example:
        >>> told = ["A drone fell into a crowd.", "The loan model refused women in Kyoto."]
        >>> twin_of("In Kyoto the loan model refused women.", told)
        1
    """
    counts = [_counted(one) for one in (*known, text)]
    held = Counter(word for count in counts for word in count)
    rare = {word for word in counts[-1] if held[word] <= _COMMON + 1}
    new = _vector(counts[-1], held, len(counts))
    best: tuple[float, int] | None = None
    for at, count in enumerate(counts[:-1]):
        shared = rare & count.keys()
        if shared:
            other = _vector(count, held, len(counts))
            score = sum(new[word] * other[word] for word in shared)
            if score >= ALIKE and (best is None or score > best[0]):
                best = (score, at)
    return best[1] if best else None


@lru_cache(maxsize=5000)
def _counted(text: str) -> Counter[str]:
    """Return the words of a text; those of a register are asked for again and again."""
    return words(text, language_of(text))


def _first(at: int, found: Mapping[int, int]) -> int:
    while at in found:
        at = found[at]
    return at


def _nearest(
    vector: Mapping[str, float],
    vectors: Sequence[Mapping[str, float]],
    holders: Mapping[str, Sequence[int]],
) -> int | None:
    scores: Counter[int] = Counter()
    for word, weight in vector.items():
        held = holders.get(word, ())
        if len(held) <= _COMMON:
            for other in held:
                scores[other] += weight * vectors[other][word]  # type: ignore[assignment]
    best = scores.most_common(1)
    return best[0][0] if best and best[0][1] >= ALIKE else None


def _weighted(counts: Sequence[Counter[str]]) -> list[dict[str, float]]:
    """Return tf-idf vectors of length one."""
    held = Counter(word for count in counts for word in count)
    return [_vector(count, held, len(counts)) for count in counts]


def _vector(count: Counter[str], held: Counter[str], texts: int) -> dict[str, float]:
    raw = {w: (1 + log(n)) * log(1 + (texts + 1) / held[w]) for w, n in count.items()}
    length = sqrt(sum(weight**2 for weight in raw.values())) or 1.0
    return {word: weight / length for word, weight in raw.items()}
