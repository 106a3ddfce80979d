"""What counted for an organisation or system on each day on which something changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from kakehashi.library.library import Library
from kakehashi.model import Verdict
from kakehashi.workspace.models import Decision, Goal, Organisation
from kakehashi.workspace.standing import effective
from kakehashi.workspace.subjects import Subject

MOST = 60
"""Days looked at; of more, as many spread over them all, the first and the last with them."""


def verdicts_over_time(
    subject: Subject, library: Library, until: date
) -> dict[str, dict[str, Verdict]]:
    """Return the verdicts that counted at the end of each day of a change, and at the end.

    Args:
        subject: Whose; what it takes over from above counts too.
        library: Tells what is handed down.
        until: The last day; it is always there.
    """
    found = {}
    for day in _spread(days_of_change(subject, until)):
        end = datetime.combine(day, time.max).astimezone()
        counted = effective(subject.organisation, library, system=subject.system, on=end)
        found[day.isoformat()] = {
            target: Verdict(one.decision.verdict) for target, one in counted.items()
        }
    return found


def days_of_change(subject: Subject, until: date) -> list[date]:
    """Return the days on which a decision that may count came into force or went out of it."""
    made = Decision.objects.filter(organisation__in=list(_upwards(subject.organisation)))
    moments = [
        moment
        for pair in made.values_list("in_force_from", "in_force_until")
        for moment in pair
        if moment is not None
    ]
    days = {moment.astimezone().date() for moment in moments}
    return sorted({day for day in days if day < until} | {until})


def goals_of(organisation: Organisation) -> list[tuple[str, str]]:
    """Return the goals of an organisation that have a date and were not dropped."""
    goals = Goal.objects.filter(cycle__organisation=organisation, due__isnull=False)
    found = goals.exclude(state="dropped").order_by("due", "pk")
    return [(goal.due.isoformat(), goal.text) for goal in found if goal.due]


def _upwards(organisation: Organisation) -> Iterator[Organisation]:
    above: Organisation | None = organisation
    while above is not None:
        yield above
        above = above.parent


def _spread(days: list[date]) -> list[date]:
    if len(days) <= MOST:
        return days
    last = len(days) - 1
    return [days[round(number * last / (MOST - 1))] for number in range(MOST)]
