"""What a reporting clock is: from when, how long, counted how, and by which provision."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kakehashi.text.bilingual import Bilingual


class Unit(StrEnum):
    """How time is counted."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working-days"
    AT_ONCE = "at-once"
    NONE = "none"
    """The instrument sets no fixed time."""


@dataclass(frozen=True, slots=True)
class ClockRule:
    """One reporting clock.

    Attributes:
        id: Of our own.
        source: Ref of the provision with its edition, or what a contract is called.
        title: What is reported to whom.
        unit: How it is counted.
        count: How many.
        starts: The moment it runs from: aware or discovered.
        zone: Where the recipient's calendar is; a day ends there.
        needs: Conditions of the incident, all of which must hold (see `conditions`).
        roles: Whose clock it is; anybody's where empty.
        extends: Whether the general rule on periods of the Union may move the last day.
        applies_from: ISO date from which the provision applies; empty: not said.
        note: What else to know.
    """

    id: str
    source: str
    title: Bilingual
    unit: Unit
    count: int = 0
    starts: str = "aware"
    zone: str = "UTC"
    needs: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    extends: bool = False
    applies_from: str = ""
    note: Bilingual = field(default_factory=lambda: Bilingual("", ""))
