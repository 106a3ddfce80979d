"""Outline of a fundamental-rights impact assessment, in the order of Article 27."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kakehashi.model import Provision
from kakehashi.reports.kinds.blanks import form, grid_table
from kakehashi.reports.kinds.eu_body import body
from kakehashi.reports.kinds.eu_fria_blanks import (
    BLANKS,
    DPIA,
    ELEMENTS,
    FILE,
    GRIDS,
    HARMS,
    SIGN,
)
from kakehashi.reports.kinds.eu_fria_words import RIGHTS, words
from kakehashi.reports.kinds.eu_parts import (
    answers_to,
    facts_table,
    not_asked,
    provision,
    report_of,
)
from kakehashi.reports.kinds.eu_tables import rules_blocks
from kakehashi.reports.kinds.eu_to_do import to_do
from kakehashi.reports.kinds.eu_words import words as shared
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Heading, Items, Paragraph, Report

RULES = ("Art-27.1", "Art-26.2", "Art-26.9")
_FACTS = (
    "organisation.kind",
    "organisation.position",
    "system.use_areas",
    "system.activities",
    "system.profiling",
    "system.decision_weight",
)


def fria_report(material: Material) -> Report:
    """Return the outline of the assessment."""
    language = material.language
    found = answers_to(material, "Art-27")
    blocks: list[Block] = [
        *not_asked(material, "Art-27.1"),
        Heading(1, words("file", language)),
        Paragraph(words("file_text", language)),
        form(material, FILE),
        *rules_blocks(material, *RULES),
        *facts_table(material, *_FACTS),
        *body(material, found, "Art-27", after=partial(_after, material)),
        *to_do(material, found),
        Heading(1, shared("sign", language)),
        Paragraph(words("sign_text", language)),
        form(material, SIGN),
    ]
    return report_of(material, "eu-fria", words("title", language), blocks)


def _after(material: Material, one: Provision) -> Iterator[Block]:
    """Yield the questions of an element, its tables and what to think of."""
    language = material.language
    if one.id == "Art-27.3":
        yield Paragraph(words("notification", language))
    if one.id in BLANKS:
        yield form(material, BLANKS[one.id])
    if one.id in GRIDS:
        yield grid_table(material, GRIDS[one.id])
    if one.id == "Art-27.1.d":
        yield from _harms(material)
    if one.id == "Art-27.4":
        elements = [
            (provision(material, name).label.get(language), "", "", "") for name in ELEMENTS
        ]
        yield grid_table(material, DPIA, elements)


def _harms(material: Material) -> Iterator[Block]:
    """Yield rights to go through, and the risks: those of the register where it may be told."""
    language = material.language
    yield Paragraph(words("rights", language))
    yield Items(tuple(material.say(right) for right in RIGHTS), boxes=True)
    risks = material.risks if material.inside else ()
    if risks:
        yield Paragraph(words("from_register", language), "note")
    known = [(r.text, "", "", str(r.severity), str(r.likelihood), "", "") for r in risks]
    yield grid_table(material, HARMS, known)
