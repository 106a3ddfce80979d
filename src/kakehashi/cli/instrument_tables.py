"""The registry, measures and overlaps as tables; the first two are read back as written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from kakehashi.interchange.tables import Column, Table, table_of
from kakehashi.policy.follow_up import PROGRESS
from kakehashi.policy.instruments import FIELDS, KINDS, MEASURE_FIELDS, STATES
from kakehashi.text.bilingual import Bilingual

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.policy.overlaps import Overlap
    from kakehashi.workspace.measure_view import Assigned
    from kakehashi.workspace.models import Instrument

_KIND = {"implements": "list", "reviewed_on": "date", "review_on": "date", "due": "date"}
_WIDE = {"title": 50, "scope": 50, "text": 60, "title_other": 30}


def _columns(fields: dict[str, Bilingual]) -> tuple[Column, ...]:
    return tuple(
        Column(name, title, _KIND.get(name, "text"), _WIDE.get(name, 0))  # type: ignore[arg-type]
        for name, title in fields.items()
    )


_REGISTRY = (Column("number", Bilingual("Number", "番号"), "number"), *_columns(dict(FIELDS)))
_MEASURES = (
    *_columns(dict(MEASURE_FIELDS)),
    Column("progress", Bilingual("Progress", "進捗")),
    Column("overdue", Bilingual("Overdue", "期限超過"), "flag"),
    Column("followed_on", Bilingual("As of", "時点"), "date"),
    Column("evidence", Bilingual("Evidence quoted", "引用"), width=40),
    Column("source", Bilingual("Source", "出典")),
)
_OVERLAPS = (
    Column("one", Bilingual("Instrument", "政策文書"), width=40),
    Column("other", Bilingual("And", "比較対象"), width=40),
    Column("same", Bilingual("Provisions of both", "共通の規定"), "list"),
    Column("tied", Bilingual("Provisions proved to overlap", "重複が証明された規定の組"), "number"),
    Column("shared", Bilingual("Practices shared", "共通の実践項目"), "number"),
    Column("whole", Bilingual("Of them proved whole", "うち全体の一致が証明済み"), "number"),
    Column("unequal", Bilingual("Force differs", "拘束力の相違"), "number"),
    Column("contrary", Bilingual("Perhaps contrary", "相反の可能性"), "list"),
    Column("contradictions", Bilingual("Contradictory rows", "矛盾する対応表の行"), "list"),
)


def registry_table(found: Iterable[Instrument]) -> Table:
    """Return instruments as a table, which `kakehashi instrument import` reads again."""
    rows = (_instrument(one) for one in found)
    return table_of(Bilingual("Instruments", "政策文書台帳"), _REGISTRY, rows)


def _instrument(one: Instrument) -> dict[str, Any]:
    told = {name: getattr(one, name) for name in FIELDS}
    worded = {"kind": KINDS[one.kind], "state": STATES[one.state]}
    return {**told, **worded, "number": one.pk, "implements": tuple(one.implements)}


def measures_table(found: Iterable[Assigned], on: date) -> Table:
    """Return measures of a plan as a table."""
    rows = (_measure(one, on) for one in found)
    return table_of(Bilingual("Measures", "施策一覧"), _MEASURES, rows)


def _measure(one: Assigned, on: date) -> dict[str, Any]:
    kept, last = one.measure, one.last
    return {
        "number": kept.number,
        "text": kept.text,
        "owner": kept.owner,
        "due": one.due,
        "progress": PROGRESS[one.progress] if one.progress else None,
        "overdue": one.overdue(on),
        "followed_on": last.on if last else None,
        "evidence": last.quote if last else None,
        "source": last.source if last else None,
    }


def overlaps_table(found: Sequence[Overlap]) -> Table:
    """Return overlaps as a table, a pair a row."""
    rows: Iterator[dict[str, Any]] = (
        {
            "one": one.one.title,
            "other": one.other.title,
            "same": one.same,
            "tied": len(one.tied),
            "shared": len(one.shared),
            "whole": sum(shared.whole for shared in one.shared),
            "unequal": len(one.unequal),
            "contrary": tuple(shared.practice for shared in one.contrary),
            "contradictions": tuple(" ".join(sorted(rows)) for rows in one.contradictions),
        }
        for one in found
    )
    return table_of(Bilingual("Overlaps", "政策文書間の重複"), _OVERLAPS, rows)
