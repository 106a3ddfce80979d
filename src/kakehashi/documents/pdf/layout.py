"""Lay out one page: its lines and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium

from kakehashi.documents.pdf.aligned import aligned_table, tables_among
from kakehashi.documents.pdf.columns import regions
from kakehashi.documents.pdf.fragments import Fragment, fragment_of, fragments_of
from kakehashi.documents.pdf.grids import grids_of, inside
from kakehashi.documents.pdf.page_lines import PageLine, lines_of
from kakehashi.documents.pdf.pieces import Piece, characters, read_pieces
from kakehashi.documents.pdf.ruby import without_ruby
from kakehashi.documents.pdf.ruled_tables import ruled_table
from kakehashi.documents.pdf.rules import Rule, rules_of
from kakehashi.documents.pdf.table import Table
from kakehashi.documents.pdf.turns import ASKEW, UPRIGHT

Item = PageLine | Table


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands on a page in one direction, in reading order."""

    turn: int
    items: tuple[Item, ...]


def layouts_of(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, text: str) -> list[Layout]:
    """Return the layouts of a page, that of most text first; stamps set askew are left out."""
    rules = rules_of(page, UPRIGHT)
    walls = sorted({round(rule.at, 1) for rule in rules if not rule.level})
    by_turn = read_pieces(textpage, text, walls)
    askew = by_turn.pop(ASKEW, [])
    if not by_turn and askew:
        by_turn = {UPRIGHT: askew}
    ordered = sorted(by_turn.items(), key=lambda item: -sum(len(p.text) for p in item[1]))
    return [
        Layout(turn, tuple(_items(pieces, rules if turn == UPRIGHT else rules_of(page, turn))))
        for turn, pieces in ordered
    ]


def read_layouts(page: pdfium.PdfPage) -> tuple[str, list[Layout]]:
    """Return the characters of a page and its layouts."""
    textpage = page.get_textpage()
    try:
        text = characters(textpage)
        return text, layouts_of(page, textpage, text)
    finally:
        textpage.close()


def layout_of_pieces(pieces: list[Piece], rules: Sequence[Rule] = ()) -> Iterator[Item]:
    """Yield the lines and tables that pieces and ruled lines form, in reading order."""
    yield from _items(pieces, rules)


def _items(pieces: list[Piece], rules: Sequence[Rule]) -> Iterator[Item]:
    kept = without_ruby(pieces)
    tables: dict[int, Table] = {}
    standing: list[Fragment] = []
    for grid in grids_of(rules):
        within = [piece for piece in kept if inside(grid, piece)]
        table = ruled_table(grid, within) if within else None
        if table:
            taken = set(map(id, within))
            kept = [piece for piece in kept if id(piece) not in taken]
            whole = fragment_of(within)
            standing.append(Fragment(whole.pieces, *table.box))
            tables[id(standing[-1])] = table
    fragments = sorted([*fragments_of(kept), *standing], key=lambda f: (-f.middle, f.left))
    bands = list(_bands(rules))
    for number, region in enumerate(regions(fragments)):
        yield from _region(region, number, tables, bands)


def _region(
    region: list[Fragment],
    number: int,
    tables: dict[int, Table],
    bands: list[tuple[float, float, float, float]],
) -> Iterator[Item]:
    """Yield the lines and tables of a region."""
    text = [fragment for fragment in region if id(fragment) not in tables]
    inner = [Table(t.rows, t.box, t.lefts, number) for f in region if (t := tables.get(id(f)))]
    lines: list[Item] = list(_booked(lines_of(text, number), bands))
    plain: list[PageLine] = []
    for item in sorted([*lines, *inner], key=lambda i: -i.middle):
        if isinstance(item, Table):
            yield from tables_among(plain)
            plain = []
            yield item
        else:
            plain.append(item)
    yield from tables_among(plain)


def _bands(rules: Iterable[Rule]) -> Iterator[tuple[float, float, float, float]]:
    """Yield the areas between level rules of the same ends, as tables of books have."""
    groups: dict[tuple[int, int], list[float]] = {}
    for rule in rules:
        if rule.level and rule.end - rule.start > 60:
            key = round(rule.start / 4), round(rule.end / 4)
            groups.setdefault(key, []).append(rule.at)
    for (start, end), heights in groups.items():
        if len(heights) > 1:
            yield start * 4 - 4, min(heights), end * 4 + 4, max(heights)


def _booked(
    lines: list[PageLine], bands: list[tuple[float, float, float, float]]
) -> Iterator[Item]:
    """Yield lines, with those between rules made a table where they stand in columns."""
    rest = lines
    for left, low, right, high in bands:
        within = [
            line
            for line in rest
            if low < line.middle < high and line.left > left and line.right < right
        ]
        table = aligned_table(within, 2) if any(line.cells for line in within) else None
        if table:
            yield table
            taken = set(map(id, within))
            rest = [line for line in rest if id(line) not in taken]
    yield from rest


def usual_gap(items: Iterable[Item]) -> list[float]:
    """Return the distances between following lines of the same region."""
    return [
        round(above.middle - below.middle, 1)
        for above, below in pairwise(items)
        if isinstance(above, PageLine)
        and isinstance(below, PageLine)
        and above.region == below.region
        and above.middle > below.middle
    ]
