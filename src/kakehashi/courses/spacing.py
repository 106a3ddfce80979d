"""When to ask a question again: the algorithm SM-2.

Source: P. A. Wozniak, "Optimization of learning", 1990, chapter 3.2 (algorithm SM-2 of
SuperMemo). The first interval is one day, the second six, each later one the one before
times the easiness; a failure starts again at one day and leaves the easiness as it is.
The repeated drill on the same day that the author adds is left to the learner.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

SURE, UNSURE, WRONG = 5, 3, 1
"""Grades of SM-2 for a right answer, one given with doubt, and a wrong one."""
_LOWEST = 1.3
_LONGEST = 3_650
"""Days; without a limit, dates leave the calendar after some twenty repetitions."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is remembered of one question."""

    easiness: float = 2.5
    interval: int = 0
    repetitions: int = 0
    due: str = ""
    """ISO date from which to ask it again."""


def reviewed(card: Card, grade: int, on: str) -> Card:
    """Return the card after an answer.

    Args:
        card: As it was.
        grade: From 0 to 5; below 3 it was not known.
        on: ISO date of the answer.

    Example:
        >>> card = Card()
        >>> for day in ("2026-11-01", "2026-11-02", "2026-11-08"):
        ...     card = reviewed(card, SURE, day)
        ...     print(card.interval, card.due)
        1 2026-11-02
        6 2026-11-08
        17 2026-11-25
        >>> reviewed(card, WRONG, "2026-11-25").interval
        1
    """
    if grade < UNSURE:
        return Card(card.easiness, 1, 0, _after(on, 1))
    missing = 5 - grade
    easiness = max(_LOWEST, card.easiness + 0.1 - missing * (0.08 + missing * 0.02))
    first = {0: 1, 1: 6}
    days = first.get(card.repetitions) or min(_LONGEST, -int(-card.interval * easiness // 1))
    return Card(round(easiness, 4), days, card.repetitions + 1, _after(on, days))


def _after(on: str, days: int) -> str:
    return (date.fromisoformat(on) + timedelta(days=days)).isoformat()
