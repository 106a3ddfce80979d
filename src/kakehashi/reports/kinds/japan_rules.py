"""A draft of internal rules on AI (社内規程), drawn from the AI Guidelines for Business.

Purpose, terms, scope and breach are the clauses of the policy of `kakehashi
start`; every other article turns practices that the guidelines ask for into rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.japan_guidelines import FRAMEWORK
from kakehashi.reports.kinds.japan_rules_words import words
from kakehashi.reports.kinds.rules_annex import annex_blocks, decision_sheet
from kakehashi.reports.kinds.rules_articles import (
    article_blocks,
    clause_blocks,
    clauses_of,
    facts_for_policy,
    heading_of,
)
from kakehashi.reports.kinds.rules_draft import Draft, DraftChapter, draft_of
from kakehashi.reports.material import Material
from kakehashi.reports.method import method_blocks
from kakehashi.reports.outline import (
    Block,
    Callout,
    Fields,
    Heading,
    Paragraph,
    Report,
    Span,
)
from kakehashi.reports.placeholders import parts_of
from kakehashi.starting.policy_words import title_of
from kakehashi.text.bilingual import Bilingual

_OPENING = ("Purpose", "Terms", "Scope")
_BREACH = "Breach"


def rules_report(material: Material) -> Report:
    """Return the draft, with annexes that lead back to the guidelines."""
    framework = material.framework(FRAMEWORK)
    language = material.language
    draft = draft_of(material, framework, first=len(_OPENING) + 1)
    blocks: list[Block] = [*_notices(material, draft)]
    for chapter in draft.chapters:
        blocks += _chapter(material, chapter)
    blocks += _closing(material, draft)
    blocks += annex_blocks(material, draft)
    blocks.append(decision_sheet(material, draft))
    blocks += method_blocks(material, [framework], drafts=False)
    return Report(
        kind="japan-rules",
        title=words("title", language, title=title_of(facts_for_policy(material)).get(language)),
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=facts_of(material, framework),
        blocks=tuple(blocks),
    )


def _notices(material: Material, draft: Draft) -> list[Block]:
    language = material.language
    states = [r.state for c in draft.chapters for a in c.articles for r in a.rules]
    count = {
        "total": len(states),
        "kept": states.count("in place"),
        "part": states.count("partial"),
        "planned": states.count("planned"),
        "open": states.count("undecided") + states.count("not in place"),
    }
    lines = (
        words("read_text", language),
        words("read_notes", language),
        words("counted", language, **count),
    )
    keys = ("unit", "number", "approved_by", "approved_on", "in_force", "revised")
    form = Fields(tuple((words(key, language), "") for key in keys), words("adoption", language))
    return [Callout(words("read", language), lines), form]


def _chapter(material: Material, chapter: DraftChapter) -> Iterator[Block]:
    language = material.language
    title = chapter.title.get(language)
    yield Heading(1, words("chapter", language, number=chapter.number, title=title))
    if chapter.id == "general":
        for number, clause in enumerate(clauses_of(material, *_OPENING), start=1):
            first = [words("we", language, name=material.organisation)]
            yield from clause_blocks(material, clause, number, first=first)
    for article in chapter.articles:
        yield from article_blocks(material, article)


def _closing(material: Material, draft: Draft) -> Iterator[Block]:
    language = material.language
    title, number = words("misc", language), len(draft.chapters) + 1
    yield Heading(1, words("chapter", language, number=number, title=title))
    for clause in clauses_of(material, _BREACH):
        yield from clause_blocks(material, clause, draft.last + 1)
    details = Bilingual(words("details", "en"), words("details", "ja"))
    yield heading_of(material, draft.last + 2, details)
    yield _with_places(words("details_text", language))
    yield Heading(1, words("closing", language))
    yield _with_places(words("closing_text", language))


def _with_places(text: str) -> Paragraph:
    return Paragraph(tuple(Span(part, "place" if blank else "") for part, blank in parts_of(text)))
