"""Find quotes in raw files, so that labels can name places instead of carrying texts.

A label file names a document, the SHA-256 of its bytes, and the start and end of the
quote in the file decoded as UTF-8, counted in characters before anything is cleaned.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

MARKS = frozenset('*_`|#>\\"')
"""Marks of Markdown and CSV that a reader removes; skipped where a quote is not found with them."""


_CJK = r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff60]"
_BETWEEN = re.compile(f"(?<={_CJK}) (?={_CJK})")
"""A blank that only a line break put between Japanese characters."""


@dataclass(frozen=True)
class RawFile:
    r"""A file as it lies on the disk: its fingerprint and its decoded text.

    Example:
        >>> raw = RawFile("", "Each team\n  keeps a **log**.")
        >>> raw.find("team keeps a log.")
        (5, 28)
        >>> raw.cut(5, 28)
        'team keeps a log.'
    """

    sha256: str
    text: str

    @classmethod
    def read(cls, path: Path) -> RawFile:
        """Return the file at a path; bytes that are no UTF-8 become replacement marks."""
        content = path.read_bytes()
        return cls(hashlib.sha256(content).hexdigest(), content.decode("utf-8", "replace"))

    def find(self, quote: str, after: int = 0) -> tuple[int, int] | None:
        """Return start and end of a quote, its white space and, if need be, marks ignored.

        Args:
            quote: What to look for.
            after: Take the first place from this offset on; the first of all where none follows.
        """
        return self._spaceless.find(quote, after) or self._markless.find(quote, after)

    def cut(self, start: int, end: int) -> str:
        """Return the text between two offsets without marks, white space as single blanks."""
        kept = "".join(c for c in self.text[start:end] if c not in MARKS - {'"', "_"})
        return _BETWEEN.sub("", " ".join(kept.split()))

    @cached_property
    def _spaceless(self) -> _Squeezed:
        return _Squeezed.of(self.text, frozenset())

    @cached_property
    def _markless(self) -> _Squeezed:
        return _Squeezed.of(self.text, MARKS)


@dataclass(frozen=True)
class _Squeezed:
    """A text without white space and marks, and where each of its characters stood."""

    text: str
    places: list[int]
    left_out: frozenset[str]

    @classmethod
    def of(cls, text: str, left_out: frozenset[str]) -> _Squeezed:
        kept = [(c, n) for n, c in enumerate(text) if not c.isspace() and c not in left_out]
        return cls("".join(c for c, _ in kept), [n for _, n in kept], left_out)

    def find(self, quote: str, after: int) -> tuple[int, int] | None:
        wanted = "".join(c for c in quote if not c.isspace() and c not in self.left_out)
        if not wanted:
            return None
        first = bisect_left(self.places, after)
        at = self.text.find(wanted, first)
        at = self.text.find(wanted) if at < 0 else at
        return (self.places[at], self.places[at + len(wanted) - 1] + 1) if at >= 0 else None
