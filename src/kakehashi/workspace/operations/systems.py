"""AI systems: what they are for, where in their life they are, and facts about them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kakehashi.model.applicability import FactValue
from kakehashi.workspace.models import Organisation, System
from kakehashi.workspace.operations.organisations import merged, unique_name
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.writing import writing

_CHANGEABLE = {"name", "purpose", "stage", "models_used", "data_used", "owner", "archived"}


def add_system(
    organisation: Organisation, name: str, *, actor: str, now: datetime, **fields: Any
) -> System:
    """Add an AI system to an organisation.

    Args:
        organisation: Whose it is.
        name: How it is called there.
        actor: Who adds it.
        now: When.
        **fields: purpose, stage, models_used, data_used, owner.
    """
    _check(fields)
    with writing(actor, now) as write, unique_name(name):
        write.require(Action.DESCRIBE, organisation)
        system = System(organisation=organisation, name=name.strip(), **fields)
        return write.insert("add system", system)


def change_system(
    system: System, *, actor: str, now: datetime, revision: int | None = None, **changes: Any
) -> System:
    """Change what is told of a system, or archive it."""
    _check(changes)
    with writing(actor, now) as write, unique_name(str(changes.get("name", ""))):
        write.require(Action.DESCRIBE, system.organisation)
        return write.update("change system", system, revision=revision, **changes)


def set_system_facts(
    system: System,
    answers: Mapping[str, FactValue | None],
    *,
    actor: str,
    now: datetime,
    revision: int | None = None,
) -> System:
    """Keep answers about a system; None takes an answer away."""
    with writing(actor, now) as write:
        write.require(Action.DESCRIBE, system.organisation)
        facts = merged(system.facts, answers)
        return write.update("answer questions", system, revision=revision, facts=facts)


def _check(fields: Mapping[str, Any]) -> None:
    unknown = set(fields) - _CHANGEABLE
    if unknown:
        raise TypeError(f"a system has no {', '.join(sorted(unknown))}")
