"""Incidents of the workspace as the pure layer reads them: accounts, cases, running clocks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date

from django.db.models import prefetch_related_objects

from kakehashi.incidents.account import Account
from kakehashi.incidents.cases import Case, case_of
from kakehashi.incidents.clock_rules import ClockRule, Unit
from kakehashi.incidents.clock_table import contract_clock
from kakehashi.incidents.clocks import Due, running_clocks
from kakehashi.incidents.words import Confidentiality, Harm, Kind, Risk, Severity
from kakehashi.workspace.models import Document, Incident, Organisation, Person, System

_CODES = {"kind": Kind, "severity": Severity, "risk": Risk, "confidentiality": Confidentiality}


def account_of(incident: Incident) -> Account:
    """Return what is told of an incident."""
    told = {one.name: getattr(incident, one.name) for one in fields(Account)}
    told |= {name: code(told[name]) for name, code in _CODES.items()}
    told |= {"harms": tuple(Harm(one) for one in incident.harms)}
    return Account(**{**told, "conditions": tuple(incident.conditions)})


def tags_of(incident: Incident) -> list[str]:
    """Return the tags of failures that an import brought along."""
    written = str(incident.criteria.get("failures", ""))
    return [one.strip() for one in written.split(",") if one.strip()]


def practices_of(incident: Incident, most: int = 5) -> list[str]:
    """Return what people linked; where nobody decided yet, the first suggestions."""
    links = sorted(incident.practices.all(), key=lambda one: (one.rank or 0, one.pk))
    decided = [one.practice for one in links if one.state == "accepted"]
    if decided or any(one.state == "rejected" for one in links):
        return decided
    return [one.practice for one in links if one.state == "suggested"][:most]


def case_in(incident: Incident) -> Case:
    """Return an incident as a case: codes only."""
    confirmed = any(one.state == "accepted" for one in incident.practices.all())
    return case_of(
        account_of(incident), practices_of(incident), tags_of(incident), confirmed=confirmed
    )


def cases_in(incidents: Sequence[Incident]) -> list[Case]:
    """Return many incidents as cases, their practices asked for at once."""
    prefetch_related_objects(incidents, "practices")
    return [case_in(one) for one in incidents]


def clocks_of(
    incident: Incident,
    *,
    roles: Collection[str] = (),
    holidays: Collection[date] = (),
    zones: Mapping[str, str] | None = None,
    editions: Collection[str] = ("2026",),
) -> list[Due]:
    """Return the clocks that run for an incident, the first to end first."""
    moments = {"discovered": incident.discovered_at, "aware": incident.aware_at}
    return running_clocks(
        incident.conditions,
        moments,
        roles=roles,
        contracts=contracts_of(incident),
        holidays=holidays,
        zones=zones,
        editions=editions,
    )


def contracts_of(incident: Incident) -> Iterable[ClockRule]:
    """Yield the clocks of contracts."""
    for one in incident.contracts:
        yield contract_clock(one["name"], one["count"], Unit(one["unit"]), one["zone"])


def known_names() -> set[str]:
    """Return the names that must not leave: people, organisations, systems, documents."""
    found: set[str] = set(Person.objects.values_list("name", flat=True))
    for table in (Organisation, System, Document):
        found |= set(table.objects.values_list("name", flat=True))
    return found
