"""Find the provisions that numbers printed in official texts mean."""

from __future__ import annotations

import re

from kakehashi.library.find_ids import Finder
from kakehashi.model import Framework
from kakehashi.text.citation import Key, key_of

_NUMBER = re.compile(r"\d+[a-z]{0,2}|[a-z]|[ivxl]{2,6}")


class PrintedFinder(Finder):
    """Finds a provision only by the number that it carries in print.

    Where an instrument does not number its parts, our ids do; what the official
    text numbers the same way is something else and must not be taken for it. So
    the numbers must stand in the provision's citation, where it has one.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> convention = load_library().framework("coe-framework-convention")
        >>> Finder(convention).find("Article 14 2 a 1")
        'coe-framework-convention-2024:Art-14.2.a-1'
        >>> PrintedFinder(convention).find("Article 14 2 a 1") is None
        True
        >>> PrintedFinder(convention).find("Article 14 2 a")
        'coe-framework-convention-2024:Art-14.2.a'
    """

    def __init__(self, framework: Framework) -> None:
        super().__init__(framework)
        # Long texts ask for the same headings again and again.
        self._found: dict[str, str | None] = {}

    def find(self, written: str) -> str | None:
        """Return the ref of the provision that carries this number in print, or None."""
        if written not in self._found:
            ref = super().find(written)
            self._found[written] = ref if ref and self._is_printed(ref, written) else None
        return self._found[written]

    def _is_printed(self, ref: str, written: str) -> bool:
        numbers = _numbers(written)
        citation = self.framework.by_ref[ref].citation
        printed = [_numbers(text) for text in (citation.en, citation.ja) if text]
        return not printed or any(key[len(key) - len(numbers) :] == numbers for key in printed)


def _numbers(written: str) -> Key:
    key = key_of(written, inserted=True)
    return tuple(part for part in key if _NUMBER.fullmatch(part))
