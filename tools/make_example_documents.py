"""Build the PDF and DOCX documents of the bundled example from tools/example/.

The same sources give the same bytes: times and zip entries are fixed, and PDFs
use typst's own fonts but for Japanese, which needs Noto Sans CJK JP.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import typst
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "tools" / "example"
DOCUMENTS = ROOT / "src" / "kakehashi" / "example" / "documents"
FONTS = Path("/usr/share/fonts/opentype/noto")
WRITTEN = datetime(2026, 6, 1, tzinfo=UTC)
FONT = {"ja": "Noto Sans CJK JP", "en": "Calibri"}
_ZIP_TIME = (2026, 6, 1, 0, 0, 0)


def main() -> int:
    """Write every document whose source stands in tools/example/."""
    DOCUMENTS.mkdir(parents=True, exist_ok=True)
    for source in sorted(SOURCES.glob("*.typ")):
        _write(DOCUMENTS / f"{source.stem}.pdf", _pdf(source))
    for source in sorted(SOURCES.glob("*.txt")):
        language = "ja" if source.stem.endswith("-ja") else "en"
        _write(DOCUMENTS / f"{source.stem}.docx", _docx(source.read_text("utf-8"), language))
    return 0


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    sys.stdout.write(f"{path.relative_to(ROOT)} {len(content)} bytes\n")


def _pdf(source: Path) -> bytes:
    content = typst.compile(
        str(source),
        format="pdf",
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        timestamp=int(WRITTEN.timestamp()),
    )
    if not isinstance(content, bytes):
        raise TypeError(source.name)
    return content


def _docx(text: str, language: str) -> bytes:
    document = docx.Document()
    _set_up(document, language)
    for block in _paragraphs(text):
        if block[0].startswith("|"):
            _add_table(document, block)
        else:
            numbering = _new_numbering(document) if re.match(r"\d+\. ", block[0]) else 0
            for line in block:
                _add_line(document, line, numbering)
    buffer = io.BytesIO()
    document.save(buffer)
    return _with_fixed_times(buffer.getvalue())


def _set_up(document: Document, language: str) -> None:
    normal = document.styles["Normal"]
    if not isinstance(normal, ParagraphStyle):
        raise TypeError("Normal")
    normal.font.name, normal.font.size = FONT[language], Pt(10.5)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT["ja"])
    properties = document.core_properties
    properties.author, properties.comments = "Minato Kotoba K.K.", ""
    properties.language = language
    properties.created = properties.modified = WRITTEN.replace(tzinfo=None)


def _paragraphs(text: str) -> list[list[str]]:
    return [part.split("\n") for part in re.split(r"\n\s*\n", text.strip())]


def _new_numbering(document: Document) -> int:
    """Return a numbering that starts at 1 again, for one list."""
    style = document.styles["List Number"].element
    style_number = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    definitions = document.part.numbering_part.element
    abstract = definitions.num_having_numId(int(style_number.get(qn("w:val")))).abstractNumId.val
    number = definitions.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


def _add_line(document: Document, line: str, numbering: int) -> None:
    """Add a heading ("## …"), a numbered ("1. …") or plain ("- …") item, or a paragraph."""
    heading = re.match(r"(#+) ", line)
    number = re.match(r"\d+\. ", line)
    if heading:
        document.add_heading(line[heading.end() :], level=len(heading[1]) - 1)
    elif number:
        item = document.add_paragraph(line[number.end() :], style="List Number")
        properties = item._p.get_or_add_pPr().get_or_add_numPr()  # type: ignore[attr-defined]  # noqa: SLF001
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = numbering
    elif line.startswith("- "):
        document.add_paragraph(line[2:], style="List Bullet")
    else:
        document.add_paragraph(line)


def _add_table(document: Document, lines: list[str]) -> None:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    rows = [row for row in rows if not set("".join(row)) <= set("-: ")]
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _with_fixed_times(content: bytes) -> bytes:
    """Return the same package with one date for all its entries, so that rebuilding changes none."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in sorted(
            old.infolist(), key=lambda entry: entry.filename != "[Content_Types].xml"
        ):
            entry = zipfile.ZipInfo(info.filename, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(info.filename))
    return buffer.getvalue()


if __name__ == "__main__":
    raise SystemExit(main())
