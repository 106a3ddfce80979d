"""The documentation of a general-purpose AI model: Annex XI for authorities, XII for integrators.

Article 53(1), points (a) and (b), of Regulation (EU) 2024/1689. Section 2 of Annex XI is
only for models with systemic risk (Articles 51 and 55): it is answered where the facts
say so, and shown with that condition where they do not tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.model import Provision
from kakehashi.reports.answer import Answer
from kakehashi.reports.kinds.answers import Answering, chapters
from kakehashi.reports.kinds.blanks import form, grid_table
from kakehashi.reports.kinds.eu_body import nothing_asked, overview
from kakehashi.reports.kinds.eu_model_blanks import BLANKS, GRIDS, MODEL, SIGN
from kakehashi.reports.kinds.eu_model_words import words
from kakehashi.reports.kinds.eu_parts import (
    act,
    answers_to,
    facts_table,
    is_left_out,
    not_asked,
    provision,
    report_of,
)
from kakehashi.reports.kinds.eu_tables import rules_blocks
from kakehashi.reports.kinds.eu_to_do import to_do
from kakehashi.reports.kinds.eu_words import words as shared
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Callout, Heading, Paragraph, Report

RULES_XI = ("Art-53.1.a", "Art-53.1.c", "Art-53.1.d", "Art-51.1.a", "Art-51.2", "Art-111.3")
RULES_XII = ("Art-53.1.b", "Art-53.1.b.i", "Art-53.1.b.ii", "Art-111.3")
SYSTEMIC = "Annex-XI.2"
_FACTS = (
    "system.released_on",
    "system.open_source",
    "system.training_compute",
    "system.eu_model_class",
)


def annex_xi_report(material: Material) -> Report:
    """Return the draft of the model documentation for the AI Office and national authorities."""
    left_out = is_left_out(material, provision(material, SYSTEMIC))
    names = ("Annex-XI.1",) if left_out else ("Annex-XI.1", SYSTEMIC)
    found = answers_to(material, *names)
    blocks = [*_front(material, "xi", RULES_XI), *_body(material, found, _sections(material))]
    return _finished(material, "xi", blocks, found)


def annex_xii_report(material: Material) -> Report:
    """Return the draft of the information for those who build the model into their systems."""
    found = answers_to(material, "Annex-XII")
    tops = act(material).children[provision(material, "Annex-XII").ref]
    told = _chapters(material, tops)
    return _finished(
        material, "xii", [*_front(material, "xii", RULES_XII), *_body(material, found, told)], found
    )


def _finished(material: Material, annex: str, blocks: list[Block], found: list[Answer]) -> Report:
    language = material.language
    blocks += to_do(material, found)
    if annex == "xi":
        sign = (Heading(1, shared("sign", language)), Paragraph(shared("sign_text", language)))
        blocks += [*sign, form(material, SIGN)]
    return report_of(material, f"eu-annex-{annex}", words(f"title_{annex}", language), blocks)


def _front(material: Material, annex: str, rules: tuple[str, ...]) -> Iterator[Block]:
    language = material.language
    main = "Annex-XI.1" if annex == "xi" else "Annex-XII"
    yield from not_asked(material, main)
    yield Heading(1, words("model", language))
    yield Paragraph(words(f"model_{annex}", language))
    yield form(material, MODEL)
    if annex == "xi":
        yield from facts_table(material, *_FACTS)
    yield from rules_blocks(material, *rules)


def _body(material: Material, found: list[Answer], told: Iterator[Block]) -> Iterator[Block]:
    if not found:
        yield nothing_asked(material)
        return
    yield from overview(material, found)
    yield from told


def _sections(material: Material) -> Iterator[Block]:
    """Yield both sections of Annex XI; the second with its condition."""
    language = material.language
    yield from _chapters(material, [provision(material, "Annex-XI.1")])
    second = provision(material, SYSTEMIC)
    outcome = material.applies.get(second.ref, "")
    if outcome == "does not apply":
        yield Heading(1, second.label.get(language))
        yield Paragraph(words("systemic_not", language))
        return
    made = list(_chapters(material, [second]))
    if made and outcome != "applies":
        about = Callout(words("only_if_heading", language), (words("only_if", language),))
        made.insert(1, about)
    yield from made


def _chapters(material: Material, tops: list[Provision] | tuple[Provision, ...]) -> Iterator[Block]:
    how = Answering(guide=material.audience == "internal", after=lambda one: _after(material, one))
    return chapters(material, act(material), tops, how=how)


def _after(material: Material, one: Provision) -> Iterator[Block]:
    if one.id in BLANKS:
        yield form(material, BLANKS[one.id])
    if one.id in GRIDS:
        yield grid_table(material, GRIDS[one.id])
