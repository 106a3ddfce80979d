"""Practices with candidates, in the order in which looking at them settles most provisions."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Count, Max, Min, Q

from kakehashi.matching.review_order import expected_gain
from kakehashi.workspace.current_findings import WAITING, current_findings
from kakehashi.workspace.models import Evidence, Finding
from kakehashi.workspace.operations.findings import ACCEPTED, OPEN, POSTPONED
from kakehashi.workspace.outlook import Hanging
from kakehashi.workspace.subjects import Subject

_SOMETHING = 0.01
"""What a practice counts for that brings no provision forward: it still comes before nothing."""


@dataclass(frozen=True, slots=True)
class ReviewStep:
    """A practice to review."""

    practice: str
    open: int
    """How many candidates nobody judged."""
    later: int
    """How many were put off."""
    accepted: int
    """How many were accepted as evidence, without a decision so far."""
    hanging: Hanging
    gain: float
    """How far a look at it can be expected to bring provisions forward."""


def steps(
    subject: Subject, hanging: Mapping[str, Hanging], decided: Collection[str]
) -> list[ReviewStep]:
    """Return the practices to review, those first that settle most provisions soonest.

    Practices with accepted evidence come before all others, since one key decides
    them; those of which everything was put off come last.

    Args:
        subject: Whose candidates.
        hanging: By practice, what hangs on it.
        decided: Practices that need no review any more.
    """
    counted = (
        current_findings(subject)
        .values_list("practice")
        .annotate(
            open=Count("pk", filter=Q(state=OPEN)),
            later=Count("pk", filter=Q(state=POSTPONED)),
            accepted=Count("pk", filter=Q(state=ACCEPTED)),
            rank=Min("rank", filter=Q(state__in=WAITING)),
            presence=Max("presence"),
        )
    )
    found = []
    for practice, open_, later, judged, rank, presence in counted:
        if practice in decided:
            continue
        # Evidence may be gone from newer versions of the documents.
        accepted = len(accepted_evidence(findings_of(subject, practice))) if judged else 0
        if open_ or later or accepted:
            hangs = hanging.get(practice, Hanging())
            likely = 1.0 if accepted else expected_gain(presence, rank or 1)
            gain = likely * (_SOMETHING + hangs.weight)
            found.append(ReviewStep(practice, open_, later, accepted, hangs, gain))
    return sorted(found, key=lambda one: (_turn(one), -one.gain, one.practice))


def _turn(step: ReviewStep) -> int:
    if step.accepted:
        return 0
    return 1 if step.open else 2


def presences(subject: Subject) -> dict[str, float]:
    """Return how likely each practice is in place, as matching measured it."""
    found = current_findings(subject).values_list("practice").annotate(presence=Max("presence"))
    return dict(found)


def findings_of(subject: Subject, practice: str) -> list[Finding]:
    """Return the candidates of a practice: open ones first, then those put off, then the others."""
    order = {OPEN: 0, POSTPONED: 1}
    found = current_findings(subject).filter(practice=practice).order_by("rank", "pk")
    listed = found.select_related("version__document", "judged_by")
    return sorted(listed, key=lambda one: order.get(one.state, 2))


def accepted_evidence(findings: Collection[Finding]) -> list[Evidence]:
    """Return the evidence that accepted candidates became, as it stands in the newest versions."""
    found: dict[int, Evidence] = {}
    for finding in findings:
        if finding.state == ACCEPTED:
            evidence = _became(finding)
            if evidence is not None:
                found[evidence.pk] = evidence
    return list(found.values())


def _became(finding: Finding) -> Evidence | None:
    kept = Evidence.objects.filter(organisation=finding.organisation)
    same = kept.filter(version=finding.version, start=finding.start, end=finding.end, gone=False)
    current = same.order_by("pk").last()
    while current is not None:
        moved = kept.filter(moved_from=current).first()
        if moved is None:
            break
        current = moved
    return None if current is None or current.gone else current
