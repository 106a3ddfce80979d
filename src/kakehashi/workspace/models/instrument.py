"""The registry of instruments: a headquarters' list of guidelines, plans and laws."""

from __future__ import annotations

from django.db import models

from kakehashi.workspace.models.document import Document
from kakehashi.workspace.models.organisation import Organisation, Person
from kakehashi.workspace.models.record import Record


class Instrument(Record):
    """A guideline, plan, law or notice of some ministry or body, at one edition."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    """Whose registry it stands in."""
    code = models.CharField(max_length=60, blank=True)
    """Its number in lists of others, by which an import finds it again."""
    title = models.CharField(max_length=300)
    title_other = models.CharField(max_length=300, blank=True)
    """In the other language."""
    kind = models.CharField(max_length=20, default="guideline")
    """law, plan, strategy, guideline, notice, standard or other."""
    owner = models.CharField(max_length=200)
    """The ministry or body, as it is written."""
    unit = models.ForeignKey(
        Organisation, null=True, on_delete=models.PROTECT, related_name="instruments_owned"
    )
    """The same as an organisation of this workspace, if it is one."""
    edition = models.CharField(max_length=60, blank=True)
    published = models.CharField(max_length=10, blank=True)
    in_force = models.CharField(max_length=10, blank=True)
    state = models.CharField(max_length=10, default="in-force")
    """draft, in-force, replaced or repealed."""
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT)
    scope = models.TextField(blank=True)
    """Whom and what it is for."""
    address = models.CharField(max_length=400, blank=True)
    framework = models.CharField(max_length=120, blank=True)
    """Prefix, where the library knows it."""
    implements = models.JSONField(default=list)
    """Refs of provisions that it carries out, as a person says."""
    practices = models.JSONField(default=list)
    """What reading its text suggests: practice, probability, quote, page, force of wording."""
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT)
    reviewed_on = models.DateField(null=True)
    review_on = models.DateField(null=True)
    """When it is to be looked at next."""
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT)
    added_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["organisation", "code", "edition"],
                condition=~models.Q(code=""),
                name="instrument_code_once",
            ),
        )


class Measure(Record):
    """A measure of a plan, assigned to a ministry or body; follow-ups say how far it is."""

    plan = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="measures")
    number = models.CharField(max_length=60)
    """As the plan numbers it."""
    text = models.TextField()
    owner = models.CharField(max_length=200)
    unit = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT)
    due = models.DateField(null=True)
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT)
    added_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["plan", "number"], name="measure_number_once"),
        )
