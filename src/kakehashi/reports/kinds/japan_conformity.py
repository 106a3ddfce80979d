"""Explanation of how the common guiding principles are met, to hand to a business partner.

C. 7) (2) of the AI Guidelines for Business asks all for it; D-7) i. asks
developers to explain to providers, P-7) i. providers to users, and U-7) i.
users to stakeholders. The role decides who explains to whom.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.model import Framework, Provision
from kakehashi.reports.answer import Answer, answer_of
from kakehashi.reports.kinds.answers import chapters, subtree
from kakehashi.reports.kinds.conformity_principle import principle_chapter
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.japan_checklist import counts
from kakehashi.reports.kinds.japan_conformity_words import words
from kakehashi.reports.kinds.japan_guidelines import (
    FRAMEWORK,
    items_of_role,
    principles,
    roles_of,
)
from kakehashi.reports.material import Material
from kakehashi.reports.method import method_blocks
from kakehashi.reports.outline import (
    Block,
    Callout,
    Cell,
    Fields,
    Heading,
    Paragraph,
    Report,
    Table,
    cells,
)
from kakehashi.text.listing import listed

_EXPLAIN = "7"
"""The number of the principle of accountability, under which explanations are asked for."""


def conformity_report(material: Material) -> Report:
    """Return the explanation for whoever stands next in the value chain."""
    framework = material.framework(FRAMEWORK)
    language = material.language
    parts = [(one, _items(material, framework, one)) for one in principles(framework)]
    asking = _asking(material, framework)
    blocks: list[Block] = [*_opening(material, asking)]
    blocks.append(Heading(1, words("overview", language)))
    blocks.append(_overview(material, parts))
    blocks.append(Heading(1, words("principles", language)))
    for principle, found in parts:
        blocks += principle_chapter(material, principle, found)
    blocks.append(Heading(1, words("asked", language)))
    blocks.append(Paragraph(words("asked_text", language)))
    blocks += chapters(material, framework, asking, level=2)
    blocks += _approval(material)
    blocks += method_blocks(material, [framework])
    return Report(
        kind="japan-conformity",
        title=words("title", language),
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=(*_parties(material), *facts_of(material, framework)),
        blocks=tuple(blocks),
    )


def _items(material: Material, framework: Framework, principle: Provision) -> list[Answer]:
    """Return the answers under a principle: its own items, then those for each role."""
    number = principle.id.split("-")[1]
    wanted = [one for one in subtree(framework, principle) if one.assessable]
    for role in roles_of(material):
        wanted += items_of_role(framework, role, number)
    return [answer_of(material.assessment, one) for one in wanted if material.concerns(one)]


def _asking(material: Material, framework: Framework) -> tuple[Provision, ...]:
    """Return the first item under accountability for each role: it asks for this document."""
    found = (items_of_role(framework, role, _EXPLAIN)[:1] for role in roles_of(material))
    return tuple(one for some in found for one in some)


def _named(material: Material, prefix: str) -> str:
    language = material.language
    told = (
        words(f"{prefix}_{role}", language, name=material.organisation)
        for role in roles_of(material)
    )
    joiner = "、" if language == "ja" else ("; " if prefix == "as" else ", ")
    return joiner.join(told)


def _parties(material: Material) -> tuple[tuple[str, str], ...]:
    language = material.language
    return (
        (words("from", language), _named(material, "as")),
        (words("to", language), _named(material, "to")),
    )


def _opening(material: Material, asking: Sequence[Provision]) -> Iterator[Block]:
    language = material.language
    cited = listed((one.citation.get(language) for one in asking), language)
    told = _named(material, "to")
    name = material.organisation
    yield Heading(1, words("purpose", language))
    yield Paragraph(words("purpose_text", language, to=told, name=name, items=cited))
    lines = (words("reading", language), words("reading_draft", language))
    yield Callout("", lines)


def _overview(material: Material, parts: Sequence[tuple[Provision, Sequence[Answer]]]) -> Table:
    language = material.language
    rows = []
    for principle, found in parts:
        count = counts(found)
        rows.append(
            cells(
                principle.label.get(language),
                str(count["total"]),
                Cell((str(count["full"]),), "good" if count["full"] else ""),
                Cell((str(count["part"]),), "part" if count["part"] else ""),
                Cell((str(count["none"]),), "bad" if count["none"] else ""),
                Cell((str(count["open"]),), "unknown" if count["open"] else ""),
            )
        )
    keys = ("principle", "items", "full", "part", "none", "open")
    heads = tuple(words(f"head_{key}", language) for key in keys)
    return Table(heads, tuple(rows), (4, 1, 1.2, 1.2, 1.4, 1))


def _approval(material: Material) -> list[Block]:
    language = material.language
    keys = ("covered", "given_to", "approved_by", "approved_on", "valid_until", "contact")
    known = {"covered": material.system}
    rows = tuple((words(key, language), known.get(key, "")) for key in keys)
    return [Heading(1, words("approval", language)), Fields(rows)]
