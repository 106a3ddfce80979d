"""What `kakehashi exchange` lists, as tables; names and words of strangers are made harmless."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kakehashi.interchange.tables import Row, Table, table_of
from kakehashi.reports.tables.columns import columns
from kakehashi.text.bilingual import Bilingual

if TYPE_CHECKING:
    from kakehashi.exchange.verify import Verification
    from kakehashi.reports.exchange_view import BundleView


def keys_table(listed: Iterable[tuple[str, str, str]]) -> Table:
    """Return keys with their fingerprints, and since when they are trusted."""
    rows: Iterator[Row] = (
        {"name": name, "fingerprint": fingerprint, "since": since}
        for name, fingerprint, since in listed
    )
    shown = columns("name", "fingerprint", "since")
    return table_of(Bilingual("Keys", "鍵"), shown, rows)


def items_table(found: Verification) -> Table:
    """Return the items of a bundle: told, or taken out; none where the bundle was changed."""
    told, hidden = Bilingual("told", "開示"), Bilingual("taken out", "墨消し")
    rows: list[Row] = []
    if found.intact:
        rows += [{"item": path, "state": told} for path in sorted(found.items)]
        rows += [{"item": path, "state": hidden} for path in found.redacted]
    return table_of(Bilingual("Items", "内容"), columns("item", "state"), rows)


def bundle_tables(view: BundleView) -> tuple[Table, Table]:
    """Return the statuses that a bundle claims, with whether they follow, and its decisions."""
    statuses: Iterator[Row] = (
        {"id": one.provision, "status": one.claimed, "found": one.found} for one in view.statuses()
    )
    decisions: Iterator[Row] = (
        {
            "target": one.practice,
            "verdict": one.verdict,
            "made_by": one.by,
            "evidence": "\n".join(one.evidence),
        }
        for one in view.decisions()
    )
    return (
        table_of(Bilingual("Statuses", "状態"), columns("id", "status", "found"), statuses),
        table_of(
            Bilingual("Decisions", "判断"),
            columns("target", "verdict", "made_by", "evidence"),
            decisions,
        ),
    )
