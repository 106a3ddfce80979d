"""Which verifier reads texts of a language: the one that is asked for, or none."""

from __future__ import annotations

import os
from functools import cache

from kakehashi.matching.verifier.protocol import Verifier
from kakehashi.text.bilingual import Language

SWITCH = "KAKEHASHI_VERIFIER"
"""Environment variable: the name of a verifier (`minilm`) to let it read; off without."""


@cache
def verifier_for(language: Language) -> Verifier | None:
    """Return what reads the candidates of a language, or None: the ranking is complete alone.

    It is off unless it is asked for: it gains little, and takes as long as all before it
    (docs/model-card-verifier.md).

    Example:
        >>> verifier_for("ja") is None
        True
    """
    found = installed_verifier(language)
    return found if found and os.environ.get(SWITCH) == found.name.split("-")[0] else None


@cache
def installed_verifier(language: Language) -> Verifier | None:
    """Return the verifier that knows a language, asked for or not; None without its packages."""
    # Imported here: without the optional packages nothing of this is needed.
    from kakehashi.matching.verifier.cross_encoder import CrossEncoder

    found = CrossEncoder.load()
    return found if found and language in found.languages else None
