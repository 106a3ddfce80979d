"""Tables of the web application alone: invitations, tokens, jobs, reminders; nothing decided."""

from __future__ import annotations

from kakehashi.web.models.invitation import Invitation
from kakehashi.web.models.job import Job
from kakehashi.web.models.reminder import SentReminder
from kakehashi.web.models.token import ApiToken

__all__ = ["ApiToken", "Invitation", "Job", "SentReminder"]
