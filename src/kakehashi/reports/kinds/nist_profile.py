"""The profile of the NIST AI RMF: where an organisation stands and where it wants to be.

Section 6 of NIST AI 100-1 describes current and target profiles and leaves open
how they look; the columns are ours. Functions, categories and subcategories are
those of the library.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.model import Framework, Provision
from kakehashi.reports.answer import Answer, answer_of
from kakehashi.reports.kinds.annexes import evidence_blocks, question_blocks
from kakehashi.reports.kinds.answers import answers, subtree
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.nist_profile_words import words
from kakehashi.reports.kinds.planned import due_of, names_told, owner_of, steps_for
from kakehashi.reports.kinds.standing_cells import (
    count_cells,
    count_heads,
    count_sentence,
    counts,
    evidence_cell,
    gap_cell,
    in_place_cell,
    status_cell,
    titled,
)
from kakehashi.reports.kinds.standing_words import words as standing_words
from kakehashi.reports.material import Material, PlannedStep
from kakehashi.reports.method import method_blocks
from kakehashi.reports.outline import (
    Block,
    Callout,
    Cell,
    Heading,
    Line,
    Paragraph,
    Report,
    Row,
    Span,
    Table,
    cells,
)

FRAMEWORK = "nist-ai-rmf"


def nist_profile_report(material: Material) -> Report:
    """Return the profile, told to its audience."""
    framework = material.framework(FRAMEWORK)
    language = material.language
    found = list(answers(material, framework))
    blocks: list[Block] = [_reading(material, found)]
    blocks += [Heading(1, words("overview", language)), _overview(material, framework)]
    for function in framework.children.get(None, ()):
        blocks += _function(material, framework, function)
    blocks += question_blocks(material, found)
    blocks += evidence_blocks(material, found)
    blocks += method_blocks(material, [framework])
    return Report(
        kind="nist-profile",
        title=words("title", language),
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=facts_of(material, framework),
        blocks=(_worksheet(material, framework), *blocks),
        landscape=True,
    )


def _reading(material: Material, found: Sequence[Answer]) -> Callout:
    language = material.language
    lines: list[Line] = [words("read_current", language), words("read_target", language)]
    if not material.steps:
        lines.append(words("no_plan", language))
    lines.append(words("read_counts", language, counts=count_sentence(material, found)))
    return Callout(words("read", language), tuple(lines))


def _below(material: Material, framework: Framework, top: Provision) -> list[Answer]:
    return [
        answer_of(material.assessment, one)
        for one in subtree(framework, top)
        if one.assessable and material.concerns(one)
    ]


def _overview(material: Material, framework: Framework) -> Table:
    language = material.language
    functions = framework.children.get(None, ())
    rows = [
        (
            Cell((_name(material, one),)),
            *count_cells(_below(material, framework, one)),
            _with_target(material, _below(material, framework, one)),
        )
        for one in functions
    ]
    everything = [a for one in functions for a in _below(material, framework, one)]
    total = Cell(((Span(words("all", language), "strong"),),))
    rows.append((total, *count_cells(everything), _with_target(material, everything)))
    heads = (words("function", language), *count_heads(material), words("targets", language))
    return Table(
        heads,
        tuple(rows),
        (3, 1, 1, 1, 1, 1, 1, 1.2),
        sheet=words("overview_sheet", language),
    )


def _with_target(material: Material, found: Sequence[Answer]) -> Cell:
    return Cell((str(sum(bool(_steps(material, answer)) for answer in found)),))


def _steps(material: Material, answer: Answer) -> tuple[PlannedStep, ...]:
    return steps_for(material, (answer.provision.ref, *answer.status.practices))


def _function(material: Material, framework: Framework, function: Provision) -> Iterator[Block]:
    language = material.language
    yield Heading(1, _name(material, function))
    statement = function.statement.get(language)
    if statement:
        yield Paragraph(statement)
    yield Paragraph(count_sentence(material, _below(material, framework, function)), "note")
    rows: list[Row] = []
    for category in framework.children.get(function.ref, ()):
        found = _below(material, framework, category)
        rows += [_category(material, category, found), *(_row(material, one) for one in found)]
    yield Table(_heads(material), tuple(rows), (3.6, 1.5, 3, 2.9, 2, 1, 1.1, 1.4))


def _name(material: Material, function: Provision) -> str:
    """Return the name of a function once: in English its citation is the name in capitals."""
    title, citation = (t.get(material.language) for t in (function.title, function.citation))
    return citation if citation.lower() == title.lower() else f"{citation} {title}"


def _heads(material: Material) -> tuple[str, ...]:
    language = material.language
    return (
        words("subcategory", language),
        words("current", language),
        standing_words("in_place", language),
        words("gap", language),
        words("target", language),
        *(standing_words(key, language) for key in ("priority", "owner", "due")),
    )


def _category(material: Material, category: Provision, found: Sequence[Answer]) -> Row:
    """Return the row that opens a category: what it asks for, and how much of it stands."""
    language = material.language
    lines: list[Line] = [(Span(category.label.get(language), "strong"),)]
    lines.append(category.statement.get(language))
    if not category.covered_by_children:
        lines.append((Span(words("more_asked", language), "soft"),))
    counted = counts(found)
    told = words("of", language, full=counted["satisfied"], total=len(found))
    return (Cell(tuple(lines), "none"), Cell((told,), "none"), *(Cell(("",), "none"),) * 6)


def _row(material: Material, answer: Answer) -> Row:
    steps = _steps(material, answer)
    return cells(
        _label(material, answer),
        status_cell(material, answer),
        in_place_cell(material, answer),
        gap_cell(material, answer),
        _target(material, steps),
        "",
        owner_of(material, steps),
        due_of(steps),
    )


def _label(material: Material, answer: Answer) -> Cell:
    language = material.language
    return titled(answer.provision.label.get(language), answer.provision.statement.get(language))


def _target(material: Material, steps: Sequence[PlannedStep]) -> Cell:
    """Return what the plan says, or a blank: nobody but the organisation sets a target."""
    if steps:
        return Cell(tuple(dict.fromkeys(step.text for step in steps)))
    return Cell(((Span(words("to_set", material.language), "place"),),))


def _worksheet(material: Material, framework: Framework) -> Table:
    language = material.language
    keys = ("function", "category", "subcategory", "outcome", "current")
    heads = [words(key, language) for key in keys]
    heads += [standing_words("in_place", language), words("gap", language)]
    heads += [standing_words("evidence", language), words("target", language)]
    heads += [words("target_state", language)]
    heads += [standing_words(k, language) for k in ("priority", "owner", "due", "note")]
    rows = tuple(
        _line(material, function, category, answer)
        for function in framework.children.get(None, ())
        for category in framework.children.get(function.ref, ())
        for answer in _below(material, framework, category)
    )
    return Table(tuple(heads), rows, sheet=words("sheet", language), sheet_only=True)


def _line(material: Material, function: Provision, category: Provision, answer: Answer) -> Row:
    language = material.language
    steps = _steps(material, answer)
    states = tuple(words(f"choice_{k}", language) for k in ("full", "part", "keep", "none"))
    levels = tuple(standing_words(k, language) for k in ("high", "medium", "low"))
    return cells(
        function.title.get(language),
        category.label.get(language),
        answer.provision.label.get(language),
        answer.provision.statement.get(language),
        status_cell(material, answer),
        in_place_cell(material, answer),
        gap_cell(material, answer),
        evidence_cell(material, answer) if names_told(material) else "",
        _target(material, steps),
        Cell(("",), choices=states),
        Cell(("",), choices=levels),
        owner_of(material, steps),
        due_of(steps),
        "",
    )
