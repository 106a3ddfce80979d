"""The language in which a page speaks to its reader, as its template knows it."""

from __future__ import annotations

from django.template.context import Context

from kakehashi.text.bilingual import Language


def language_of(context: Context) -> Language:
    """Return the language of the reader; English where the template was not told."""
    return "ja" if context.get("language") == "ja" else "en"
