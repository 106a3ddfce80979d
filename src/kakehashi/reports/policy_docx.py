"""The draft policy as a Word file, for people to go on writing in."""

from __future__ import annotations

import hashlib
import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from kakehashi.reports.placeholders import parts_of
from kakehashi.reports.policy_sheet import Annex, PolicySheet, SheetClause
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

_FONTS = {"en": ("Calibri", "Yu Gothic"), "ja": ("Yu Mincho", "Yu Mincho")}
_LANG = {"en": "en-GB", "ja": "ja-JP"}
_SOFT = RGBColor(0x4A, 0x55, 0x60)
_WARM = RGBColor(0x7A, 0x3B, 0x00)
_WIDTHS = (34, 42, 84)
"""Of the columns of the annex, in millimetres."""
_MARK = "kakehashi:sha256:"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def policy_docx(sheet: PolicySheet, language: Language, made: str) -> bytes:
    """Return the Word file; the same draft gives the same bytes.

    Args:
        sheet: The draft.
        language: Of its text, for fonts and spelling.
        made: ISO date for the file's properties.
    """
    document = docx.Document()
    _set_up(document, sheet, language, made)
    _head(document, sheet)
    for chapter in sheet.chapters:
        document.add_heading(chapter.heading, level=1)
        for clause in chapter.clauses:
            _clause(document, clause)
    document.add_heading(sheet.closing.heading, level=1)
    _marked(document.add_paragraph(), sheet.closing.text)
    _annex(document, sheet.annex)
    document.core_properties.identifier = _MARK + _text_hash(_saved(document))
    return _steady(_saved(document))


def untouched(packed: bytes) -> bool:
    """Say whether a Word file is a draft of ours in which nobody has written since.

    A draft holds the hash of its own text; Word keeps it when somebody saves
    another text.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as parts:
            properties = parts.read("docProps/core.xml").decode("utf-8", errors="replace")
        return f"{_MARK}{_text_hash(packed)}<" in properties
    except (zipfile.BadZipFile, KeyError, OSError):
        return False


def _saved(document: Document) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _text_hash(packed: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(packed)) as parts:
        return hashlib.sha256(parts.read("word/document.xml")).hexdigest()


def _set_up(document: Document, sheet: PolicySheet, language: Language, made: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(22)
    _page_number(section.footer.paragraphs[0])
    for name, size in (("Normal", 10.5), ("Heading 1", 13), ("Heading 2", 11), ("Title", 17)):
        _font(document, name, size, language)
    for name, size, colour in (("Cited", 8, _SOFT), ("Flag", 8.5, _WARM)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        _dress(style, size, language)
        style.font.color.rgb = colour
    properties = document.core_properties
    properties.title, properties.author, properties.comments = sheet.title, "", ""
    properties.language = _LANG[language]
    properties.created = properties.modified = datetime.fromisoformat(made)


def _font(document: Document, name: str, size: float, language: Language) -> None:
    style: ParagraphStyle = document.styles[name]
    _dress(style, size, language)
    style.font.color.rgb = RGBColor(0x1A, 0x1D, 0x21)
    style.paragraph_format.space_after = Pt(4)
    if name == "Heading 1":
        style.paragraph_format.space_before = Pt(16)
    if name == "Heading 2":
        style.paragraph_format.space_before = Pt(9)


def _dress(style: ParagraphStyle, size: float, language: Language) -> None:
    latin, asian = _FONTS[language]
    style.font.name, style.font.size = latin, Pt(size)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)
    fonts.set(qn("w:eastAsia"), asian)
    spelling = OxmlElement("w:lang")
    spelling.set(qn("w:val"), _LANG["en"])
    spelling.set(qn("w:eastAsia"), _LANG["ja"])
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(spelling)


def _page_number(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields


def _head(document: Document, sheet: PolicySheet) -> None:
    title = document.add_heading(sheet.title, level=0)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    name = document.add_paragraph()
    name.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _marked(name, sheet.organisation)
    document.add_paragraph(sheet.note, style="Cited")


def _clause(document: Document, clause: SheetClause) -> None:
    document.add_heading(clause.heading, level=2)
    for paragraph in clause.paragraphs:
        text = document.add_paragraph()
        text.paragraph_format.left_indent = Mm(4)
        _marked(text, paragraph.number + paragraph.text)
        for number, item in paragraph.items:
            listed = document.add_paragraph()
            listed.paragraph_format.left_indent = Mm(15)
            listed.paragraph_format.first_line_indent = Mm(-7)
            listed.paragraph_format.space_after = Pt(1)
            _marked(listed, number + item)
    for flag in clause.flags:
        document.add_paragraph(flag, style="Flag")
    document.add_paragraph(clause.cited, style="Cited")


def _marked(paragraph: Paragraph, text: str) -> None:
    for part, place in parts_of(text):
        run = paragraph.add_run(part)
        if place:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _annex(document: Document, annex: Annex) -> None:
    heading = document.add_heading(annex.heading, level=1)
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(annex.text, style="Cited")
    table = document.add_table(rows=1, cols=3, style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Mm(width)
    for row in (annex.heads, *annex.rows):
        cells = table.rows[0].cells if row is annex.heads else table.add_row().cells
        for cell, content, width in zip(cells, row, _WIDTHS, strict=True):
            cell.width = Mm(width)
            lines = (content,) if isinstance(content, str) else content
            for number, line in enumerate(lines):
                place = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                place.style = document.styles["Cited"]
                place.add_run(line)
    _repeated(table.rows[0]._tr)  # noqa: SLF001 - python-docx cannot repeat a row


def _repeated(row: Any) -> None:
    """Show the first row of a table again on every page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row.get_or_add_trPr().append(mark)


def _steady(packed: bytes) -> bytes:
    """Return the file without the moments at which its parts were written."""
    again = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as old,
        zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = zipfile.ZipInfo(name, date_time=_EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return again.getvalue()
