"""Organisations and their units, people and their roles, facts, chosen frameworks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError

from kakehashi.errors import KakehashiError, Problem
from kakehashi.model.applicability import FactValue
from kakehashi.workspace.models import FrameworkChoice, Membership, Organisation, Person
from kakehashi.workspace.permissions import Action, Role
from kakehashi.workspace.writing import Writer, writing


def add_unit(
    parent: Organisation, name: str, *, actor: str, now: datetime, inherits: bool = True
) -> Organisation:
    """Add a unit to an organisation: a subsidiary, a department, a supervised body."""
    with writing(actor, now) as write, unique_name(name):
        write.require(Action.ORGANISE, parent)
        unit = Organisation(parent=parent, name=name.strip(), inherits=inherits)
        return write.insert("add organisation", unit)


def change_organisation(
    organisation: Organisation,
    *,
    actor: str,
    now: datetime,
    revision: int | None = None,
    **changes: Any,
) -> Organisation:
    """Change the name, whether it inherits, needs approval or is archived."""
    _only(changes, {"name", "inherits", "approval", "archived"})
    with writing(actor, now) as write, unique_name(str(changes.get("name", ""))):
        write.require(Action.ORGANISE, organisation)
        return write.update("change organisation", organisation, revision=revision, **changes)


def set_facts(
    organisation: Organisation,
    answers: Mapping[str, FactValue | None],
    *,
    actor: str,
    now: datetime,
    revision: int | None = None,
) -> Organisation:
    """Keep answers about an organisation; None takes an answer away."""
    with writing(actor, now) as write:
        write.require(Action.DESCRIBE, organisation)
        facts = merged(organisation.facts, answers)
        return write.update("answer questions", organisation, revision=revision, facts=facts)


def merged(facts: Mapping[str, Any], answers: Mapping[str, FactValue | None]) -> dict[str, Any]:
    """Return facts with some answers changed, in the order of their ids."""
    both: dict[str, Any] = {**facts, **answers}
    found: dict[str, Any] = {}
    for name, value in sorted(both.items()):
        if value is not None:
            found[name] = list(value) if isinstance(value, tuple) else value
    return found


def add_person(
    handle: str, name: str, organisation: Organisation, role: str, *, actor: str, now: datetime
) -> Person:
    """Add a person with a role in an organisation and its units."""
    with writing(actor, now) as write, unique_name(handle):
        write.require(Action.MANAGE_PEOPLE, organisation)
        person = write.insert("add person", Person(handle=handle.strip(), name=name.strip()))
        _give(write, person, organisation, role)
        return person


def give_role(
    person: Person,
    organisation: Organisation,
    role: str,
    *,
    actor: str,
    now: datetime,
    revision: int | None = None,
) -> Membership:
    """Give a person a role in an organisation, or another one than they had.

    Raises:
        KakehashiError: there is no such role, or the last administrator would lose theirs.
    """
    with writing(actor, now) as write:
        write.require(Action.MANAGE_PEOPLE, organisation)
        return _give(write, person, organisation, role, revision)


def _give(
    write: Writer,
    person: Person,
    organisation: Organisation,
    role: str,
    revision: int | None = None,
) -> Membership:
    if role not in {known.value for known in Role}:
        known_roles = ", ".join(known.value for known in Role)
        raise KakehashiError(Problem("KH-WS-014", details={"role": role, "known": known_roles}))
    held = Membership.objects.filter(person=person, organisation=organisation).first()
    if held is None:
        made = Membership(person=person, organisation=organisation, role=role)
        return write.insert("give role", made)
    if role != Role.ADMIN.value:
        _keep_an_administrator(held)
    return write.update("give role", held, revision=revision, role=role, ended=False)


def end_role(membership: Membership, *, actor: str, now: datetime) -> Membership:
    """End the role of a person in an organisation; the last administrator stays."""
    with writing(actor, now) as write:
        write.require(Action.MANAGE_PEOPLE, membership.organisation)
        _keep_an_administrator(membership)
        return write.update("end role", membership, ended=True)


def _keep_an_administrator(membership: Membership) -> None:
    """Refuse to take a role away by which alone an organisation at the top is administered.

    Raises:
        KakehashiError: it is the last one.
    """
    admin = Membership.objects.filter(role=Role.ADMIN.value, ended=False)
    others = admin.filter(organisation=membership.organisation).exclude(pk=membership.pk)
    last = membership.role == Role.ADMIN.value and not membership.ended and not others.exists()
    if last and membership.organisation.parent_id is None:
        raise KakehashiError(Problem("KH-WS-015"))


def choose_framework(
    organisation: Organisation, framework: str, *, actor: str, now: datetime
) -> FrameworkChoice:
    """Add a framework at one edition to those that an organisation wants answered."""
    with writing(actor, now) as write:
        write.require(Action.DESCRIBE, organisation)
        chosen = FrameworkChoice.objects.filter(
            organisation=organisation, framework=framework, until__isnull=True
        ).first()
        return chosen or write.insert(
            "choose framework",
            FrameworkChoice(organisation=organisation, framework=framework, since=now),
        )


def drop_framework(choice: FrameworkChoice, *, actor: str, now: datetime) -> FrameworkChoice:
    """Stop answering a framework; what was decided stays."""
    with writing(actor, now) as write:
        write.require(Action.DESCRIBE, choice.organisation)
        return write.update("drop framework", choice, until=now)


class unique_name:  # noqa: N801 - used as a verb in `with`
    """Turn the database's complaint about a name that is there already into a problem."""

    def __init__(self, name: str) -> None:
        if not name.strip() and name:
            raise KakehashiError(Problem("KH-WS-016"))
        self._name = name

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, IntegrityError):
            problem = Problem("KH-WS-013", details={"name": self._name})
            raise KakehashiError(problem) from error


def _only(changes: Mapping[str, Any], known: set[str]) -> None:
    unknown = set(changes) - known
    if unknown:
        raise TypeError(f"cannot change {', '.join(sorted(unknown))}")
