"""The report of a registry: instruments, reviews due, measures of plans, overlaps."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from kakehashi.interchange.tables import Table as Listed
from kakehashi.reports.outline import (
    Block,
    Callout,
    Heading,
    Items,
    Paragraph,
    Report,
    Table,
    cells,
)
from kakehashi.reports.policy.registry_words import words
from kakehashi.text.bilingual import Language


@dataclass(frozen=True, slots=True)
class Told:
    """What a report on a registry tells, as tables."""

    of: str
    """Whose registry."""
    date: str
    instruments: Listed
    due: Listed
    """Those whose review is due."""
    plans: tuple[tuple[str, Listed], ...]
    """Measures by the title of their plan."""
    overlaps: Listed


_SHOWN = ("title", "owner", "kind", "edition", "published", "state", "review_on")
_MEASURE = ("number", "text", "owner", "due", "progress", "overdue", "evidence", "source")


def registry_report(told: Told, language: Language) -> Report:
    """Return the report; its workbook has every column."""
    measures = [row for _, listed in told.plans for row in listed.records()]
    overdue = sum(row["overdue"] is True for row in measures)
    counts = {"instruments": len(told.instruments.rows), "due": len(told.due.rows)}
    short = (
        words("short_instruments", language, **counts),
        words("short_measures", language, measures=len(measures), overdue=overdue),
        words("short_overlaps", language, pairs=len(told.overlaps.rows)),
    )
    blocks: list[Block] = [Callout(words("in_short", language), short)]
    blocks += _part(told.instruments, "instruments", language, _SHOWN)
    blocks += _part(told.due, "due", language, _SHOWN, sheet=False)
    for title, listed in told.plans:
        blocks.append(Heading(1, words("measures", language, plan=title)))
        blocks.append(_table(listed, language, _MEASURE))
    blocks += _part(told.overlaps, "overlaps", language)
    blocks += [Heading(1, words("limits", language))]
    blocks.append(Items(tuple(words(f"limits_{n}", language) for n in ("found", "force", "said"))))
    facts = ((words("date", language), told.date),)
    title = words("title", language)
    return Report(
        "instrument-registry", title, told.of, language, told.date, facts, tuple(blocks),
        landscape=True,
    )  # fmt: skip


def _part(
    listed: Listed,
    key: str,
    language: Language,
    keys: Collection[str] = (),
    *,
    sheet: bool = True,
) -> list[Block]:
    heading = Heading(1, words(key, language))
    if not listed.rows:
        return [heading, Paragraph(words("none", language))]
    found: list[Block] = [heading, _table(listed, language, keys)]
    if sheet:
        name = words(key, language)[:31]
        found.append(_table(listed, language, (), sheet=name))
    return found


def _table(listed: Listed, language: Language, keys: Collection[str], sheet: str = "") -> Table:
    """Return a table with some of its columns, or all of them."""
    places = [n for n, column in enumerate(listed.columns) if not keys or column.key in keys]
    heads = listed.headings(language)
    rows = tuple(cells(*(_said(row[place]) for place in places)) for row in listed.cells(language))
    widths = tuple(float(listed.columns[place].width or 12) for place in places)
    return Table(
        tuple(heads[place] for place in places), rows, widths, sheet=sheet, sheet_only=bool(sheet)
    )


def _said(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
