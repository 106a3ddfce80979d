"""What waits for somebody: reviews that are due, proposals, candidates, tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.workspace.current_findings import WAITING, newest_of
from kakehashi.workspace.models import Decision, Finding, System, Task
from kakehashi.workspace.standing import Due, due_among
from kakehashi.workspace.subjects import Subject

_FEW = 500
"""Ids in one query: SQLite takes no more than a thousand in some builds."""

_LINES: dict[str, Bilingual] = {
    "due": Bilingual("{count} decision(s) to look at again", "見直しが必要な判断：{count}件"),
    "proposed": Bilingual("{count} proposed decision(s) to approve", "承認待ちの判断：{count}件"),
    "candidates": Bilingual("{count} candidate(s) to review", "確認待ちの候補：{count}件"),
    "tasks": Bilingual("{count} task(s) due", "期限が来た作業：{count}件"),
}


@dataclass(frozen=True, slots=True)
class Needs:
    """What waits for somebody, of one organisation or system."""

    due: tuple[Due, ...]
    proposed: int
    candidates: int
    tasks: int

    def lines(self, language: Language) -> list[str]:
        """Return one line for each kind that there is any of."""
        counts = {
            "due": len(self.due),
            "proposed": self.proposed,
            "candidates": self.candidates,
            "tasks": self.tasks,
        }
        return [
            _LINES[key].get(language).format(count=count) for key, count in counts.items() if count
        ]


def needs_of(subject: Subject, today: date) -> Needs:
    """Return what waits for somebody on a day."""
    return needs_of_each([subject.organisation.pk], today, system=subject.system)[
        subject.organisation.pk
    ]


def needs_of_each(
    organisations: Sequence[int], today: date, *, system: System | None = None
) -> dict[int, Needs]:
    """Return what waits for somebody in each of some organisations, or in a system of one.

    The database is asked as often for many as for one.
    """
    mine = {"organisation__in": organisations, "system": system}
    due: dict[int, list[Due]] = {}
    in_force = Decision.objects.filter(**mine, state="in-force").select_related("made_by")
    for one in due_among(in_force, today):
        due.setdefault(one.decision.organisation_id, []).append(one)
    proposed = _counted(Decision.objects.filter(**mine, state="proposed"))
    tasks = _counted(Task.objects.filter(**mine, state__in=("open", "doing"), due__lte=today))
    candidates: Counter[int] = Counter()
    newest = newest_of(organisations)
    for start in range(0, len(newest), _FEW):
        waiting = Finding.objects.filter(**mine, state__in=WAITING)
        candidates += _counted(waiting.filter(version__in=newest[start : start + _FEW]))
    return {
        number: Needs(
            tuple(due.get(number, ())), proposed[number], candidates[number], tasks[number]
        )
        for number in organisations
    }


def _counted(records: QuerySet[Any]) -> Counter[int]:
    """Count records by their organisation."""
    return Counter(dict(records.values_list("organisation").annotate(count=Count("pk"))))
