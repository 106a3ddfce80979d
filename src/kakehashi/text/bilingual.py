"""One wording in the two languages of the project."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = ("en", "ja")


@dataclass(frozen=True, slots=True)
class Bilingual:
    """An English and a Japanese wording of the same thing.

    An empty side falls back to the other one: showing the original is better
    than showing nothing.

    Example:
        >>> Bilingual("Incidents", "インシデント").get("ja")
        'インシデント'
        >>> Bilingual("Incidents", "").get("ja")
        'Incidents'
    """

    en: str
    ja: str

    def get(self, language: Language) -> str:
        """Return the wording in one language, or the other one's where it is missing."""
        return (self.ja or self.en) if language == "ja" else (self.en or self.ja)

    def __bool__(self) -> bool:
        return bool(self.en or self.ja)


@dataclass(frozen=True, slots=True)
class BilingualList:
    """Lists of wordings that need not correspond one to one, such as example sentences."""

    en: tuple[str, ...] = ()
    ja: tuple[str, ...] = ()

    def get(self, language: Language) -> tuple[str, ...]:
        """Return the wordings in one language (no falling back)."""
        return self.ja if language == "ja" else self.en
