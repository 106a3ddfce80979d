"""A chapter on one common guiding principle: what is done, by what evidence, what is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kakehashi.model import Provision, Verdict
from kakehashi.reports.answer import Answer, Claim, Open
from kakehashi.reports.answer_words import words as answer_words
from kakehashi.reports.drafted_answer import (
    open_blocks,
    sentence_of,
    source_of,
    status_words,
)
from kakehashi.reports.kinds.audience import told_all
from kakehashi.reports.kinds.japan_conformity_words import words
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Material
from kakehashi.reports.outline import (
    Block,
    Cell,
    Heading,
    Items,
    Paragraph,
    Quote,
    Span,
    Table,
    cells,
)

_BESIDES = (Verdict.PLANNED, Verdict.NOT_IN_PLACE, Verdict.NOT_APPLICABLE)


def principle_chapter(
    material: Material, principle: Provision, found: Sequence[Answer]
) -> Iterator[Block]:
    """Yield the chapter: items with their statuses, what is done with evidence, what is open.

    A practice that several items ask for is told once.
    """
    language = material.language
    yield Heading(2, principle.label.get(language))
    statement = principle.statement.get(language)
    if statement:
        yield Paragraph(statement, "guide")
    yield _statuses(material, found)
    yield Heading(3, words("what_we_do", language))
    whole = together(found)
    yield from _done(material, whole)
    yield Heading(3, words("open", language))
    yield from _open(material, found, whole)


def _done(material: Material, whole: Answer) -> Iterator[Block]:
    """Yield each practice that is in place with its evidence below, then what is not so."""
    language = material.language
    firm = [c for c in whole.claims if c.grade == "confirmed"]
    for verdict in (Verdict.IN_PLACE, Verdict.PARTIAL):
        some = [c for c in firm if c.verdict is verdict]
        if some and verdict is Verdict.PARTIAL:
            yield Paragraph((Span(answer_words(verdict.value, language), "strong"),))
        for claim in some:
            yield from _with_evidence(material, claim)
    for verdict in _BESIDES:
        titles = [c.about.title.get(language) for c in firm if c.verdict is verdict]
        if titles:
            yield Paragraph((Span(answer_words(verdict.value, language), "strong"),))
            yield Items(tuple(titles))
    if not firm:
        yield Paragraph(words("nothing_yet", language), "open")
        yield Paragraph((Span(words("write_here", language), "place"),), "answer")
    loose = [c for c in whole.claims if c.grade == "suggested"]
    if loose and told_all(material):
        yield Paragraph((Span(answer_words("suggested_draft", language), "strong"),), "open")
        yield Items(tuple(sentence_of(material, claim) for claim in loose))


def _with_evidence(material: Material, claim: Claim) -> Iterator[Block]:
    grade = answer_words("confirmed", material.language)
    yield Paragraph(sentence_of(material, claim), "answer")
    for evidence in claim.evidence:
        yield Quote(evidence.quote, source_of(material, claim, evidence), grade)


def together(found: Sequence[Answer]) -> Answer:
    """Return several answers as one, each practice in it once."""
    claims: dict[str, Claim] = {}
    left: dict[str, Open] = {}
    for answer in found:
        for claim in answer.claims:
            claims.setdefault(claim.about.ref, claim)
        for one in answer.open:
            left.setdefault(one.about.ref, one)
    kept = tuple(one for ref, one in left.items() if ref not in claims)
    return replace(found[0], claims=tuple(claims.values()), open=kept)


def _statuses(material: Material, found: Sequence[Answer]) -> Table:
    language = material.language
    rows = tuple(
        cells(
            answer.provision.label.get(language),
            Cell((_status(material, answer),), MARKS[answer.bucket]),
        )
        for answer in found
    )
    heads = (words("head_item", language), words("head_status", language))
    return Table(heads, rows, (3, 2))


def _status(material: Material, answer: Answer) -> str:
    """Return the status; whether passages wait to be judged is for own teams alone."""
    if answer.status.confirmed or told_all(material):
        return status_words(material, answer)
    return words("not_confirmed", material.language)


def _open(material: Material, found: Sequence[Answer], whole: Answer) -> Iterator[Block]:
    language = material.language
    unsettled = [a for a in found if not a.status.confirmed]
    partly = [a for a in found if a.status.confirmed and a.open]
    for key, some in (("open_items", unsettled), ("open_parts", partly)):
        if some:
            yield Paragraph(words(key, language))
            yield Items(tuple(answer.provision.label.get(language) for answer in some))
    if not unsettled and not partly:
        yield Paragraph(words("none_open", language))
    elif told_all(material) and whole.open:
        yield from open_blocks(material, whole)
