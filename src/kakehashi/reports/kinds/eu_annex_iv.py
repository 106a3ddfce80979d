"""The technical documentation of a high-risk AI system, drafted in the order of Annex IV.

Annex IV lists the least that the documentation holds (Article 11(1)). Point 5 refers
to Article 9, point 7 to Chapter III, Section 2, point 8 to Article 47 and Annex V, and
point 9 to Article 72(3): what people decided on these is shown there too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kakehashi.model import Provision
from kakehashi.reports.kinds.blanks import form, grid_table
from kakehashi.reports.kinds.eu_annex_iv_blanks import BLANKS, DECLARATION, FILE, SIGN
from kakehashi.reports.kinds.eu_annex_iv_grids import GRIDS
from kakehashi.reports.kinds.eu_annex_iv_words import words
from kakehashi.reports.kinds.eu_body import body
from kakehashi.reports.kinds.eu_parts import (
    act,
    answers_to,
    facts_table,
    not_asked,
    provision,
    report_of,
)
from kakehashi.reports.kinds.eu_risks import risk_blocks
from kakehashi.reports.kinds.eu_tables import in_place_table, rules_blocks
from kakehashi.reports.kinds.eu_to_do import to_do
from kakehashi.reports.kinds.eu_words import words as shared
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Fields, Heading, Paragraph, Report

RULES = ("Art-11.1.s1", "Art-11.1.s2", "Art-11.1.s3", "Art-11.2", "Art-18.1", "Annex-IV")
_FACTS = (
    "system.activities",
    "system.use_areas",
    "system.limited_task",
    "system.profiling",
    "system.product_law",
    "system.product_role",
    "system.product_check",
    "system.released_on",
    "system.significant_change",
    "system.for_public_authorities",
)
_BESIDE = {"Annex-IV.5": "Art-9", "Annex-IV.7": "Ch-III.S-2", "Annex-IV.9": "Art-72"}


def annex_iv_report(material: Material) -> Report:
    """Return the draft of the technical documentation."""
    language = material.language
    found = answers_to(material, "Annex-IV")
    blocks = list(_front(material)) + list(
        body(material, found, "Annex-IV", after=partial(_after, material))
    )
    blocks += to_do(material, found)
    blocks += [
        Heading(1, shared("sign", language)),
        Paragraph(shared("sign_text", language)),
        form(material, SIGN),
    ]
    return report_of(material, "eu-annex-iv", words("title", language), blocks)


def _front(material: Material) -> Iterator[Block]:
    language = material.language
    yield from not_asked(material, "Annex-IV")
    yield Heading(1, words("file", language))
    yield Paragraph(words("file_text", language))
    yield form(material, FILE)
    yield from rules_blocks(material, *RULES)
    yield from facts_table(material, *_FACTS)


def _after(material: Material, one: Provision) -> Iterator[Block]:
    """Yield what follows an answer: blanks, tables to fill in and what the point refers to."""
    if one.id in BLANKS:
        yield form(material, BLANKS[one.id])
    if one.id in GRIDS:
        yield grid_table(material, GRIDS[one.id])
    if one.id == "Annex-IV.8":
        yield from _declaration(material)
    if one.id == "Annex-IV.5":
        yield from risk_blocks(material)
    if one.id in _BESIDE:
        yield from _beside(material, one.id)


def _beside(material: Material, name: str) -> Iterator[Block]:
    """Yield what is in place of the articles that a point refers to."""
    language = material.language
    found = answers_to(material, _BESIDE[name])
    if found:
        caption = words(f"beside_{name}", language)
        sheet = words(f"sheet_{name}", language)
        yield in_place_table(material, found, caption=caption, sheet=sheet)


def _declaration(material: Material) -> Iterator[Block]:
    """Yield the slot for the declaration, with what Annex V asks it to contain."""
    language = material.language
    points = act(material).children[provision(material, "Annex-V").ref]
    rows = tuple((one.label.get(language), "") for one in points)
    yield form(material, DECLARATION)
    yield Paragraph(words("declaration", language))
    yield Fields(rows, provision(material, "Annex-V").label.get(language))
