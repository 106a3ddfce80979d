"""An invitation to take part: a link that works once, for a person who is in the workspace."""

from __future__ import annotations

from django.db import models

from kakehashi.workspace.models import Person


class Invitation(models.Model):
    """Lets one person choose a password, and is used up by that."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    digest = models.CharField(max_length=64, unique=True)
    """SHA-256 of the secret in the link; the secret itself is not kept."""
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
