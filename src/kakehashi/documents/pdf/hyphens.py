"""Join lines to text: words that a typesetter cut are made whole, compounds keep their hyphen.

A hyphen at the end of a line is decided by the other words of the document: where
"risk-based" stands elsewhere it is kept, where "incident" does "inci-dent" is joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from kakehashi.text.normalise import join_lines

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_CUT = re.compile(r"([^\W_]+)[-‐‑\u00ad]$")
_NEXT = re.compile(r"[^\W_]+")
_HYPHENS = ("-", "‐", "‑", "\u00ad")
_COMPOUND = frozenset("non self well cross ex post pre risk third high low human end on".split())
"""First parts that are mostly written with a hyphen, where the document does not tell."""


class Hyphens:
    """Decides hyphens at the ends of lines by the words of the document.

    Example:
        >>> hyphens = Hyphens(["a risk-based plan", "each incident counts"])
        >>> hyphens.join(["an inci-", "dent in risk-", "based work"])
        'an incident in risk-based work'
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts

    @cached_property
    def _words(self) -> frozenset[str]:
        words: set[str] = set()
        for text in self._texts:
            found = _WORD.findall(text)
            words.update(word.lower() for word in (found[:-1] if _cut(text) else found))
        return frozenset(words)

    def join(self, lines: Sequence[str]) -> str:
        """Return lines as one text."""
        pieces: list[str] = []
        for line in filter(None, (line.strip() for line in lines)):
            cut = _cut(pieces[-1]) if pieces else None
            begins = _NEXT.match(line)
            if cut and begins:
                whole = self._keeps(cut.group(1), begins.group())
                pieces[-1] = (pieces[-1] if whole else pieces[-1][:-1]) + line
            else:
                pieces.append(line)
        return join_lines(pieces)

    def _keeps(self, first: str, second: str) -> bool:
        """Say whether the hyphen between two parts of a word is part of the word."""
        if not second[0].islower() or not first[-1].islower():
            return True
        parts = first.lower(), second.lower()
        if "".join(parts) in self._words:
            return False
        if "-".join(parts) in self._words or parts[0] in _COMPOUND:
            return True
        return len(parts[0]) > 3 and all(part in self._words for part in parts)


def _cut(line: str) -> re.Match[str] | None:
    """Return the part of a word that a line ends with, where it ends with a hyphen."""
    # Most lines do not, and searching a whole line for its end takes long.
    return _CUT.search(line) if line.endswith(_HYPHENS) else None
