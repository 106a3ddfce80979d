"""One step of the due-diligence cycle as blocks: in place, planned, open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.model import Provision, Verdict
from kakehashi.reports.answer import Claim
from kakehashi.reports.drafted_answer import sentence_of
from kakehashi.reports.kinds.audience import told_all
from kakehashi.reports.kinds.due_diligence_file import Step
from kakehashi.reports.kinds.oecd_due_diligence_words import words
from kakehashi.reports.kinds.worksheet_cells import quote_of, steps_about
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Material
from kakehashi.reports.outline import (
    Block,
    Cell,
    Fields,
    Heading,
    Line,
    Paragraph,
    Row,
    Span,
    Table,
    cells,
)
from kakehashi.reports.words import VERDICTS

_DONE = (Verdict.IN_PLACE, Verdict.PARTIAL)


def claim_on(material: Material, practice: Provision) -> Claim | None:
    """Return what was decided of a practice as a whole."""
    one = material.assessment.decided.get(practice.ref)
    if one is None:
        return None
    return Claim(practice, one.verdict, "confirmed", one.by, one.on, one.why, one.evidence)


def step_blocks(
    material: Material, step: Step, practices: Sequence[Provision], asked: frozenset[str]
) -> Iterator[Block]:
    """Yield a step.

    Args:
        material: What the report is made of.
        step: The step.
        practices: Those that belong to it.
        asked: Refs of the practices that the OECD AI Principles ask for.
    """
    language = material.language
    title = step.title.get(language)
    yield Heading(2, words("step", language, number=step.number, title=title))
    yield Paragraph(step.about.get(language), "guide")
    decided = [claim for one in practices if (claim := claim_on(material, one))]
    yield Heading(3, words("in_place", language))
    done = [claim for claim in decided if claim.verdict in _DONE]
    if done:
        yield _done(material, done)
    else:
        yield Paragraph(words("nothing", language), "open")
    yield Heading(3, words("planned", language))
    yield _planned(material, practices, decided)
    yield Heading(3, words("open", language))
    yield from _open(material, practices, decided, asked)


def _done(material: Material, done: Sequence[Claim]) -> Table:
    language = material.language
    rows: list[Row] = []
    for claim in done:
        verdict = claim.verdict.value
        state = Cell((VERDICTS[verdict].get(language),), MARKS[verdict])
        quotes: list[Line] = [quote_of(material, one) for one in claim.evidence]
        title = f"{claim.about.id} {claim.about.title.get(language)}"
        what: list[Line] = [(Span(title, "strong"),), sentence_of(material, claim)]
        rows.append((Cell(tuple(what)), state, Cell(tuple(quotes))))
    heads = tuple(words(f"head_{key}", language) for key in ("practice", "state", "quotes"))
    return Table(heads, tuple(rows), (4, 1.2, 4))


def _planned(material: Material, practices: Sequence[Provision], decided: Sequence[Claim]) -> Block:
    language = material.language
    names = told_all(material)
    rows = [
        cells(f"{claim.about.id} {claim.about.title.get(language)}", "", "")
        for claim in decided
        if claim.verdict is Verdict.PLANNED
    ]
    rows += [
        cells(step.text, step.owner if names else "", step.due)
        for step in steps_about(material, [one.ref for one in practices])
    ]
    if rows:
        heads = tuple(words(f"head_{key}", language) for key in ("measure", "owner", "due"))
        return Table(heads, tuple(rows), (5, 2, 1.4))
    if material.steps:
        return Paragraph(words("plan_none", language))
    blank = (words("measure", language), "")
    return Fields((blank, blank), words("plan_unknown", language))


def _open(
    material: Material,
    practices: Sequence[Provision],
    decided: Sequence[Claim],
    asked: frozenset[str],
) -> Iterator[Block]:
    language = material.language
    settled = {c.about.ref for c in decided if c.verdict is not Verdict.NOT_IN_PLACE}
    refused = {c.about.ref for c in decided if c.verdict is Verdict.NOT_IN_PLACE}
    groups: dict[str, list[Provision]] = {}
    for one in practices:
        if one.ref not in settled:
            groups.setdefault(one.parent or "", []).append(one)
    if not groups:
        yield Paragraph(words("none_open", language))
        return
    yield Paragraph(words("open_text", language), "note")
    rows = []
    for parent, some in groups.items():
        told = [_named(material, one, refused, asked) for one in some]
        joiner = "、" if language == "ja" else "; "
        title = material.assessment.library.provisions[parent].title.get(language)
        rows.append(cells(title, str(len(some)), joiner.join(told)))
    heads = tuple(words(f"head_{key}", language) for key in ("group", "open", "list"))
    yield Table(heads, tuple(rows), (2, 0.9, 6))


def _named(material: Material, one: Provision, refused: set[str], asked: frozenset[str]) -> str:
    language = material.language
    star = "*" if one.ref in asked else ""
    told = f"{one.title.get(language)}{star}"
    if one.ref not in refused:
        return told
    said = VERDICTS["not in place"].get(language)
    return f"{told}（{said}）" if language == "ja" else f"{told} ({said})"
