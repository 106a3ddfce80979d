"""The Generative AI Profile: twelve risks, and how the actions suggested against them stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kakehashi.model import Framework, Provision
from kakehashi.reports.answer import Answer
from kakehashi.reports.kinds.annexes import evidence_blocks, question_blocks
from kakehashi.reports.kinds.answers import answers
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.nist_600_1_links import risks_of_actions
from kakehashi.reports.kinds.nist_600_1_words import FUNCTIONS, words
from kakehashi.reports.kinds.standing_cells import (
    count_cells,
    count_heads,
    count_sentence,
    counts,
    evidence_cell,
    gap_cell,
    in_place_cell,
    joined,
    status_cell,
    titled,
)
from kakehashi.reports.kinds.standing_words import words as standing_words
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
    Span,
    Table,
    cells,
)
from kakehashi.reports.words import STATUS

FRAMEWORK = "nist-ai-600-1"
_MISSING = ("not satisfied", "contradicted")


@dataclass(frozen=True, slots=True)
class _Risk:
    provision: Provision
    number: int
    answers: tuple[Answer, ...]

    @property
    def covered(self) -> float:
        """The share of its actions that are satisfied, of those not decided to be inapplicable."""
        found = counts(self.answers)
        concerned = len(self.answers) - found["not applicable"]
        return found["satisfied"] / concerned if concerned else 1.0


def nist_600_1_report(material: Material) -> Report:
    """Return the report on the profile, told to its audience."""
    framework = material.framework(FRAMEWORK)
    language = material.language
    found = list(answers(material, framework))
    risks = _risks(framework, found)
    blocks: list[Block] = [_reading(material, found), *_overview(material, risks)]
    blocks += _one_by_one(material, risks)
    for name in FUNCTIONS:
        blocks += _function(material, framework, name, found)
    blocks += question_blocks(material, found)
    blocks += evidence_blocks(material, found)
    blocks += method_blocks(material, [framework])
    blocks.append(Paragraph(words("links", language), "note"))
    return Report(
        kind="nist-600-1",
        title=words("title", language),
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=facts_of(material, framework),
        blocks=(_worksheet(material, framework, found), *blocks),
        landscape=True,
    )


def _risks(framework: Framework, found: Sequence[Answer]) -> list[_Risk]:
    linked = risks_of_actions()
    risks = [p for p in framework.provisions if p.kind == "risk"]
    return [
        _Risk(
            one,
            number,
            tuple(a for a in found if number in linked.get(a.provision.id, ())),
        )
        for number, one in enumerate(risks, start=1)
    ]


def _reading(material: Material, found: Sequence[Answer]) -> Callout:
    language = material.language
    told = words("read_counts", language, counts=count_sentence(material, found))
    lines = (words("read_risk", language), words("read_voluntary", language), told)
    return Callout(words("read", language), lines)


def _overview(material: Material, risks: Sequence[_Risk]) -> Iterator[Block]:
    language = material.language
    known = any(a.status.confirmed for risk in risks for a in risk.answers)
    yield Heading(1, words("overview" if known else "overview_plain", language))
    yield Paragraph(words("overview_text" if known else "overview_none", language))
    ordered = sorted(risks, key=lambda risk: risk.covered) if known else risks
    rows = tuple(
        (
            Cell((_label(material, risk.provision),)),
            *count_cells(risk.answers),
            Cell((f"{risk.covered:.0%}" if known else "–",)),
        )
        for risk in ordered
    )
    heads = (words("risk", language), *count_heads(material), words("covered", language))
    widths = (4, 1, 1, 1, 1, 1, 1, 1)
    yield Table(heads, rows, widths, sheet=words("sheet_risks", language))


def _label(material: Material, provision: Provision) -> str:
    """Return the number and name of a risk: its citation names the section only."""
    return f"{provision.id.split('-')[-1]} {provision.title.get(material.language)}"


def _one_by_one(material: Material, risks: Sequence[_Risk]) -> Iterator[Block]:
    language = material.language
    yield Heading(1, words("risks_chapter", language))
    for risk in risks:
        yield Heading(2, _label(material, risk.provision))
        yield Paragraph(risk.provision.statement.get(language))
        yield Paragraph(count_sentence(material, risk.answers), "note")
        missing = [answer for answer in risk.answers if answer.bucket in _MISSING]
        if not missing:
            yield Paragraph(words("no_gaps", language), "note")
            continue
        yield Paragraph(words("known_gaps", language))
        yield Items(tuple(_missing(material, answer) for answer in missing))


def _missing(material: Material, answer: Answer) -> tuple[Span, ...]:
    language = material.language
    status = STATUS[answer.bucket].get(language)
    told = f"（{status}）" if language == "ja" else f" ({status})"
    return (Span(answer.provision.label.get(language)), Span(told, "soft"))


def _function(
    material: Material, framework: Framework, name: str, found: Sequence[Answer]
) -> Iterator[Block]:
    language = material.language
    own = [answer for answer in found if _of(answer.provision, name)]
    if not own:
        return
    yield Heading(1, words("actions", language, function=FUNCTIONS[name].get(language)))
    yield Paragraph(count_sentence(material, own), "note")
    rows: list[Row] = []
    for top in framework.provisions:
        below = [answer for answer in own if answer.provision.parent == top.ref]
        if below:
            rows += [_subcategory(material, top, below), *(_row(material, a) for a in below)]
    heads = (
        words("action", language),
        words("risks", language),
        standing_words("status", language),
        standing_words("in_place", language),
        words("gap", language),
    )
    yield Table(heads, tuple(rows), (4.4, 2, 1.5, 3, 3))


def _of(provision: Provision, function: str) -> bool:
    """Say whether an action stands under a subcategory of a function."""
    return (provision.parent or "").split(":")[-1].startswith(f"{function}-")


def _subcategory(material: Material, top: Provision, below: Sequence[Answer]) -> Row:
    language = material.language
    told = words("of", language, full=counts(below)["satisfied"], total=len(below))
    label = (Span(top.label.get(language), "strong"),)
    grey = Cell(("",), "none")
    return (Cell((label,), "none"), grey, Cell((told,), "none"), grey, grey)


def _row(material: Material, answer: Answer) -> Row:
    language = material.language
    provision = answer.provision
    return cells(
        titled(provision.label.get(language), provision.statement.get(language)),
        _risk_names(material, provision),
        status_cell(material, answer),
        in_place_cell(material, answer),
        gap_cell(material, answer),
    )


def _risk_names(material: Material, provision: Provision) -> str:
    framework = material.framework(FRAMEWORK)
    numbers = risks_of_actions().get(provision.id, ())
    titles = (framework.by_ref[f"{framework.prefix}:Risk-{n}"].title for n in numbers)
    return joined(material, (title.get(material.language) for title in titles))


def _worksheet(material: Material, framework: Framework, found: Sequence[Answer]) -> Table:
    language = material.language
    fits = tuple(words(key, language) for key in ("yes", "no"))
    rows = tuple(
        cells(
            framework.by_ref[answer.provision.parent or ""].label.get(language),
            answer.provision.label.get(language),
            answer.provision.statement.get(language),
            _risk_names(material, answer.provision),
            status_cell(material, answer),
            in_place_cell(material, answer),
            gap_cell(material, answer),
            evidence_cell(material, answer),
            Cell(("",), choices=fits),
            "",
            "",
            "",
        )
        for answer in found
    )
    heads = [words(key, language) for key in ("subcategory", "action")]
    heads += [standing_words("asks", language), words("risks", language)]
    heads += [standing_words(key, language) for key in ("status", "in_place")]
    heads += [words("gap", language), standing_words("evidence", language)]
    heads.append(words("fits", language))
    heads += [standing_words(key, language) for key in ("owner", "due", "note")]
    return Table(tuple(heads), rows, sheet=words("sheet", language), sheet_only=True)
