"""The tables of a workspace. Only `kakehashi.workspace.operations` writes to them."""

from __future__ import annotations

from kakehashi.workspace.models.decision import Decision, Slot, Verdicts
from kakehashi.workspace.models.document import Document, DocumentVersion, Evidence, Finding
from kakehashi.workspace.models.incident import Incident, IncidentPractice, IncidentReport
from kakehashi.workspace.models.journal import JournalEntry, JournalHead
from kakehashi.workspace.models.organisation import (
    FrameworkChoice,
    Membership,
    Organisation,
    Person,
    System,
)
from kakehashi.workspace.models.plan import Cycle, Goal, Risk, Task

__all__ = [
    "Cycle",
    "Decision",
    "Document",
    "DocumentVersion",
    "Evidence",
    "Finding",
    "FrameworkChoice",
    "Goal",
    "Incident",
    "IncidentPractice",
    "IncidentReport",
    "JournalEntry",
    "JournalHead",
    "Membership",
    "Organisation",
    "Person",
    "Risk",
    "Slot",
    "System",
    "Task",
    "Verdicts",
]
