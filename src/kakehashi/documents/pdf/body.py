"""Make blocks of all pages: text, tables and footnotes, without what runs along the edges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kakehashi.documents.pdf.breaks import Margins, Placed, margins_of
from kakehashi.documents.pdf.continued import Tables
from kakehashi.documents.pdf.headings import Headings
from kakehashi.documents.pdf.hyphens import Hyphens
from kakehashi.documents.pdf.layout import usual_gap
from kakehashi.documents.pdf.notes import note_lines, note_text
from kakehashi.documents.pdf.page import Page
from kakehashi.documents.pdf.page_lines import PageLine
from kakehashi.documents.pdf.paragraphs import Paragraphs
from kakehashi.documents.pdf.running import running_lines
from kakehashi.documents.pdf.table import Table
from kakehashi.model import Block


def blocks_of_pages(
    pages: Sequence[Page], bookmarks: Iterable[tuple[int, str, int]]
) -> Iterator[Block]:
    """Yield the blocks of a document in reading order; notes follow the block they interrupt."""
    body = _Body(pages, bookmarks)
    for page in pages:
        yield from body.page(page)
    yield from body.end()


class _Body:
    def __init__(self, pages: Sequence[Page], bookmarks: Iterable[tuple[int, str, int]]) -> None:
        self._headings = Headings(pages, bookmarks)
        self._hyphens = Hyphens(line.text for page in pages for line in _all_lines(page))
        gap = _gap(pages, self._headings.size)
        self._running = running_lines(pages, self._headings.size, gap)
        self._paragraphs = Paragraphs(self._headings, self._hyphens, gap)
        self._tables = Tables(self._hyphens)
        self._notes: list[Block] = []

    def page(self, page: Page) -> Iterator[Block]:
        """Yield the blocks that end on a page."""
        items = [item for item in page.items if id(item) not in self._running]
        lines = [item for item in items if isinstance(item, PageLine) and item.text]
        notes = note_lines(lines, self._headings.size)
        margins = _margins([line for line in lines if id(line) not in notes])
        held: list[PageLine] = []
        for item in items:
            if isinstance(item, Table):
                yield from self._end_paragraph()
                yield from self._tables.add(item, page)
            elif id(item) in notes:
                if notes[id(item)]:
                    self._note(held, page)
                    held = []
                held.append(item)
            elif item.text:
                yield from self._line(item, page, margins[item.region])
        self._note(held, page)

    def _line(self, line: PageLine, page: Page, margins: Margins) -> Iterator[Block]:
        yield from self._tables.flush()
        mark = self._headings.mark(line, page.number) or 0
        prominent = bool(mark) or self._headings.is_prominent(line)
        placed = Placed(line, page.number, page.label, page.recognised, prominent, mark)
        for block in self._paragraphs.add(placed, margins):
            yield block
            yield from self._take_notes()

    def _note(self, held: list[PageLine], page: Page) -> None:
        if held:
            texts = [note_text(held[0]), *(line.text for line in held[1:])]
            text = self._hyphens.join(texts)
            self._notes.append(
                Block("note", text, page.number, label=page.label, recognised=page.recognised)
            )

    def _take_notes(self) -> Iterator[Block]:
        yield from self._notes
        self._notes = []

    def _end_paragraph(self) -> Iterator[Block]:
        yield from self._paragraphs.flush()
        yield from self._take_notes()

    def end(self) -> Iterator[Block]:
        """Yield what is still held."""
        yield from self._tables.flush()
        yield from self._end_paragraph()


def _all_lines(page: Page) -> Iterator[PageLine]:
    for item in page.items:
        if isinstance(item, Table):
            yield from item.lines()
        else:
            yield item


def _gap(pages: Sequence[Page], size: float) -> float:
    """Return the commonest distance between lines of the usual size."""
    gaps: Counter[float] = Counter()
    for page in pages:
        usual = [i for i in page.items if isinstance(i, Table) or abs(i.size - size) < 0.6]
        gaps.update(round(gap * 2) / 2 for gap in usual_gap(usual) if gap > size * 0.8)
    if not gaps:
        return size * 1.5
    near = {gap: sum(n for g, n in gaps.items() if abs(g - gap) <= gap * 0.08) for gap in gaps}
    return float(max(near, key=lambda gap: (near[gap], gaps[gap], -gap)))


def _margins(lines: list[PageLine]) -> dict[int, Margins]:
    regions: dict[int, list[PageLine]] = {}
    for line in lines:
        regions.setdefault(line.region, []).append(line)
    return {region: margins_of(held) for region, held in regions.items()}
