"""Find quotes in documents as they were read, whatever became of spaces and marks on the way."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

OVERLAP = 0.5
"""Two spans are the same place when they share this much of the shorter one."""


GAP = 60
"""Letters that may stand between two parts of a quote."""
_PART = re.compile(r"[|\t\n]|(?:^|(?<=\s))(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)](?=\s)")
"""Where a quote may be cut: cells, lines, the numbers and letters of list items."""


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a document's text."""

    start: int
    end: int

    def meets(self, other: Place) -> bool:
        """Say whether two spans are the same place.

        Example:
            >>> Place(0, 100).meets(Place(80, 110)), Place(0, 100).meets(Place(90, 190))
            (True, False)
        """
        shared = min(self.end, other.end) - max(self.start, other.start)
        return shared >= OVERLAP * min(self.end - self.start, other.end - other.start) > 0


class Squeezed:
    r"""A text's letters and digits alone, with where each of them stands.

    Example:
        >>> Squeezed("We **log**\n all incidents.").find("we log all")
        [Place(start=0, end=15)]
        >>> Squeezed("Role: CISO / Duty: reviews logs").find("| CISO | reviews logs |")
        [Place(start=6, end=31)]
    """

    def __init__(self, text: str) -> None:
        letters = [(letter, place) for place, c in enumerate(text) for letter in _letters(c)]
        self._text = "".join(letter for letter, _ in letters)
        self._places = [place for _, place in letters]

    def find(self, quote: str) -> list[Place]:
        """Return every place of a quote; where it stands nowhere whole, of its parts in order.

        Readers put the headers of a table between the cells of a row, and drop the
        numbers of list items.
        """
        whole = [_squeezed(quote)]
        parts = [squeezed for part in _PART.split(quote) if (squeezed := _squeezed(part))]
        return self._chains(whole) or self._chains(parts)

    def _chains(self, parts: list[str]) -> list[Place]:
        found: list[Place] = []
        at = self._text.find(parts[0]) if parts and parts[0] else -1
        while at >= 0:
            end = self._end_of(parts, at)
            if end:
                found.append(Place(self._places[at], self._places[end - 1] + 1))
            at = self._text.find(parts[0], end or at + 1)
        return found

    def _end_of(self, parts: list[str], start: int) -> int | None:
        """Return where the last part ends when the first begins here, None where one is missing."""
        end = start + len(parts[0])
        for part in parts[1:]:
            at = self._text.find(part, end, end + GAP + len(part))
            if at < 0:
                return None
            end = at + len(part)
        return end


def _squeezed(text: str) -> str:
    return "".join(letter for c in text for letter in _letters(c))


def _letters(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character).lower()
    return "".join(c for c in folded if c.isalnum())
