"""Write DOCX files from a light markup: headings, numbered clauses, bullets, tables, footnotes."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_THEN = dt.datetime(2026, 1, 5, 9, 0, tzinfo=dt.UTC)
"""A fixed date, so that the same source gives the same file."""


def write_docx(text: str, path: Path, *, font: str) -> None:
    """Write the document that the markup describes.

    Args:
        text: `# title`, `## heading`, `- bullet`, `| a | b |`, `[^1]: footnote`, else paragraphs.
        path: The file to write.
        font: The font of Latin and East Asian letters.
    """
    document = docx.Document()
    _set_font(document, font)
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.+)$", text, re.MULTILINE))
    table: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            table.append([cell.strip() for cell in line.strip("| ").split(" | ")])
            continue
        if table:
            _add_table(document, table)
            table = []
        if line.strip() and not line.startswith("[^"):
            _add_line(document, line)
    if notes:
        _add_notes(document, notes)
    _save(document, path)


def _set_font(document: Document, font: str) -> None:
    style = document.styles["Normal"]
    style.font.name = font
    style.element.rPr.rFonts.set(qn("w:eastAsia"), font)


def _add_line(document: Document, line: str) -> None:
    heading = re.match(r"(#+) ", line)
    if heading:
        document.add_heading(line[heading.end() :], level=len(heading[1]) - 1)
    elif line.startswith("- "):
        _add_text(document.add_paragraph(style="List Bullet"), line[2:])
    else:
        _add_text(document.add_paragraph(), line.strip())


def _add_text(paragraph: Paragraph, text: str) -> None:
    for part in re.split(r"(\[\^\d+\])", text):
        note = re.fullmatch(r"\[\^(\d+)\]", part)
        if note:
            reference = OxmlElement("w:footnoteReference")
            reference.set(qn("w:id"), note[1])
            paragraph.add_run()._r.append(reference)  # noqa: SLF001
        elif part:
            paragraph.add_run(part)


def _add_table(document: Document, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), max(map(len, rows)), style="Table Grid")
    for cells, row in zip(rows, table.rows, strict=True):
        for text, cell in zip(cells, row.cells, strict=False):
            cell.text = text


def _add_notes(document: Document, notes: dict[str, str]) -> None:
    body = "".join(
        f'<w:footnote w:id="{key}"><w:p><w:r><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
        for key, text in notes.items()
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{_W}">{body}</w:footnotes>'
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, xml.encode(), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _save(document: Document, path: Path) -> None:
    properties = document.core_properties
    properties.author, properties.comments = "", ""
    properties.created = properties.modified = _THEN
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _THEN.timetuple()[:6])
            new.writestr(info, old.read(name), zipfile.ZIP_DEFLATED)
