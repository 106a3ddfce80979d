"""Tell headings and their levels: by bookmarks, by numbering, by size and weight of type."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from kakehashi.documents.lines import ends_sentence, looks_like_heading
from kakehashi.documents.pdf.fonts import is_sans, is_serif
from kakehashi.documents.pdf.page import Page
from kakehashi.documents.pdf.page_lines import PageLine
from kakehashi.text.normalise import fold

_LARGER = 1.12
_LONGEST = 120
_NUMBER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*)(?:[.．]?\s|[.．]\S)")
_PARTS = (r"第.{1,4}編", r"第.{1,4}[章部]", r"第.{1,4}節", r"第.{1,5}条")


class Headings:
    """What the whole document says of its headings."""

    def __init__(self, pages: Sequence[Page], marks: Iterable[tuple[int, str, int]]) -> None:
        lines = [line for page in pages for line in page.lines()]
        self.size = usual_size(lines)
        fonts: Counter[str] = Counter()
        bold = total = 0
        for line in lines:
            fonts[line.font] += len(line.text)
            bold += len(line.text) * line.bold
            total += len(line.text)
        self._font = fonts.most_common(1)[0][0] if fonts else ""
        self._bold_tells = bold * 10 < total * 4
        self._marks: dict[int, dict[str, int]] = defaultdict(dict)
        for page, title, level in marks:
            self._marks[page][_folded(title)] = level
        prominent = [line for line in lines if self.is_prominent(line)]
        self._sizes = _ranked({line.size for line in prominent if line.size > self.size * _LARGER})
        self._parts = [bool(any(re.match(p, ln.text) for ln in prominent)) for p in _PARTS]
        numbered = [line for line in prominent if numbering(line.text) == 1]
        self._base = min((self._rank(line) for line in numbered), default=1)

    def mark(self, line: PageLine, page: int) -> int | None:
        """Return the level of the bookmark of a line, None where it has none."""
        return self._marks[page].get(_folded(line.text)) if page in self._marks else None

    def is_prominent(self, line: PageLine) -> bool:
        """Say whether the type of a line speaks for a heading."""
        if not line.text or len(line.text) > _LONGEST or not re.search(r"\w", line.text):
            return False
        if len(line.text) > 60 and ends_sentence(line.text):
            return False
        if line.size > self.size * _LARGER or line.size < self.size * 0.95:
            return line.size > self.size
        if line.bold and self._bold_tells:
            return True
        other = is_serif(self._font) and is_sans(line.font)
        return other and looks_like_heading(line.text)

    def level(self, text: str, line: PageLine) -> int:
        """Return the level of a heading without a bookmark, 1 being the outermost."""
        for number, pattern in enumerate(_PARTS):
            if re.match(pattern, text):
                return self._base_of_parts() + sum(self._parts[:number])
        depth = numbering(text)
        return self._base + depth - 1 if depth else self._rank(line)

    def _base_of_parts(self) -> int:
        return 2 if self._sizes and len(self._sizes) > 1 else max(1, len(self._sizes))

    def _rank(self, line: PageLine) -> int:
        for rank, size in enumerate(self._sizes, start=1):
            if line.size >= size - 0.25:
                return min(rank, 6)
        return min(len(self._sizes) + 1, 6)


def numbering(text: str) -> int:
    """Return the depth of the number of a heading, 0 where it has none.

    Example:
        >>> numbering("3.2 Incidents"), numbering("1. Purpose"), numbering("Purpose")
        (2, 1, 0)
    """
    found = _NUMBER.match(text)
    return found.group(1).count(".") + 1 if found else 0


def usual_size(lines: Iterable[PageLine]) -> float:
    """Return the size of type of most characters."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    most = max(sizes.values(), default=0)
    # Notes may fill more of a page than its text, never much more.
    return max((size for size, count in sizes.items() if count * 10 >= most * 6), default=0) or 1.0


def _ranked(sizes: set[float]) -> list[float]:
    """Return sizes from large to small, nearly equal ones once."""
    ranked: list[float] = []
    for size in sorted(sizes, reverse=True):
        if not ranked or ranked[-1] - size > 0.5:
            ranked.append(size)
    return ranked


def _folded(text: str) -> str:
    return re.sub(r"\s+", "", fold(text))
