"""The reports that can be made, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kakehashi.interchange.tables import Row, Table, table_of
from kakehashi.reports.kinds.kind import Kind
from kakehashi.reports.tables.columns import columns
from kakehashi.text.bilingual import Bilingual


def kinds_table(kinds: Iterable[Kind]) -> Table:
    """Return the reports with what each holds, for which frameworks, in which formats."""
    rows: Iterator[Row] = (
        {
            "id": kind.id,
            "title": kind.title,
            "what": kind.about,
            "framework_id": ", ".join(kind.frameworks),
            "format": ", ".join(kind.formats),
        }
        for kind in kinds
    )
    shown = columns("id", "title", "what", "framework_id", "format")
    return table_of(Bilingual("Reports", "報告書"), shown, rows)
