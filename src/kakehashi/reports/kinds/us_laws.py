"""Duties under two laws of American states: California SB 53 and Colorado SB 24-205.

What is said of the later history of the Colorado act stands in its SOURCE.md, as
unverified; of SB 53 it says that the text read gives no date of effect.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kakehashi.model import Framework
from kakehashi.model.applicability import RuleSet
from kakehashi.reports.answer import Answer
from kakehashi.reports.kinds.annexes import question_blocks
from kakehashi.reports.kinds.answers import answers, chapters
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.planned import due_of, owner_of, steps_for
from kakehashi.reports.kinds.standing_cells import (
    count_sentence,
    evidence_cell,
    gap_cell,
    in_place_cell,
    joined,
    status_cell,
)
from kakehashi.reports.kinds.standing_words import words as standing_words
from kakehashi.reports.kinds.us_laws_conditions import (
    conditions_for,
    findings_of,
    rules_of,
    starts_of,
)
from kakehashi.reports.kinds.us_laws_words import words
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

SB53, COLORADO = "california-sb-53", "colorado-sb24-205"
_ROLES = ("developer", "deployer", "both")
_OUTCOMES = {"applies": "yes", "does not apply": "no", "cannot tell": "open"}


@dataclass(frozen=True, slots=True)
class _Law:
    material: Material
    framework: Framework
    rules: RuleSet | None
    found: tuple[Answer, ...]


def sb53_report(material: Material) -> Report:
    """Return the report on California SB 53."""
    return _report(material, SB53, "us-sb53", "title_sb53", _sb53_standing)


def colorado_report(material: Material) -> Report:
    """Return the report on Colorado SB 24-205 as enacted in 2024."""
    return _report(material, COLORADO, "us-colorado", "title_colorado", _colorado_standing)


def _report(
    material: Material,
    name: str,
    kind: str,
    title: str,
    standing: Callable[[Material, Framework], list[Line]],
) -> Report:
    framework = material.framework(name)
    language = material.language
    found = tuple(answers(material, framework))
    law = _Law(material, framework, rules_of(framework), found)
    told = words("read_counts", language, counts=count_sentence(material, found))
    lines = [*standing(material, framework), told, words("no_advice", language)]
    blocks: list[Block] = [Callout(words("standing", language), tuple(lines)), *_bound(law)]
    blocks += _duties(law)
    blocks += chapters(material, framework)
    blocks += [*_further(law), *question_blocks(material, found)]
    blocks += method_blocks(material, [framework])
    return Report(
        kind=kind,
        title=words(title, language),
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=facts_of(material, framework),
        blocks=(*_worksheets(law), *blocks),
    )


def _sb53_standing(material: Material, framework: Framework) -> list[Line]:
    language = material.language
    enacted = words("sb53_enacted", language, published=framework.published)
    return [enacted, words("sb53_date", language)]


def _colorado_standing(material: Material, framework: Framework) -> list[Line]:
    language = material.language
    dates = sorted({p.applies_from for p in framework.provisions if p.applies_from})
    never = words("colorado_never", language, date=joined(material, dates))
    return [never, *(words(f"colorado_later_{n}", language) for n in (1, 2))]


def _bound(law: _Law) -> Iterator[Block]:
    """Yield the conditions that decide whether the law binds, and the facts that were given."""
    material, language = law.material, law.material.language
    yield Heading(1, words("bound", language))
    if law.rules and law.rules.concerns:
        yield Paragraph(law.rules.concerns.because.get(language))
    findings = findings_of(law.rules)
    if findings:
        yield Paragraph(words("bound_text", language))
        yield _condition_table(law)
    if not material.facts:
        yield Paragraph(words("no_facts", language), "open")
        return
    heads = (words("fact", language), words("answer", language))
    rows = tuple(cells(question, answer) for question, answer in material.facts)
    yield Table(heads, rows, (3, 2), caption=words("facts", language))


def _condition_table(law: _Law) -> Table:
    language = law.material.language
    choices = (words("yes", language), words("no", language))
    blank = Cell(((Span(words("to_fill", language), "place"),),), choices=choices)
    rows = tuple(
        cells(one.title.get(language), one.because.get(language), one.citation, blank)
        for one in findings_of(law.rules)
    )
    keys = ("condition", "meaning", "where", "met")
    heads = tuple(words(key, language) for key in keys)
    return Table(heads, rows, (1.6, 4, 1.4, 1), sheet=words("bound", language))


def _groups(law: _Law) -> dict[str, list[Answer]]:
    """Return the duties by who bears them, those shared by both roles apart."""
    found: dict[str, list[Answer]] = {role: [] for role in _ROLES}
    for answer in law.found:
        addressees = answer.provision.addressees
        found["both" if len(addressees) > 1 else addressees[0]].append(answer)
    return {role: some for role, some in found.items() if some}


def _duties(law: _Law) -> Iterator[Block]:
    """Yield one table of duties for each role."""
    language = law.material.language
    if not law.found:
        yield Paragraph(words("none", language))
    for role, found in _groups(law).items():
        yield Heading(1, words("overview", language, role=words(f"role_{role}", language)))
        yield Paragraph(count_sentence(law.material, found), "note")
        heads = (*_heads(law, ("duty", "binds", "from")), *_state_heads(law))
        rows = tuple(_duty_row(law, answer) for answer in found)
        yield Table(heads, rows, (3, 1.65, 1.5, 1.5, 2.1, 1.8))


def _heads(law: _Law, keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(words(key, law.material.language) for key in keys)


def _state_heads(law: _Law) -> tuple[str, ...]:
    language = law.material.language
    status, evidence = (standing_words(key, language) for key in ("status", "evidence"))
    return (status, words("gap", language), evidence)


def _duty_row(law: _Law, answer: Answer) -> Row:
    material = law.material
    return cells(
        answer.provision.label.get(material.language),
        _binds(law, answer),
        _from(law, answer),
        status_cell(material, answer),
        gap_cell(material, answer),
        evidence_cell(material, answer),
    )


def _binds(law: _Law, answer: Answer) -> list[Line]:
    """Return under which conditions a duty binds, and whether it does by the facts given."""
    material, language = law.material, law.material.language
    found = conditions_for(law.framework, law.rules, answer.provision)
    told: list[Line] = [joined(material, (one.title.get(language) for one in found))]
    outcome = _OUTCOMES.get(material.applies.get(answer.provision.ref, ""))
    if outcome:
        told.append((Span(words(f"applies_{outcome}", language), "strong"),))
    return told


def _from(law: _Law, answer: Answer) -> str:
    starts = starts_of(law.framework, law.rules, answer.provision)
    return starts or words("not_given", law.material.language)


def _worksheets(law: _Law) -> Iterator[Table]:
    """Yield the duties of each role with what each asks for, and columns to fill in."""
    material, language = law.material, law.material.language
    more = tuple(standing_words(key, language) for key in ("owner", "due", "note"))
    heads = (
        *_heads(law, ("duty", "content", "binds", "from")),
        standing_words("in_place", language),
        *_state_heads(law),
        *more,
    )
    for role, found in _groups(law).items():
        rows = []
        for answer in found:
            label, binds, starts, *state = _duty_row(law, answer)
            asked = Cell((answer.provision.statement.get(language),))
            steps = steps_for(material, (answer.provision.ref, *answer.status.practices))
            owner, due = Cell((owner_of(material, steps),)), Cell((due_of(steps),))
            place = in_place_cell(material, answer)
            rows.append((label, asked, binds, starts, place, *state, owner, due, Cell(("",))))
        named = words(f"role_{role}", language)
        sheet = words("duties_sheet", language, role=named)
        yield Table(heads, tuple(rows), sheet=sheet, sheet_only=True)


def _further(law: _Law) -> Iterator[Block]:
    """Yield what is not to be answered: definitions, exceptions, enforcement."""
    language = law.material.language
    answered = {provision.ref for provision in law.framework.assessable}
    above = {provision.parent for provision in law.framework.provisions}
    rows = tuple(
        cells(one.label.get(language), one.statement.get(language))
        for one in law.framework.provisions
        if one.ref not in answered | above
    )
    yield Heading(1, words("further", language))
    yield Paragraph(words("further_text", language))
    heads = (words("provision", language), words("content", language))
    yield Table(heads, rows, (2, 4), sheet=words("further", language))
