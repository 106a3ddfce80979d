"""Transparency notes under Article 50: what it asks, what is in place, draft notices."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.model import Provision
from kakehashi.reports.answer import Answer
from kakehashi.reports.kinds.answers import Answering, chapters
from kakehashi.reports.kinds.blanks import grid_table
from kakehashi.reports.kinds.eu_article_50_words import CHECKS, MARKING, words
from kakehashi.reports.kinds.eu_body import nothing_asked
from kakehashi.reports.kinds.eu_notices import NOTICES, texts_of
from kakehashi.reports.kinds.eu_parts import (
    act,
    answers_to,
    facts_table,
    is_left_out,
    outcome_of,
    provision,
    report_of,
    since,
)
from kakehashi.reports.kinds.eu_tables import rules_table
from kakehashi.reports.kinds.eu_to_do import to_do
from kakehashi.reports.kinds.eu_words import words as shared
from kakehashi.reports.material import Material
from kakehashi.reports.outline import (
    Block,
    Fields,
    Heading,
    Items,
    Paragraph,
    Report,
    Table,
    cells,
)
from kakehashi.reports.words import ADDRESSEES
from kakehashi.text.listing import listed

PARAGRAPHS = (
    "Art-50.1",
    "Art-50.2",
    "Art-50.3",
    "Art-50.4.s1",
    "Art-50.4.s2",
    "Art-50.5",
)
_FACTS = (
    "system.kinds",
    "system.activities",
    "system.published_content",
    "system.obviously_ai",
    "system.standard_editing",
    "system.crime_use",
    "system.use_areas",
    "system.released_on",
)


def article_50_report(material: Material) -> Report:
    """Return the transparency notes."""
    language = material.language
    found = answers_to(material, "Art-50")
    blocks: list[Block] = [Heading(1, shared("rules", language))]
    shown = [name for name in PARAGRAPHS if material.concerns(provision(material, name))]
    sheet = shared("overview_sheet", language)
    blocks.append(Paragraph(words("rules_text", language)))
    if found:
        blocks.append(rules_table(material, *shown, sheet=sheet))
    else:
        blocks.append(nothing_asked(material))
    blocks += facts_table(material, *_FACTS)
    blocks += _body(material, found)
    return report_of(material, "eu-article-50", words("title", language), blocks)


def _body(material: Material, found: list[Answer]) -> Iterator[Block]:
    tops = act(material).children[provision(material, "Art-50").ref]
    how = Answering(guide=material.audience == "internal", after=lambda one: _after(material, one))
    yield from chapters(material, act(material), tops, how=how)
    yield from _all_notices(material, found)
    yield from to_do(material, found)


def _after(material: Material, one: Provision) -> Iterator[Block]:
    """Yield to whom a paragraph speaks, whether it applies, and what to look at."""
    language = material.language
    if one.id not in PARAGRAPHS or not material.concerns(one):
        return
    to = listed((ADDRESSEES[role].get(language) for role in one.addressees), language)
    yield Fields(
        (
            (words("addressed", language), to),
            (words("date", language), since(material, one)),
            (words("applies", language), outcome_of(material, one.id)),
            (words("who", language), material.filled.get(f"who-{one.id[4:].lower()}", "")),
            (words("where", language), material.filled.get(f"where-{one.id[4:].lower()}", "")),
        )
    )
    if one.id == "Art-50.2":
        yield grid_table(material, MARKING)
    checks = CHECKS.get(one.id, ())
    if checks:
        yield Items(tuple(material.say(check) for check in checks), boxes=True)


def _all_notices(material: Material, found: list[Answer]) -> Iterator[Block]:
    language = material.language
    wanted = [one.provision for one in found if not is_left_out(material, one.provision)]
    rows = [
        cells([one.citation.get(language), notice.place.get(language)], *texts_of(material, notice))
        for one in wanted
        for notice in NOTICES.get(one.id, ())
    ]
    if not rows:
        return
    heads = (words("notice_place", language), "English", "日本語")
    sheet = words("notices_sheet", language)
    yield Heading(1, words("notices", language))
    yield Paragraph(words("notices_text", language))
    yield Table(heads, tuple(rows), (1.5, 3, 3), "", sheet)


KEYS = tuple(f"{what}-{name[4:].lower()}" for name in PARAGRAPHS for what in ("who", "where"))
"""What can be given beforehand: who sees to a paragraph, and where the notice is shown."""
