"""Note when a session was last used: now and then, since each note is a write."""

from __future__ import annotations

import hashlib

from allauth.usersessions.middleware import UserSessionsMiddleware
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

_SECONDS = 300


class ActivityMiddleware(UserSessionsMiddleware):  # type: ignore[misc]
    """Notes a session's use every five minutes at most, and at once from a new address."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        key = request.session.session_key
        whence = request.META.get("HTTP_X_FORWARDED_FOR") or request.META.get("REMOTE_ADDR", "")
        # `add` says no where the same was noted lately.
        noted = hashlib.sha256(f"{key} {whence}".encode()).hexdigest()
        if key and cache.add(f"seen-{noted}", 1, _SECONDS):
            answer: HttpResponse = super().__call__(request)
            return answer
        response: HttpResponse = self.get_response(request)
        return response
