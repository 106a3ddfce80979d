"""Mappings as a plain table for people: one mapping a row, with titles; for reading, not back."""

from __future__ import annotations

from collections.abc import Callable

from kakehashi.interchange.mapping_file import MappingFile, MappingRow
from kakehashi.interchange.tables import Column, Row, Table, table_of
from kakehashi.text.bilingual import Bilingual

Title = Callable[[str], Bilingual]
"""Says what a provision is called; empty where nothing is known of it."""

_COLUMNS = (
    Column("subject", Bilingual("Subject", "対応元")),
    Column("subject_title", Bilingual("Subject title", "対応元の名称"), width=36),
    Column("relation", Bilingual("Relation", "関係")),
    Column("strict", Bilingual("Strict", "厳密"), "flag"),
    Column("object", Bilingual("Object", "対応先")),
    Column("object_title", Bilingual("Object title", "対応先の名称"), width=36),
    Column("confidence", Bilingual("Confidence", "確信度"), "number"),
    Column("strength", Bilingual("Strength (1-10)", "関係の強さ（1～10）"), "number"),
    Column("covered", Bilingual("Subject covered", "対応元の網羅"), "flag"),
    Column("comment", Bilingual("Comment (English)", "コメント（英語）"), width=60),
    Column("comment_ja", Bilingual("Comment (Japanese)", "コメント（日本語）"), width=60),
    Column("author", Bilingual("Author", "作成者")),
    Column("justification", Bilingual("Justification", "対応の根拠")),
)


def mapping_sheet(file: MappingFile, title: Title | None = None) -> Table:
    """Return mappings as a table, with the titles of provisions where they are known.

    Rows that only say that two provisions are related stand there too, as written.
    """
    named = title or (lambda _: Bilingual("", ""))
    rows = (_row(row, file, named) for row in file.rows)
    return table_of(Bilingual(file.title or file.name, ""), _COLUMNS, rows)


def _row(row: MappingRow, file: MappingFile, title: Title) -> Row:
    return {
        "subject": row.subject,
        "subject_title": title(row.subject),
        "relation": row.relation.value if row.relation else row.predicate,
        "strict": row.strict,
        "object": row.object,
        "object_title": title(row.object),
        "confidence": row.confidence,
        "strength": row.strength,
        "covered": row.subject in file.covered,
        "comment": row.comment,
        "comment_ja": row.comment_ja,
        "author": row.author,
        "justification": row.justification,
    }
