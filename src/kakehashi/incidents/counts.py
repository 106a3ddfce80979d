"""Patterns over many incidents: how often a practice, sector or harm comes with another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kakehashi.incidents.cases import Case

LEAST_TOLD = 3
"""Counts below it are not told outside: few cases could be known again."""

BY: dict[str, Callable[[Case], Iterable[str]]] = {
    "practice": lambda case: case.practices,
    "sector": lambda case: (case.sector.id,),
    "harm": lambda case: tuple(str(one) for one in case.harms),
    "pattern": lambda case: tuple(one.id for one in case.patterns),
    "severity": lambda case: (str(case.severity),),
    "year": lambda case: (case.year,) if case.year else (),
}


@dataclass(frozen=True, slots=True)
class Counts:
    """A table of counts; a case with several harms counts in each of them."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    cases: int
    """How many cases there are in all."""

    def told_outside(self) -> tuple[tuple[int | None, ...], ...]:
        """Return the cells, None in the place of small counts other than nought."""
        return tuple(
            tuple(None if 0 < cell < LEAST_TOLD else cell for cell in row) for row in self.cells
        )


def count_by(cases: Sequence[Case], rows: str, columns: str, *, most: int = 15) -> Counts:
    """Return how often each value of one thing comes with each of another.

    Args:
        cases: What to count.
        rows: A key of `BY`; the commonest stand first.
        columns: The same.
        most: Rows and columns at most.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    downwards: Counter[str] = Counter()
    across: Counter[str] = Counter()
    for case in cases:
        one, other = set(BY[rows](case)), set(BY[columns](case))
        downwards.update(one)
        across.update(other)
        pairs.update((a, b) for a in one for b in other)
    names, heads = _commonest(downwards, most), _commonest(across, most)
    cells = tuple(tuple(pairs[name, head] for head in heads) for name in names)
    return Counts(names, heads, cells, len(cases))


def _commonest(counted: Counter[str], most: int) -> tuple[str, ...]:
    return tuple(sorted(counted, key=lambda key: (-counted[key], key))[:most])
