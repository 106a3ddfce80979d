"""Checklist and worksheets for the AI Guidelines for Business: a sheet for each role.

The checklist and worksheets of the guidelines' own Appendix 7 were not at
hand; these are ours, over the items of the library.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kakehashi.model import Framework
from kakehashi.reports.answer import Answer
from kakehashi.reports.drafted_answer import status_words
from kakehashi.reports.kinds.answers import answers
from kakehashi.reports.kinds.basis import basis_blocks
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.japan_guidelines import (
    COMMON,
    FRAMEWORK,
    HIROSHIMA,
    SECTION_OF,
    items_below,
    roles_of,
)
from kakehashi.reports.kinds.japan_words import words
from kakehashi.reports.kinds.worksheet_cells import (
    done_lines,
    other_lines,
    plan_cells,
    steps_about,
)
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Material
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
from kakehashi.reports.words import VERDICTS
from kakehashi.text.listing import listed

_WIDTHS = (2.2, 3.6, 1.5, 4.1, 1.3, 2.2, 1.2, 1.5)
_HEADS = ("item", "asks", "status", "done", "verdict", "plan", "owner", "due")


def checklist_report(material: Material) -> Report:
    """Return the checklist and the worksheets of the roles asked for."""
    framework = material.framework(FRAMEWORK)
    language = material.language
    found = list(answers(material, framework))
    blocks: list[Block] = [*_notices(material, framework), *basis_blocks(material)]
    blocks += [
        Heading(1, words("checklist", language)),
        Paragraph(words("counted", language, **counts(found))),
        _checklist(material, found),
    ]
    blocks += _chapters(material, framework)
    blocks += _sheets(material, framework)
    blocks += method_blocks(material, [framework], drafts=False)
    return Report(
        kind="japan-checklist",
        title=words("checklist_title", language, edition=framework.edition),
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=facts_of(material, framework),
        blocks=tuple(blocks),
        landscape=True,
    )


def _chapters(material: Material, framework: Framework) -> Iterator[Block]:
    """Yield the worksheets as pages: what all roles share stands there once."""
    language = material.language
    parts = {"common": COMMON, **{role: (SECTION_OF[role],) for role in roles_of(material)}}
    for name, tops in {**parts, "hiroshima": (HIROSHIMA,)}.items():
        yield Heading(1, words(f"worksheet_{name}", language))
        yield _worksheet(material, framework, tops)


def _sheets(material: Material, framework: Framework) -> Iterator[Table]:
    """Yield a worksheet for each role with all that is asked of it, as teams fill them in apart."""
    parts = {role: (*COMMON, SECTION_OF[role]) for role in roles_of(material)}
    for name, tops in {**parts, "hiroshima": (HIROSHIMA,)}.items():
        made = _worksheet(material, framework, tops)
        sheet = words(f"sheet_{name}", material.language)
        yield replace(made, sheet=sheet, sheet_only=True)


def _notices(material: Material, framework: Framework) -> list[Block]:
    language = material.language
    lines = [words("own_form_text", language)]
    if not framework.complete:
        lines.append(words("incomplete", language))
    return [
        Callout(words("own_form", language), tuple(lines)),
        Callout(words("how", language), (words("how_text", language),)),
    ]


def counts(found: Sequence[Answer]) -> dict[str, int]:
    """Return how many answers have which status; what is in no other is unknown."""
    buckets = [answer.bucket for answer in found]
    known = {
        "full": buckets.count("satisfied") + buckets.count("not applicable"),
        "part": buckets.count("partly"),
        "none": buckets.count("not satisfied"),
    }
    return {"total": len(found), **known, "open": len(found) - sum(known.values())}


def _checklist(material: Material, found: Sequence[Answer]) -> Table:
    language = material.language
    tick = (words("checked", language), words("to_check", language))
    rows = []
    for answer in found:
        decided = sum(1 for claim in answer.claims if claim.grade == "confirmed")
        rows.append(
            cells(
                answer.provision.label.get(language),
                _whose(material, answer),
                status_cell(material, answer),
                str(decided),
                str(len(answer.open)),
                Cell(("",), choices=tick),
            )
        )
    keys = ("item", "for", "status", "decided", "open", "checked")
    heads = tuple(words(f"head_{key}", language) for key in keys)
    sheet = words("checklist_sheet", language)
    return Table(heads, tuple(rows), (5, 1.7, 2.4, 1, 0.9, 1), sheet=sheet)


def _whose(material: Material, answer: Answer) -> str:
    language = material.language
    named = [role for role in SECTION_OF if role in answer.provision.addressees]
    if len(named) == len(SECTION_OF) or not named:
        return words("all_roles", language)
    return listed((words(role, language) for role in named), language)


def status_cell(material: Material, answer: Answer) -> Cell:
    """Return the status in words and tint, and whether the item applies where it may not."""
    language = material.language
    lines: list[Line] = [status_words(material, answer)]
    outcome = material.applies.get(answer.provision.ref, "")
    if outcome == "does not apply":
        lines.append(words("not_applies", language))
    elif outcome == "cannot tell" and material.facts:
        # Where no facts were given at all, it is said once, at the front.
        lines.append(words("cannot_tell", language))
    return Cell(tuple(lines), MARKS[answer.bucket])


def _worksheet(material: Material, framework: Framework, tops: Sequence[str]) -> Table:
    """Return the items of some sections, each under a row with the heading of its principle."""
    language = material.language
    rows: list[Row] = []
    for heading, found in items_below(material, framework, *tops):
        title: Line = (Span(heading.label.get(language), "strong"),)
        blank = [Cell(("",), "none") for _ in _HEADS[1:]]
        rows.append((Cell((title,), "none"), *blank))
        rows += [_item(material, answer) for answer in found]
    heads = tuple(words(f"head_{key}", language) for key in _HEADS)
    return Table(heads, tuple(rows), _WIDTHS, wide=True)


def _item(material: Material, answer: Answer) -> Row:
    language = material.language
    choices = tuple(text.get(language) for key, text in VERDICTS.items() if key != "undecided")
    claims = answer.claims
    done = [*done_lines(material, claims), *other_lines(material, claims)]
    steps = steps_about(material, (answer.provision.ref, *answer.status.practices))
    return (
        *cells(answer.provision.label.get(language), answer.provision.statement.get(language)),
        status_cell(material, answer),
        Cell(tuple(done)),
        Cell(("",), choices=choices),
        *plan_cells(material, claims, steps),
    )
