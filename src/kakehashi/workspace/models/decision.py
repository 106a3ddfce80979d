"""What people decided, never overwritten; and the same in a form that many can be read from."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kakehashi.workspace.models.document import Evidence
from kakehashi.workspace.models.organisation import Organisation, Person, System
from kakehashi.workspace.models.record import Record, once_per_subject


class Decision(Record):
    """A verdict of a person on a practice or provision, for an organisation or a system."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    system = models.ForeignKey(System, null=True, on_delete=models.PROTECT)
    target = models.CharField(max_length=200)
    """The ref of a practice or provision."""
    verdict = models.CharField(max_length=20)
    reason = models.TextField(blank=True)
    evidence = models.JSONField(default=list)
    """Ids of the evidence that it rests on."""
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    review_on = models.DateField(null=True)
    state = models.CharField(max_length=10)
    """proposed, in-force, superseded, refused or withdrawn."""
    settled_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    """Who approved or refused it, where approval is needed."""
    in_force_from = models.DateTimeField(null=True)
    in_force_until = models.DateTimeField(null=True)
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT)
    """The decision that was in force when this one was made."""
    doubt = models.TextField(blank=True)
    """Why it has to be looked at again: a code and what it is about; empty: it has not."""

    class Meta:
        constraints = once_per_subject("in_force", "target", models.Q(state="in-force"))
        indexes = (
            models.Index(fields=["organisation", "system", "state"]),
            models.Index(fields=["in_force_from", "in_force_until"]),
        )


class Slot(models.Model):
    """The place of a practice or provision in `Verdicts.codes`; given once, kept for ever."""

    number = models.PositiveIntegerField(primary_key=True)
    target = models.CharField(max_length=200, unique=True)


class Verdicts(models.Model):
    """The verdicts in force for one organisation or system: one byte for each slot.

    It holds nothing that the decisions do not; it is written in the same
    transaction, and lets a roll-up read ten thousand organisations at once.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    system = models.ForeignKey(System, null=True, on_delete=models.PROTECT)
    codes = models.BinaryField(default=bytes)

    hidden: ClassVar[frozenset[str]] = frozenset({"codes"})

    class Meta:
        constraints = once_per_subject("verdicts")


__all__ = ["Decision", "Evidence", "Slot", "Verdicts"]
