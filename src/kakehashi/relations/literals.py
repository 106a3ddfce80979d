"""The four literals that all knowledge is made of, and the labels they combine to.

Provisions are non-empty sets of required content. Two of them stand in exactly
one of five base relations: equal, proper part, proper whole, partial overlap,
disjoint (the algebra RCC-5). A *label* is the set of base relations still
possible, held as a bit mask. Conjunctions of the four literals over a pair give
exactly 14 consistent labels; that subalgebra is distributive, so path
consistency yields minimal labels (Li, Long, Liu, Duckham, Both: On Redundant
Topological Constraints, arXiv 1403.0613).
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

EQ, PP, PPI, PO, DR = 1, 2, 4, 8, 16
ANY = EQ | PP | PPI | PO | DR


class Literal(StrEnum):
    """A statement about an ordered pair of sets x, y."""

    PART = "P"
    """x is contained in y."""
    NOT_PART = "N"
    """x is not contained in y."""
    DISJOINT = "D"
    """x and y share nothing."""
    OVERLAP = "O"
    """x and y share something."""

    @property
    def negation(self) -> Literal:
        """Return the literal that holds exactly when this one does not."""
        return _NEGATION[self]


_NEGATION = {
    Literal.PART: Literal.NOT_PART,
    Literal.NOT_PART: Literal.PART,
    Literal.DISJOINT: Literal.OVERLAP,
    Literal.OVERLAP: Literal.DISJOINT,
}

MASK: dict[tuple[Literal, bool], int] = {
    (Literal.PART, True): EQ | PP,
    (Literal.PART, False): EQ | PPI,
    (Literal.NOT_PART, True): PPI | PO | DR,
    (Literal.NOT_PART, False): PP | PO | DR,
    (Literal.DISJOINT, True): DR,
    (Literal.DISJOINT, False): DR,
    (Literal.OVERLAP, True): EQ | PP | PPI | PO,
    (Literal.OVERLAP, False): EQ | PP | PPI | PO,
}
"""What a literal leaves possible for (x, y); False: the literal is about (y, x)."""

_WEAKEST_FIRST = (
    (Literal.DISJOINT, True),
    (Literal.PART, True),
    (Literal.PART, False),
    (Literal.OVERLAP, True),
    (Literal.NOT_PART, True),
    (Literal.NOT_PART, False),
)


@cache
def literals_of(label: int) -> tuple[tuple[Literal, bool], ...]:
    """Return the fewest literals whose conjunction is a label; True: (x, y), False: (y, x).

    Raises:
        ValueError: the label is empty or is none of the 14 that literals can say.

    Example:
        >>> literals_of(EQ | PP)
        ((<Literal.PART: 'P'>, True),)
        >>> [(str(l), forward) for l, forward in literals_of(PP)]
        [('P', True), ('N', False)]
    """
    chosen: list[tuple[Literal, bool]] = []
    left = ANY
    for key in _WEAKEST_FIRST:
        mask = MASK[key]
        if label and label & mask == label and left & mask != left:
            chosen.append(key)
            left &= mask
    if left != label or not label:
        raise ValueError(f"label {label} is not a conjunction of literals")
    return tuple(chosen)
