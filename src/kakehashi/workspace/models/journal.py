"""The journal: every change in order, each entry sealed by a hash over itself and the last."""

from __future__ import annotations

from django.db import models


class JournalEntry(models.Model):
    """One change of one record, with all that the record then held."""

    number = models.BigIntegerField(primary_key=True)
    """1, 2, 3 …, without a gap."""
    at = models.DateTimeField()
    actor = models.CharField(max_length=150)
    action = models.CharField(max_length=60)
    kind = models.CharField(max_length=30)
    record = models.BigIntegerField()
    content = models.TextField()
    """The record after the change, as canonical JSON."""
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        indexes = (models.Index(fields=["kind", "record"]),)


class JournalHead(models.Model):
    """The last entry; its one row is what writers lock."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")
    workspace = models.CharField(max_length=36)
    """The id of the workspace; the first entry is chained to it."""
