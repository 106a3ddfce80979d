"""What a framework is called where several are named beside each other."""

from __future__ import annotations

from kakehashi.model import Framework
from kakehashi.text.bilingual import Language


def edition_name(framework: Framework, language: Language) -> str:
    """Return the short title, and the edition where the title does not name it already.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> edition_name(load_library().framework("nist-ai-rmf"), "en")
        'NIST AI RMF 1.0'
    """
    title, edition = framework.short_title.get(language), framework.edition
    if edition in title:
        return title
    return f"{title}（{edition}）" if language == "ja" else f"{title} ({edition})"
