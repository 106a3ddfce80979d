"""What a workspace knows of an organisation or system, as OSCAL files are written from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kakehashi.interchange.oscal.account import Account, Risk, Source, Task
from kakehashi.interchange.oscal.account import Subject as Told
from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.reports.oscal_of import account_of
from kakehashi.workspace.models import Organisation, System
from kakehashi.workspace.models import Risk as StoredRisk
from kakehashi.workspace.models import Task as StoredTask
from kakehashi.workspace.plan_view import plan_of
from kakehashi.workspace.standing import assessment_of, effective, evidence_of
from kakehashi.workspace.subjects import Subject


def account_of_subject(
    subject: Subject,
    library: Library,
    *,
    today: date,
    frameworks: tuple[Framework, ...] = (),
) -> Account:
    """Return the decisions in force, what follows from them, and the open plan of a subject.

    Args:
        subject: An organisation or a system.
        library: The frameworks, the hub and the crosswalks.
        today: The date of the account.
        frameworks: Those to answer; empty: those that the organisation chose.
    """
    organisation, system = subject.organisation, subject.system
    assessment = assessment_of(
        organisation, library, today=today, system=system, frameworks=frameworks
    )
    plan = plan_of(organisation, library)
    return account_of(
        assessment,
        _told(subject),
        sources=tuple(_sources(organisation, library, system)),
        tasks=tuple(_task(task) for task in plan.tasks if _concerns(task, system)),
        risks=tuple(_risk(risk) for risk in plan.risks if _concerns(risk, system)),
    )


def _told(subject: Subject) -> Told:
    if subject.system is None:
        return Told(subject.path, "organisation")
    return Told(subject.path, "system", subject.system.purpose)


def _concerns(planned: StoredTask | StoredRisk, system: System | None) -> bool:
    """Say whether something planned belongs to a subject; to an organisation belongs all."""
    return system is None or planned.system_id == system.pk


def _sources(
    organisation: Organisation, library: Library, system: System | None
) -> Iterator[Source]:
    """Yield the versions of documents that decisions in force quote."""
    counted = effective(organisation, library, system=system)
    for evidence in evidence_of(one.decision for one in counted.values()).values():
        if evidence.version:
            yield Source(evidence.version.document.name, evidence.version.sha256)


def _task(task: StoredTask) -> Task:
    return Task(
        title=task.title,
        practice=task.practice,
        owner=task.owner.name if task.owner else "",
        due=task.due.isoformat() if task.due else "",
        state=task.state,
        goal=task.goal.text if task.goal else "",
    )


def _risk(risk: StoredRisk) -> Risk:
    return Risk(risk.text, risk.kind, risk.severity, risk.likelihood, tuple(risk.practices))
