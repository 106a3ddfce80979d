"""A report as a Word file: real headings, repeated table heads, alternative texts, languages."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
from docx.shared import Emu, Mm

from kakehashi.reports.files.steady_zip import steady
from kakehashi.reports.files.word_blocks import BlockWriter
from kakehashi.reports.files.word_furniture import (
    contents,
    head_and_foot,
    on_one_page,
    page_of,
)
from kakehashi.reports.files.word_styles import LANGUAGE_TAGS, set_styles
from kakehashi.reports.files.word_template import fill_fields, open_template, place_of_report
from kakehashi.reports.outline.report import Report
from kakehashi.reports.outline.together import kept
from kakehashi.reports.outline.tree import printable

if TYPE_CHECKING:
    from docx.document import Document

MARGIN, COMPACT_MARGIN = Mm(22), Mm(15)
_PROPERTY = 255
"""Letters of a property (a limit of Word)."""


def report_docx(report: Report, template: Path | None = None) -> bytes:
    """Return the Word file; the same report gives the same bytes.

    Args:
        report: What to write.
        template: The user's own Word file. Its fields, such as {{title}} and
            {{organisation}}, are filled; the report stands where it has
            {{report}}, else at its end. Its styles, head and foot are kept.

    Raises:
        KakehashiError: the template is no Word file that can be read.
    """
    document = open_template(template) if template else docx.Document()
    set_styles(document, report.language, template=template is not None)
    _describe(document, report)
    if template:
        fill_fields(document, report)
        place = place_of_report(document)
    else:
        margin = COMPACT_MARGIN if report.compact else MARGIN
        page_of(document.sections[0], across=report.landscape, margin=margin)
        head_and_foot(document, report)
        place = None
    writer = _writer(document, report)
    if not (template and place is not None):
        _title(writer, report)
    if report.contents:
        writer.raw(contents(report, writer.width))
        if on_one_page(report):
            writer.page_break()
        else:
            writer.gap()
    for block, stays in zip(report.read, kept(report.read), strict=True):
        writer.write(block, stays=stays)
    _put(document, writer.made, place)
    saved = io.BytesIO()
    document.save(saved)
    return steady(saved.getvalue())


def _describe(document: Document, report: Report) -> None:
    properties = document.core_properties
    properties.title = printable(report.title)[:_PROPERTY]
    properties.subject = printable(report.subtitle)[:_PROPERTY]
    properties.author, properties.comments, properties.keywords = "", "", ""
    properties.last_modified_by = ""
    properties.language = LANGUAGE_TAGS[report.language]
    properties.created = properties.modified = datetime.fromisoformat(report.date)


def _writer(document: Document, report: Report) -> BlockWriter:
    section = document.sections[-1]
    wide, narrow = section.page_width or Emu(0), section.left_margin or Emu(0)
    width = Emu(wide - narrow - (section.right_margin or Emu(0)))
    across, compact = report.landscape, report.compact
    return BlockWriter(document, report.language, width, across=across, compact=compact)


def _title(writer: BlockWriter, report: Report) -> None:
    writer.styled(report.title, "Title")
    if report.subtitle:
        writer.styled(report.subtitle, "Subtitle")
    if report.facts:
        writer.facts(report.facts)


def _put(document: Document, made: list[Any], place: Any) -> None:
    """Put what was made where the template wants it, else before the last section's end."""
    if place is not None:
        for one in made:
            place.addprevious(one)
        place.getparent().remove(place)
        return
    body = document.element.body
    end = body[-1]
    for one in made:
        end.addprevious(one)
