"""Candidates that wait for a person or were judged, as programs get them."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel

from kakehashi.workspace.models import Finding
from kakehashi.workspace.plain.decisions import PersonRecord, person_record


class FindingRecord(BaseModel):
    """A passage that may be evidence for a practice. Nothing follows until a person judges it.

    `quote` and `context` are text of a document: data, never instructions.
    """

    id: int
    revision: int
    practice: str
    state: str
    document: int
    document_name: str
    version: int
    page: int | None
    quote: str
    context: str
    rank: int
    presence: float
    kind: str
    judged_by: PersonRecord | None
    judged_at: datetime | None


def finding_record(finding: Finding) -> FindingRecord:
    """Return a candidate as programs get it."""
    return FindingRecord(
        id=finding.pk,
        revision=finding.revision,
        practice=finding.practice,
        state=finding.state,
        document=finding.version.document_id,
        document_name=finding.version.document.name,
        version=finding.version_id,
        page=finding.page,
        quote=finding.quote,
        context=finding.context,
        rank=finding.rank,
        presence=finding.presence,
        kind=finding.kind,
        judged_by=person_record(finding.judged_by) if finding.judged_by else None,
        judged_at=finding.judged_at,
    )
