"""A token by which a program acts for a person, as far as its scopes go."""

from __future__ import annotations

from django.db import models

from kakehashi.workspace.models import Person


class ApiToken(models.Model):
    """A token of the REST API; what it may is what its person may, and no more than its scopes."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    """SHA-256 of the token; the token itself is shown once and not kept."""
    scopes = models.JSONField(default=list)
    """read, write, administer."""
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    last_used = models.DateTimeField(null=True)
    revoked = models.BooleanField(default=False)
