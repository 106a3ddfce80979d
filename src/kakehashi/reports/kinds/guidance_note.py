"""Guidance note to operators, drafted from cases that tell codes only.

Japan's AI Act (Article 16) has the state analyse cases of infringed rights and guide
operators; this is the draft of such guidance. No free text of any incident enters, except
summaries written for the public that told nothing (checked by `incidents.reveals`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kakehashi.incidents.cases import Case, titles_of
from kakehashi.incidents.counts import LEAST_TOLD, Counts, count_by
from kakehashi.incidents.words import Harm, named
from kakehashi.model import Provision
from kakehashi.reports.charts.count_map import count_map
from kakehashi.reports.kinds.incident_words import listed, words
from kakehashi.reports.outline import (
    Block,
    Callout,
    Figure,
    Heading,
    Items,
    Paragraph,
    Report,
    Table,
    cells,
)
from kakehashi.text.bilingual import Language

MOST_CASES = 20
_MOST_PRACTICES = 10


def guidance_note(
    cases: Sequence[tuple[Case, str]],
    practices: Mapping[str, Provision],
    language: Language,
    date: str,
    *,
    counted: Sequence[Case] = (),
) -> Report:
    """Return the draft.

    Args:
        cases: Those that are told one by one, each with a summary for the public, or none.
        practices: By ref.
        language: Of the note.
        date: ISO date.
        counted: Further cases that are only counted.
    """
    everything = [*(case for case, _ in cases), *counted]
    blocks = [
        Callout(words("note", language), (words("note_own", language),)),
        Heading(1, words("note_why", language)),
        Paragraph(_why(everything, language)),
        Heading(1, words("note_seen", language)),
        *_map(count_by(everything, "sector", "harm"), "by_harm", language),
        Heading(1, words("note_do", language)),
        *_measures(everything, practices, language),
        Heading(1, words("note_cases", language)),
        *_cases(cases, practices, language),
    ]
    return Report(
        kind="guidance-note",
        title=words("note", language),
        subtitle="",
        language=language,
        date=date,
        facts=(),
        blocks=tuple(blocks),
        contents=False,
    )


def _why(cases: Sequence[Case], language: Language) -> str:
    found = count_by(cases, "harm", "harm", most=3).rows
    harms = listed([named(Harm(one), language) for one in found], language)
    return words("note_count", language, count=len(cases), harms=harms)


def _map(counts: Counts, title: str, language: Language) -> Iterator[Block]:
    if not counts.rows or not counts.columns:
        return
    sectors = titles_of()
    rows = [sectors[one].get(language) for one in counts.rows]
    heads = [named(Harm(one), language) for one in counts.columns]
    told = counts.told_outside()
    said = words(title, language)
    svg = count_map(said, rows, heads, told, language)
    yield Figure(svg, said, said)


def _measures(
    cases: Sequence[Case], practices: Mapping[str, Provision], language: Language
) -> Iterator[Block]:
    counts = count_by(cases, "practice", "practice", most=_MOST_PRACTICES)
    rows = []
    for at, ref in enumerate(counts.rows):
        number = counts.cells[at][at]
        said = str(number) if number >= LEAST_TOLD else words("fewer", language)
        practice = practices[ref]
        rows.append(cells(practice.title.get(language), practice.statement.get(language), said))
    heads = (words("practice", language), words("measure", language), words("count", language))
    yield Table(heads, tuple(rows), (2, 5, 1))


def _cases(
    cases: Sequence[tuple[Case, str]], practices: Mapping[str, Provision], language: Language
) -> Iterator[Block]:
    for number, (case, summary) in enumerate(cases[:MOST_CASES], 1):
        yield Heading(2, words("case", language, number=number))
        if summary:
            yield Paragraph(summary)
        yield Items(tuple(_said(case, practices, language)))


def _said(case: Case, practices: Mapping[str, Provision], language: Language) -> Iterator[str]:
    year = words("case_year", language, year=case.year) if case.year else ""
    yield words(
        "case_said",
        language,
        kind=named(case.kind, language),
        sector=case.sector.title.get(language),
        year=year,
        severity=named(case.severity, language),
        harms=listed([named(one, language) for one in case.harms], language),
    )
    if case.patterns:
        named_ = [one.title.get(language) for one in case.patterns]
        yield words("case_pattern", language, patterns=listed(named_, language))
    if case.practices:
        titles = [practices[ref].title.get(language) for ref in case.practices if ref in practices]
        key = "case_practices" if case.confirmed else "case_suggested"
        yield words(key, language, practices=listed(titles, language))
