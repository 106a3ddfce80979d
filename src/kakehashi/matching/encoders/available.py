"""Which encoder to use for a language: the best of those installed, or none."""

from __future__ import annotations

import os
from functools import cache

from kakehashi.matching.encoders.protocol import Encoder
from kakehashi.text.bilingual import Language

CHOICE = "KAKEHASHI_ENCODER"
"""Environment variable: `none` for words only, or the name of an encoder to insist on."""


@cache
def encoder_for(language: Language) -> Encoder | None:
    """Return the encoder for texts of a language, or None: the lexical path is complete alone.

    MiniLM knows English only and does better there than the multilingual
    encoder, which serves Japanese (docs/measurements.md).

    Example:
        >>> import os
        >>> os.environ["KAKEHASHI_ENCODER"] = "none"
        >>> encoder_for("en") is None
        True
    """
    choice = os.environ.get(CHOICE, "")
    if choice == "none":
        return None
    for encoder in _installed():
        if language in encoder.languages and choice in ("", encoder.name.split("-")[0]):
            return encoder
    return None


@cache
def _installed() -> tuple[Encoder, ...]:
    # Imported here: without the optional packages nothing of this is needed.
    from kakehashi.matching.encoders.minilm import MiniLm
    from kakehashi.matching.encoders.use import UseMultilingual

    return tuple(found for found in (MiniLm.load(), UseMultilingual.load()) if found)
