"""What surrounds the text of a Word file: page, head and foot, table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt

from kakehashi.reports.files.word_styles import style_id
from kakehashi.reports.files.word_xml import element, paragraph
from kakehashi.reports.files.words import WORDS
from kakehashi.reports.outline.blocks import Heading, Span
from kakehashi.reports.outline.report import Report
from kakehashi.reports.outline.tree import printable

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph

_DEPTH = 2
_LINES, _LINES_ACROSS = 33, 19
"""Lines of contents that the first page holds below the title."""
_FACT_LINES = 1.4


def page_of(section: Section, *, across: bool, margin: Length) -> None:
    """Make pages A4, upright or across."""
    short, long = Mm(210), Mm(297)
    section.page_width, section.page_height = (long, short) if across else (short, long)
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = margin
    section.top_margin = section.bottom_margin = margin


def head_and_foot(document: Document, report: Report) -> None:
    """Say on every page what it is of, and the number of the page."""
    section = document.sections[0]
    head = section.header.paragraphs[0]
    _small(head, printable(" · ".join(filter(None, (report.title, report.subtitle)))))
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(foot, "PAGE")
    _small(foot, " / ")
    _field(foot, "NUMPAGES")


def _small(paragraph_: Paragraph, text: str) -> None:
    paragraph_.add_run(text).font.size = Pt(8)


def _field(paragraph_: Paragraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    paragraph_._p.append(field)  # noqa: SLF001 - python-docx has no fields


def on_one_page(report: Report) -> bool:
    """Say whether the contents end on the first page, as far as can be told before it is set.

    Where they go over to the second one, the text follows there: no page stays nearly empty.
    """
    entries = sum(heading.level <= _DEPTH for heading in report.headings)
    lines = entries + _FACT_LINES * len(report.facts)
    return lines <= (_LINES_ACROSS if report.landscape else _LINES)


def contents(report: Report, width: int) -> list[Any]:
    """Return the table of contents: links to the headings, with the number of their page.

    Word and LibreOffice work the numbers out when they open the file.

    Args:
        report: Whose headings.
        width: Of the text, in twentieths of a point.
    """
    title = WORDS["contents"].get(report.language)
    made = [element(paragraph((Span(title, "strong"),), "Subtitle", report.language))]
    for number, heading in enumerate(report.headings, start=1):
        if heading.level <= _DEPTH:
            made.append(element(_entry(number, heading, width)))
    return made


def _entry(number: int, heading: Heading, width: int) -> str:
    target = f"_Kakehashi{number}"
    indent = f'<w:ind w:left="{(heading.level - 1) * 300}" w:right="600"/>'
    tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width - 20}"/></w:tabs>'
    page = (
        '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> PAGEREF {target} \\h </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t> </w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    style = style_id("Kakehashi Contents")
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{tab}{indent}</w:pPr>'
        f'<w:hyperlink w:anchor="{target}" w:history="1">'
        f'<w:r><w:t xml:space="preserve">{escape(printable(heading.text))}</w:t></w:r>{page}'
        "</w:hyperlink></w:p>"
    )
