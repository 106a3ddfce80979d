"""Several things in one line, as the languages of the project enumerate."""

from __future__ import annotations

from collections.abc import Iterable

from kakehashi.text.bilingual import Language


def listed(parts: Iterable[str], language: Language) -> str:
    """Return parts one after the other, with the comma of the language between them.

    Example:
        >>> listed(["audit", "training"], "en"), listed(["監査", "研修"], "ja")
        ('audit, training', '監査、研修')
    """
    return ("、" if language == "ja" else ", ").join(parts)
