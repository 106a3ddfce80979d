"""A request by somebody who takes part in the workspace."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from kakehashi.workspace.models import Person
from kakehashi.workspace.subjects import Subject


class Asked(HttpRequest):
    """A request with the person who acts; only a name for type checks."""

    person: Person
    subject: Subject
    htmx: Any
