"""What every page knows: language, who acts, where they may go."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from kakehashi.version import __version__
from kakehashi.web.around import around
from kakehashi.web.middleware import language_of
from kakehashi.web.navigation import places


def surrounding(request: HttpRequest) -> dict[str, Any]:
    """Return what templates know besides what views give them."""
    language = language_of(request)
    subject = getattr(request, "subject", None)
    return {
        "language": language,
        "other_language": "en" if language == "ja" else "ja",
        "person": getattr(request, "person", None),
        "subject": subject,
        "places": places(request, subject),
        "local": around().local,
        "version": __version__,
        "here": request.get_full_path(),
    }
