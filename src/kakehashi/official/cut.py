"""Cut an official text into pieces: from the citations of its lines to provisions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kakehashi.library.find_ids import Finder
from kakehashi.official.text import OfficialText, TextLine
from kakehashi.text.normalise import tidy

_CONTROL = re.compile(r"[\x7f-\x9f]")


def cut(finder: Finder, read: Iterable[TextLine]) -> OfficialText:
    """Return the lines of a text with the range of each provision that its citations mean.

    Where a citation stands several times (a table of contents, an annex that
    repeats headings), the longest stretch counts.

    Args:
        finder: Finds the provisions of the framework.
        read: The lines, as a reader yields them.
    """
    lines = [TextLine(line.under, text) for line in read if (text := printable(line.text))]
    pieces: dict[str, tuple[int, int]] = {}
    sizes: dict[str, int] = {}
    for citation, start, end in _stretches(lines):
        ref = finder.find(citation)
        size = sum(len(line.text) for line in lines[start:end])
        if ref and size > sizes.get(ref, 0):
            sizes[ref], pieces[ref] = size, (start, end)
    return OfficialText(tuple(line.text for line in lines), pieces)


def printable(text: str) -> str:
    r"""Return text on one line that cannot steer a terminal.

    Example:
        >>> printable("Article\u00a01\x1b[2J\x9b31m")
        'Article 1[2J31m'
    """
    return tidy(_CONTROL.sub("", text))


def _stretches(lines: list[TextLine]) -> Iterator[tuple[str, int, int]]:
    """Yield each citation with the lines from where it opens to where it closes."""
    opened: dict[str, int] = {}
    for number, line in enumerate([*lines, TextLine((), "")]):
        for citation in [c for c in opened if c not in line.under]:
            yield citation, opened.pop(citation), number
        for citation in line.under:
            opened.setdefault(citation, number)
