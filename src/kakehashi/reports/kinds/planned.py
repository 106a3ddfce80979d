"""What the plan says of a provision: which tasks and goals aim at it, and which are late."""

from __future__ import annotations

from collections.abc import Iterable

from kakehashi.reports.material import Material, PlannedStep
from kakehashi.text.listing import listed

_NAMELESS = ("public", "partners", "international")
"""Audiences to whom no names of people, reasons or unjudged passages are told."""
_RUNNING = ("open", "doing")


def names_told(material: Material) -> bool:
    """Say whether the audience is told the names of people and what is still unjudged."""
    return material.audience not in _NAMELESS


def steps_for(material: Material, refs: Iterable[str]) -> tuple[PlannedStep, ...]:
    """Return the steps that aim at one of some practices or provisions, dropped ones left out.

    A step may name a part of a practice: it then aims at the practice.
    """
    wanted = set(refs)
    library = material.assessment.library
    found = (
        step
        for step in material.steps
        if step.practice and step.state != "dropped"
        if {step.practice, library.practice_of(step.practice)} & wanted
    )
    return tuple(dict.fromkeys(found))


def overdue(material: Material) -> tuple[PlannedStep, ...]:
    """Return the steps that ought to be finished by the date of the report, the oldest first.

    A goal that aims at several practices is one step.
    """
    late = {
        (step.text, step.owner, step.due): step
        for step in reversed(material.steps)
        if step.due and step.due < material.assessment.date and step.state in _RUNNING
    }
    return tuple(sorted(late.values(), key=lambda step: (step.due, step.text)))


def owner_of(material: Material, steps: Iterable[PlannedStep]) -> str:
    """Return who answers for some steps, as the audience is told it."""
    if not names_told(material):
        return ""
    return listed(dict.fromkeys(step.owner for step in steps if step.owner), material.language)


def due_of(steps: Iterable[PlannedStep]) -> str:
    """Return the last day on which one of some steps is due: then all of them are done."""
    return max((step.due for step in steps if step.due), default="")
