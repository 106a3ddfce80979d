"""What waits for somebody: reviews that are due, proposals, candidates, tasks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.workspace.current_findings import waiting_findings
from kakehashi.workspace.models import Decision, Task
from kakehashi.workspace.standing import Due, review_due
from kakehashi.workspace.subjects import Subject

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
    mine = {"organisation": subject.organisation, "system": subject.system}
    tasks = Task.objects.filter(**mine, state__in=("open", "doing"), due__lte=today)
    return Needs(
        due=tuple(review_due(subject.organisation, today, system=subject.system)),
        proposed=Decision.objects.filter(**mine, state="proposed").count(),
        candidates=waiting_findings(subject).count(),
        tasks=tasks.count(),
    )
