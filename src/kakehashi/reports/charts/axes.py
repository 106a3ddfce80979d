"""Choose round marks for axes: counts, and dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000)
_DAYS = (1, 2, 7, 14)


def count_marks(highest: int, most: int = 6) -> tuple[int, ...]:
    """Return round numbers from 0 up to a count, or the next round one.

    Example:
        >>> count_marks(87), count_marks(0)
        ((0, 20, 40, 60, 80, 100), (0, 1))
    """
    highest = max(highest, 1)
    step = next(
        step
        for power in count()
        for step in (10**power, 2 * 10**power, 5 * 10**power)
        if highest <= step * (most - 1)
    )
    return tuple(range(0, highest + step, step))[: -(-highest // step) + 1]


@dataclass(frozen=True, slots=True)
class DateMark:
    """A day with what is written below it."""

    day: date
    words: str


def date_marks(first: date, last: date, most: int = 8) -> tuple[DateMark, ...]:
    """Return round days between two days: of a week, of months, of years.

    Example:
        >>> [mark.words for mark in date_marks(date(2026, 3, 5), date(2026, 6, 20))]
        ['2026-04', '2026-05', '2026-06']
    """
    days = (last - first).days
    if days < 28:
        step = next((step for step in _DAYS if days / step <= most - 1), 28)
        found = (first + timedelta(days=number) for number in range(0, days + 1, step))
        return tuple(DateMark(day, day.isoformat()) for day in found)
    for step in _MONTHS:
        marks = tuple(_months(first, last, step))
        if len(marks) <= most:
            break
    return tuple(DateMark(day, day.isoformat()[: 4 if step >= 12 else 7]) for day in marks) or (
        DateMark(first, first.isoformat()),
    )


def _months(first: date, last: date, step: int) -> Iterator[date]:
    """Yield the first days of months, every so many from the beginning of the years."""
    month = first.year * 12 + first.month - 1
    month += first.day > 1
    month = -(-month // step) * step
    end = last.year * 12 + last.month - 1
    for number in range(month, end + 1, step):
        if 1 <= number // 12 <= 9999:
            yield date(number // 12, number % 12 + 1, 1)
