"""How a course names what a statement rests on."""

from __future__ import annotations

from collections.abc import Iterable

from kakehashi.courses.questions.labels import label
from kakehashi.library.library import Library
from kakehashi.model.framework import HUB
from kakehashi.reports.course_words import words
from kakehashi.text.bilingual import Language


def source_line(library: Library, refs: Iterable[str], language: Language) -> str:
    """Return the provisions and practices as one line; what was not verified says so."""
    named = []
    for ref in refs:
        provision = library.provisions[ref]
        text = label(library, provision).get(language)
        if provision.verified is None and not ref.startswith(f"{HUB}:"):
            text += f" [{words('unverified', language)}]"
        named.append(text)
    return words("source", language, listed=("／" if language == "ja" else "; ").join(named))
