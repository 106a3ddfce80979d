"""Tables of the web application alone: invitations, tokens, jobs and the like; nothing decided."""

from __future__ import annotations

from kakehashi.web.models.invitation import Invitation
from kakehashi.web.models.job import Job
from kakehashi.web.models.learning import Learning
from kakehashi.web.models.reminder import SentReminder
from kakehashi.web.models.token import ApiToken

__all__ = ["ApiToken", "Invitation", "Job", "Learning", "SentReminder"]
