"""The blocks that reports are made of: headings, paragraphs, quotes, tables, forms, figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["", "strong", "soft", "place"]
"""How a span is set; `place` is a blank that somebody has to fill in."""
Role: TypeAlias = Literal["body", "answer", "note", "open", "guide"]
"""What a paragraph is: text of the report, a drafted answer, small print, an open question,
or guidance that is taken out before the report is handed in."""
Mark: TypeAlias = Literal["", "good", "part", "bad", "unknown", "none"]
"""What a cell says of something; writers colour it, the words say it as well."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words set in one way."""

    text: str
    tone: Tone = ""


Line: TypeAlias = str | tuple[Span, ...]
"""Words of one paragraph, item or line of a cell."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is a chapter. Levels are not skipped."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: Line
    role: Role = "body"


@dataclass(frozen=True, slots=True)
class Quote:
    """What a document says, word for word, and where; `mark` says how sure it is evidence."""

    text: str
    source: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list; with boxes, one to tick off."""

    items: tuple[Line, ...]
    ordered: bool = False
    boxes: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table."""

    lines: tuple[Line, ...]
    mark: Mark = ""
    choices: tuple[str, ...] = ()
    """In a worksheet: what may be chosen here."""


Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first row is repeated on every page, its first column heads each row."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...] = ()
    """Shares of the width, in any unit; equal where empty."""
    caption: str = ""
    sheet: str = ""
    """Name of its worksheet in Excel; none where empty."""
    wide: bool = False
    """Set across the page (landscape)."""
    sheet_only: bool = False
    """Left out of all but Excel: a worksheet to work in, not to read."""


@dataclass(frozen=True, slots=True)
class Fields:
    """A form: labels with values. An empty value is a blank to fill in."""

    rows: tuple[tuple[str, Line], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, with words that tell what it shows to whoever does not see it."""

    svg: str
    alt: str
    caption: str = ""
    width: float = 1.0
    """Share of the width of the text."""
    wide: bool = False
    """Set on a page of its own, across (landscape)."""


@dataclass(frozen=True, slots=True)
class Callout:
    """A box that is seen first."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a page."""


Block: TypeAlias = Heading | Paragraph | Quote | Items | Table | Fields | Figure | Callout | Break


def spans(line: Line) -> tuple[Span, ...]:
    """Return a line as spans.

    Example:
        >>> spans("Yes")
        (Span(text='Yes', tone=''),)
    """
    return (Span(line),) if isinstance(line, str) else line


def plain(line: Line) -> str:
    """Return the words of a line.

    Example:
        >>> plain((Span("Yes", "strong"), Span(".")))
        'Yes.'
    """
    return line if isinstance(line, str) else "".join(span.text for span in line)


def cells(*contents: Cell | Line | list[Line] | list[str]) -> Row:
    """Return a row: a line becomes a cell, a list of lines one cell of several.

    Example:
        >>> [len(cell.lines) for cell in cells("a", ["b", "c"])]
        [1, 2]
    """
    return tuple(_cell(content) for content in contents)


def _cell(content: Cell | Line | list[Line] | list[str]) -> Cell:
    if isinstance(content, Cell):
        return content
    return Cell(tuple(content)) if isinstance(content, list) else Cell((content,))
