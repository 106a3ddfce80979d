"""What a problem is, and the exceptions that carry one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from kakehashi.errors.catalogue import CATALOGUE
from kakehashi.text.bilingual import Bilingual, Language


@dataclass(frozen=True, slots=True)
class SourceLocation:
    """Where a problem is: a file, and a line in it (1-based) where one is known."""

    path: str
    line: int | None = None

    def __str__(self) -> str:
        return self.path if self.line is None else f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Problem:
    """Something wrong that a person should know of and can mend.

    Example:
        >>> p = Problem("KH-DOC-004", SourceLocation("empty.txt"))
        >>> p.message("en")
        'The file holds no text.'
        >>> p.message("ja")
        'ファイルに文字がありません。'

    A detail that is a text of our own is given in both languages, as a `Bilingual`.
    """

    code: str
    where: SourceLocation | None = None
    details: dict[str, Any] = field(default_factory=dict)
    severity: Literal["error", "warning"] = "error"

    def message(self, language: Language) -> str:
        """Return what is wrong, in one language."""
        return CATALOGUE[self.code].message.get(language).format(**self._filling(language))

    def hint(self, language: Language) -> str:
        """Return what to do about it, in one language."""
        return CATALOGUE[self.code].hint.get(language).format(**self._filling(language))

    def _filling(self, language: Language) -> dict[str, Any]:
        spoken = {
            key: value.get(language) if isinstance(value, Bilingual) else value
            for key, value in self.details.items()
        }
        # Reasons from libraries end with a full stop of their own.
        return {k: v.rstrip(". ") if isinstance(v, str) else v for k, v in spoken.items()}

    def line(self, language: Language) -> str:
        """Return the whole problem on one line: where, code, message, hint."""
        where = f"{self.where}: " if self.where else ""
        return f"{where}{self.code} {self.message(language)} {self.hint(language)}".strip()

    def as_json(self) -> dict[str, Any]:
        """Return a JSON form that holds both languages."""
        return {
            "code": self.code,
            "severity": self.severity,
            "where": str(self.where) if self.where else None,
            "message": {"en": self.message("en"), "ja": self.message("ja")},
            "hint": {"en": self.hint("en"), "ja": self.hint("ja")},
        }


class KakehashiError(Exception):
    """An error with a problem to show; the command line ends with `exit_code`."""

    exit_code = 3

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.line("en"))
        self.problem = problem


class UsageError(KakehashiError):
    """The caller asked for something that does not exist or cannot be asked."""

    exit_code = 2


class UnreadableError(KakehashiError):
    """One file cannot be read or used; others may still be."""

    exit_code = 1
