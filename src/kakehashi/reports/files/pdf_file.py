"""A report as a PDF file: tagged, with bookmarks, alternatives to figures and its language."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from kakehashi.reports.files.typeset import needs_japanese_font, pdf_of
from kakehashi.reports.files.words import words_in
from kakehashi.reports.outline.report import Report
from kakehashi.reports.outline.tree import tree

_LONG_WORD = re.compile(r"[!-~]{36,}")
_TEMPLATE = Path(__file__).parent / "report.typ"


def report_pdf(report: Report) -> bytes:
    """Return the PDF file; the same report gives the same bytes.

    Raises:
        KakehashiError: there is Japanese in it, and no font for it on this machine.
    """
    told = _breakable(tree(report))
    if report.language == "ja":
        needs_japanese_font(report.title)
    else:
        needs_japanese_font(_japanese_in(json.dumps(told["blocks"], ensure_ascii=False)))
    return pdf_of(_TEMPLATE, {"report": told, "words": words_in(report.language)})


def _breakable(value: Any) -> Any:
    """Return values with places where words that are too long for a line may be cut."""
    if isinstance(value, str):
        return _LONG_WORD.sub(_with_places, value)
    if isinstance(value, list):
        return [_breakable(one) for one in value]
    if isinstance(value, dict):
        return {key: one if key == "svg" else _breakable(one) for key, one in value.items()}
    return value


def _with_places(found: re.Match[str]) -> str:
    word = found.group()
    return "\u200b".join(word[at : at + 16] for at in range(0, len(word), 16))


def _japanese_in(text: str) -> str:
    return "".join(letter for letter in text if "\u3040" <= letter <= "\u30ff")
