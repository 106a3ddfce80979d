"""A report as a PDF file: tagged, with bookmarks, alternatives to figures and its language."""

from __future__ import annotations

import json
from pathlib import Path

from kakehashi.reports.files.typeset import needs_japanese_font, pdf_of
from kakehashi.reports.files.words import words_in
from kakehashi.reports.outline.report import Report
from kakehashi.reports.outline.tree import tree

_TEMPLATE = Path(__file__).parent / "report.typ"


def report_pdf(report: Report) -> bytes:
    """Return the PDF file; the same report gives the same bytes.

    Raises:
        KakehashiError: there is Japanese in it, and no font for it on this machine.
    """
    told = tree(report)
    if report.language == "ja":
        needs_japanese_font(report.title)
    else:
        needs_japanese_font(_japanese_in(json.dumps(told["blocks"], ensure_ascii=False)))
    return pdf_of(_TEMPLATE, {"report": told, "words": words_in(report.language)})


def _japanese_in(text: str) -> str:
    return "".join(letter for letter in text if "\u3040" <= letter <= "\u30ff")
