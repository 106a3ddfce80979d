"""Read DOCX: headings by style, lists by numbering, tables by rows."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from kakehashi.documents.lines import item_marker, looks_like_heading
from kakehashi.documents.rows import row_blocks
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.model import Block
from kakehashi.text.normalise import tidy

_UNPACKED_LIMIT = 300 * 2**20
_WIDEST = 1000
"""Columns that a table cell may span; Word itself allows 63."""
_DAMAGE = (
    PackageNotFoundError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    etree.XMLSyntaxError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What python-docx, lxml and zipfile raise on files that are no longer what they should be."""
_OLE = b"\xd0\xcf\x11\xe0"
"""What an encrypted Office file begins with: it is a compound file, not a zip."""


def read_docx(content: bytes, where: SourceLocation) -> list[Block]:
    """Return the blocks of a DOCX file.

    Raises:
        UnreadableError: the file is damaged, protected, or unpacks to too much.
    """
    if content.startswith(_OLE):
        raise UnreadableError(Problem("KH-DOC-003", where))
    _refuse_bombs(content, where)
    try:
        document = docx.Document(io.BytesIO(content))
        return list(_blocks(document))
    except _DAMAGE as error:
        raise _damaged(where, error) from error


def _refuse_bombs(content: bytes, where: SourceLocation) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            size = sum(info.file_size for info in archive.infolist())
    except _DAMAGE as error:
        raise _damaged(where, error) from error
    if size > _UNPACKED_LIMIT:
        limit = {"limit": _UNPACKED_LIMIT // 2**20}
        raise UnreadableError(Problem("KH-DOC-012", where, limit))


def _damaged(where: SourceLocation, error: Exception) -> UnreadableError:
    return UnreadableError(Problem("KH-DOC-002", where, {"format": "DOCX", "reason": str(error)}))


def _blocks(document: WordDocument) -> Iterator[Block]:
    spans = (int(span.val) for span in document.element.body.iter(qn("w:gridSpan")))
    if max(spans, default=1) > _WIDEST:
        raise ValueError("a table cell spans too many columns")
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            yield from row_blocks(_cells(part))
        else:
            block = _paragraph(part)
            if block:
                yield block


def _cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def _paragraph(paragraph: Paragraph) -> Block | None:
    text = tidy(paragraph.text)
    if not text:
        return None
    style = (paragraph.style.name or "") if paragraph.style else ""
    heading = re.match(r"(?:heading|見出し)\s*(\d)", style, re.IGNORECASE)
    if heading or style.lower() in ("title", "表題"):
        return Block("heading", text, level=int(heading.group(1)) if heading else 1)
    level = _list_level(paragraph, style)
    if level:
        return Block("item", text, level=level)
    marker = item_marker(text)
    if marker and not looks_like_heading(text):
        return Block("item", text[len(marker) :], level=1)
    if _all_bold(paragraph) and looks_like_heading(text):
        return Block("heading", text, level=3)
    return Block("paragraph", text)


def _list_level(paragraph: Paragraph, style: str) -> int:
    numbering = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:ilvl')}")  # noqa: SLF001
    if numbering is not None:
        return int(numbering.get(qn("w:val"), "0")) + 1
    found = re.match(r"(?:list|箇条書き|段落番号)\D*(\d?)", style, re.IGNORECASE)
    return int(found.group(1) or 1) if found else 0


def _all_bold(paragraph: Paragraph) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)
