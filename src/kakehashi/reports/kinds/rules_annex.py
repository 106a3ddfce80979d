"""Annexes to a draft of internal rules: what each article serves, and what has none."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.reports.kinds.japan_rules_words import words
from kakehashi.reports.kinds.rules_articles import rule_line
from kakehashi.reports.kinds.rules_draft import Draft, DraftArticle, DraftRule
from kakehashi.reports.kinds.worksheet_cells import quote_of
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Material
from kakehashi.reports.outline import (
    Block,
    Cell,
    Heading,
    Items,
    Paragraph,
    Row,
    Table,
    cells,
    plain,
)
from kakehashi.reports.words import VERDICTS
from kakehashi.text.listing import listed


def annex_blocks(material: Material, draft: Draft) -> Iterator[Block]:
    """Yield the annexes as they stand on pages."""
    language = material.language
    yield Heading(1, words("annex_1", language))
    yield Paragraph(words("annex_1_text", language), "note")
    yield _index(material, draft)
    if draft.left_out:
        provisions = material.assessment.library.provisions
        gone = [provisions[decision.practice] for decision in draft.left_out]
        yield Heading(1, words("annex_2", language))
        yield Paragraph(words("left_out", language))
        yield Items(tuple(f"{one.id} {one.title.get(language)}" for one in gone))


def _index(material: Material, draft: Draft) -> Table:
    """Return for each item of the guidelines the articles that serve it, if any."""
    language = material.language
    found: dict[str, list[str]] = {}
    for chapter in draft.chapters:
        for article in chapter.articles:
            told = words("article_short", language, number=article.number)
            for one in article.serves:
                found.setdefault(one.ref, []).append(told)
    rows = []
    for item in draft.items:
        articles = found.get(item.ref, [])
        none = Cell((words("none", language),), "unknown")
        served = Cell((listed(articles, language),)) if articles else none
        rows.append((*cells(item.label.get(language)), served))
    heads = tuple(words(f"head_{key}", language) for key in ("items", "articles"))
    return Table(heads, tuple(rows), (3, 2.4))


def _name(material: Material, article: DraftArticle) -> str:
    language = material.language
    title = article.title.get(language)
    return words("article", language, number=article.number, title=title)


def decision_sheet(material: Material, draft: Draft) -> Table:
    """Return a worksheet in which each rule is adopted, changed or dropped."""
    language = material.language
    rows = tuple(
        _decision(material, article, rule)
        for chapter in draft.chapters
        for article in chapter.articles
        for rule in article.rules
    )
    keys = ("article", "rule", "state", "basis", "items", "decision", "change", "owner", "due")
    heads = tuple(words(f"head_{key}", language) for key in keys)
    widths = (2, 4, 1.4, 4, 2, 1.4, 3, 1.3, 1.2)
    return Table(heads, rows, widths, sheet=words("sheet", language), sheet_only=True)


def _decision(material: Material, article: DraftArticle, rule: DraftRule) -> Row:
    language = material.language
    evidence = rule.decision.evidence if rule.decision else ()
    return (
        *cells(_name(material, article), plain(rule_line(material, rule))),
        Cell((VERDICTS[rule.state].get(language),), MARKS[rule.state]),
        Cell(tuple(quote_of(material, one) for one in evidence)),
        *cells(listed((one.citation.get(language) for one in article.serves), language)),
        Cell(("",), choices=tuple(words(key, language) for key in ("adopt", "change", "drop"))),
        *cells("", "", rule.due),
    )
