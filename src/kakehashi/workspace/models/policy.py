"""Policy texts, the commitments found in them, and what became of each."""

from __future__ import annotations

from django.db import models

from kakehashi.workspace.models.document import Document
from kakehashi.workspace.models.instrument import Measure
from kakehashi.workspace.models.organisation import Organisation, Person
from kakehashi.workspace.models.record import Record


class PolicyText(Record):
    """A strategy, law, guideline or statement that was studied; the same bytes are kept once."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    name = models.CharField(max_length=400)
    sha256 = models.CharField(max_length=64)
    kind = models.CharField(max_length=20, default="other")
    """strategy, plan, guideline, law, statement or other."""
    language = models.CharField(max_length=10, blank=True)
    published = models.CharField(max_length=10, blank=True)
    """A day, month or year, as it is known."""
    entities = models.JSONField(default=list)
    """Initiatives and bodies that it names: id, mentions, and a sentence with its page."""
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT)
    """The document of the workspace that holds these bytes, if one does."""
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT)
    added_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["organisation", "sha256"], name="policy_text_once"),
        )


class Commitment(Record):
    """Who is to do what, for whom, how much, by when; a candidate until a person confirms it."""

    text = models.ForeignKey(PolicyText, on_delete=models.PROTECT, related_name="commitments")
    quote = models.TextField()
    """The sentence."""
    above = models.TextField(blank=True)
    """The line that introduces the list in which the sentence stands."""
    page = models.PositiveIntegerField(null=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    fields = models.JSONField(default=dict)
    """By field: what it is taken to say (`text`), and the words it rests on (`quote`, with
    `start`, `end`, and whether they stand `above`). What the text does not state is missing."""
    status = models.CharField(max_length=10)
    """stated, claimed or measured, as this text has it."""
    due = models.DateField(null=True)
    """The last day of the deadline, where it names one."""
    entities = models.JSONField(default=list)
    """Ids of initiatives and bodies that it is about."""
    state = models.CharField(max_length=10, default="candidate")
    """candidate, confirmed or rejected."""
    reason = models.TextField(blank=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["text", "start", "end"], name="commitment_place_once"),
        )


class FollowUp(Record):
    """What somebody says of a commitment, or of a measure of a plan, on a day."""

    commitment = models.ForeignKey(
        Commitment, null=True, on_delete=models.PROTECT, related_name="follow_ups"
    )
    measure = models.ForeignKey(
        Measure, null=True, on_delete=models.PROTECT, related_name="follow_ups"
    )
    on = models.DateField()
    status = models.CharField(max_length=10)
    """stated (promised again), claimed (said to be so) or measured (with a figure)."""
    progress = models.CharField(max_length=10)
    """none, under-way, partly, done or dropped."""
    quote = models.TextField()
    """The words that say so."""
    source = models.CharField(max_length=400)
    """Where they stand: a document with its page, an address, a letter."""
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT)
    new_due = models.DateField(null=True)
    """The deadline, where it was moved."""
    note = models.TextField(blank=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT)
    made_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(commitment__isnull=True) ^ models.Q(measure__isnull=True),
                name="follow_up_of_one",
            ),
        )
