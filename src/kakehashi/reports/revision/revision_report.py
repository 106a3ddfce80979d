"""The report on a revision: what is missing or diverges, incidents, opinions, with proofs."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi.comments.stance import STANCES, Stance
from kakehashi.policy.parties import Basis, Party
from kakehashi.reports.outline import (
    Block,
    Callout,
    Heading,
    Items,
    Line,
    Paragraph,
    Report,
    Row,
    Span,
    Table,
    cells,
)
from kakehashi.reports.revision.revision_words import words
from kakehashi.reports.words import MODALITY
from kakehashi.revision.demand import GROUNDS, Demand, Ground, IncidentLesson, OpinionAsked
from kakehashi.revision.revise import DIVERGENCES, Revision
from kakehashi.text.bilingual import Language
from kakehashi.text.listing import listed

MOST = 40
"""Rows of each table that are read; the workbook has all."""
_SHOWN = 3
"""Frameworks, incidents and opinions told in one cell of a table that is read."""
_LONGEST = 200


def revision_report(result: Revision, language: Language) -> Report:
    """Return what a new edition should look at."""
    blocks: list[Block] = [_short(result, language)]
    blocks += [Heading(1, words("missing", language))]
    blocks += [Paragraph(words("missing_read", language), "note")]
    blocks += _tables(
        "missing",
        [_demand(result, d, language, most=_SHOWN) for d in result.missing],
        [_demand(result, d, language) for d in result.missing],
        language,
    )
    blocks += _diverging(result, language)
    if result.against.lessons:
        blocks += _incidents(result, language)
    if result.against.opinions:
        blocks += _opinions(result, language)
    everything = [_demand(result, d, language, own=True) for d in result.demands]
    heads = (*_heads(language)[:1], words("own", language), *_heads(language)[1:])
    blocks.append(Table(heads, tuple(everything), sheet=words("all", language), sheet_only=True))
    several = ("norm",) if len(result.against.frameworks) > 1 else ()
    limits = tuple(words(f"limits_{n}", language) for n in ("proved", "suggested", *several))
    blocks += [Heading(1, words("limits", language)), Items(limits)]
    names = [f.short_title.get(language) for f in result.against.frameworks]
    facts = (
        (words("date", language), result.date),
        (words("against", language), listed([*names, *result.against.names], language)),
    )
    title = result.title.get(language)
    return Report(
        "revision", words("title", language), title, language, result.date, facts, tuple(blocks)
    )


def _short(result: Revision, language: Language) -> Callout:
    frameworks = len(result.against.frameworks)
    norm = sum(2 * len(d.frameworks) > frameworks for d in result.missing)
    lines = [words("short_missing", language, count=len(result.missing))]
    if frameworks:
        key = "short_norm" if frameworks > 1 else "short_norm_one"
        lines.append(words(key, language, norm=norm, frameworks=frameworks))
    if frameworks > 1:
        lines.append(words("short_diverging", language, count=len(result.diverging)))
    lessons, opinions = result.against.lessons, result.against.opinions
    if lessons:
        pointed = {lesson.practice for lesson in lessons}
        told = {
            "incidents": len({lesson.source for lesson in lessons}),
            "practices": len(pointed),
            "missing": len(pointed & {d.practice for d in result.missing}),
        }
        lines.append(words("short_incidents", language, **told))
    if opinions:
        comments = sum(opinion.count for opinion in opinions)
        lines.append(words("short_opinions", language, opinions=len(opinions), comments=comments))
    lines.append(words("short_absence", language))
    return Callout(words("short_heading", language), tuple(lines))


def _tables(key: str, read: Sequence[Row], full: Sequence[Row], language: Language) -> list[Block]:
    if not full:
        return [Paragraph(words("none", language))]
    heads = _heads(language)
    # A column in which nothing stands is left out of what is read.
    kept = [n for n in range(len(heads)) if any(row[n].lines for row in read[:MOST])]
    narrow = tuple(tuple(row[n] for n in kept) for row in read[:MOST])
    shown = Table(tuple(heads[n] for n in kept), narrow, tuple((2, 3, 2.5, 2.5)[n] for n in kept))
    sheet = Table(heads, tuple(full), sheet=words(key, language)[:31], sheet_only=True)
    blocks: list[Block] = [shown, sheet]
    if len(full) > MOST:
        blocks.append(Paragraph(words("more", language, count=len(full) - MOST), "note"))
    return blocks


def _heads(language: Language) -> tuple[str, ...]:
    return tuple(words(key, language) for key in ("practice", "asked_by", "incident", "opinion"))


def _demand(
    result: Revision,
    demand: Demand,
    language: Language,
    *,
    most: int | None = None,
    own: bool = False,
) -> Row:
    frameworks = [_basis(party, basis, language) for party, basis in demand.frameworks]
    lessons = [_lesson(lesson, language) for lesson in demand.lessons]
    opinions = [_opinion(opinion) for opinion in demand.opinions]
    told = [_cut(lines, most) for lines in (frameworks, lessons, opinions)]
    standing = ([_own(demand, result, language)],) if own else ()
    return cells(_practice(result, demand.practice, language), *standing, *told)


def _cut(lines: list[Line], most: int | None) -> list[Line]:
    if most is None or len(lines) <= most:
        return lines
    return [*lines[:most], (Span(f"+ {len(lines) - most}", "soft"),)]


def _practice(result: Revision, ref: str, language: Language) -> list[Line]:
    practice = result.library.provisions[ref]
    return [practice.id, practice.title.get(language)]


def _basis(party: Party, basis: Basis, language: Language) -> Line:
    name = Span(f"{party.name.get(language)}: ", "strong")
    if basis.provision is None or basis.row is None:
        quote = basis.spoken.passage.text[:_LONGEST] if basis.spoken else ""
        return (name, Span(quote), Span(f" – {GROUNDS[Ground.SUGGESTED].get(language)}", "soft"))
    how = words("whole" if basis.whole else "in_part", language)
    modality = MODALITY[basis.strength].get(language) if basis.strength in MODALITY else ""
    told = " / ".join(filter(None, (GROUNDS[Ground.PROVED].get(language), how, modality)))
    label = basis.provision.label.get(language)
    return (name, Span(label), Span(f" – {told} ({basis.row.id})", "soft"))


def _lesson(lesson: IncidentLesson, language: Language) -> Line:
    ground = GROUNDS[lesson.ground].get(language)
    known = lesson.incident.startswith(lesson.source)
    told = ground if known else f"{ground} ({lesson.source})"
    return (Span(lesson.incident[:_LONGEST]), Span(f" – {told}", "soft"))


def _opinion(opinion: OpinionAsked) -> Line:
    asked = " ".join(opinion.requests) or opinion.text
    return (Span(f"{opinion.number}: {asked[:_LONGEST]}"), Span(f" (×{opinion.count})", "soft"))


def _own(demand: Demand, result: Revision, language: Language) -> Line:
    if demand.own is None:
        return words("not_known", language)
    return _basis(result.draft, demand.own, language)


def _diverging(result: Revision, language: Language) -> list[Block]:
    blocks: list[Block] = [Heading(1, words("diverging", language))]
    if not result.diverging:
        return [*blocks, Paragraph(words("diverging_none", language))]
    heads = tuple(words(key, language) for key in ("practice", "how", "own", "asked_by"))
    rows = {
        most: tuple(
            cells(
                _practice(result, demand.practice, language),
                DIVERGENCES[how].get(language),
                [_own(demand, result, language)],
                _cut([_basis(p, b, language) for p, b in demand.frameworks], most),
            )
            for demand, how in result.diverging
        )
        for most in (_SHOWN, None)
    }
    blocks.append(Paragraph(words("diverging_read", language), "note"))
    blocks.append(Table(heads, rows[_SHOWN][:MOST], (2, 1.2, 3, 4)))
    sheet = words("diverging", language)[:31]
    blocks.append(Table(heads, rows[None], sheet=sheet, sheet_only=True))
    if len(result.diverging) > MOST:
        more = len(result.diverging) - MOST
        blocks.append(Paragraph(words("more", language, count=more), "note"))
    return blocks


def _incidents(result: Revision, language: Language) -> list[Block]:
    standing = {d.practice: d.own for d in result.demands}
    told: dict[tuple[str, str], list[Line]] = {}
    for lesson in result.against.lessons:
        practice = result.library.provisions[lesson.practice]
        own = standing.get(lesson.practice)
        key = "not_known" if own is None else "in_draft" if own.proved else "maybe"
        line = (
            Span(f"{practice.id} {practice.title.get(language)}: "),
            Span(words(key, language), "" if own else "strong"),
            Span(f" – {GROUNDS[lesson.ground].get(language)}", "soft"),
        )
        told.setdefault((lesson.source, lesson.incident), []).append(line)
    rows = tuple(
        cells(_named(source, incident), lines) for (source, incident), lines in told.items()
    )
    heads = (words("incident", language), words("practice", language))
    blocks: list[Block] = [
        Heading(1, words("incidents", language)),
        Paragraph(words("incidents_read", language), "note"),
        Table(heads, rows[:MOST], (2, 4)),
        Table(heads, rows, (2, 4), sheet=words("incidents", language), sheet_only=True),
    ]
    if len(rows) > MOST:
        blocks.append(Paragraph(words("more", language, count=len(rows) - MOST), "note"))
    return blocks


def _named(source: str, incident: str) -> list[str]:
    return [incident] if incident.startswith(source) else [incident, source]


def _opinions(result: Revision, language: Language) -> list[Block]:
    ordered = sorted(result.against.opinions, key=lambda o: (-o.count, o.number))
    heads = tuple(
        words(key, language) for key in ("part", "opinion", "stance", "count", "practice")
    )
    rows = tuple(
        cells(
            [_part(result, part, language) for part in opinion.parts],
            [_opinion(opinion)],
            STANCES[Stance(opinion.stance)].get(language),
            str(opinion.count),
            [result.library.provisions[ref].id for ref in opinion.practices],
        )
        for opinion in ordered
    )
    blocks: list[Block] = [
        Heading(1, words("opinions", language)),
        Table(heads, rows[:MOST], (2, 5, 1.2, 0.8, 1)),
        Table(heads, rows, sheet=words("opinions", language)[:31], sheet_only=True),
    ]
    if len(rows) > MOST:
        blocks.append(Paragraph(words("more", language, count=len(rows) - MOST), "note"))
    return blocks


def _part(result: Revision, part: str, language: Language) -> str:
    provision = result.library.provisions.get(part)
    return provision.label.get(language) if provision else part
