"""The tables of a workspace. Only `kakehashi.workspace.operations` writes to them."""

from __future__ import annotations

from kakehashi.workspace.models.decision import Decision, Slot, Verdicts
from kakehashi.workspace.models.document import Document, DocumentVersion, Evidence, Finding
from kakehashi.workspace.models.incident import Incident, IncidentPractice, IncidentReport
from kakehashi.workspace.models.instrument import Instrument, Measure
from kakehashi.workspace.models.journal import JournalEntry, JournalHead
from kakehashi.workspace.models.organisation import (
    FrameworkChoice,
    Membership,
    Organisation,
    Person,
    System,
)
from kakehashi.workspace.models.plan import Cycle, Goal, Risk, Task
from kakehashi.workspace.models.policy import Commitment, FollowUp, PolicyText
from kakehashi.workspace.models.skill import Skill, SkillNeed

__all__ = [
    "Commitment",
    "Cycle",
    "Decision",
    "Document",
    "DocumentVersion",
    "Evidence",
    "Finding",
    "FollowUp",
    "FrameworkChoice",
    "Goal",
    "Incident",
    "IncidentPractice",
    "IncidentReport",
    "Instrument",
    "JournalEntry",
    "JournalHead",
    "Measure",
    "Membership",
    "Organisation",
    "Person",
    "PolicyText",
    "Risk",
    "Skill",
    "SkillNeed",
    "Slot",
    "System",
    "Task",
    "Verdicts",
]
