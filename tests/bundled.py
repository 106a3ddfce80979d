"""The bundled library, loaded once for each process that runs tests."""

from __future__ import annotations

from functools import cache

from kakehashi.library.library import Library, load_library


@cache
def bundled_library() -> Library:
    return load_library()
