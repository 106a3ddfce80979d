"""Candidates that matching found: kept for review, then accepted, rejected or put off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from kakehashi.errors import KakehashiError, Problem
from kakehashi.model import Candidate
from kakehashi.workspace.models import DocumentVersion, Evidence, Finding, Organisation, System
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.writing import writing

ACCEPTED, REJECTED, POSTPONED, OPEN = "accepted", "rejected", "postponed", "open"


def keep_findings(
    organisation: Organisation,
    candidates: Mapping[str, Sequence[Candidate]],
    versions: Mapping[str, DocumentVersion],
    *,
    actor: str,
    now: datetime,
    system: System | None = None,
) -> list[Finding]:
    """Keep candidates for review; passages that were judged before are not asked about again.

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
        known = set(
            Finding.objects.filter(organisation=organisation, system=system).values_list(
                "practice", "version_id", "start", "end"
            )
        )
        new = [
            _finding(organisation, system, practice, candidate, versions)
            for practice, listed in candidates.items()
            for candidate in listed
            if candidate.passage.locator.document in versions
        ]
        fresh = [f for f in new if (f.practice, f.version_id, f.start, f.end) not in known]
        return write.insert_all("find candidate", fresh)


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


def judge_finding(
    finding: Finding, state: str, *, actor: str, now: datetime, revision: int | None = None
) -> Evidence | None:
    """Accept a candidate (it becomes evidence, which is returned), reject it or put it off.

    Raises:
        StaleError: somebody else judged it meanwhile.
    """
    if state not in (ACCEPTED, REJECTED, POSTPONED, OPEN):
        raise KakehashiError(Problem("KH-WS-029", details={"state": state}))
    with writing(actor, now) as write:
        write.require(Action.REVIEW, finding.organisation)
        write.update(
            f"mark candidate {state}",
            finding,
            revision=revision,
            state=state,
            judged_by=write.actor,
            judged_at=now,
        )
        if state != ACCEPTED:
            return None
        return write.insert(
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
