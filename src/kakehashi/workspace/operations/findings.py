"""Candidates that matching found: kept for review, then accepted, rejected or put off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from kakehashi.errors import KakehashiError, Problem
from kakehashi.model import Candidate
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold
from kakehashi.workspace.models import (
    DocumentVersion,
    Evidence,
    Finding,
    Organisation,
    Person,
    System,
)
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.writing import StaleError, Writer, writing

ACCEPTED, REJECTED, POSTPONED, OPEN = "accepted", "rejected", "postponed", "open"
STATES: Mapping[str, Bilingual] = {
    OPEN: Bilingual("open", "未確認"),
    ACCEPTED: Bilingual("accepted", "採用"),
    REJECTED: Bilingual("rejected", "不採用"),
    POSTPONED: Bilingual("put off", "保留"),
}
"""What the states of a candidate are called."""


def keep_findings(
    organisation: Organisation,
    candidates: Mapping[str, Sequence[Candidate]],
    versions: Mapping[str, DocumentVersion],
    *,
    actor: str,
    now: datetime,
    system: System | None = None,
) -> list[Finding]:
    """Keep candidates for review; passages judged before, in any version, are not asked again.

    Args:
        organisation: Whose documents they are from.
        candidates: By practice, best first.
        versions: The version of each document, by the name it was read under.
        actor: Who had them found.
        now: When.
        system: The system that they are about, if any.
    """
    with writing(actor, now) as write:
        write.require(Action.REVIEW, organisation)
        before = Finding.objects.filter(organisation=organisation, system=system)
        known = set(before.values_list("practice", "version_id", "start", "end"))
        judged = _judged(before)
        new = [
            _finding(organisation, system, practice, candidate, versions)
            for practice, listed in candidates.items()
            for candidate in listed
            if candidate.passage.locator.document in versions
        ]
        fresh = [
            f
            for f in new
            if (f.practice, f.version_id, f.start, f.end) not in known
            and (f.practice, f.version.document_id, fold(f.quote)) not in judged
        ]
        return write.insert_all("find candidate", fresh)


def _judged(before: QuerySet[Finding]) -> set[tuple[str, int, str]]:
    """Return the words that were accepted or rejected in any version of a document."""
    told = before.filter(state__in=(ACCEPTED, REJECTED))
    listed = told.values_list("practice", "version__document_id", "quote")
    return {(practice, document, fold(quote)) for practice, document, quote in listed}


def _finding(
    organisation: Organisation,
    system: System | None,
    practice: str,
    candidate: Candidate,
    versions: Mapping[str, DocumentVersion],
) -> Finding:
    locator = candidate.passage.locator
    return Finding(
        organisation=organisation,
        system=system,
        version=versions[locator.document],
        practice=practice,
        rank=candidate.rank,
        presence=round(candidate.presence, 4),
        kind=candidate.kind.value,
        quote=candidate.passage.text,
        context=" › ".join((*locator.headings, *filter(None, (candidate.passage.stem,)))),
        page=locator.page,
        start=locator.start,
        end=locator.end,
    )


@dataclass(frozen=True, slots=True)
class Judgement:
    """A candidate that was judged: what it was before, and the evidence it became, if it did."""

    finding: Finding
    state: str
    judged_by: Person | None
    judged_at: datetime | None
    evidence: Evidence | None


def judge_finding(
    finding: Finding, state: str, *, actor: str, now: datetime, revision: int | None = None
) -> Evidence | None:
    """Accept a candidate (it becomes evidence, which is returned), reject it or put it off.

    Raises:
        StaleError: somebody else judged it meanwhile; both judgements are told.
    """
    if revision is not None:
        finding.revision = revision
    return judge_findings([finding], state, actor=actor, now=now)[0].evidence


def judge_findings(
    findings: Sequence[Finding], state: str, *, actor: str, now: datetime
) -> list[Judgement]:
    """Judge candidates alike, as they were seen: all of them, or none.

    Raises:
        StaleError: somebody else judged one of them meanwhile.
    """
    if state not in STATES:
        raise KakehashiError(Problem("KH-WS-029", details={"state": state}))
    with writing(actor, now) as write:
        for organisation in {one.organisation for one in findings}:
            write.require(Action.REVIEW, organisation)
        return [_judge(write, finding, state) for finding in findings]


def _judge(write: Writer, finding: Finding, state: str) -> Judgement:
    before = finding.state, finding.judged_by, finding.judged_at
    try:
        write.update(
            f"mark candidate {state}",
            finding,
            state=state,
            judged_by=write.actor,
            judged_at=write.now,
        )
    except StaleError as error:
        raise StaleError(_judged_meanwhile(finding, state)) from error
    evidence = None
    if state == ACCEPTED:
        evidence = write.insert(
            "quote evidence",
            Evidence(
                organisation=finding.organisation,
                version=finding.version,
                quote=finding.quote,
                page=finding.page,
                start=finding.start,
                end=finding.end,
            ),
        )
    return Judgement(finding, *before, evidence)


def _judged_meanwhile(finding: Finding, wanted: str) -> Problem:
    stored = Finding.objects.select_related("judged_by", "version__document").get(pk=finding.pk)
    details = {
        "document": stored.version.document.name,
        "by": stored.judged_by.name if stored.judged_by else "-",
        "at": stored.judged_at.isoformat(timespec="seconds") if stored.judged_at else "-",
        "theirs": STATES[stored.state],
        "yours": STATES[wanted],
    }
    return Problem("KH-WS-060", details=details)
