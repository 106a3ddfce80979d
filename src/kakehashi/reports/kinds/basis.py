"""On what a report rests besides decisions: the facts given, the plan, who answers for it."""

from __future__ import annotations

from kakehashi.reports.kinds.audience import told_all
from kakehashi.reports.kinds.basis_words import words
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Fields, Heading, Paragraph, Table, cells
from kakehashi.reports.words import ADDRESSEES
from kakehashi.text.listing import listed


def basis_blocks(material: Material, *, plan: bool = True) -> list[Block]:
    """Return a form of who and what, with blanks for what is not known, and the facts.

    Args:
        material: What the report is made of.
        plan: Whether the report shows the plan, so that it is said where there is none.
    """
    language = material.language
    blocks: list[Block] = [Heading(1, words("heading", language)), _form(material)]
    if material.facts and told_all(material):
        rows = tuple(cells(question, answer) for question, answer in material.facts)
        heads = (words("fact", language), words("answer", language))
        caption = words("facts", language)
        blocks.append(Table(heads, rows, (2, 1), caption, caption))
    elif not material.facts:
        blocks.append(Paragraph(words("no_facts", language), "open"))
    if plan and not material.steps:
        blocks.append(Paragraph(words("no_plan", language), "open"))
    return blocks


def _form(material: Material) -> Fields:
    language = material.language
    roles = listed((ADDRESSEES[role].get(language) for role in material.roles), language)
    known = {"system": material.system, "purpose": material.purpose, "roles": roles}
    keys = ("system", "purpose", "roles", "unit", "filled_by", "filled_on")
    signs = ("approved_by", "approved_on", "contact")
    return Fields(tuple((words(key, language), known.get(key, "")) for key in (*keys, *signs)))
