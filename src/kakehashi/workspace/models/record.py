"""What every table of records has in common: an id, a revision, a canonical form."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar, Self

from django.db import models


class Record(models.Model):
    """A record that is changed by operations only; each change raises its revision by one."""

    id = models.BigAutoField(primary_key=True)
    revision = models.PositiveIntegerField(default=1)

    objects: ClassVar[models.Manager[Self]] = models.Manager()

    hidden: ClassVar[frozenset[str]] = frozenset()
    """Fields that follow from others and stand in no journal or export."""

    class Meta:
        abstract = True

    @classmethod
    def record_kind(cls) -> str:
        """Return what the journal and exports call this table."""
        return str(cls._meta.model_name)

    def content(self) -> dict[str, Any]:
        """Return all that the record holds as JSON values, the same for equal records."""
        return {
            field.attname: _plain(getattr(self, field.attname))
            for field in self._meta.concrete_fields
            if field.attname not in self.hidden
        }


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return value.isoformat() if isinstance(value, date) else value


def of_subject(organisation: int, system: int | None) -> dict[str, Any]:
    """Return the look-up for what is about an organisation, or about a system of it."""
    return {"organisation_id": organisation, "system_id": system}


def once_per_subject(
    name: str, field: str = "", condition: models.Q | None = None
) -> tuple[models.UniqueConstraint, models.UniqueConstraint]:
    """Return constraints: something stands once for an organisation, and once for each system.

    Two, because SQL holds that two missing systems are not the same.
    """
    fields, only = [field] if field else [], condition or models.Q()
    return (
        models.UniqueConstraint(
            fields=["organisation", *fields],
            condition=models.Q(system__isnull=True) & only,
            name=f"{name}_once_per_organisation",
        ),
        models.UniqueConstraint(
            fields=["system", *fields],
            condition=models.Q(system__isnull=False) & only,
            name=f"{name}_once_per_system",
        ),
    )
