"""The first ten minutes of a small organisation: a few questions, and what follows from them.

At most fifteen answers tell which instruments concern an organisation and why,
what is done, partly done or open by theme, which ten steps help most, and which
clauses a first AI policy needs. Nothing here reads documents or keeps anything.
"""

from __future__ import annotations

from kakehashi.starting.answers import Given, Said
from kakehashi.starting.concerns import Concerned, Group, concerned_by
from kakehashi.starting.next_steps import Step, next_steps
from kakehashi.starting.plan import next_question, questions_asked
from kakehashi.starting.policy import Policy, draft_policy
from kakehashi.starting.start_files import Start, load_start
from kakehashi.starting.themes import Theme, themes_of

__all__ = [
    "Concerned",
    "Given",
    "Group",
    "Policy",
    "Said",
    "Start",
    "Step",
    "Theme",
    "concerned_by",
    "draft_policy",
    "load_start",
    "next_question",
    "next_steps",
    "questions_asked",
    "themes_of",
]
