"""What many incidents teach, as JSON for the revision of a guideline: codes, no free text.

The form is `schemas/incident-lessons.schema.json`; docs/incidents.md explains it.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from kakehashi.incidents.words import Effect, Harm, Kind, Risk, Severity

FORMAT = "kakehashi-incident-lessons-1"


class _Exact(BaseModel):
    """A record that holds exactly its fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Words(_Exact):
    """A text in both languages."""

    en: str
    ja: str


class LearntPractice(_Exact):
    """A practice that one case teaches."""

    practice: str
    """Its ref, such as `practices:PRI-07`."""
    effect: Effect
    """What it would have done: prevent, detect or limit."""
    decided: bool
    """Whether a person said so; else it is a suggestion only."""


class CaseLesson(_Exact):
    """A case by its codes: no title, description, name, place or day."""

    case: int
    """A number within this file; it is none of the register."""
    kind: Kind
    severity: Severity
    risk: Risk
    harms: list[Harm]
    sector: str
    """Coarse: transport, health, finance, public, education, work, media, retail…"""
    year: str
    """Empty where it is not known."""
    patterns: list[str]
    """Patterns of failure (data/incidents/countermeasures.yaml) that the account speaks for."""
    practices: list[LearntPractice]


class PracticeLesson(_Exact):
    """A practice with how many cases teach it and who asks for it."""

    practice: str
    title: Words
    cases: int
    decided: int
    """In how many of them a person said so."""
    effects: dict[Effect, int]
    asked_by: list[str]
    """Refs of provisions of current editions."""
    case_numbers: list[int]


class IncidentLessons(_Exact):
    """What the incidents of a register teach."""

    format: Literal["kakehashi-incident-lessons-1"]
    made: str
    """ISO date."""
    library: str
    """Version of the software whose practices and provisions are named."""
    cases: list[CaseLesson]
    practices: list[PracticeLesson]
    """The commonest first."""
