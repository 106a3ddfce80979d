"""Gaps and plan over all frameworks: which measures bring most, and who does what by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.assessment.gains import satisfied_after
from kakehashi.model import Framework
from kakehashi.reports.answer import Answer
from kakehashi.reports.kinds.edition_name import edition_name
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.gap_measures import Measure, gaps, measures, relevant, undecided
from kakehashi.reports.kinds.gap_tables import (
    gap_sheet,
    gap_table,
    open_sheet,
    open_table,
    plan_table,
    step_table,
    wide_table,
)
from kakehashi.reports.kinds.gap_words import words
from kakehashi.reports.kinds.pictures import coverage_figure, heat_figure
from kakehashi.reports.kinds.planned import overdue, steps_for
from kakehashi.reports.kinds.standing_cells import count_cells, count_heads
from kakehashi.reports.material import Material
from kakehashi.reports.method import method_blocks
from kakehashi.reports.outline import Block, Callout, Cell, Heading, Paragraph, Report, Table, cells

_SHOWN_OPEN = 30
_SHOWN_WIDE = 15
_STAGES = (1, 3, 5, 10, 20)


def gap_report(material: Material) -> Report:
    """Return the report over the frameworks that were assessed."""
    language = material.language
    answers = relevant(material)
    found = measures(material, answers)
    missing = gaps(found)
    blocks: list[Block] = [_short(material, answers, found), *_overview(material, answers, missing)]
    blocks += _gaps(material, answers, missing)
    blocks += _open(material, undecided(found))
    blocks += _plan(material, missing)
    blocks += method_blocks(material, material.assessment.frameworks)
    return Report(
        kind="gap",
        title=words("title", language),
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=facts_of(material),
        blocks=(gap_sheet(material, missing), open_sheet(material, undecided(found)), *blocks),
        landscape=True,
    )


def _short(material: Material, answers: Sequence[Answer], found: Sequence[Measure]) -> Callout:
    language = material.language
    missing = gaps(found)
    lines = [
        words(
            "short_counts",
            language,
            frameworks=len(material.assessment.frameworks),
            total=len(answers),
            satisfied=sum(answer.bucket == "satisfied" for answer in answers),
        ),
        words("short_gaps", language, gaps=len(missing), open=len(undecided(found))),
    ]
    if material.steps:
        unplanned = [m for m in missing if not steps_for(material, (m.practice.ref,))]
        running = (step for step in material.steps if step.state != "dropped")
        steps = {(step.text, step.owner, step.due) for step in running}
        late, left = len(overdue(material)), len(unplanned)
        lines.append(words("short_plan", language, steps=len(steps), late=late, missing=left))
    else:
        lines.append(words("short_no_plan", language))
    return Callout(words("short", language), tuple(lines))


def _overview(
    material: Material, answers: Sequence[Answer], missing: Sequence[Measure]
) -> Iterator[Block]:
    language = material.language
    yield Heading(1, words("overview", language))
    yield coverage_figure(material, across=True)
    yield heat_figure(material)
    rows = []
    for framework in material.assessment.frameworks:
        own = _of(framework, answers)
        if own:
            gaps_here = sum(framework.prefix in measure.frameworks for measure in missing)
            name = edition_name(framework, language)
            rows.append((Cell((name,)), *count_cells(own), Cell((str(gaps_here),))))
    heads = (words("framework", language), *count_heads(material), words("gaps_here", language))
    sheet = words("overview_sheet", language)
    yield Table(heads, tuple(rows), (4, 1, 1, 1, 1, 1, 1, 1), sheet=sheet)


def _of(framework: Framework, answers: Sequence[Answer]) -> list[Answer]:
    return [a for a in answers if a.provision.ref.split(":", 1)[0] == framework.prefix]


def _gaps(
    material: Material, answers: Sequence[Answer], missing: Sequence[Measure]
) -> Iterator[Block]:
    language = material.language
    yield Heading(1, words("gaps", language))
    if not missing:
        yield Paragraph(words("gaps_none", language))
        return
    yield Paragraph(words("gaps_text", language))
    yield gap_table(material, missing)
    yield Heading(1, words("together", language))
    yield Paragraph(words("together_text", language, total=len(answers)))
    yield _together(material, answers, missing)
    yield Heading(1, words("wide", language))
    yield Paragraph(words("wide_text", language))
    widest = sorted(missing, key=lambda m: (-len(m.frameworks), *m.rank))
    yield wide_table(material, widest[:_SHOWN_WIDE])


def _together(material: Material, answers: Sequence[Answer], missing: Sequence[Measure]) -> Table:
    language = material.language
    first = [measure.practice.ref for measure in missing]
    refs = [answer.provision.ref for answer in answers]
    numbers = satisfied_after(material.assessment, first, refs)
    stages = [stage for stage in _STAGES if stage < len(first)]
    rows = [cells(words("now", language), str(numbers[0]))]
    rows += [
        cells(words("first", language, count=stage), str(numbers[stage]))
        for stage in (*stages, len(first))
    ]
    heads = (words("measures", language), words("satisfied", language))
    return Table(heads, tuple(rows), (3, 1))


def _open(material: Material, left: Sequence[Measure]) -> Iterator[Block]:
    language = material.language
    yield Heading(1, words("open", language))
    if not left:
        yield Paragraph(words("open_none", language))
        return
    yield Paragraph(words("open_text", language))
    yield open_table(material, left[:_SHOWN_OPEN])
    if len(left) > _SHOWN_OPEN:
        yield Paragraph(words("open_more", language, count=len(left) - _SHOWN_OPEN), "note")


def _plan(material: Material, missing: Sequence[Measure]) -> Iterator[Block]:
    language = material.language
    yield Heading(1, words("plan", language))
    key = "plan_text" if material.steps else "short_no_plan"
    yield Paragraph(words(key, language))
    yield plan_table(material, missing)
    yield Heading(1, words("late", language))
    late = overdue(material)
    if late:
        yield step_table(material, late)
    else:
        yield Paragraph(words("late_none" if material.steps else "late_unknown", language))
