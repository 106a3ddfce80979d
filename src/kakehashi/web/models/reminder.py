"""Which reminders of clocks were mailed to whom: each moment of a clock once."""

from __future__ import annotations

from django.db import models


class SentReminder(models.Model):
    """A reminder that somebody gets: claimed first, sent then, so that two workers send one."""

    incident = models.BigIntegerField()
    clock = models.CharField(max_length=260)
    at = models.DateTimeField()
    """The moment that it reminds of: half of the time left, a fifth, a day, none."""
    recipient = models.CharField(max_length=320)
    """An address, or the handle of a person."""
    claimed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["incident", "clock", "at", "recipient"], name="reminder_once"
            ),
        )
