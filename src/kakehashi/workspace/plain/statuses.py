"""Statuses of an organisation or system with their proofs, as programs get them."""

from __future__ import annotations

from datetime import date

from kakehashi.assessment.result import result_of
from kakehashi.assessment.result_records import FrameworkResult
from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.workspace.standing import assessment_of
from kakehashi.workspace.subjects import Subject


def statuses_of(
    subject: Subject, library: Library, frameworks: tuple[Framework, ...], today: date
) -> list[FrameworkResult]:
    """Return the statuses of some frameworks, every one with its proofs, as of today."""
    done = assessment_of(
        subject.organisation, library, today=today, system=subject.system, frameworks=frameworks
    )
    return result_of(done).frameworks
