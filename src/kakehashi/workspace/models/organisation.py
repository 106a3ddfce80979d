"""Who is assessed, who works on it, and by which frameworks."""

from __future__ import annotations

from django.db import models

from kakehashi.workspace.models.record import Record


class Person(Record):
    """Somebody who works in the workspace; accounts and passwords are the web's."""

    handle = models.CharField(max_length=150, unique=True)
    name = models.CharField(max_length=200)
    active = models.BooleanField(default=True)


class Organisation(Record):
    """An organisation, or a unit of one (`parent`)."""

    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="units")
    name = models.CharField(max_length=200)
    facts = models.JSONField(default=dict)
    """Answers to the questions that decide what applies, by their ids."""
    inherits = models.BooleanField(default=True)
    """Whether what is decided for the parent as an organisation counts for this unit too."""
    approval = models.BooleanField(default=False)
    """Whether a decision counts only after a second person approved it."""
    archived = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["parent", "name"], name="unit_name_once"),
            models.UniqueConstraint(
                fields=["name"],
                condition=models.Q(parent__isnull=True),
                name="organisation_name_once",
            ),
        )


class Membership(Record):
    """The role of a person in an organisation and all its units."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    role = models.CharField(max_length=20)
    ended = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["person", "organisation"], name="one_role_each"),
        )


class System(Record):
    """An AI system of an organisation."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="systems")
    name = models.CharField(max_length=200)
    purpose = models.TextField(blank=True)
    stage = models.CharField(max_length=20, blank=True)
    """Where in its life it is: design, data, development, evaluation, deployment, operation…"""
    models_used = models.JSONField(default=list)
    data_used = models.JSONField(default=list)
    facts = models.JSONField(default=dict)
    owner = models.ForeignKey(Person, null=True, on_delete=models.PROTECT)
    archived = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["organisation", "name"], name="system_name_once"),
        )


class FrameworkChoice(Record):
    """A framework at one edition that an organisation wants answered, while it does."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT)
    framework = models.CharField(max_length=120)
    """Prefix: id and edition, such as `eu-ai-act-2026`."""
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
