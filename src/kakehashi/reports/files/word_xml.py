"""Blocks of a report as WordprocessingML (ECMA-376, part 1, section 17).

python-docx makes tables cell by cell, in time that grows with the square of their
length; thousands of rows are written as text here and parsed at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kakehashi.reports.outline.blocks import Cell, Line, Span, Table, plain, spans
from kakehashi.reports.outline.together import UNPARTED, heads_group, is_small, is_tall
from kakehashi.reports.outline.tree import printable
from kakehashi.text.language import language_of

TINTS = {"good": "E3F1E7", "part": "FFF4D6", "bad": "FBE6E2", "unknown": "EEF1F4", "none": "F7F7F7"}
HEAD_TINT = "E9EEF3"
_LANG = {"en": "en-GB", "ja": "ja-JP"}
_TONES = {
    "": "",
    "strong": "<w:b/>",
    "soft": '<w:color w:val="4A5560"/>',
    "place": '<w:highlight w:val="yellow"/>',
}
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_SIDES = ("top", "left", "bottom", "right")
_UPRIGHT = ("top", "bottom")
ROOM = 80
"""Around the words of a cell, in twentieths of a point."""
# Parts of w:rPr stand in this order (ECMA-376, part 1, 17.3.2.28).
_ORDER = ("<w:b/>", "<w:color", "<w:highlight", "<w:lang")


def element(xml: str) -> Any:
    """Return one element of the main namespaces, parsed."""
    head, rest = xml.split(">", 1) if not xml.split(">", 1)[0].endswith("/") else (xml[:-2], None)
    declared = f"{head} {nsdecls('w', 'r')}"
    return parse_xml(f"{declared}/>" if rest is None else f"{declared}>{rest}")


def run(span: Span, language: str) -> str:
    """Return a run; words of the other language say so, for screen readers and spelling."""
    text = printable(span.text)
    if not text:
        return ""
    other = language_of(text, "ja" if language == "ja" else "en")
    parts = [_TONES[span.tone]]
    if other != language:
        attribute = "w:eastAsia" if other == "ja" else "w:val"
        parts.append(f'<w:lang {attribute}="{_LANG[other]}"/>')
    properties = "".join(sorted(filter(None, parts), key=_rank))
    told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{told}{_text(text)}</w:r>"


def _rank(part: str) -> int:
    return next(i for i, start in enumerate(_ORDER) if part.startswith(start))


def _text(text: str) -> str:
    return "<w:br/>".join(_unparted(line) for line in text.split("\n"))


def _unparted(line: str) -> str:
    """Return a line whose dates and ids are not parted at their hyphens."""
    whole = "".join(
        "<w:noBreakHyphen/>".join(map(_words, part.split("-"))) if number % 2 else _words(part)
        for number, part in enumerate(UNPARTED.split(line))
    )
    return whole or _words("")


def _words(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""


def runs(line: Line, language: str) -> str:
    """Return the runs of a line."""
    return "".join(run(span, language) for span in spans(line))


def paragraph(line: Line, style: str, language: str, extra: str = "") -> str:
    """Return a paragraph in a style, by the style's id."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{runs(line, language)}</w:p>'


def table(  # noqa: PLR0917 - as many things make a table
    block: Table, language: str, width: int, style: str, small: str, room: int = ROOM
) -> str:
    """Return a table whose first row is repeated and whose rows break over pages if tall.

    Args:
        block: The table.
        language: Of the report.
        width: In twentieths of a point.
        style: Id of the table's style.
        small: Id of the style of its paragraphs.
        room: Around the words of a cell, in twentieths of a point.
    """
    widths = column_widths(block.widths or (1.0,) * len(block.heads), width)
    heads = [Cell(((Span(head, "strong"),),)) for head in block.heads]
    rows = [_row(heads, widths, language, small, head=True, stays=True)]
    whole = is_small(block)
    for number, row in enumerate(block.rows, start=1):
        stays = number < len(block.rows) and (whole or heads_group(row))
        rows.append(_row(row, widths, language, small, stays=stays))
    title = block.caption or " / ".join(block.heads)
    return table_of_rows(rows, widths, style, title=title, room=room)


def table_of_rows(
    rows: Iterable[str], widths: Sequence[int], style: str, *, title: str, room: int = ROOM
) -> str:
    """Return rows as a table of fixed columns, with a name for screen readers."""
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="C5CCD3"/>' for side in _EDGES
    )
    inside = "".join(
        f'<w:{side} w:w="{room if side in _UPRIGHT else ROOM}" w:type="dxa"/>' for side in _SIDES
    )
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="80" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{inside}</w:tblCellMar>"
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(printable(title)[:250])}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def column_widths(shares: Sequence[float], width: int) -> list[int]:
    """Return the widths of columns that add up to a width.

    Example:
        >>> column_widths((1, 2), 300)
        [100, 200]
    """
    whole = sum(shares)
    return [round(width * share / whole) for share in shares]


def _row(
    row: Sequence[Cell],
    widths: Sequence[int],
    language: str,
    small: str,
    *,
    head: bool = False,
    stays: bool = False,
) -> str:
    mark = "<w:tblHeader/>" if head else ""
    whole = "" if is_tall(tuple(row)) else "<w:cantSplit/>"
    filled = zip(row, widths, strict=True)
    told = "".join(
        cell(one, width, language, small, head=head, stays=stays) for one, width in filled
    )
    return f"<w:tr><w:trPr>{whole}{mark}</w:trPr>{told}</w:tr>"


def cell(
    one: Cell, width: int, language: str, small: str, *, head: bool = False, stays: bool = False
) -> str:
    """Return a cell; it holds one paragraph at least, as the format demands."""
    tint = HEAD_TINT if head else TINTS.get(one.mark, "")
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{tint}"/>' if tint else ""
    lines = [line for line in one.lines if plain(line)] or [""]
    extra = "<w:keepNext/>" if stays else ""
    told = "".join(paragraph(line, small, language, extra) for line in lines)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{told}</w:tc>'
