"""Statuses as they stood at a moment: decisions are never overwritten, so the past is known."""

from __future__ import annotations

import threading
from collections.abc import Hashable, Mapping, Sequence
from datetime import datetime

from kakehashi.assessment.status import StatusValue
from kakehashi.model import Framework, Verdict
from kakehashi.web.reasoning import library, outlook_of
from kakehashi.workspace.models import JournalHead
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


def satisfied_since(
    subject: Subject, frameworks: Sequence[Framework], moment: datetime
) -> dict[str, int]:
    """Return how many provisions of each framework were satisfied at a moment of the past.

    Every view of an overview asks for it, and what was does not change: it is kept
    until the journal goes on.
    """
    key = (
        subject.organisation.pk,
        subject.system.pk if subject.system else None,
        tuple(one.prefix for one in frameworks),
        moment,
        JournalHead.objects.values_list("number", flat=True).get(),
    )
    with _LOCK:
        if key in _KNOWN:
            return _KNOWN[key]
    statuses = statuses_of(frameworks, verdicts_at(subject, moment))
    found = {one.prefix: satisfied(one, statuses) for one in frameworks}
    with _LOCK:
        if len(_KNOWN) >= _KEPT:
            _KNOWN.clear()
        _KNOWN[key] = found
    return found


_KEPT = 500
_LOCK = threading.Lock()
_KNOWN: dict[Hashable, dict[str, int]] = {}


def satisfied(framework: Framework, statuses: Statuses) -> int:
    """Return how many provisions of a framework are satisfied."""
    return sum(statuses[one.ref] is StatusValue.SATISFIED for one in framework.assessable)
