"""Write the review table: one practice a row, its best quotes, and columns to fill in."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import xlsxwriter

from kakehashi.interchange.statement_words import kind_words, sign_words
from kakehashi.interchange.table_columns import ANSWERS, COLUMNS, FORMULA_STARTS, QUOTES, SEEN
from kakehashi.model import Candidate, Decision, Evidence, Provision
from kakehashi.text.bilingual import Bilingual, Language

_WIDTHS = {"practice": 12, "title": 24, "statement": 40, "asked_by": 24, "decision": 14}


def table_rows(
    practices: Sequence[Provision],
    candidates: Mapping[str, Sequence[Candidate]],
    asked_by: Mapping[str, Sequence[str]],
    decisions: Mapping[str, Decision],
    language: Language,
) -> list[dict[str, str]]:
    """Return the cells of the table by column, the practices most likely in place first."""
    ordered = sorted(
        practices, key=lambda p: -max((c.presence for c in candidates.get(p.ref, ())), default=-1)
    )
    return [
        {
            "practice": practice.id,
            "title": practice.title.get(language),
            "statement": practice.statement.get(language),
            "asked_by": ", ".join(asked_by.get(practice.ref, ())),
            **_quotes(candidates.get(practice.ref, ()), language),
            **_decided(decisions.get(practice.ref), language),
        }
        for practice in ordered
    ]


def _quotes(candidates: Sequence[Candidate], language: Language) -> dict[str, str]:
    cells: dict[str, str] = {}
    for number, candidate in enumerate(candidates[:QUOTES], start=1):
        locator = candidate.passage.locator
        cells[f"quote_{number}"] = candidate.passage.standalone
        cells[f"where_{number}"] = place(locator.document, locator.page)
        words = [kind_words(candidate, language), *sign_words(candidate, language)]
        cells[f"looks_{number}"] = "; ".join(words)
    return cells


def place(document: str, page: int | None) -> str:
    """Return a document and page as one cell; `read_decisions` reads it back."""
    return f"{document}, p. {page}" if page else document


def evidence_cell(evidence: Sequence[Evidence]) -> str:
    """Return quotes with their places as one cell; `read_decisions` reads it back."""
    return "\n".join(f"“{e.quote}” ({place(e.document, e.page)})" for e in evidence)


def _decided(decision: Decision | None, language: Language) -> dict[str, str]:
    if decision is None:
        return {}
    return {
        "decision": ANSWERS[decision.verdict].get(language),
        "evidence": evidence_cell(decision.evidence),
        "by": decision.by,
        "on": decision.on,
        "why": decision.why,
    }


def write_csv(
    path: Path,
    rows: Sequence[Mapping[str, str]],
    language: Language,
    *,
    columns: Mapping[str, Bilingual] = COLUMNS,
) -> None:
    """Write the table as CSV in UTF-8 with a byte-order mark, so that Excel shows Japanese."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([words.get(language) for words in columns.values()])
        for row in rows:
            writer.writerow([harmless(row.get(key, "")) for key in columns])


def harmless(cell: str) -> str:
    """Return a cell that a spreadsheet does not take for a formula (CSV injection, CWE-1236).

    Example:
        >>> harmless("=1+1"), harmless("yes")
        ("'=1+1", 'yes')
    """
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def write_xlsx(
    path: Path,
    rows: Sequence[Mapping[str, str]],
    language: Language,
    made: str,
    *,
    columns: Mapping[str, Bilingual] = COLUMNS,
) -> None:
    """Write the table as a workbook: first row fixed, drop-down list of decisions.

    Args:
        path: Where to.
        rows: The cells of `table_rows`.
        language: Of the headings and choices.
        made: ISO date kept in the workbook's properties, so that the same
            assessment gives the same file.
        columns: What to write; those that people need not see are hidden.
    """
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"created": datetime.fromisoformat(made)})
        sheet = book.add_worksheet("review" if language == "en" else "確認表")
        _layout(book, sheet, language, columns)
        body = book.add_format(
            {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#c8ccd0"}
        )
        fill = book.add_format(
            {
                "text_wrap": True,
                "valign": "top",
                "border": 1,
                "border_color": "#c8ccd0",
                "bg_color": "#fff8e1",
            }
        )
        to_fill = ("decision", "evidence", "by", "on", "why")
        for number, row in enumerate(rows, start=1):
            sheet.set_row(number, _height(row))
            for column, key in enumerate(columns):
                form = fill if key in to_fill else body
                sheet.write_string(number, column, row.get(key, ""), form)
        decision = list(COLUMNS).index("decision")
        choices = [words.get(language) for words in ANSWERS.values()]
        rule = {"validate": "list", "source": choices}
        sheet.data_validation(1, decision, max(1, len(rows)), decision, rule)


def _layout(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    language: Language,
    columns: Mapping[str, Bilingual],
) -> None:
    head = book.add_format(
        {
            "bold": True,
            "text_wrap": True,
            "valign": "top",
            "bg_color": "#1a3e72",
            "font_color": "#ffffff",
        }
    )
    for column, (key, words) in enumerate(columns.items()):
        sheet.write_string(0, column, words.get(language), head)
        sheet.set_column(column, column, _width(key), None, {"hidden": key in SEEN})
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, 1, len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _width(key: str) -> int:
    return _WIDTHS.get(key, 46 if key.startswith("quote") else 20)


def _height(row: Mapping[str, str]) -> float:
    """Return a height that shows the longest cell: not every program fits rows by itself."""
    lines = (
        sum(1 + _columns(part) // _width(key) for part in text.split("\n"))
        for key, text in row.items()
        if key in COLUMNS
    )
    return min(15.0 * max(lines, default=1) + 3, 400)


def _columns(text: str) -> int:
    """Return how wide a text is in columns; Japanese characters take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
