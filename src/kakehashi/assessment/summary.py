"""Counts per framework: what is confirmed, suggested, has candidates to review, is unknown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kakehashi.assessment.buckets import CANDIDATES, NOTHING_FOUND, SUGGESTED
from kakehashi.assessment.status import Status, StatusValue
from kakehashi.model import Framework

if TYPE_CHECKING:  # matching takes time to load, and counts need none of it
    from kakehashi.assessment.assess import Assessment

BUCKETS: tuple[str, ...] = (
    StatusValue.SATISFIED.value,
    StatusValue.PARTLY.value,
    StatusValue.NOT_SATISFIED.value,
    StatusValue.NOT_APPLICABLE.value,
    StatusValue.CONTRADICTED.value,
    SUGGESTED,
    CANDIDATES,
    NOTHING_FOUND,
)
"""In the order of display: what is confirmed first, then the three kinds of unknown."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The assessable provisions of a framework counted by what is known of them."""

    framework: Framework
    counts: dict[str, int]
    total: int

    @property
    def confirmed(self) -> int:
        """How many have a confirmed status."""
        return self.total - sum(self.counts[b] for b in (SUGGESTED, CANDIDATES, NOTHING_FOUND))


def bucket_of(assessment: Assessment, status: Status) -> str:
    """Return the bucket that a status is counted in."""
    if status.confirmed:
        return status.value.value
    if status.provision in assessment.suggested:
        return SUGGESTED
    return CANDIDATES if assessment.with_candidates(status) else NOTHING_FOUND


def summaries(assessment: Assessment) -> list[Summary]:
    """Return one summary for each framework assessed."""
    found = []
    for framework in assessment.frameworks:
        statuses = [assessment.statuses[p.ref] for p in framework.assessable]
        counts = Counter(bucket_of(assessment, status) for status in statuses)
        ordered = {bucket: counts[bucket] for bucket in BUCKETS}
        found.append(Summary(framework, ordered, len(statuses)))
    return found
