"""Problems as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kakehashi.errors import Problem
from kakehashi.interchange.tables import Row, Table, table_of
from kakehashi.reports.tables.columns import columns
from kakehashi.text.bilingual import Bilingual

_SEVERITY = {"error": Bilingual("error", "エラー"), "warning": Bilingual("warning", "警告")}


def problems_table(problems: Iterable[Problem]) -> Table:
    """Return problems, one a row.

    Example:
        >>> problems_table([Problem("KH-DOC-004")]).rows[0][1]
        'KH-DOC-004'
    """
    rows: Iterator[Row] = (
        {
            "severity": _SEVERITY[problem.severity],
            "code": problem.code,
            "where": str(problem.where) if problem.where else "",
            "message": Bilingual(problem.message("en"), problem.message("ja")),
            "hint": Bilingual(problem.hint("en"), problem.hint("ja")),
        }
        for problem in problems
    )
    shown = columns("severity", "code", "where", "message", "hint")
    return table_of(Bilingual("Problems", "問題"), shown, rows)
