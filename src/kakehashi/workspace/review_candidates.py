"""Candidates in the order in which looking at them settles most: what `kakehashi review` shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.library.library import Library
from kakehashi.matching.review_order import expected_gain
from kakehashi.model import Candidate, Relation, StatementKind
from kakehashi.model.candidate import Reason
from kakehashi.model.document import Locator, Passage
from kakehashi.model.framework import HUB
from kakehashi.workspace.models import Finding
from kakehashi.workspace.subjects import Subject


@dataclass(frozen=True, slots=True)
class ReviewStep:
    """The next practice to review, with its open candidates, best first."""

    practice: str
    findings: tuple[Finding, ...]
    settles: int
    """How many provisions of the chosen frameworks wait for this practice."""
    gain: float
    """Provisions that a look at it can be expected to bring forward."""


def as_candidate(finding: Finding) -> Candidate:
    """Return a kept candidate in the form that tables and reports take."""
    locator = Locator(
        document=finding.version.document.name,
        page=finding.page,
        headings=(),
        start=finding.start,
        end=finding.end,
    )
    passage = Passage(
        id=f"#{finding.pk}",
        text=finding.quote,
        stem="",
        locator=locator,
        language="ja" if finding.version.language == "ja" else "en",
        kind="paragraph",
    )
    return Candidate(
        practice=finding.practice,
        passage=passage,
        rank=finding.rank,
        score=0.0,
        close=True,
        signs=(),
        reason=Reason((), ""),
        kind=StatementKind(finding.kind),
        presence=finding.presence,
    )


def steps(
    subject: Subject, library: Library, frameworks: tuple[str, ...], decided: set[str]
) -> list[ReviewStep]:
    """Return the practices with open candidates, those that settle most provisions first.

    Args:
        subject: Whose candidates.
        library: Tells which provisions ask for a practice.
        frameworks: Prefixes of those that count.
        decided: Practices that need no review any more.
    """
    waiting = waiting_provisions(library, frameworks)
    open_: dict[str, list[Finding]] = {}
    findings = Finding.objects.filter(
        organisation=subject.organisation, system=subject.system, state__in=("open", "postponed")
    )
    # What was put off comes after everything else.
    ordered = findings.select_related("version__document").order_by("-state", "rank", "pk")
    for finding in sorted(ordered, key=lambda one: one.state == "postponed"):
        if finding.practice not in decided:
            open_.setdefault(finding.practice, []).append(finding)
    found = [
        ReviewStep(practice, tuple(listed), waiting.get(practice, 0), _gain(listed, waiting))
        for practice, listed in open_.items()
    ]
    return sorted(found, key=lambda step: (_put_off(step), -step.gain, step.practice))


def _put_off(step: ReviewStep) -> bool:
    return all(finding.state == "postponed" for finding in step.findings)


def _gain(findings: list[Finding], waiting: Mapping[str, int]) -> float:
    best = findings[0]
    return expected_gain(best.presence, best.rank) * (1 + waiting.get(best.practice, 0))


def waiting_provisions(library: Library, frameworks: tuple[str, ...]) -> dict[str, int]:
    """Return for each practice how many provisions of some frameworks ask for it."""
    found: dict[str, set[str]] = {}
    for crosswalk in library.crosswalks.values():
        if crosswalk.object_source != HUB or crosswalk.subject_source not in frameworks:
            continue
        for mapping in crosswalk.mappings:
            if mapping.relation is not Relation.NONE:
                found.setdefault(library.practice_of(mapping.object), set()).add(mapping.subject)
    return {practice: len(subjects) for practice, subjects in found.items()}
