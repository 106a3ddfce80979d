"""Practices, candidates and tables for tests of the review table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from kakehashi.interchange.table_columns import COLUMNS
from kakehashi.model import Candidate, Locator, Passage, PracticeDetail, Provision, Reason
from kakehashi.model.statement import StatementKind
from kakehashi.text.bilingual import Bilingual, BilingualList, Language

KNOWN = {f"practices:GOV-0{number}" for number in range(1, 6)}


def practice(id_: str, title: str = "Incident log") -> Provision:
    return Provision(
        ref=f"practices:{id_}",
        id=id_,
        parent=None,
        kind="practice",
        citation=Bilingual("", ""),
        title=Bilingual(title, "インシデントの記録"),
        statement=Bilingual("Every incident is logged.", "全てのインシデントを記録する。"),
        practice=PracticeDetail("either", BilingualList(), BilingualList()),
    )


def candidate(
    quote: str,
    *,
    stem: str = "",
    document: str = "policy.pdf",
    page: int | None = 3,
    signs: tuple[str, ...] = (),
    kind: StatementKind = StatementKind.DONE,
    rank: int = 1,
) -> Candidate:
    locator = Locator(document, 0, len(quote), page)
    passage = Passage(f"{document}#{rank}", quote, stem, locator, "en", "paragraph")
    reason = Reason((), "")
    return Candidate(
        "practices:GOV-01",
        passage,
        rank,
        score=9.0,
        close=True,
        signs=signs,
        reason=reason,
        kind=kind,
    )


def csv_table(
    path: Path,
    rows: Sequence[dict[str, str]],
    language: Language = "en",
    encoding: str = "utf-8",
) -> Path:
    """Write a table as a person's program would, with headings in one language."""
    keys = list(dict.fromkeys(["practice", "decision", "by", *(k for row in rows for k in row)]))
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([COLUMNS[key].get(language) for key in keys])
    writer.writerows([[row.get(key, "") for key in keys] for row in rows])
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def xlsx_table(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    """Write a workbook of some cells."""
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path)
    return path
