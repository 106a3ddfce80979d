"""Frozen types in the field's words. No reading, no writing, no inference."""

from __future__ import annotations

from kakehashi.model.candidate import Candidate, Reason
from kakehashi.model.crosswalk import Crosswalk, Mapping
from kakehashi.model.decision import Decision, Evidence, Suggestion, Verdict
from kakehashi.model.document import Block, Document, Locator, Passage
from kakehashi.model.framework import Framework, Source
from kakehashi.model.provision import PracticeDetail, Provision, Verification
from kakehashi.model.relation import Relation
from kakehashi.model.statement import StatementKind

__all__ = [
    "Block",
    "Candidate",
    "Crosswalk",
    "Decision",
    "Document",
    "Evidence",
    "Framework",
    "Locator",
    "Mapping",
    "Passage",
    "PracticeDetail",
    "Provision",
    "Reason",
    "Relation",
    "Source",
    "StatementKind",
    "Suggestion",
    "Verdict",
    "Verification",
]
