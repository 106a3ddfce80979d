"""Find quotes in documents as they were read, whatever became of spaces and marks on the way."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

OVERLAP = 0.5
"""Two spans are the same place when they share this much of the shorter one."""


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
    """

    def __init__(self, text: str) -> None:
        letters = [(letter, place) for place, c in enumerate(text) for letter in _letters(c)]
        self._text = "".join(letter for letter, _ in letters)
        self._places = [place for _, place in letters]

    def find(self, quote: str) -> list[Place]:
        """Return every place where the quote stands."""
        wanted = "".join(letter for c in quote for letter in _letters(c))
        found: list[Place] = []
        at = self._text.find(wanted) if wanted else -1
        while at >= 0:
            last = at + len(wanted) - 1
            found.append(Place(self._places[at], self._places[last] + 1))
            at = self._text.find(wanted, at + len(wanted))
        return found


def _letters(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character).lower()
    return "".join(c for c in folded if c.isalnum())
