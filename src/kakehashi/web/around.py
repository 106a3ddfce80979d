"""Where this process runs, as its settings found it."""

from __future__ import annotations

from django.conf import settings

from kakehashi.web.surroundings import Surroundings


def around() -> Surroundings:
    """Return the surroundings of this process."""
    found: Surroundings = getattr(settings, "KAKEHASHI")  # noqa: B009 - no setting of Django's
    return found
