"""Articles of a draft of internal rules as blocks, numbered as rules are in each language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.model.applicability import Facts
from kakehashi.reports.kinds.audience import told_all
from kakehashi.reports.kinds.japan_guidelines import roles_of
from kakehashi.reports.kinds.japan_rules_words import words
from kakehashi.reports.kinds.rules_draft import DraftArticle, DraftRule
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Heading, Paragraph, Span
from kakehashi.reports.placeholders import parts_of
from kakehashi.reports.start_words import day
from kakehashi.reports.words import VERDICTS
from kakehashi.starting.policy import Clause, draft_policy
from kakehashi.starting.start_files import load_start
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.listing import listed

_ACTIVITIES = {"developer": "builds-system", "provider": "offers-service", "deployer": "uses"}
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")


def facts_for_policy(material: Material) -> Facts:
    """Return what wordings of the policy hang on: a company active in Japan, with these roles."""
    return {
        "organisation.kind": "company",
        "organisation.countries": ("japan",),
        "system.activities": tuple(_ACTIVITIES[role] for role in roles_of(material)),
    }


def clauses_of(material: Material, *titles: str) -> list[Clause]:
    """Return clauses of the draft policy of `kakehashi start`, by their English titles."""
    drafted = draft_policy(load_start().policy, facts_for_policy(material), {}, {})
    return [one for title in titles for one in drafted.clauses if one.title.en == title]


def heading_of(material: Material, number: int, title: Bilingual) -> Heading:
    """Return the heading of an article."""
    language = material.language
    return Heading(2, words("article", language, number=number, title=title.get(language)))


def clause_blocks(
    material: Material, clause: Clause, number: int, *, first: Sequence[str] = ()
) -> Iterator[Block]:
    """Yield a clause of the policy as an article.

    Args:
        material: What the report is made of.
        clause: The clause.
        number: Of the article.
        first: Items to put before those of its first list.
    """
    language = material.language
    yield heading_of(material, number, clause.title)
    for place, paragraph in enumerate(clause.paragraphs, start=1):
        start = _number(place, len(clause.paragraphs), language)
        yield Paragraph(_marked(start + paragraph.text.get(language)))
        items = [_marked(item.get(language)) for item in paragraph.items]
        known = [(Span(item),) for item in first] if items else []
        for count, item in enumerate([*known, *items], start=1):
            told = f"({count})　" if language == "ja" else f"({count}) "
            yield Paragraph((Span(told), *item), "answer")


def _marked(text: str) -> tuple[Span, ...]:
    return tuple(Span(part, "place" if place else "") for part, place in parts_of(text))


def _number(place: int, count: int, language: str) -> str:
    """Return the number of a paragraph; as in laws, the first bears none in Japanese."""
    if language == "ja":
        return f"{str(place).translate(_FULL)}　" if place > 1 else ""
    return f"({place}) " if count > 1 else ""


def article_blocks(material: Material, article: DraftArticle) -> Iterator[Block]:
    """Yield an article drawn from practices, and in small print what it serves."""
    language = material.language
    yield heading_of(material, article.number, article.title)
    for place, rule in enumerate(article.rules, start=1):
        start = _number(place, len(article.rules), language)
        yield Paragraph((Span(start), *rule_line(material, rule)))
    items = listed(dict.fromkeys(p.citation.get(language) for p in article.serves), language)
    practices = listed(
        (f"{r.practice.id}{state_words(material, r)}" for r in article.rules), language
    )
    told = words("serves", language, items=items.rstrip("."))
    yield Paragraph(told + words("practices", language, practices=practices), "note")


def rule_line(material: Material, rule: DraftRule) -> tuple[Span, ...]:
    """Return a rule: as it stands, with its date, or in brackets where it is to be decided."""
    language = material.language
    text = rule.text.get(language)
    if not rule.settled:
        left, right = words("open_left", language), words("open_right", language)
        return (Span(f"{left}{text}{right}", "place"),)
    if rule.state != "planned":
        return (Span(text),)
    if rule.due:
        told = words("from_date", language, date=day(rule.due, language))
    else:
        told = words("from_blank", language)
    return (Span(text), Span(told, "place"))


def state_words(material: Material, rule: DraftRule) -> str:
    """Return in brackets how a rule stands, and that it was confirmed where it was."""
    language = material.language
    told = [VERDICTS[rule.state].get(language)]
    if rule.decision:
        told.append(words("confirmed", language))
    elif rule.suggested and told_all(material):
        told.append(words("suggested", language))
    return f"（{'・'.join(told)}）" if language == "ja" else f" ({', '.join(told)})"
