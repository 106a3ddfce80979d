"""How well somebody can do a practice: four levels, each including those before it."""

from __future__ import annotations

from enum import StrEnum

from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.shown import shown


class Level(StrEnum):
    """A level; the levels are ours, of no qualification framework."""

    AWARE = "aware"
    ASSISTED = "assisted"
    INDEPENDENT = "independent"
    LEADS = "leads"


USUAL = Level.INDEPENDENT
"""The level that a practice needs where nobody said otherwise."""
WORDS: dict[Level, Bilingual] = {
    Level.AWARE: Bilingual("knows what it asks for", "求められる内容を理解している"),
    Level.ASSISTED: Bilingual("does it with guidance", "指導を受けて実施できる"),
    Level.INDEPENDENT: Bilingual("does it independently", "単独で実施できる"),
    Level.LEADS: Bilingual("teaches and checks others", "他者を指導し、確認できる"),
}


def enough(held: str, needed: str) -> bool:
    """Say whether a level is the needed one or above it.

    Example:
        >>> enough("leads", "independent"), enough("aware", "assisted")
        (True, False)
    """
    order = list(Level)
    return order.index(Level(held)) >= order.index(Level(needed))


def level_of(written: str) -> Level:
    """Return a level.

    Raises:
        UsageError: there is none of that name.
    """
    try:
        return Level(written.strip().lower())
    except ValueError as error:
        details = {"value": shown(written)[:60], "known": ", ".join(Level)}
        raise UsageError(Problem("KH-SKL-002", details=details)) from error
