"""The statement of applicability of ISO/IEC 42001: each control, whether it applies, and why.

Clause 6.1.3 asks for it. The controls are those of the library, which holds ids,
short titles and paraphrases of our own; the standard itself was not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.model import Framework, Provision, Verdict
from kakehashi.reports.answer import Answer, answer_of
from kakehashi.reports.kinds.annexes import evidence_blocks, question_blocks
from kakehashi.reports.kinds.answers import answers, subtree
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.iso_soa_words import words
from kakehashi.reports.kinds.planned import due_of, names_told, owner_of, steps_for
from kakehashi.reports.kinds.standing_cells import (
    count_cells,
    count_heads,
    count_sentence,
    evidence_cell,
    gap_cell,
    in_place_cell,
    status_cell,
    titled,
)
from kakehashi.reports.kinds.standing_words import words as standing_words
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Material
from kakehashi.reports.method import method_blocks
from kakehashi.reports.outline import (
    Block,
    Callout,
    Cell,
    Fields,
    Heading,
    Line,
    Paragraph,
    Report,
    Row,
    Span,
    Table,
    cells,
)

FRAMEWORK = "iso-iec-42001"
_ANNEX = "A"
_IMPLEMENTATION = {
    "satisfied": "full",
    "partly": "part",
    "not satisfied": "none",
    "not applicable": "na",
    "contradicted": "contradicted",
}


def iso_soa_report(material: Material) -> Report:
    """Return the statement, told to its audience."""
    framework = material.framework(FRAMEWORK)
    language = material.language
    found = list(answers(material, framework))
    controls = [answer for answer in found if answer.provision.kind == "control"]
    blocks: list[Block] = [_notice(material, controls), *_overview(material, framework)]
    blocks += _controls(material, framework)
    blocks += _clauses(material, framework)
    blocks += question_blocks(material, found)
    blocks += evidence_blocks(material, found)
    blocks += [*_approval(material), *method_blocks(material, [framework])]
    return Report(
        kind="iso-soa",
        title=words("title", language),
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=facts_of(material, framework),
        blocks=(_worksheet(material, framework, controls), *blocks),
        landscape=True,
    )


def _notice(material: Material, controls: Sequence[Answer]) -> Callout:
    language = material.language
    lines = (
        words("not_copy_1", language),
        words("not_copy_2", language),
        words("read_counts", language, counts=count_sentence(material, controls)),
    )
    return Callout(words("not_copy", language), lines)


def _objectives(framework: Framework) -> tuple[Provision, ...]:
    return framework.children.get(f"{framework.prefix}:{_ANNEX}", ())


def _below(material: Material, framework: Framework, top: Provision) -> list[Answer]:
    return [
        answer_of(material.assessment, one)
        for one in subtree(framework, top)
        if one.assessable and material.concerns(one)
    ]


def _overview(material: Material, framework: Framework) -> list[Block]:
    language = material.language
    rows = []
    everything: list[Answer] = []
    for objective in _objectives(framework):
        below = _below(material, framework, objective)
        everything += below
        rows.append((Cell((objective.label.get(language),)), *count_cells(below)))
    total = Cell(((Span(words("all", language), "strong"),),))
    rows.append((total, *count_cells(everything)))
    heads = (words("objective", language), *count_heads(material))
    sheet = words("overview_sheet", language)
    table = Table(heads, tuple(rows), (4, 1, 1, 1, 1, 1, 1), sheet=sheet)
    return [Heading(1, words("overview", language)), table]


def _controls(material: Material, framework: Framework) -> Iterator[Block]:
    language = material.language
    annex = framework.by_ref[f"{framework.prefix}:{_ANNEX}"]
    yield Heading(1, annex.title.get(language))
    yield Paragraph(words("columns_yes", language))
    rows: list[Row] = []
    for top in _objectives(framework):
        label = (Span(top.label.get(language), "strong"),)
        lines = (label, top.statement.get(language))
        rows.append((Cell(lines, "none"), *(Cell(("",), "none"),) * 6))
        rows += [_row(material, answer) for answer in _below(material, framework, top)]
    heads = (
        words("control", language),
        words("applicable", language),
        words("justification", language),
        words("implementation", language),
        standing_words("in_place", language),
        words("gap", language),
        standing_words("evidence", language),
    )
    yield Table(heads, tuple(rows), (3.2, 1.1, 2.2, 1.5, 2.6, 2.4, 2.2))


def _row(material: Material, answer: Answer) -> Row:
    language = material.language
    return cells(
        titled(answer.provision.label.get(language), answer.provision.statement.get(language)),
        applicable_cell(material, answer),
        justification_cell(material, answer),
        implementation_cell(material, answer),
        in_place_cell(material, answer),
        gap_cell(material, answer),
        evidence_cell(material, answer),
    )


def applicable_cell(material: Material, answer: Answer) -> Cell:
    """Return whether a control applies, as far as decisions say: with a drop-down in Excel."""
    language = material.language
    choices = (words("yes", language), words("no", language))
    if answer.bucket == "not applicable":
        return Cell((choices[1],), choices=choices)
    decided = [c for c in answer.claims if c.grade == "confirmed"]
    if any(claim.verdict is not Verdict.NOT_APPLICABLE for claim in decided):
        return Cell((choices[0],), choices=choices)
    place = (Span(words("to_decide", language), "place"),)
    return Cell((place,), choices=choices)


def justification_cell(material: Material, answer: Answer) -> Cell:
    """Return why a control is left out; why it applies is for the organisation to write."""
    language = material.language
    if answer.bucket != "not applicable":
        return Cell(((Span(words("to_write", language), "place"),),))
    reasons = [claim.reason for claim in answer.with_verdict(Verdict.NOT_APPLICABLE)]
    told = list(dict.fromkeys(filter(None, reasons)))
    if not names_told(material):
        return Cell((words("reason_hidden", language),))
    lines: list[Line] = [words("reason", language, reason=reason) for reason in told]
    return Cell(tuple(lines) or ((Span(words("to_write", language), "place"),),))


def implementation_cell(material: Material, answer: Answer) -> Cell:
    """Return how far a control is implemented, in the words of such statements."""
    key = _IMPLEMENTATION.get(answer.bucket, "unknown")
    if key == "none" and answer.status.some_in_place:
        key = "part"
    elif key == "none" and not _none_of_it(answer):
        key = "short"
    return Cell((words(key, material.language),), MARKS[answer.bucket])


def _none_of_it(answer: Answer) -> bool:
    """Say whether all that a control asks for was decided not to be in place."""
    decided = [claim for claim in answer.claims if claim.grade == "confirmed"]
    absent = all(claim.verdict is Verdict.NOT_IN_PLACE for claim in decided)
    return absent and answer.status.covered and not answer.open


def _clauses(material: Material, framework: Framework) -> Iterator[Block]:
    language = material.language
    yield Heading(1, words("clauses", language))
    yield Paragraph(words("clauses_text", language))
    rows: list[Row] = []
    for clause in framework.children.get(None, ()):
        if clause.kind != "clause":
            continue
        label = Cell(((Span(clause.label.get(language), "strong"),),), "none")
        rows.append((label, *(Cell(("",), "none"),) * 4))
        rows += [_clause_row(material, answer) for answer in _below(material, framework, clause)]
    heads = (
        words("clause", language),
        standing_words("status", language),
        standing_words("in_place", language),
        words("gap", language),
        standing_words("evidence", language),
    )
    sheet = words("clauses_sheet", language)
    yield Table(heads, tuple(rows), (3.6, 1.6, 3, 3, 2.4), sheet=sheet)


def _clause_row(material: Material, answer: Answer) -> Row:
    return cells(
        answer.provision.label.get(material.language),
        status_cell(material, answer),
        in_place_cell(material, answer),
        gap_cell(material, answer),
        evidence_cell(material, answer),
    )


def _approval(material: Material) -> Iterator[Block]:
    language = material.language
    yield Heading(1, words("other", language))
    yield Paragraph(words("other_text", language))
    heads = ("control", "justification", "implementation")
    blank = cells("", "", "")
    yield Table(tuple(words(h, language) for h in heads), (blank, blank, blank), (3, 3, 1.5))
    yield Heading(1, words("approval", language))
    yield Paragraph(words("approval_text", language))
    keys = ("scope", "version", "approved_by", "approved_on", "signature")
    yield Fields(tuple((words(key, language), "") for key in keys))


def _worksheet(material: Material, framework: Framework, found: Sequence[Answer]) -> Table:
    language = material.language
    states = tuple(words(key, language) for key in ("full", "part", "short", "none", "na"))
    rows = []
    for answer in found:
        steps = steps_for(material, (answer.provision.ref, *answer.status.practices))
        state = implementation_cell(material, answer)
        rows.append(
            cells(
                framework.by_ref[answer.provision.parent or ""].label.get(language),
                answer.provision.label.get(language),
                answer.provision.statement.get(language),
                applicable_cell(material, answer),
                justification_cell(material, answer),
                Cell(state.lines, state.mark, states),
                in_place_cell(material, answer),
                gap_cell(material, answer),
                evidence_cell(material, answer),
                owner_of(material, steps),
                due_of(steps),
                "",
            )
        )
    heads = [words(key, language) for key in ("objective", "control")]
    heads.append(standing_words("asks", language))
    heads += [words(key, language) for key in ("applicable", "justification", "implementation")]
    heads += [standing_words("in_place", language), words("gap", language)]
    heads += [standing_words(key, language) for key in ("evidence", "owner", "due", "note")]
    return Table(tuple(heads), tuple(rows), sheet=words("sheet", language), sheet_only=True)
