"""By when an incident is reported: pure functions of moments.

How is counted:

- Days are those of the recipient's calendar (`ClockRule.zone`): the day on which the
  clock starts is not counted, and the last day ends at its last second there.
- Hours run from the moment itself, whatever clocks are changed meanwhile.
- Working days leave out Saturdays, Sundays and the holidays that are given.
- A last day on a weekend or holiday *stays*: reminders go by the strict day. Where
  the Union's general rule on periods (Regulation (EEC, Euratom) No 1182/71, Article 3(4)
  and (5)) may move it, the later day is told beside, unverified.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kakehashi.errors import Problem, UsageError
from kakehashi.incidents.clock_rules import ClockRule, Unit
from kakehashi.incidents.clock_table import CLOCKS
from kakehashi.incidents.moments import (
    end_of_day,
    is_working,
    next_working,
    working_days_after,
    zone_named,
)

_LEAST_WORKING = 2
"""A period of two days or more holds at least two working days (Article 3(5), unverified)."""


@dataclass(frozen=True, slots=True)
class Due:
    """One clock as it runs for an incident."""

    rule: ClockRule
    started: datetime | None
    """None: nobody said yet when it began."""
    by: datetime | None
    """The last moment; None where none can be told or none is fixed."""
    later_day: date | None = None
    """The last day that the general rule on periods may give instead; unverified."""

    def remaining(self, now: datetime) -> timedelta | None:
        """Return how much time is left; negative when it is over."""
        return _utc(self.by) - _utc(now) if self.by else None

    @property
    def applies(self) -> bool:
        """Say whether the provision applied when the clock started."""
        since = self.rule.applies_from
        return not (since and self.started) or self.started.date().isoformat() >= since


def due_of(
    rule: ClockRule, started: datetime | None, holidays: Collection[date] = (), zone: str = ""
) -> Due:
    """Return by when one report is due.

    Args:
        rule: The clock.
        started: When it began to run, with a time zone.
        holidays: Of the recipient, for working days.
        zone: The recipient's, where it is not the rule's (the Member State of the incident).

    Raises:
        UsageError: the moment has no time zone.

    Example:
        >>> from datetime import UTC
        >>> two = next(one for one in CLOCKS if one.id == "eu-73-3-infrastructure-2026")
        >>> due_of(two, datetime(2027, 12, 10, 22, 30, tzinfo=UTC)).by.isoformat()
        '2027-12-12T23:59:59+01:00'
    """
    if started is None:
        return Due(rule, None, None)
    if started.tzinfo is None:
        raise UsageError(Problem("KH-INC-001", details={"value": started.isoformat()}))
    zone = zone or rule.zone
    local = started.astimezone(zone_named(zone))
    if rule.unit is Unit.HOURS:
        return Due(rule, started, _after_hours(started, rule.count, zone))
    if rule.unit is Unit.AT_ONCE:
        return Due(rule, started, local)
    if rule.unit is Unit.NONE:
        return Due(rule, started, None)
    if rule.unit is Unit.WORKING_DAYS:
        last = working_days_after(local.date(), rule.count, holidays)
        return Due(rule, started, end_of_day(last, zone))
    last = local.date() + timedelta(days=rule.count)
    later = _extended(local.date(), last, holidays) if rule.extends else last
    return Due(rule, started, end_of_day(last, zone), later if later != last else None)


def _after_hours(started: datetime, hours: int, zone: str) -> datetime:
    # In universal time: the night on which clocks change has 23 or 25 hours.
    universal = started.astimezone(zone_named("UTC")) + timedelta(hours=hours)
    return universal.astimezone(zone_named(zone))


def _extended(first: date, last: date, holidays: Collection[date]) -> date:
    """Return the last day under Article 3(4) and (5) of Regulation 1182/71."""
    last = next_working(last, holidays)
    while _working_between(first, last, holidays) < _LEAST_WORKING:
        last = next_working(last + timedelta(days=1), holidays)
    return last


def _working_between(first: date, last: date, holidays: Collection[date]) -> int:
    days = ((first + timedelta(days=n)) for n in range(1, (last - first).days + 1))
    return sum(is_working(day, holidays) for day in days)


def running_clocks(
    conditions: Collection[str],
    moments: Mapping[str, datetime | None],
    *,
    roles: Collection[str] = (),
    contracts: Iterable[ClockRule] = (),
    holidays: Collection[date] = (),
    zones: Mapping[str, str] | None = None,
    editions: Collection[str] = ("2026",),
) -> list[Due]:
    """Return the clocks that run for an incident, the first to end first, then those without end.

    Of the clocks of one article or code (they share the beginning of the source) the
    shortest counts where several kinds of harm came together.

    Args:
        conditions: What holds of the incident: eu, high-risk, serious, death…
        moments: When it was discovered, and when somebody was aware, by name; the
            second stands in for the first.
        roles: Of the organisation towards the system; any where empty.
        contracts: Clocks of contracts.
        holidays: Of recipients.
        zones: The zone of a recipient by the id of a framework, where it is another.
        editions: Of the EU AI Act.
    """
    found: dict[str, Due] = {}
    for rule in (*_fitting(conditions, roles, editions), *contracts):
        started = moments.get(rule.starts) or moments.get("aware")
        zone = (zones or {}).get(rule.source.partition(":")[0], "")
        due = due_of(rule, started, holidays, zone)
        family = _family(rule)
        known = found.get(family)
        if known is None or rule.count < known.rule.count:
            found[family] = due
    far = datetime.max.replace(tzinfo=zone_named("UTC"))
    return sorted(found.values(), key=lambda one: (one.by or far, one.rule.id))


def _fitting(
    conditions: Collection[str], roles: Collection[str], editions: Collection[str]
) -> Iterable[ClockRule]:
    for rule in CLOCKS:
        edition = rule.source.partition(":")[0]
        other = edition.startswith("eu-ai-act-") and edition[10:] not in editions
        mine = not rule.roles or not roles or rule.roles & set(roles)
        if not other and mine and rule.needs <= set(conditions):
            yield rule


def _family(rule: ClockRule) -> str:
    if rule.unit in (Unit.DAYS, Unit.WORKING_DAYS) and not rule.id.startswith("contract:"):
        return rule.source.rpartition(".")[0]
    return rule.id


def reminders(due: Due, *, before: Iterable[timedelta] = ()) -> list[datetime]:
    """Return when to remind of a clock: with half and a fifth of the time left, and a day before.

    Example:
        >>> from datetime import UTC
        >>> rule = next(one for one in CLOCKS if one.id == "ca-sb53-danger")
        >>> began = datetime(2026, 3, 7, 20, 0, tzinfo=UTC)
        >>> [at.isoformat() for at in reminders(due_of(rule, began))]
        ['2026-03-08T00:00:00-08:00', '2026-03-08T08:12:00-07:00']
    """
    if due.by is None or due.started is None or due.by <= due.started:
        return []
    # In universal time: Python subtracts moments of one zone by its wall clock.
    whole = _utc(due.by) - _utc(due.started)
    wanted = tuple(before) or (whole / 2, whole / 5, timedelta(days=1))
    moments = {_utc(due.by) - left for left in wanted if left < whole}
    return [at.astimezone(due.by.tzinfo) for at in sorted(moments)]


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(zone_named("UTC"))
