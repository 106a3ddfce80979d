"""What a sheet's markup says beside its cells: merged cells, hidden rows and columns."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree
from openpyxl.utils.cell import range_boundaries

from kakehashi.documents.ooxml import Archive

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_WIDEST = 256
_TALLEST = 1000
"""Rows that a merged cell may cover; more are decoration."""
_MOST_MERGED = 20_000


@dataclass(frozen=True)
class Layout:
    """Merged ranges by their first row, and what is hidden."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: dict[int, list[tuple[int, int, int]]] = field(default_factory=dict)
    """First row: (first column, last column, last row) of the ranges that begin there."""
    _open: list[tuple[int, int, int, str]] = field(default_factory=list)

    def covering(self, row: int) -> bool:
        """Say whether a merged cell from above reaches into a row."""
        return any(row <= last for _, _, last, _ in self._open)

    def fill(self, row: int, texts: list[str]) -> None:
        """Repeat the text of merged cells in each place of a row that they cover."""
        self._open[:] = [opened for opened in self._open if row <= opened[2]]
        for first, last, bottom in self.merged.get(row, ()):
            if first <= len(texts):
                self._open.append((first, last, bottom, texts[first - 1]))
        for first, last, _, text in self._open:
            for column in range(first, min(last, len(texts)) + 1):
                texts[column - 1] = text


def sheet_layouts(archive: Archive) -> dict[str, Layout]:
    """Return the layout of each sheet of a workbook by its title."""
    main = next(iter(archive.related("").get("officeDocument", [])), "")
    if not archive.has(main):
        return {}
    parts = archive.targets(main)
    found: dict[str, Layout] = {}
    for sheet in archive.root(main).iter(f"{_SHEET}sheet"):
        part = parts.get(sheet.get(_RELATION, ""), "")
        if archive.has(part):
            found[sheet.get("name", "")] = _layout(archive, part)
    return found


def _layout(archive: Archive, part: str) -> Layout:
    """Read through a sheet once, keeping nothing of its cells."""
    rows: set[int] = set()
    columns: set[int] = set()
    merged: dict[int, list[tuple[int, int, int]]] = {}
    count = last = 0
    wanted = [_SHEET + name for name in ("row", "col", "mergeCell")]
    with archive.stream(part) as stream:
        for _, element in etree.iterparse(
            stream, tag=wanted, resolve_entities=False, load_dtd=False, no_network=True
        ):
            hidden = element.get("hidden") in ("1", "true")
            if element.tag == wanted[0]:
                last = int(element.get("r") or last + 1)
                rows |= {last} if hidden else set()
            elif element.tag == wanted[1] and hidden:
                first, end = int(element.get("min", "1")), int(element.get("max", "1"))
                columns |= set(range(first, min(end, _WIDEST) + 1))
            elif element.tag == wanted[2] and count < _MOST_MERGED:
                count += 1
                _add(merged, element.get("ref", ""))
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    return Layout(frozenset(rows), frozenset(columns), merged)


def _add(merged: dict[int, list[tuple[int, int, int]]], reference: str) -> None:
    left, top, right, bottom = range_boundaries(reference)
    if left and top and right and bottom:
        merged.setdefault(top, []).append((left, right, min(bottom, top + _TALLEST)))
