"""How far somebody is in a course: their own, and theirs to delete."""

from __future__ import annotations

from django.db import models

from kakehashi.workspace.models import Person


class Learning(models.Model):
    """The progress of one person in one path.

    It is no record of the workspace: it stands in no journal and no export, since a
    journal keeps for ever what a learner got wrong once.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    path = models.CharField(max_length=120)
    progress = models.JSONField(default=dict)
    """As `courses.progress.Progress` writes it: scores and dates, no answers."""
    revision = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["person", "path"], name="one_progress_each"),
        )
