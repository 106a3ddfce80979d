"""How the cells of statuses and verdicts are tinted; their words say the same."""

from __future__ import annotations

from kakehashi.assessment.buckets import CANDIDATES, NOTHING_FOUND, SUGGESTED
from kakehashi.reports.outline.blocks import Mark

MARKS: dict[str, Mark] = {
    "satisfied": "good",
    "partly": "part",
    "not satisfied": "bad",
    "not applicable": "none",
    "contradicted": "bad",
    SUGGESTED: "unknown",
    CANDIDATES: "unknown",
    NOTHING_FOUND: "unknown",
    # Verdicts
    "in place": "good",
    "partial": "part",
    "planned": "part",
    "not in place": "bad",
    "undecided": "unknown",
}
