"""Work in the background that people watch: how far it is, and what came of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kakehashi.workspace.models import Organisation, Person, System


class Job(models.Model):
    """One piece of work for an organisation or system: reading, matching, a report, an import."""

    WAITING, RUNNING, DONE, FAILED, CANCELLED = (
        "waiting",
        "running",
        "done",
        "failed",
        "cancelled",
    )
    ENDED: ClassVar[tuple[str, ...]] = (DONE, FAILED, CANCELLED)

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    system = models.ForeignKey(System, null=True, on_delete=models.CASCADE)
    kind = models.CharField(max_length=30)
    """upload, scan, report."""
    wanted = models.JSONField(default=dict)
    """What it is to do, as its kind reads it."""
    state = models.CharField(max_length=10, default=WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    problems = models.JSONField(default=list)
    """Problems in their JSON form, to be shown in the reader's language."""
    result = models.JSONField(default=dict)
    """What came of it: names of files, counts."""
    cancel_wanted = models.BooleanField(default=False)
    tries = models.PositiveIntegerField(default=0)
    asked_by = models.ForeignKey(Person, on_delete=models.CASCADE)
    asked_at = models.DateTimeField()
    heard_at = models.DateTimeField(null=True)
    """When it last told how far it is; one that runs and is not heard of has died."""
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["organisation", "system", "asked_at"]),)
