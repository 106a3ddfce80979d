"""Counts over many incidents as a table and as a chart, with words for their codes."""

from __future__ import annotations

from kakehashi.incidents.cases import titles_of
from kakehashi.incidents.countermeasures import load_patterns
from kakehashi.incidents.counts import Counts
from kakehashi.incidents.words import WORDS, Harm, Severity
from kakehashi.interchange.tables import Cell, Column, Table
from kakehashi.library.library import Library
from kakehashi.reports.charts.count_map import count_map
from kakehashi.text.bilingual import Bilingual, Language

Keys = tuple[str, str]
"""What stands down and what stands across: keys of `incidents.counts.BY`."""
TEXT: dict[str, Bilingual] = {
    "patterns": Bilingual("Cases by {rows} and {columns}", "{rows}×{columns}別の件数"),
    "practice": Bilingual("practice", "実践項目"),
    "sector": Bilingual("sector", "分野"),
    "harm": Bilingual("harm", "害"),
    "pattern": Bilingual("pattern of failure", "問題の類型"),
    "severity": Bilingual("severity", "深刻度"),
    "year": Bilingual("year", "年"),
}


def counts_table(counts: Counts, keys: Keys, library: Library) -> Table:
    """Return counts as a table."""
    rows, columns = keys
    heads = [Column("name", TEXT[rows], width=40)]
    heads += [
        Column(f"c{at}", title_of(columns, one, library), "number")
        for at, one in enumerate(counts.columns)
    ]
    body: tuple[tuple[Cell, ...], ...] = tuple(
        (title_of(rows, one, library), *cells)
        for one, cells in zip(counts.rows, counts.cells, strict=True)
    )
    return Table(counts_title(keys), tuple(heads), body)


def chart_of(counts: Counts, keys: Keys, library: Library, language: Language) -> str:
    """Return counts as SVG."""
    names = [title_of(keys[0], one, library).get(language) for one in counts.rows]
    heads = [title_of(keys[1], one, library).get(language) for one in counts.columns]
    return count_map(counts_title(keys).get(language), names, heads, counts.cells, language)


def counts_title(keys: Keys) -> Bilingual:
    """Return what is counted, in words.

    Example:
        >>> counts_title(("sector", "harm")).en
        'Cases by sector and harm'
    """
    rows, columns = (TEXT[key] for key in keys)
    text = TEXT["patterns"]
    return Bilingual(
        text.en.format(rows=rows.en, columns=columns.en),
        text.ja.format(rows=rows.ja, columns=columns.ja),
    )


def title_of(key: str, code: str, library: Library) -> Bilingual:
    """Return the words of what is counted."""
    if key == "practice":
        found = library.provisions.get(code)
        return found.label if found else Bilingual(code, code)
    if key == "sector":
        return titles_of()[code]
    if key == "harm":
        return WORDS[Harm(code)]
    if key == "severity":
        return WORDS[Severity(code)]
    if key == "pattern":
        return next(one.title for one in load_patterns() if one.id == code)
    return Bilingual(code, code)
