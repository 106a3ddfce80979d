"""One page for the board: standing, changes, gaps, risks, what is late, what to decide.

It has to stay one page of A4 in every format, so texts of people are cut and
long lists counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.assessment.status import StatusValue
from kakehashi.model import Framework
from kakehashi.reports.answer import Answer
from kakehashi.reports.kinds.annexes import verdict_cell
from kakehashi.reports.kinds.board_words import words
from kakehashi.reports.kinds.edition_name import edition_name
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.gap_measures import Measure, gaps, measures, relevant, undecided
from kakehashi.reports.kinds.planned import names_told, overdue, owner_of, steps_for
from kakehashi.reports.kinds.standing_cells import counts, joined
from kakehashi.reports.material import KnownRisk, Material, PlannedStep
from kakehashi.reports.outline import (
    Block,
    Items,
    Line,
    Paragraph,
    Report,
    Row,
    Span,
    Table,
    cells,
)
from kakehashi.reports.text_width import cut
from kakehashi.version import __version__

_FRAMEWORKS, _GAPS, _RISKS, _LATE = 7, 5, 3, 3
"""Rows of each table: more would not fit on the page."""
_LETTER = 7.0
"""Width of a letter as `text_width` counts it."""


def board_report(material: Material) -> Report:
    """Return the page."""
    language = material.language
    answers = relevant(material)
    found = measures(material, answers)
    blocks: list[Block] = [_head(material), _standing(material, answers)]
    blocks += _gaps(material, found)
    blocks += [*_risks(material), *_late(material), *_asked(material, found)]
    blocks.append(Paragraph(words("method", language, version=__version__), "note"))
    return Report(
        kind="board",
        title=words("title", language),
        subtitle=_short(material.subject, 64),
        language=language,
        date=material.assessment.date,
        facts=(),
        blocks=tuple(blocks),
        contents=False,
        compact=True,
    )


def _head(material: Material) -> Paragraph:
    """Return what other reports say in a table of facts, in one line."""
    date = material.assessment.date
    facts = facts_of(material)
    told = [fact for fact in facts if fact[1] == date] + list(facts[-2:])
    if material.roles:
        told.append(facts[-3])
    colon, gap = ("：", "　") if material.language == "ja" else (": ", "   ")
    spans: list[Span] = []
    for label, value in told:
        spans += [Span(label + colon, "soft"), Span(value + gap)]
    return Paragraph(tuple(spans))


def _short(text: str, letters: int) -> str:
    """Return a text on one line, its end left out where it would need another."""
    return cut(" ".join(text.split()), letters * _LETTER)


def _standing(material: Material, answers: Sequence[Answer]) -> Table:
    language = material.language
    rows: list[Row] = []
    told = [(f, _of(f, answers)) for f in material.assessment.frameworks]
    told = [(framework, own) for framework, own in told if own]
    kept = told if len(told) <= _FRAMEWORKS + 1 else told[:_FRAMEWORKS]
    for framework, own in kept:
        name = _short(edition_name(framework, language), 38)
        rows.append(_standing_row(material, name, own, [framework]))
    rest = told[len(kept) :]
    if rest:
        own = [answer for _, some in rest for answer in some]
        name = words("others", language, count=len(rest))
        rows.append(_standing_row(material, name, own, [framework for framework, _ in rest]))
    keys = ("framework", "satisfied", "partly", "lacking", "unknown")
    heads = (*(words(key, language) for key in keys), _change_head(material))
    widths = (3.6, 1.4, 1, 1.4, 1.1, 1.9)
    return Table(heads, tuple(rows), widths, caption=words("standing", language))


def _of(framework: Framework, answers: Sequence[Answer]) -> list[Answer]:
    return [a for a in answers if a.provision.ref.split(":", 1)[0] == framework.prefix]


def _standing_row(
    material: Material, name: str, own: Sequence[Answer], frameworks: Sequence[Framework]
) -> Row:
    found = counts(own)
    full = words("of", material.language, full=found["satisfied"], total=len(own))
    lacking = found["not satisfied"] + found["contradicted"]
    change = _change(material, own, frameworks)
    return cells(name, full, str(found["partly"]), str(lacking), str(found["unknown"]), change)


def _change_head(material: Material) -> str:
    date = _short(material.earlier.name, 12) if material.earlier else _day_before(material)
    if not date:
        return words("change_none", material.language)
    return words("change", material.language, date=date)


def _day_before(material: Material) -> str:
    dates = {points[-2][0] for points in material.progress.values() if len(points) > 1}
    return max(dates, default="")


def _change(material: Material, own: Sequence[Answer], frameworks: Sequence[Framework]) -> str:
    """Return by how much the satisfied items changed since the state before, where it is known."""
    before = _before(material, own, frameworks)
    if before is None:
        return "–"
    difference = sum(answer.bucket == "satisfied" for answer in own) - before
    return f"{difference:+d}" if difference else "±0"


def _before(
    material: Material, own: Sequence[Answer], frameworks: Sequence[Framework]
) -> int | None:
    if material.earlier:
        statuses = material.earlier.assessment.statuses
        then = [statuses.get(answer.provision.ref) for answer in own]
        return sum(one.value is StatusValue.SATISFIED for one in then if one and one.confirmed)
    points = [material.progress.get(framework.prefix, ()) for framework in frameworks]
    if not points or any(len(some) < 2 for some in points):
        return None
    return sum(some[-2][1].get("satisfied", 0) for some in points)


def _gaps(material: Material, found: Sequence[Measure]) -> Iterator[Block]:
    language = material.language
    missing = gaps(found)
    if not missing:
        yield from _empty(material, "gaps", "gaps_none", open=len(undecided(found)))
        return
    rows = tuple(
        cells(
            _short(f"{one.practice.id} {one.practice.title.get(language)}", 48),
            verdict_cell(material, one.verdict.value if one.verdict else "undecided"),
            str(len(one.gain.satisfied)),
            str(len(one.frameworks)),
            _short(owner_of(material, steps_for(material, (one.practice.ref,))) or "–", 16),
        )
        for one in missing[:_GAPS]
    )
    keys = ("gap", "state", "brings", "frameworks", "owner")
    heads = tuple(words(key, language) for key in keys)
    yield Table(heads, rows, (4, 1.4, 1.5, 1.4, 1.6), caption=words("gaps", language))


def _empty(material: Material, heading: str, text: str, **details: object) -> Iterator[Block]:
    """Yield one line that says why a table is missing."""
    language = material.language
    colon = "：" if language == "ja" else ": "
    told = words(text, language, **details)
    yield Paragraph((Span(words(heading, language) + colon, "strong"), Span(told)))


def _top_risks(material: Material) -> list[KnownRisk]:
    risks = sorted(material.risks, key=lambda r: (-r.severity * r.likelihood, -r.severity, r.text))
    return risks[:_RISKS]


def _risks(material: Material) -> Iterator[Block]:
    language = material.language
    if not material.risks:
        yield from _empty(material, "risks", "risks_none")
        return
    rows = tuple(
        cells(_short(one.text, 80), str(one.severity), str(one.likelihood))
        for one in _top_risks(material)
    )
    heads = tuple(words(key, language) for key in ("risk", "severity", "likelihood"))
    yield Table(heads, rows, (6, 1, 1.2), caption=words("risks", language))


def _late(material: Material) -> Iterator[Block]:
    language = material.language
    late = overdue(material)
    if not late:
        yield from _empty(material, "late", "late_none" if material.steps else "no_plan")
        return
    kept = late if len(late) <= _LATE + 1 else late[:_LATE]
    rows: list[Row] = [_late_row(material, one) for one in kept]
    if len(late) > len(kept):
        more = words("late_more", language, count=len(late) - len(kept))
        rows = [*rows, cells(more, "", "")]
    heads = tuple(words(key, language) for key in ("task", "owner", "due"))
    yield Table(heads, tuple(rows), (5, 1.6, 1.1), caption=words("late", language))


def _late_row(material: Material, step: PlannedStep) -> Row:
    owner = _short(owner_of(material, (step,)), 14)
    return cells(_short(step.text, 60), owner, step.due)


def _asked(material: Material, found: Sequence[Measure]) -> Iterator[Block]:
    """Yield what the records call for, as boxes to tick; the board decides, not this page."""
    language = material.language
    asked: list[Line] = []
    first = gaps(found)[:_GAPS]
    unplanned = [m.practice.id for m in first if not steps_for(material, (m.practice.ref,))]
    if unplanned:
        asked.append(words("ask_gaps", language, ids=joined(material, unplanned)))
    late = overdue(material)
    if late:
        asked.append(words("ask_late", language, count=len(late)))
    risks = _top_risks(material)
    if risks:
        asked.append(words("ask_risks", language, risk=_short(risks[0].text, 64)))
    left = len(undecided(found))
    if left and names_told(material):
        asked.append(words("ask_open", language, count=left))
    yield Paragraph((Span(words("asked", language), "strong"),))
    if asked:
        yield Items(tuple(asked), boxes=True)
    else:
        yield Paragraph(words("ask_none", language))
