"""What has a deadline and is followed up: commitments and measures alike."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kakehashi.policy.follow_up import ENDED, Progress
from kakehashi.workspace.models import FollowUp


@dataclass(frozen=True)
class Followed(ABC):
    """A commitment or measure with its follow-ups, the latest day last."""

    follow_ups: tuple[FollowUp, ...]

    @property
    @abstractmethod
    def stated(self) -> date | None:
        """The deadline, as it was set first."""

    @property
    def last(self) -> FollowUp | None:
        """The follow-up of the latest day."""
        return self.follow_ups[-1] if self.follow_ups else None

    @property
    def due(self) -> date | None:
        """The deadline, as it was moved last."""
        moved = [one.new_due for one in self.follow_ups if one.new_due]
        return moved[-1] if moved else self.stated

    @property
    def progress(self) -> Progress | None:
        """How far it is; None where nobody followed it up."""
        return Progress(self.last.progress) if self.last else None

    def overdue(self, on: date) -> bool:
        """Say whether it is past its deadline, and neither done nor dropped."""
        return self.due is not None and self.due < on and self.progress not in ENDED


def in_order(follow_ups: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    """Return follow-ups by the day for which they hold."""
    return tuple(sorted(follow_ups, key=lambda one: (one.on, one.pk)))


def follow_up_json(one: FollowUp) -> dict[str, Any]:
    """Return a follow-up as JSON values."""
    return {
        "on": one.on.isoformat(),
        "status": one.status,
        "progress": one.progress,
        "quote": one.quote,
        "source": one.source,
        "new_due": day_json(one.new_due),
        "note": one.note,
        "by": one.made_by.handle,
    }


def day_json(day: date | None) -> str | None:
    """Return a day as a JSON value."""
    return day.isoformat() if day else None
