"""The tables of records, in an order in which each refers only to those before it."""

from __future__ import annotations

from kakehashi.workspace.models import (
    Commitment,
    Cycle,
    Decision,
    Document,
    DocumentVersion,
    Evidence,
    Finding,
    FollowUp,
    FrameworkChoice,
    Goal,
    Incident,
    IncidentPractice,
    IncidentReport,
    Instrument,
    Measure,
    Membership,
    Organisation,
    Person,
    PolicyText,
    Risk,
    System,
    Task,
)
from kakehashi.workspace.models.record import Record

RECORDS: tuple[type[Record], ...] = (
    Person,
    Organisation,
    Membership,
    System,
    FrameworkChoice,
    Document,
    DocumentVersion,
    Evidence,
    Finding,
    Decision,
    Cycle,
    Goal,
    Risk,
    Task,
    Incident,
    IncidentPractice,
    IncidentReport,
    Instrument,
    Measure,
    PolicyText,
    Commitment,
    FollowUp,
)
