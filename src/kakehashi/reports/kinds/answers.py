"""Chapters of a report that answer the provisions of a framework, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kakehashi.model import Framework, Provision
from kakehashi.reports.answer import Answer, answer_of
from kakehashi.reports.answer_words import words
from kakehashi.reports.drafted_answer import (
    answer_blocks,
    draft_length,
    sentence_of,
    status_words,
)
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Cell, Heading, Paragraph, Span, Table, cells

DEEPEST = 4
Chosen = Callable[[Provision], bool]


@dataclass(frozen=True, slots=True)
class Answering:
    """What is answered, and how."""

    chosen: Chosen | None = None
    """Which assessable provisions; all where None."""
    guide: bool = False
    """Whether to say how long each draft is."""
    after: Callable[[Provision], Iterable[Block]] | None = None
    """What follows the answer to a provision, such as blanks to fill in."""


EVERYTHING = Answering()


def chapters(
    material: Material,
    framework: Framework,
    tops: Sequence[Provision] | None = None,
    *,
    how: Answering = EVERYTHING,
    level: int = 1,
) -> Iterator[Block]:
    """Yield headings and answers, in the order and hierarchy of the framework.

    Args:
        material: What the report is made of; its role filter is applied.
        framework: Whose provisions.
        tops: Where to begin; the provisions at the top where None.
        how: What is answered, and how.
        level: Of the headings of `tops`.
    """
    for top in framework.children.get(None, ()) if tops is None else tops:
        if any(_answered(material, one, how.chosen) for one in subtree(framework, top)):
            yield from _chapter(material, framework, top, how, level)


def subtree(framework: Framework, top: Provision) -> Iterator[Provision]:
    """Yield a provision and all below it, in order."""
    yield top
    for child in framework.children.get(top.ref, ()):
        yield from subtree(framework, child)


def answers(
    material: Material, framework: Framework, chosen: Chosen | None = None
) -> Iterator[Answer]:
    """Yield the answers to the assessable provisions that concern the roles asked for."""
    for provision in framework.provisions:
        if _answered(material, provision, chosen):
            yield answer_of(material.assessment, provision)


def _answered(material: Material, provision: Provision, chosen: Chosen | None) -> bool:
    wanted = chosen is None or chosen(provision)
    return provision.assessable and wanted and material.concerns(provision)


def _chapter(
    material: Material, framework: Framework, top: Provision, how: Answering, level: int
) -> Iterator[Block]:
    language = material.language
    yield Heading(level, top.label.get(language))
    statement = top.statement.get(language)
    if statement:
        label = words("asks", language) + ("：" if language == "ja" else ": ")
        yield Paragraph((Span(label, "soft"), Span(statement)), "guide")
    if top.verified is None and top.assessable:
        yield Paragraph(words("unverified", language), "note")
    if _answered(material, top, how.chosen):
        yield from answer_blocks(material, answer_of(material.assessment, top), guide=how.guide)
    if how.after:
        yield from how.after(top)
    below = framework.children.get(top.ref, ())
    yield from chapters(material, framework, below, how=how, level=min(level + 1, DEEPEST))


def overview_table(
    material: Material, found: Iterable[Answer], *, caption: str, sheet: str
) -> Table:
    """Return the answers as a table: item, status, what is decided, open and how long it is."""
    language = material.language
    rows = []
    for answer in found:
        status = Cell((status_words(material, answer),), MARKS[answer.bucket])
        decided = str(sum(1 for claim in answer.claims if claim.grade == "confirmed"))
        length = str(draft_length(material, answer))
        label = answer.provision.label.get(language)
        rows.append(cells(label, status, decided, str(len(answer.open)), length))
    heads = _HEADS[language]
    return Table(heads, tuple(rows), (5, 2.4, 1, 1, 1.2), caption=caption, sheet=sheet)


_HEADS = {
    "en": ("Item", "Status", "Decided", "Open", "Words"),
    "ja": ("項目", "状態", "判断済み", "未判断", "字数"),
}


def draft_table(
    material: Material, found: Iterable[Answer], *, sheet: str, caption: str = ""
) -> Table:
    """Return the answers as a worksheet of Excel: item, status, draft, quotes, what is open."""
    language = material.language
    rows = []
    for answer in found:
        firm = [c for c in answer.claims if c.grade == "confirmed"]
        quotes = [f"{e.document}: {e.quote}" for claim in firm for e in claim.evidence]
        rows.append(
            cells(
                answer.provision.label.get(language),
                answer.provision.statement.get(language),
                Cell((status_words(material, answer),), MARKS[answer.bucket]),
                [sentence_of(material, claim) for claim in firm] or "",
                [*quotes] or "",
                [f"{one.about.id} {one.about.title.get(language)}" for one in answer.open] or "",
            )
        )
    heads = _DRAFT_HEADS[language]
    return Table(heads, tuple(rows), (2, 3, 1.5, 4, 4, 2), caption, sheet, sheet_only=True)


_DRAFT_HEADS = {
    "en": ("Item", "Asks for", "Status", "Draft", "Quotes", "Open"),
    "ja": ("項目", "求められる内容", "状態", "回答案", "引用", "未判断の実践項目"),
}
