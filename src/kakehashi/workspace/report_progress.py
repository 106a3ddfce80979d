"""How statuses stood at the ends of the months before, for charts of progress."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, time

from kakehashi.assessment.summary import summaries
from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.workspace.models import Decision
from kakehashi.workspace.standing import assessment_of
from kakehashi.workspace.subjects import Subject

Progress = dict[str, tuple[tuple[str, Mapping[str, int]], ...]]
MONTHS = 12
"""How far back it goes."""


def progress_of(
    subject: Subject, library: Library, frameworks: Sequence[Framework], until: datetime
) -> Progress:
    """Return for each framework the counts by status at the ends of months, oldest first.

    The last point is the moment `until`. Months before the first decision are
    left out.
    """
    found: dict[str, list[tuple[str, Mapping[str, int]]]] = {f.prefix: [] for f in frameworks}
    for moment in _moments(subject, until):
        done = assessment_of(
            subject.organisation,
            library,
            today=moment.date(),
            system=subject.system,
            on=moment,
            frameworks=frameworks,
        )
        for one in summaries(done):
            found[one.framework.prefix].append((moment.date().isoformat(), one.counts))
    return {prefix: tuple(points) for prefix, points in found.items()}


def _moments(subject: Subject, until: datetime) -> Iterator[datetime]:
    first = (
        Decision.objects.filter(organisation=subject.organisation, in_force_from__isnull=False)
        .order_by("in_force_from")
        .values_list("in_force_from", flat=True)
        .first()
    )
    if first is None:
        return
    year, month = until.year, until.month
    ends: list[datetime] = []
    for _ in range(MONTHS - 1):
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        day = until.date().replace(year=year, month=month, day=monthrange(year, month)[1])
        ends.append(datetime.combine(day, time.max).astimezone())
    yield from (end for end in reversed(ends) if end >= first)
    yield datetime.combine(until.date(), time.max).astimezone()
