"""Organisations and systems, as programs get them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from kakehashi.workspace.models import Organisation, System


class OrganisationRecord(BaseModel):
    """An organisation, or a unit of one."""

    id: int
    revision: int
    name: str
    parent: int | None
    inherits: bool
    approval: bool
    archived: bool


class SystemRecord(BaseModel):
    """An AI system of an organisation."""

    id: int
    revision: int
    organisation: int
    name: str
    purpose: str
    stage: str
    models_used: list[Any]
    data_used: list[Any]
    archived: bool


def organisation_record(organisation: Organisation) -> OrganisationRecord:
    """Return an organisation as programs get it."""
    return OrganisationRecord(
        id=organisation.pk,
        revision=organisation.revision,
        name=organisation.name,
        parent=organisation.parent_id,
        inherits=organisation.inherits,
        approval=organisation.approval,
        archived=organisation.archived,
    )


def system_record(system: System) -> SystemRecord:
    """Return a system as programs get it."""
    return SystemRecord(
        id=system.pk,
        revision=system.revision,
        organisation=system.organisation_id,
        name=system.name,
        purpose=system.purpose,
        stage=system.stage,
        models_used=system.models_used,
        data_used=system.data_used,
        archived=system.archived,
    )
