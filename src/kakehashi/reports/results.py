"""Write the results of an assessment into a folder: all files, or none."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.result import result_of
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.interchange.review_table import table_rows, write_csv, write_xlsx
from kakehashi.reports.assessment_html import render_html
from kakehashi.text.bilingual import Language

REPORT, RESULT, TABLE = "report.html", "assessment.json", "candidates"
"""Names of what is written; the table as .xlsx and .csv."""


def write_results(assessment: Assessment, folder: Path, language: Language) -> list[Path]:
    """Write report, JSON result and review table; what stood there is replaced at the end.

    Returns:
        The files written, the report first.

    Raises:
        KakehashiError: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".kakehashi-") as temporary:
            made = _make(assessment, Path(temporary), language)
            for path in made:
                os.replace(path, folder / path.name)  # noqa: PTH105 - atomic on one file system
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(folder)), details)) from error
    return [folder / path.name for path in made]


def _make(assessment: Assessment, folder: Path, language: Language) -> list[Path]:
    report, result = folder / REPORT, folder / RESULT
    book, table = folder / f"{TABLE}.xlsx", folder / f"{TABLE}.csv"
    page = render_html(assessment, language, table=book.name)
    report.write_text(page, encoding="utf-8")
    result.write_text(result_of(assessment).model_dump_json(indent=1) + "\n", encoding="utf-8")
    rows = table_rows(
        assessment.library.practices,
        assessment.candidates,
        assessment.asked_by,
        assessment.decided,
        language,
    )
    write_xlsx(book, rows, language, assessment.date)
    write_csv(table, rows, language)
    return [report, result, book, table]
