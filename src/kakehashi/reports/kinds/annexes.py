"""The last chapters of reports: open questions, and every decision with its quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.model import Verdict
from kakehashi.reports.answer import Answer, Claim, Open
from kakehashi.reports.answer_words import words as answer_words
from kakehashi.reports.drafted_answer import sentence_of, source_of
from kakehashi.reports.kinds.planned import names_told
from kakehashi.reports.kinds.standing_cells import joined, titled
from kakehashi.reports.kinds.standing_words import words
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Cell, Heading, Paragraph, Quote, Span, Table, cells
from kakehashi.reports.words import VERDICTS

_NAMED = 8
"""How many items are named as asking for a practice before the rest is counted."""


def question_blocks(material: Material, answers: Sequence[Answer]) -> Iterator[Block]:
    """Yield the practices that nobody has decided, each once, with who asks for it.

    Audiences from outside are told of statuses only, so they get no such chapter.
    """
    if not names_told(material):
        return
    language = material.language
    asked: dict[str, tuple[Open, list[str]]] = {}
    for answer in answers:
        for one in answer.open:
            _, items = asked.setdefault(one.about.ref, (one, []))
            items.append(_short_label(material, answer))
    yield Heading(1, words("questions", language))
    if not asked:
        yield Paragraph(words("questions_none", language))
        return
    yield Paragraph(words("questions_text", language))
    yield _question_table(material, sorted(asked.values(), key=lambda found: -len(found[1])))


def _short_label(material: Material, answer: Answer) -> str:
    provision = answer.provision
    return provision.citation.get(material.language) or provision.title.get(material.language)


def _question_table(material: Material, asked: Sequence[tuple[Open, list[str]]]) -> Table:
    language = material.language
    choices = tuple(VERDICTS[verdict.value].get(language) for verdict in Verdict)
    rows = []
    for one, items in asked:
        told = items[:_NAMED]
        if len(items) > _NAMED + 1:
            told = [*told, words("more", language, count=len(items) - _NAMED)]
        else:
            told = items
        close = sum(candidate.close for candidate in one.candidates)
        title = f"{one.about.id} {one.about.title.get(language)}"
        rows.append(
            cells(
                titled(title, one.about.statement.get(language)),
                joined(material, told),
                str(close),
                Cell(("",), choices=choices),
            )
        )
    heads = tuple(words(key, language) for key in ("practice", "asked_by", "passages", "decision"))
    return Table(heads, tuple(rows), (4, 3, 1.3, 1.3), sheet=words("questions_sheet", language))


def evidence_blocks(material: Material, answers: Sequence[Answer]) -> Iterator[Block]:
    """Yield what was decided of each practice that was asked for, with its quotes."""
    language = material.language
    yield Heading(1, words("annex", language))
    found = {
        claim.about.ref: claim
        for answer in answers
        for claim in answer.claims
        if claim.grade == "confirmed" or names_told(material)
    }
    if not found:
        yield Paragraph(words("annex_none", language))
        return
    yield Paragraph(words("annex_text", language))
    for claim in found.values():
        yield from claim_blocks(material, claim)


def claim_blocks(material: Material, claim: Claim) -> Iterator[Block]:
    """Yield one decision or suggestion: of what, what it says, and the quotes."""
    language = material.language
    grade = answer_words(claim.grade, language)
    verdict = VERDICTS[claim.verdict.value].get(language)
    title = f"{claim.about.id} {claim.about.title.get(language)}"
    told = f"（{verdict}、{grade}）" if language == "ja" else f" ({verdict}, {grade})"
    yield Paragraph((Span(title, "strong"), Span(told, "soft")))
    yield Paragraph(sentence_of(material, claim), "answer")
    for evidence in claim.evidence:
        yield Quote(evidence.quote, source_of(material, claim, evidence), grade)
    if not claim.evidence:
        yield Paragraph(words("no_quote", language), "note")


def verdict_cell(material: Material, verdict: str) -> Cell:
    """Return a verdict in words, tinted."""
    return Cell((VERDICTS[verdict].get(material.language),), MARKS[verdict])
