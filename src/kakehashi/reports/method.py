"""The statement of method that ends every report: what is sure, what is not, and from what."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi.model import Framework
from kakehashi.reports.material import Material
from kakehashi.reports.method_words import words
from kakehashi.reports.outline import Block, Heading, Items, Paragraph, Table, cells
from kakehashi.reports.words import words as report_words
from kakehashi.version import __version__


def method_blocks(
    material: Material, frameworks: Sequence[Framework], *, drafts: bool = True
) -> list[Block]:
    """Return the statement of method: grades of certainty, crosswalks, editions, documents.

    Args:
        material: What the report is made of.
        frameworks: Those that it answers.
        drafts: Whether it holds drafted answers, of which something is to be said.
    """
    language = material.language
    blocks: list[Block] = [
        Heading(1, words("heading", language)),
        Paragraph(report_words("grade_confirmed", language)),
    ]
    if material.audience == "internal":
        blocks += [
            Paragraph(report_words("grade_suggested", language)),
            Paragraph(report_words("grade_candidates", language)),
        ]
    blocks += [
        Paragraph(report_words("grade_unknown", language)),
        *([Paragraph(words("draft", language))] if drafts else []),
        Paragraph(report_words("method_text", language)),
        _editions(material, frameworks),
        *_documents(material),
        Items((words("made", language, version=__version__), report_words("licence", language))),
    ]
    return blocks


def _editions(material: Material, frameworks: Sequence[Framework]) -> Table:
    language = material.language
    rows = []
    for one in frameworks:
        unchecked = sum(1 for p in one.assessable if p.verified is None)
        checked = words(
            "checked", language, checked=len(one.assessable) - unchecked, open=unchecked
        )
        rows.append(cells(one.title.get(language), one.edition, one.published, checked))
    heads = ("framework", "edition", "published", "verified")
    return Table(
        tuple(words(head, language) for head in heads),
        tuple(rows),
        (4, 1, 1.2, 2.4),
        caption=words("editions", language),
        sheet=words("editions_sheet", language),
    )


def _documents(material: Material) -> list[Block]:
    documents = material.assessment.documents
    if not documents:
        return []
    language = material.language
    whole = material.audience == "internal"
    rows = tuple(
        cells(one.name, str(one.pages or "–"), _hash(one.sha256, whole)) for one in documents
    )
    heads = tuple(words(head, language) for head in ("document", "pages", "hash"))
    return [Table(heads, rows, (3, 0.7, 3), caption=words("documents", language))]


def _hash(sha256: str, whole: bool) -> list[str]:  # noqa: FBT001 - said by its only caller
    """Return a hash in lines that fit a column; its beginning where that will do."""
    return [sha256[:32], sha256[32:]] if whole else [sha256[:16]]
