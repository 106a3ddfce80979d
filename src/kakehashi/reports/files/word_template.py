"""A user's own Word file as the template of reports: {{fields}} filled, the report put in."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.reports.outline.report import Report
from kakehashi.reports.outline.tree import printable

if TYPE_CHECKING:
    from docx.document import Document

REPORT_FIELD = "report"
_FIELD = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
_LARGEST = 50_000_000
"""Bytes that the parts of a template may have unpacked."""


def open_template(path: Path) -> Document:
    """Open a Word file as a template.

    Raises:
        KakehashiError: it is no Word file, is damaged, or is packed too densely.
    """
    try:
        with zipfile.ZipFile(path) as parts:
            if sum(part.file_size for part in parts.infolist()) > _LARGEST:
                raise KakehashiError(Problem("KH-RPT-004", SourceLocation(str(path))))
        return docx.Document(str(path))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, OSError) as error:
        raise KakehashiError(Problem("KH-RPT-004", SourceLocation(str(path)))) from error


def fields_of(report: Report) -> dict[str, str]:
    """Return what the fields of a template stand for."""
    return {
        "title": report.title,
        "subtitle": report.subtitle,
        "organisation": report.subtitle,
        "date": report.date,
        "kind": report.kind,
        **report.fields,
    }


def fill_fields(document: Document, report: Report) -> None:
    """Put values in place of the fields: in text, tables, heads and feet.

    Fields that are not known stay as they are, for somebody to see.
    """
    values = fields_of(report)
    for one in _paragraphs(document):
        _fill(one, values)


def _paragraphs(document: Document) -> Iterator[Any]:
    roots = [document.element.body]
    for section in document.sections:
        parts: list[Any] = [section.header, section.first_page_header, section.even_page_header]
        parts += [section.footer, section.first_page_footer, section.even_page_footer]
        roots += [part._element for part in parts if not part.is_linked_to_previous]  # noqa: SLF001
    for root in roots:
        yield from root.iter(qn("w:p"))


def _fill(one: Any, values: dict[str, str]) -> None:
    """Fill the fields of a paragraph; Word may have cut them over several runs."""
    texts = list(one.iter(qn("w:t")))
    whole = "".join(text.text or "" for text in texts)
    filled = _FIELD.sub(lambda found: _value(found, values), whole)
    if filled == whole:
        return
    # The first run keeps its look; what the others held is in it now.
    for number, text in enumerate(texts):
        text.text = filled if number == 0 else ""
        text.set(qn("xml:space"), "preserve")


def _value(found: re.Match[str], values: dict[str, str]) -> str:
    return printable(values[found[1]]) if found[1] in values else found[0]


def place_of_report(document: Document) -> Any:
    """Return the paragraph that holds {{report}}; None where there is none."""
    for one in document.element.body.iter(qn("w:p")):
        text = "".join(part.text or "" for part in one.iter(qn("w:t")))
        found = _FIELD.search(text)
        if found and found[1] == REPORT_FIELD:
            return one
    return None
