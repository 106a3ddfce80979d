"""The clocks that run now over many incidents, and the reminders that they are due for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from kakehashi.incidents.calendar import Entry, told_name
from kakehashi.incidents.clock_rules import Unit
from kakehashi.incidents.clocks import Due, reminders
from kakehashi.workspace.incident_accounts import clocks_of
from kakehashi.workspace.models import Incident, IncidentReport

SOON = timedelta(days=7)
"""Clocks that end within it are shown on the first page."""
STALE = timedelta(days=7)
"""A reminder older than that is no longer sent: whoever turns mail on late is not flooded."""


@dataclass(frozen=True, slots=True)
class Running:
    """A clock of an incident, as it stands at a moment."""

    incident: Incident
    due: Due
    left: timedelta | None
    """Until the last moment; negative: it is over; None: there is no last moment."""
    answered: bool = False
    """Whether a report that names this clock was sent."""

    @property
    def at_once(self) -> bool:
        """Say whether it has no length: to be told as soon as it is known."""
        return self.due.rule.unit is Unit.AT_ONCE

    @property
    def waits(self) -> bool:
        """Say whether somebody has to report by a moment: it applies, and nobody did yet."""
        return self.due.by is not None and self.due.applies and not self.answered

    @property
    def over(self) -> bool:
        """Say whether its time has run out without an answer."""
        gone = self.left is not None and self.left < timedelta()
        return gone and self.waits and not self.at_once

    @property
    def days(self) -> int:
        """Return the whole days that are left."""
        return max(self.left.days, 0) if self.left else 0

    @property
    def hours(self) -> int:
        """Return the hours that are left beside the days."""
        return self.left.seconds // 3600 if self.left and self.left > timedelta() else 0

    @property
    def entry(self) -> Entry:
        """Return it for a calendar."""
        return Entry(self.incident.pk, self.due)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder whose time has come: the incident by its number, the clock by its provision."""

    incident: Incident
    key: str
    """Of the clock, for what was sent already."""
    clock: str
    """As it may leave: a contract tells no name."""
    at: datetime
    """When it came due: one moment is reminded of once."""
    by: datetime
    over: bool


def running(incidents: Iterable[Incident], now: datetime) -> list[Running]:
    """Return the clocks of open incidents, the first to end first, then those without end."""
    listed = [one for one in incidents if one.state == "open"]
    sent = IncidentReport.objects.filter(incident__in=listed, state="sent").exclude(clock="")
    answered = set(sent.values_list("incident_id", "clock"))
    found = [
        Running(one, due, due.remaining(now), answered=_answered(answered, one, due))
        for one in listed
        for due in clocks_of(one)
    ]
    return sorted(found, key=lambda one: (one.left is None, one.left or timedelta()))


def _answered(sent: set[tuple[int, str]], incident: Incident, due: Due) -> bool:
    return any((incident.pk, name) in sent for name in (due.rule.id, due.rule.source))


def running_out(
    incidents: Iterable[Incident], now: datetime, within: timedelta = SOON
) -> list[Running]:
    """Return the clocks that nobody answered and that are over or end soon."""
    return [
        one
        for one in running(incidents, now)
        if one.waits and one.left is not None and one.left <= within
    ]


def reminders_due(incidents: Iterable[Incident], now: datetime) -> Iterator[Reminder]:
    """Yield one reminder for each clock that is due for one: the latest of its moments.

    Moments are those of `reminders`, and the last moment itself.
    """
    for one in running(incidents, now):
        by = one.due.by
        if by is None or not one.waits:
            continue
        passed = [at for at in (*reminders(one.due), by) if at <= now]
        if passed and now - passed[-1] <= STALE:
            over = passed[-1] == by and not one.at_once
            clock = told_name(one.due)
            yield Reminder(one.incident, one.due.rule.id, clock, passed[-1], by, over)
