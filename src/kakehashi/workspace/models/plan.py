"""The living plan: turns of the governance cycle, goals, tasks and risks."""

from __future__ import annotations

from django.db import models

from kakehashi.workspace.models.organisation import Organisation, Person, System
from kakehashi.workspace.models.record import Record


class Cycle(Record):
    """One turn of the agile governance cycle, from conditions and risks to evaluation."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    number = models.PositiveIntegerField()
    stage = models.CharField(max_length=12)
    """analysis, goals, design, operation, evaluation or re-analysis."""
    opened = models.DateField()
    closed = models.DateField(null=True)
    next_review = models.DateField(null=True)
    notes = models.JSONField(default=dict)
    """What was found in each stage, in words, by stage."""


class Goal(Record):
    """Something to reach: practices or provisions in place by a date."""

    cycle = models.ForeignKey(Cycle, on_delete=models.PROTECT, related_name="goals")
    text = models.TextField()
    targets = models.JSONField(default=list)
    due = models.DateField(null=True)
    owner = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)
    state = models.CharField(max_length=10, default="open")
    """open, reached or dropped."""


class Risk(Record):
    """A risk, of one of two kinds: real and social now, or long-term of advanced AI."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    system = models.ForeignKey(System, null=True, on_delete=models.PROTECT)
    kind = models.CharField(max_length=10)
    """social or long-term."""
    text = models.TextField()
    severity = models.PositiveSmallIntegerField()
    likelihood = models.PositiveSmallIntegerField()
    practices = models.JSONField(default=list)
    closed = models.BooleanField(default=False)


class Task(Record):
    """Something to do, by whom and when."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    system = models.ForeignKey(System, null=True, on_delete=models.PROTECT)
    goal = models.ForeignKey(Goal, null=True, on_delete=models.PROTECT, related_name="tasks")
    title = models.CharField(max_length=300)
    practice = models.CharField(max_length=200, blank=True)
    owner = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)
    due = models.DateField(null=True)
    state = models.CharField(max_length=10, default="open")
    """open, doing, done or dropped."""
