"""Incidents and hazards: what happened, which practices they teach, what was reported."""

from __future__ import annotations

from django.db import models

from kakehashi.workspace.models.organisation import Organisation, Person
from kakehashi.workspace.models.record import Record


class Incident(Record):
    """An incident or hazard of an organisation; codes are those of `kakehashi.incidents.words`."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    title = models.CharField(max_length=300)
    description = models.TextField(blank=True)
    kind = models.CharField(max_length=20, default="incident")
    severity = models.CharField(max_length=10, default="unknown")
    risk = models.CharField(max_length=10, default="social")
    confidentiality = models.CharField(max_length=12, default="internal")
    harms = models.JSONField(default=list)
    conditions = models.JSONField(default=list)
    """What decides which clocks run: eu, high-risk, serious, death…"""
    criteria = models.JSONField(default=dict)
    """Further criteria of the common reporting framework, by their ids."""
    occurred = models.CharField(max_length=32, blank=True)
    """A day (or month, or year) as it is known."""
    discovered_at = models.DateTimeField(null=True)
    aware_at = models.DateTimeField(null=True)
    country = models.CharField(max_length=80, blank=True)
    sector = models.CharField(max_length=120, blank=True)
    public_summary = models.TextField(blank=True)
    """What may be told outside, written for that."""
    timeline = models.JSONField(default=list)
    """What happened when: a list of `at` and `text`."""
    systems = models.JSONField(default=list)
    """Ids of the systems concerned."""
    documents = models.JSONField(default=list)
    """Ids of documents about it."""
    evidence = models.JSONField(default=list)
    """Ids of evidence secured."""
    measures = models.JSONField(default=list)
    """Ids of the tasks that follow from it."""
    contracts = models.JSONField(default=list)
    """Clocks that contracts set: name, count, unit, zone."""
    source = models.CharField(max_length=60, blank=True)
    """Where it was imported from, and its number there."""
    like = models.ForeignKey("self", null=True, on_delete=models.PROTECT)
    """Another one that says nearly the same."""
    state = models.CharField(max_length=10, default="open")
    """open, closed or withdrawn."""
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT)
    added_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "source"],
                condition=~models.Q(source=""),
                name="incident_source_once",
            ),
        )


class IncidentPractice(Record):
    """A practice that would have prevented, detected or limited an incident."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="practices")
    practice = models.CharField(max_length=120)
    effect = models.CharField(max_length=10)
    """prevent, detect or limit."""
    state = models.CharField(max_length=10, default="suggested")
    """suggested, accepted or rejected."""
    rank = models.PositiveIntegerField(null=True)
    """Place among the suggestions; none where a person named it."""
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["incident", "practice"], name="incident_practice_once"),
        )


class IncidentReport(Record):
    """A report on an incident: what was written, who approved it, when it was sent."""

    incident = models.ForeignKey(Incident, on_delete=models.PROTECT, related_name="reports")
    clock = models.CharField(max_length=200, blank=True)
    """The clock it answers; empty: none."""
    of_revision = models.PositiveIntegerField()
    """The revision of the incident that it tells."""
    sha256 = models.CharField(max_length=64)
    """Of what was written, so that what was approved is what is sent."""
    state = models.CharField(max_length=10, default="draft")
    """draft, approved or sent."""
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    approved_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(null=True)
