"""What the words of one code are."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class ProblemText:
    """Message and hint of one code; both may hold {names} filled from the details."""

    message: Bilingual
    hint: Bilingual


def words_of(en: str, ja: str, hint_en: str, hint_ja: str) -> ProblemText:
    """Return the words of a code: message and hint, each in both languages."""
    return ProblemText(Bilingual(en, ja), Bilingual(hint_en, hint_ja))
