"""Documents with their versions, passages that are evidence, and candidates found in them."""

from __future__ import annotations

from django.db import models

from kakehashi.workspace.models.organisation import Organisation, Person, System
from kakehashi.workspace.models.record import Record, once_per_subject


class Document(Record):
    """A document of an organisation or of one of its systems, whatever its versions."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    system = models.ForeignKey(System, null=True, on_delete=models.PROTECT)
    name = models.CharField(max_length=255)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        constraints = once_per_subject("document_name", "name")


class DocumentVersion(Record):
    """One version of a document: the bytes that were read, by their hash."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    file = models.CharField(max_length=400)
    """Where the bytes are kept, below the folder of the workspace."""
    size = models.BigIntegerField()
    format = models.CharField(max_length=20)
    language = models.CharField(max_length=10, blank=True)
    pages = models.PositiveIntegerField(null=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["document", "number"], name="version_number_once"),
        )


class Evidence(Record):
    """A quoted passage of one version of a document, or of something outside (no version)."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    version = models.ForeignKey(DocumentVersion, null=True, on_delete=models.PROTECT)
    source = models.CharField(max_length=400, blank=True)
    """What it is where no document of the workspace holds it: a ticket, a link, a log."""
    quote = models.TextField()
    page = models.PositiveIntegerField(null=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    expires = models.DateField(null=True)
    moved_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT)
    """The same words in the version before, where a new version still holds them."""
    gone = models.BooleanField(default=False)
    """A newer version lacks these words, the document was withdrawn, or it was taken back."""


class Finding(Record):
    """A candidate passage for a practice, waiting for a person: what review works through."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    system = models.ForeignKey(System, null=True, on_delete=models.PROTECT)
    version = models.ForeignKey(DocumentVersion, on_delete=models.PROTECT)
    practice = models.CharField(max_length=120)
    rank = models.PositiveIntegerField()
    presence = models.FloatField()
    """How likely the practice is in place, as matching measured it."""
    kind = models.CharField(max_length=30)
    quote = models.TextField()
    context = models.TextField(blank=True)
    page = models.PositiveIntegerField(null=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    state = models.CharField(max_length=12, default="open")
    """open, accepted, rejected or postponed."""
    judged_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)
    judged_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["organisation", "system", "practice", "state"]),)
