"""A kept candidate in the form that tables and reports take."""

from __future__ import annotations

from kakehashi.model import Candidate, StatementKind
from kakehashi.model.candidate import Reason
from kakehashi.model.document import Locator, Passage
from kakehashi.workspace.models import Finding


def as_candidate(finding: Finding) -> Candidate:
    """Return a kept candidate as matching gave it, as far as it is kept."""
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
