"""What `kakehashi crosswalk` lists, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kakehashi.assessment.naming import Naming
from kakehashi.interchange.tables import Row, Table, table_of
from kakehashi.relations.literals import ANY
from kakehashi.reports.relation_proof import tokens
from kakehashi.reports.relation_rows import RelationRow
from kakehashi.reports.tables.columns import columns
from kakehashi.text.bilingual import Bilingual

_RELATIONS = Bilingual("Relations", "関係")
_ROWS_OF = {
    "both": Bilingual("in the file and in the library", "対応表とライブラリーの両方"),
    "file_only": Bilingual("in the file only", "対応表のみ"),
    "library_only": Bilingual("in the library only", "ライブラリーのみ"),
}
_AGREEMENT = {
    "confirmed": Bilingual("confirmed", "一致"),
    "stronger": Bilingual("the row says more", "対応表の方が強い"),
    "weaker": Bilingual("the library proves more", "ライブラリーの方が強い"),
    "different": Bilingual("different", "相違"),
    "contradicted": Bilingual("contradicted", "矛盾"),
    "not inferred": Bilingual("not inferred", "導出不可"),
}


def relations_table(naming: Naming, rows: Sequence[RelationRow]) -> Table:
    """Return what is proved of pairs and, beside it, how strongly they are related."""
    found: Iterator[Row] = (
        {
            "subject": row.subject,
            "subject_title": naming.name(row.subject),
            "relation": " / ".join(tokens(row.label)) if row.label != ANY else None,
            "object": row.object,
            "object_title": naming.name(row.object),
            "is_proved": row.label != ANY,
            "strength": round(row.related.strength, 4) if row.related else None,
            "shared": (row.related.practices or row.related.groups) if row.related else (),
        }
        for row in rows
    )
    shown = columns("subject", "subject_title", "relation", "object", "object_title")
    shown += columns("is_proved", "strength", "shared")
    return table_of(_RELATIONS, shown, found)


def rows_table(found: Iterable[dict[str, Any]]) -> Table:
    """Return what follows from a mapping file alone."""
    rows: Iterator[Row] = (
        {
            "subject": one["subject_id"],
            "relation": " / ".join(one["relations"]),
            "object": one["object_id"],
            "is_contested": bool(one.get("contested")),
        }
        for one in found
    )
    return table_of(_RELATIONS, columns("subject", "relation", "object", "is_contested"), rows)


def comparison_tables(found: dict[str, Any]) -> tuple[Table, Table]:
    """Return the pairs that only one side relates, and how typed rows agree with proofs."""
    pairs: list[Row] = [
        {"where": _ROWS_OF[key], "subject": x, "object": y}
        for key in _ROWS_OF
        for x, y in found["related"]["rows"][key]
    ]
    typed: list[Row] = [
        {"row": row["row"], "agreement": _AGREEMENT[row["agreement"]]}
        for row in found["typed"]["rows"]
    ]
    return (
        table_of(Bilingual("Pairs", "組"), columns("where", "subject", "object"), pairs),
        table_of(Bilingual("Typed rows", "型付きの行"), columns("row", "agreement"), typed),
    )
