"""In which order a person looks at candidates to find most soonest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kakehashi.model import Candidate

RIGHT_AT = (0.55, 0.15, 0.09, 0.05, 0.04, 0.02, 0.015, 0.012, 0.01, 0.008)
"""How often the first right passage of a practice in place has each rank, roughly.

From the development documents (docs/measurements.md); only the order that it makes matters.
"""


def review_order(candidates: Mapping[str, Sequence[Candidate]]) -> list[Candidate]:
    """Return candidates by how much looking at them can be expected to find.

    The first candidate of a likely practice comes before the second of one that is
    certain: a person who has accepted a passage skips the others of its practice.

    Args:
        candidates: By practice, best first.
    """
    every = [candidate for some in candidates.values() for candidate in some]
    return sorted(every, key=lambda c: (-expected_gain(c.presence, c.rank), c.practice))


def expected_gain(presence: float, rank: int) -> float:
    """Return the probability that a candidate settles its practice.

    Args:
        presence: How likely the practice is in place.
        rank: Of the candidate, 1 being the best of its practice.

    Example:
        >>> expected_gain(0.5, 1) > expected_gain(0.9, 2)
        True
    """
    return presence * RIGHT_AT[min(rank, len(RIGHT_AT)) - 1]
