"""Commitments as a table: every field, the words it rests on, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from kakehashi.interchange.tables import Column, Table, table_of
from kakehashi.policy.commitments import STATUSES, Status
from kakehashi.policy.follow_up import PROGRESS
from kakehashi.policy.promises import FIELDS
from kakehashi.text.bilingual import Bilingual

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.workspace.commitment_view import Tracked

NONE_STATED = Bilingual("none stated", "記載なし")
_COLUMNS = (
    Column("number", Bilingual("Number", "番号"), "number"),
    Column("state", Bilingual("State", "確認状況")),
    *(Column(name, title, width=30) for name, title in FIELDS.items()),
    Column("due", Bilingual("Last day", "期日"), "date"),
    Column("overdue", Bilingual("Overdue", "期限超過"), "flag"),
    Column("status", Bilingual("As the text has it", "文書の記載")),
    Column("progress", Bilingual("Progress", "進捗")),
    Column("followed_on", Bilingual("Followed up on", "追跡日"), "date"),
    Column("evidence", Bilingual("Evidence quoted", "追跡時の引用"), width=40),
    Column("text", Bilingual("Text", "文書")),
    Column("page", Bilingual("Page", "ページ"), "number"),
    Column("quote", Bilingual("Source", "原文"), width=60),
    Column("entities", Bilingual("Initiatives and bodies", "取組・機関"), "list"),
)


def commitments_table(found: Iterable[Tracked], on: date) -> Table:
    """Return commitments as a table."""
    from kakehashi.workspace.operations.commitments import STATES

    rows = (_row(one, on, STATES) for one in found)
    return table_of(Bilingual("Commitments", "コミットメント"), _COLUMNS, rows)


def _row(one: Tracked, on: date, states: Any) -> dict[str, Any]:
    kept, last = one.commitment, one.last
    said = {name: one.said(name) for name in FIELDS}
    names = [entity.name for entity in one.entities]
    return {
        **said,
        "deadline": said["deadline"] or NONE_STATED,
        "number": kept.pk,
        "state": states[kept.state],
        "due": one.due,
        "overdue": one.overdue(on),
        "status": STATUSES[Status(kept.status)],
        "progress": PROGRESS[one.progress] if one.progress else None,
        "followed_on": last.on if last else None,
        "evidence": last.quote if last else None,
        "text": kept.text.name,
        "page": kept.page,
        "quote": kept.quote,
        "entities": Bilingual(", ".join(n.en for n in names), "、".join(n.ja for n in names)),
    }
