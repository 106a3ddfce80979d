"""Practices by the six steps of the OECD due-diligence cycle, beside the OECD AI Principles.

The steps are those of the OECD Due Diligence Guidance for Responsible Business
Conduct (2018), on which principle 1.5(c) of the AI Principles (2024) touches;
which practice belongs to which step is ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.model import Framework, Provision
from kakehashi.reports.kinds.answers import answers, chapters, overview_table
from kakehashi.reports.kinds.basis import basis_blocks
from kakehashi.reports.kinds.due_diligence_file import Cycle, load_cycle
from kakehashi.reports.kinds.due_diligence_step import claim_on, step_blocks
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.oecd_due_diligence_words import words
from kakehashi.reports.kinds.worksheet_cells import plan_cells, quote_of, steps_about
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Material
from kakehashi.reports.method import method_blocks
from kakehashi.reports.outline import (
    Block,
    Callout,
    Cell,
    Heading,
    Items,
    Paragraph,
    Report,
    Row,
    Table,
    cells,
)
from kakehashi.reports.words import VERDICTS

FRAMEWORK = "oecd-ai-principles"
_VERDICTS = ("in place", "partial", "planned", "not in place", "not applicable", "undecided")


def due_diligence_report(material: Material) -> Report:
    """Return the overview by step, then the AI Principles with drafted answers."""
    framework = material.framework(FRAMEWORK)
    language = material.language
    cycle = load_cycle()
    blocks: list[Block] = [
        Callout(words("ours", language), (words("ours_text", language),)),
        *basis_blocks(material),
        Heading(1, words("overview", language)),
        _overview(material, cycle),
        *_risks(material),
        *_steps(material, framework, cycle),
        *_principles(material, framework),
        _worksheet(material, cycle),
        *method_blocks(material, [framework]),
    ]
    guidance = (words("guidance", language), words("guidance_edition", language))
    return Report(
        kind="oecd-due-diligence",
        title=words("title", language),
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=(*facts_of(material, framework), guidance),
        blocks=tuple(blocks),
    )


def _overview(material: Material, cycle: Cycle) -> Table:
    language = material.language
    rows = []
    for step in cycle.steps:
        found = cycle.practices_in(material.assessment.library, step.number)
        verdicts = [_state(material, one) for one in found]
        counts = [verdicts.count(one) for one in _VERDICTS]
        title = words("step", language, number=step.number, title=step.title.get(language))
        rows.append(
            (
                *cells(title, str(len(found))),
                *(
                    Cell((str(count),), MARKS.get(name, "none") if count else "")
                    for name, count in zip(_VERDICTS, counts, strict=True)
                ),
            )
        )
    keys = ("step", "all", "done", "part", "planned", "not", "na", "open")
    heads = tuple(words(f"head_{key}", language) for key in keys)
    widths = (3.6, 1.5, 1.2, 1.1, 1.4, 1.2, 1.6, 1.1)
    return Table(heads, tuple(rows), widths, sheet=words("overview_sheet", language))


def _state(material: Material, practice: Provision) -> str:
    decision = material.assessment.decided.get(practice.ref)
    return decision.verdict.value if decision else "undecided"


def _risks(material: Material) -> Iterator[Block]:
    """Yield the risks of the organisation's register: inside eyes only, worst first."""
    language = material.language
    if material.audience not in ("internal", "policy"):
        return
    yield Heading(1, words("risks", language))
    if not material.risks:
        yield Paragraph(words("no_risks", language), "open")
        return
    worst = sorted(material.risks, key=lambda one: -one.severity * one.likelihood)
    rows = tuple(cells(one.text, str(one.severity), str(one.likelihood)) for one in worst)
    heads = tuple(words(f"head_{key}", language) for key in ("risk", "severity", "likelihood"))
    yield Table(heads, rows, (6, 1.2, 1.4))


def _steps(material: Material, framework: Framework, cycle: Cycle) -> Iterator[Block]:
    language = material.language
    library = material.assessment.library
    asked = frozenset(
        library.practice_of(ref)
        for one in framework.assessable
        for ref in material.assessment.statuses[one.ref].practices
    )
    yield Heading(1, words("steps", language))
    for step in cycle.steps:
        yield from step_blocks(material, step, cycle.practices_in(library, step.number), asked)
    outside = cycle.practices_in(library, "")
    yield Heading(2, words("outside", language))
    yield Paragraph(cycle.outside.get(language))
    yield Items((_inline(material, outside),))


def _inline(material: Material, practices: Sequence[Provision]) -> str:
    joiner = "、" if material.language == "ja" else "; "
    return joiner.join(one.title.get(material.language) for one in practices)


def _principles(material: Material, framework: Framework) -> Iterator[Block]:
    language = material.language
    found = list(answers(material, framework))
    yield Heading(1, words("principles", language))
    yield Paragraph(words("principles_text", language))
    yield overview_table(material, found, caption="", sheet=words("principles_sheet", language))
    first = framework.children.get(None, ())[:1]
    tops = framework.children.get(first[0].ref, ()) if first else ()
    yield from chapters(material, framework, tops, level=2)


def _worksheet(material: Material, cycle: Cycle) -> Table:
    """Return every practice with its step and state, and blanks to fill in."""
    language = material.language
    library = material.assessment.library
    rows = [
        _row(
            material,
            words("step", language, number=step.number, title=step.title.get(language)),
            one,
        )
        for step in cycle.steps
        for one in cycle.practices_in(library, step.number)
    ]
    keys = (
        "step",
        "practice",
        "statement",
        "state",
        "quotes",
        "verdict",
        "measure",
        "owner",
        "due",
        "note",
    )
    heads = tuple(words(f"head_{key}", language) for key in keys)
    widths = (2, 2.4, 4, 1.2, 4, 1.2, 2.4, 1.2, 1.1, 2)
    return Table(
        heads, tuple(rows), widths, sheet=words("worksheet_sheet", language), sheet_only=True
    )


def _row(material: Material, step: str, practice: Provision) -> Row:
    language = material.language
    claim = claim_on(material, practice)
    state = _state(material, practice)
    choices = tuple(VERDICTS[one].get(language) for one in _VERDICTS if one != "undecided")
    quotes = tuple(quote_of(material, one) for one in claim.evidence) if claim else ()
    title = f"{practice.id} {practice.title.get(language)}"
    claims = [claim] if claim else []
    return (
        *cells(step, title, practice.statement.get(language)),
        Cell((VERDICTS[state].get(language),), MARKS[state]),
        Cell(quotes),
        Cell(("",), choices=choices),
        *plan_cells(material, claims, steps_about(material, [practice.ref])),
        *cells(""),
    )
