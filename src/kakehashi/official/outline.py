"""Keep track of where a reader of headings is in a framework."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from kakehashi.library.find_ids import Finder
from kakehashi.official.marks import Mark
from kakehashi.text.normalise import fold

_NAMED = re.compile(
    r"([^\W\d_]{2,}|第) ?(?:\d+[a-z]?|[ivxl]+|[a-z]|[一二三四五六七八九十百]+)([条章節編]?)"
    r"(?:の[一二三四五六七八九十]+)*"
)
_ROMAN = {
    roman: str(number)
    for number, roman in enumerate("I II III IV V VI VII VIII IX X XI XII".split(), start=1)
}
"""Actions and principles that one language counts I, II, the other 1, 2."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A place that lines stand in: how it is cited and numbered, and which provision it is."""

    citation: str
    style: str
    ref: str | None
    number: str = ""
    level: int = 0
    """The depth of its Markdown heading; 0 where it is none."""
    heading: bool = False


class Outline:
    """The open places of a text, the widest first."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._order = {ref: n for n, ref in enumerate(finder.framework.by_ref)}
        self._open: list[_Open] = []

    @property
    def under(self) -> tuple[str, ...]:
        """The citations of the open places."""
        return tuple(place.citation for place in self._open)

    def enter_heading(self, written: str, level: int) -> bool:
        """Enter what a heading names, if it can be a citation; say whether it was."""
        style = _heading_style(written)
        for whole in (*reversed(self.under), ""):
            citation = f"{whole} {written}".strip()
            ref = self._finder.find(citation)
            if ref and self._is_called(ref, written):
                self._enter(_Open(citation, style, ref, level=level, heading=True))
                self._enter_first_paragraph(citation)
                return True
        return bool(style) and self._replace(_Open(written, style, None, "", level, heading=True))

    def enter_mark(self, mark: Mark, *, level: int, title: bool) -> bool:
        """Enter what a number means where it stands; say whether it means anything.

        Numbers run forwards: a second 1. inside a list is no way back to the
        first. Only titles may begin anew, for a table of contents may precede.
        """
        now = max((self._order[p.ref] for p in self._open if p.ref), default=-1)
        place = self._within(mark, now, level) or self._throughout(mark, now, level, title=title)
        if place:
            self._enter(place)
            return True
        if title and "." in mark.number:
            # A section that the framework lacks, such as 5.2 of a report around it.
            self._open.clear()
        return self._replace(_Open("", mark.style, None, mark.number, level), mark)

    def _within(self, mark: Mark, now: int, level: int) -> _Open | None:
        """Return what a number means in the innermost open place that has it."""
        for depth in reversed(range(len(self._open))):
            for citation in mark.below(self._open[depth].citation):
                ref = self._finder.find(citation)
                if ref and self._order[ref] > now and self._is_cased(ref, mark.number):
                    # A lone i may be a letter or a numeral: a letter where it follows h.
                    neighbour = self._open[depth + 1] if depth + 1 < len(self._open) else None
                    if neighbour and mark.is_numeral_after(neighbour.number):
                        continue
                    style = neighbour.style if neighbour and mark.is_ambiguous else mark.style
                    return _Open(citation, style, ref, mark.number, level)
            if self._open[depth].heading:
                break
        return None

    def _throughout(self, mark: Mark, now: int, level: int, *, title: bool) -> _Open | None:
        """Return what a number means in a framework that is numbered throughout."""
        for number in (mark.number, _ROMAN.get(mark.number, "")):
            ref = self._finder.find(number) if number else None
            if ref and ref.split(":", 1)[1] == number:
                begins = title or "." in number or self._order[ref] > now
                return _Open(number, mark.style, ref, mark.number, level) if begins else None
        return None

    def leave(self, level: int) -> None:
        """Leave what a heading of some depth ends: places of its depth and deeper."""
        for depth, place in enumerate(self._open):
            if place.level == 0 or place.level >= level:
                del self._open[depth:]
                return

    def _is_called(self, ref: str, written: str) -> bool:
        """Say whether a provision is called so: Section 3 of a heading is no paragraph 3."""
        provision = self._finder.framework.by_ref[ref]
        word = "".join(itertools.takewhile(str.isalpha, fold(written)))
        names = (provision.id, provision.citation.en, provision.citation.ja)
        return any(word in fold(name) for name in names)

    def _is_cased(self, ref: str, number: str) -> bool:
        """Say whether a letter is as large as in the citation: (A) is no (a)."""
        citation = self._finder.framework.by_ref[ref].citation.en
        last = re.findall(r"[A-Za-z]+|\d+", citation)[-1:]
        return not number.isascii() or not number.isalpha() or not last or last[0] == number

    def _enter(self, place: _Open) -> None:
        if any(opened.ref == place.ref for opened in self._open):
            return
        above = self._above(place.ref)
        while self._open and self._open[-1].ref not in above:
            self._open.pop()
        self._open.append(place)

    def _enter_first_paragraph(self, article: str) -> None:
        """Enter paragraph 1, which bears no number in Japanese laws."""
        citation = f"{article}第1項"
        ref = self._finder.find(citation) if article.endswith("条") else None
        if ref:
            self._enter(_Open(citation, "1", ref, "1"))

    def _replace(self, place: _Open, mark: Mark | None = None) -> bool:
        """Put a place that the framework lacks where its neighbour was, if one is open."""
        for depth in reversed(range(len(self._open))):
            other = self._open[depth]
            if other.style == place.style and (mark is None or mark.follows(other.number)):
                del self._open[depth:]
                citation = place.citation or " ".join([*self.under[-1:], place.number])
                self._open.append(
                    _Open(citation, place.style, None, place.number, place.level, place.heading)
                )
                return True
        return False

    def _above(self, ref: str | None) -> set[str]:
        found: set[str] = set()
        at = self._finder.framework.by_ref[ref].parent if ref else None
        while at:
            found.add(at)
            at = self._finder.framework.by_ref[at].parent
        return found


def _heading_style(written: str) -> str:
    """Return the word that headings of one kind share, where a number follows it."""
    found = _NAMED.fullmatch(fold(written).strip(" .:"))
    return f"{found[1]} {found[2]}" if found else ""
