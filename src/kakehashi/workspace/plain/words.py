"""Texts in both languages, as programs get them."""

from __future__ import annotations

from pydantic import BaseModel

from kakehashi.assessment.result_records import Words
from kakehashi.errors import Problem
from kakehashi.text.bilingual import Bilingual


def both(text: Bilingual) -> Words:
    """Return a text in both languages; one that is missing is filled by the other.

    Example:
        >>> both(Bilingual("Incidents", "インシデント")).ja
        'インシデント'
    """
    return Words(en=text.get("en"), ja=text.get("ja"))


class ProblemRecord(BaseModel):
    """What is wrong, where, and what to do: the form of every error."""

    code: str
    severity: str
    where: str | None
    message: Words
    hint: Words


def told(problem: Problem) -> ProblemRecord:
    """Return a problem as programs get it."""
    return ProblemRecord.model_validate(problem.as_json())
