"""By when a serious incident is reported: Article 73(2) to (4), the same in both editions.

At once when the link between system and incident is established (in case of death, also
when it is suspected). The last day is counted from when the provider learns of the
incident, or the deployer where it falls to the deployer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kakehashi.errors import Problem, UsageError
from kakehashi.reports.material import Material


@dataclass(frozen=True, slots=True)
class Clock:
    """A time limit."""

    provision: str
    days: int
    kinds: tuple[str, ...]
    """Of incidents that it is for; those of no other clock where empty."""


CLOCKS = (
    Clock("Art-73.3", 2, ("infrastructure", "widespread")),
    Clock("Art-73.4", 10, ("death",)),
    Clock("Art-73.2", 15, ()),
)
"""The shortest first: where an incident is of several kinds, it counts."""
KINDS = ("death", "health", "infrastructure", "widespread", "rights", "property")


def clock_for(kinds: Iterable[str]) -> Clock | None:
    """Return the time limit for an incident of some kinds; None where no kind is known.

    Example:
        >>> clock_for(["rights"]).days, clock_for(["death", "infrastructure"]).days
        (15, 2)
    """
    known = set(kinds)
    if not known:
        return None
    return next(one for one in CLOCKS if known & set(one.kinds) or not one.kinds)


def latest(aware_on: date, clock: Clock) -> date:
    """Return the last day: calendar days, the day of becoming aware not counted.

    Example:
        >>> latest(date(2026, 11, 20), CLOCKS[0]).isoformat()
        '2026-11-22'
    """
    return aware_on + timedelta(days=clock.days)


def day_given(material: Material, key: str) -> date | None:
    """Return a day that somebody gave for a blank.

    Raises:
        UsageError: it is no ISO date.
    """
    given = material.filled.get(key, "")
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        details = {"key": key, "value": given}
        raise UsageError(Problem("KH-RPT-031", details=details)) from None


def kinds_given(material: Material) -> tuple[str, ...]:
    """Return the kinds of harm that somebody gave.

    Raises:
        UsageError: there is no such kind.
    """
    given = [part.strip() for part in material.filled.get("kind", "").split(",") if part.strip()]
    for one in given:
        if one not in KINDS:
            details = {"value": one, "known": ", ".join(KINDS)}
            raise UsageError(Problem("KH-RPT-032", details=details))
    return tuple(given)
