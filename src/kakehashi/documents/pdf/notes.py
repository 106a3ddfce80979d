"""Find footnotes: small type at the foot of a column, each note beginning with a mark."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from kakehashi.documents.pdf.page_lines import PageLine

_SMALL = 0.94
"""Size of a note against the usual size, at most."""
MARK = re.compile(
    r"^(?:[(（\[［]?\d{1,3}[)）\]］]|\d{1,3}(?=[^\d.,%年月日人件:：-])|[*＊]+\d*|[†‡§]+|※\d*"
    r"|注\s?\d*[)）:：.]?)\s*(?=\S)"
)
"""How a note begins where its mark is not raised."""


def note_lines(lines: Sequence[PageLine], size: float) -> dict[int, bool]:
    """Return the identities of lines of notes, and whether each begins a note.

    Args:
        lines: The lines of one page that belong to the text, in reading order.
        size: The usual size of type.
    """
    by_region: dict[int, list[PageLine]] = defaultdict(list)
    for line in lines:
        by_region[line.region].append(line)
    found: dict[int, bool] = {}
    for region in by_region.values():
        found.update(_foot(region, size))
    return found


def _foot(region: list[PageLine], size: float) -> dict[int, bool]:
    """Return the notes at the foot of a region, from the first line with a mark on."""
    start = len(region)
    while start and region[start - 1].size <= size * _SMALL:
        start -= 1
    foot = region[start:]
    while foot and not begins_note(foot[0]):
        foot = foot[1:]
    return {id(line): begins_note(line) for line in foot}


def begins_note(line: PageLine) -> bool:
    """Say whether a line begins with a mark of a note."""
    return bool(line.mark or MARK.match(line.text))


def note_text(line: PageLine) -> str:
    """Return the text of a line that begins a note, without its mark."""
    return line.text if line.mark else MARK.sub("", line.text)
