"""A report as plain values that templates walk through, every text made safe to print."""

from __future__ import annotations

import re
from typing import Any

from kakehashi.reports.outline.blocks import (
    Block,
    Break,
    Callout,
    Cell,
    Fields,
    Figure,
    Heading,
    Items,
    Line,
    Paragraph,
    Quote,
    Table,
    plain,
    spans,
)
from kakehashi.reports.outline.report import Report
from kakehashi.reports.outline.together import heads_group, is_small, is_tall, kept
from kakehashi.text.language import language_of

# What XML 1.0 cannot hold (its section 2.2), and marks that turn the order of text round.
_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
    r"\ud800-\udfff]"
)


def printable(text: str) -> str:
    r"""Return a text without what files cannot hold or what would hide it from readers.

    Example:
        >>> printable("a\x00b\u202ec")
        'abc'
    """
    return text if text.isascii() and text.isprintable() else _UNPRINTABLE.sub("", text)


def tree(report: Report) -> dict[str, Any]:
    """Return a report as JSON values: each block with its kind as `t`."""
    return {
        "title": printable(report.title),
        "subtitle": printable(report.subtitle),
        "language": report.language,
        "date": report.date,
        "facts": [[printable(a), printable(b)] for a, b in report.facts],
        "contents": report.contents,
        "landscape": report.landscape,
        "blocks": [
            {**block_tree(block, report.language), "kept": stays}
            for block, stays in zip(report.read, kept(report.read), strict=True)
        ],
    }


def block_tree(block: Block, language: str) -> dict[str, Any]:  # noqa: PLR0911 - one for each kind
    """Return one block as JSON values."""
    match block:
        case Heading(level, text):
            return {"t": "heading", "level": level, "text": printable(text)}
        case Paragraph(text, role):
            return {"t": "paragraph", "role": role, "line": line_tree(text)}
        case Quote():
            return _quote(block, language)
        case Items(items, ordered, boxes):
            lines = [line_tree(item) for item in items]
            return {"t": "items", "items": lines, "ordered": ordered, "boxes": boxes}
        case Table():
            return _table(block)
        case Fields(rows, caption):
            told = [[printable(label), line_tree(value)] for label, value in rows]
            words = printable(caption)
            return {"t": "fields", "rows": told, "caption": words, "small": is_small(block)}
        case Figure():
            return _figure(block)
        case Callout(heading, lines):
            said = [line_tree(line) for line in lines]
            return {"t": "callout", "heading": printable(heading), "lines": said}
        case Break():
            return {"t": "break"}


def line_tree(line: Line) -> list[list[str]]:
    """Return a line as pairs of words and tone."""
    return [[printable(span.text), span.tone] for span in spans(line)]


def _quote(quote: Quote, language: str) -> dict[str, Any]:
    return {
        "t": "quote",
        "text": printable(quote.text),
        "lang": language_of(quote.text, "ja" if language == "ja" else "en"),
        "source": printable(quote.source),
        "mark": printable(quote.mark),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "t": "figure",
        "svg": figure.svg,
        "alt": printable(figure.alt),
        "caption": printable(figure.caption),
        "width": figure.width,
        "wide": figure.wide,
    }


def _table(table: Table) -> dict[str, Any]:
    count = len(table.heads)
    return {
        "t": "table",
        "heads": [printable(head) for head in table.heads],
        "rows": [[_cell(cell, tall=is_tall(row)) for cell in row] for row in table.rows],
        "groups": [heads_group(row) for row in table.rows],
        "small": is_small(table),
        "widths": list(table.widths or (1,) * count),
        "caption": printable(table.caption),
        "wide": table.wide,
    }


def _cell(cell: Cell, *, tall: bool) -> dict[str, Any]:
    return {
        "lines": [line_tree(line) for line in cell.lines if plain(line)],
        "mark": cell.mark,
        "tall": tall,
    }
