"""What a table is: a title, columns with types and headings, and rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from kakehashi.text.bilingual import Bilingual, BilingualList, Language
from kakehashi.text.listing import listed

Kind: TypeAlias = Literal["text", "number", "share", "date", "flag", "list"]
"""What stands in a column; a share is a number from 0 to 1 that is shown in per cent."""
Cell: TypeAlias = str | bool | float | date | tuple[str, ...] | Bilingual | BilingualList | None
"""What a row holds; None is nothing known, which is not the same as 0 or "no"."""
Row: TypeAlias = Mapping[str, Cell]
"""Cells by the keys of their columns."""
Plain: TypeAlias = str | float | date | None
"""A cell in one language."""

_FLAGS = {True: Bilingual("yes", "はい"), False: Bilingual("no", "いいえ")}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key for programs, its heading for people, and what stands in it."""

    key: str
    title: Bilingual
    kind: Kind = "text"
    width: int = 0
    """In characters; 0: as wide as its contents ask for."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows to be shown, in whatever form and language.

    Example:
        >>> columns = (Column("id", Bilingual("Id", "識別子")),
        ...            Column("mapped", Bilingual("Mapped", "対応付け"), "flag"))
        >>> table = Table(Bilingual("Provisions", "項目"), columns, (("a:1", True),))
        >>> table.headings("ja"), list(table.cells("en"))
        (('識別子', '対応付け'), [('a:1', 'yes')])
    """

    title: Bilingual
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        """Refuse rows that do not fit the columns.

        Raises:
            ValueError: a row has more or fewer cells than there are columns.
        """
        wrong = [row for row in self.rows if len(row) != len(self.columns)]
        if wrong:
            raise ValueError(f"{len(wrong[0])} cells for {len(self.columns)} columns")

    def headings(self, language: Language) -> tuple[str, ...]:
        """Return the headings in one language."""
        return tuple(column.title.get(language) for column in self.columns)

    def cells(self, language: Language) -> Iterator[tuple[Plain, ...]]:
        """Yield the rows in one language: numbers and dates stay what they are."""
        for row in self.rows:
            yield tuple(_plain(cell, language) for cell in row)

    def records(self) -> Iterator[dict[str, Cell]]:
        """Yield the rows by the keys of the columns."""
        keys = [column.key for column in self.columns]
        return (dict(zip(keys, row, strict=True)) for row in self.rows)


def table_of(title: Bilingual, columns: Sequence[Column], records: Iterable[Row]) -> Table:
    """Return the table of some records; a key that a record lacks is an empty cell.

    Example:
        >>> table = table_of(Bilingual("T", "表"), [Column("a", Bilingual("A", "あ"))], [{}])
        >>> table.rows
        ((None,),)
    """
    keys = [column.key for column in columns]
    rows = tuple(tuple(record.get(key) for key in keys) for record in records)
    return Table(title, tuple(columns), rows)


def _plain(cell: Cell, language: Language) -> Plain:
    if isinstance(cell, Bilingual):
        return cell.get(language)
    if isinstance(cell, BilingualList):
        return "\n".join(cell.get(language))
    if isinstance(cell, bool):
        return _FLAGS[cell].get(language)
    if isinstance(cell, tuple):
        return listed(cell, language)
    return cell
