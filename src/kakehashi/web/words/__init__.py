"""The fixed words of the pages, in both languages; a module for each kind of page."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.web.words import (
    administration,
    api,
    crosswalks,
    documents,
    general,
    incidents,
    learning,
    library,
    plan,
    policy,
    review,
    skills,
    systems,
    whole_export,
)

WORDS: dict[str, Bilingual] = {
    **general.WORDS,
    **documents.WORDS,
    **review.WORDS,
    **systems.WORDS,
    **plan.WORDS,
    **incidents.WORDS,
    **policy.WORDS,
    **library.WORDS,
    **crosswalks.WORDS,
    **administration.WORDS,
    **api.WORDS,
    **learning.WORDS,
    **skills.WORDS,
    **whole_export.WORDS,
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled.

    Example:
        >>> words("menu_documents", "ja")
        '文書'
    """
    return WORDS[key].get(language).format(**details)
