"""Write the results of an assessment into a folder: all files, or none."""

from __future__ import annotations

import errno
import itertools
import os
import tempfile
from pathlib import Path

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.result import result_of
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.interchange.decision_table import holds_decisions
from kakehashi.interchange.review_table import table_rows, write_csv, write_xlsx
from kakehashi.reports.assessment_html import render_html
from kakehashi.text.bilingual import Language

REPORT, RESULT, TABLE = "report.html", "assessment.json", "candidates"
"""Names of what is written; the table as .xlsx and .csv.

A table that somebody has filled in is never overwritten: the next is called
candidates-2, and so on.
"""


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
            tables = _make_tables(assessment, Path(temporary), language)
            names = [_free_name(folder, path) for path in tables]
            made = [*_make_report(assessment, Path(temporary), language, names[0]), *tables]
            places = [folder / name for name in (REPORT, RESULT, *names)]
            _replace_all(made, places)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(folder)), details)) from error
    return places


def write_report(assessment: Assessment, folder: Path, language: Language) -> list[Path]:
    """Write the report and the JSON result alone, as where decisions are kept in a workspace.

    Raises:
        KakehashiError: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".kakehashi-") as temporary:
            made = _make_report(assessment, Path(temporary), language, "")
            places = [folder / REPORT, folder / RESULT]
            _replace_all(made, places)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(folder)), details)) from error
    return places


def _replace_all(made: list[Path], places: list[Path]) -> None:
    """Move files into place; what could fail is looked at before the first is moved."""
    for place in places:
        if place.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
    for path, place in zip(made, places, strict=True):
        os.replace(path, place)  # noqa: PTH105 - atomic on one file system


def _free_name(folder: Path, made: Path) -> str:
    """Return a name for a file under which nobody's decisions stand yet."""
    for number in itertools.count(1):
        place = folder / (made.name if number == 1 else f"{TABLE}-{number}{made.suffix}")
        same = place.exists() and place.read_bytes() == made.read_bytes()
        if same or not place.exists() or not holds_decisions(place):
            return place.name
    raise AssertionError


def _make_tables(assessment: Assessment, folder: Path, language: Language) -> list[Path]:
    book, table = folder / f"{TABLE}.xlsx", folder / f"{TABLE}.csv"
    rows = table_rows(
        assessment.library.practices,
        assessment.candidates,
        assessment.asked_by,
        assessment.decided,
        language,
    )
    write_xlsx(book, rows, language, assessment.date)
    write_csv(table, rows, language)
    return [book, table]


def _make_report(
    assessment: Assessment, folder: Path, language: Language, table: str
) -> list[Path]:
    report, result = folder / REPORT, folder / RESULT
    report.write_text(render_html(assessment, language, table=table), encoding="utf-8")
    result.write_text(result_of(assessment).model_dump_json(indent=1) + "\n", encoding="utf-8")
    return [report, result]
