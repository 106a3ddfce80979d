"""Statuses as they stood at a moment: decisions are never overwritten, so the past is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from kakehashi.assessment.status import StatusValue
from kakehashi.model import Framework, Verdict
from kakehashi.web.reasoning import library, outlook_of
from kakehashi.workspace.standing import effective
from kakehashi.workspace.subjects import Subject

Statuses = Mapping[str, StatusValue]


def verdicts_at(subject: Subject, on: datetime | None) -> dict[str, Verdict]:
    """Return the verdicts that counted at a moment; None: those that count now."""
    counted = effective(subject.organisation, library(), system=subject.system, on=on)
    return {target: Verdict(one.decision.verdict) for target, one in counted.items()}


def statuses_of(frameworks: Sequence[Framework], verdicts: Mapping[str, Verdict]) -> Statuses:
    """Return the statuses of the provisions of some frameworks that follow from verdicts."""
    return outlook_of(*(f.prefix for f in frameworks)).statuses(dict(verdicts))


def satisfied(framework: Framework, statuses: Statuses) -> int:
    """Return how many provisions of a framework are satisfied."""
    return sum(statuses[one.ref] is StatusValue.SATISFIED for one in framework.assessable)
