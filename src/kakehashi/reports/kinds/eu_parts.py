"""What the reports under the EU AI Act share: opening, tables of rules, what is left to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kakehashi.applicability import load_facts
from kakehashi.model import Framework, Provision
from kakehashi.reports.answer import Answer, answer_of
from kakehashi.reports.kinds.answers import subtree
from kakehashi.reports.kinds.eu_words import words
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.material import Material
from kakehashi.reports.method import method_blocks
from kakehashi.reports.outline import (
    Block,
    Callout,
    Paragraph,
    Report,
    Span,
    Table,
    cells,
)

FRAMEWORK = "eu-ai-act"


def act(material: Material) -> Framework:
    """Return the edition of the Act that the report is made under."""
    return material.framework(FRAMEWORK)


def provision(material: Material, name: str) -> Provision:
    """Return a provision of the Act by its id."""
    framework = act(material)
    return framework.by_ref[f"{framework.prefix}:{name}"]


def concerning(material: Material, *names: str) -> Iterator[Provision]:
    """Yield the assessable provisions below some, as far as they concern the roles asked for."""
    framework = act(material)
    for name in names:
        for one in subtree(framework, provision(material, name)):
            if one.assessable and material.concerns(one):
                yield one


def answers_to(material: Material, *names: str) -> list[Answer]:
    """Return the answers to provisions and all below them."""
    return [answer_of(material.assessment, one) for one in concerning(material, *names)]


def outcome_of(material: Material, name: str) -> str:
    """Return whether a provision applies, in words; that it was not worked out where so."""
    key = material.applies.get(provision(material, name).ref, "not worked out")
    return words(f"outcome_{key}", material.language)


def since(material: Material, one: Provision) -> str:
    """Return from when a provision applies, as of the date of the report."""
    if not one.applies_from:
        return "–"
    key = "applies_since" if one.applies_from <= material.assessment.date else "applies_from"
    return words(key, material.language, date=one.applies_from)


def is_left_out(material: Material, one: Provision) -> bool:
    """Say whether a provision does not apply by the facts given."""
    return material.applies.get(one.ref) == "does not apply"


def not_asked(material: Material, name: str) -> Iterator[Block]:
    """Yield a warning where a report is not asked for by the facts given."""
    if is_left_out(material, provision(material, name)):
        language = material.language
        heading = Span(words("not_asked_heading", language), "strong")
        colon = "：" if language == "ja" else ": "
        yield Paragraph((heading, Span(colon + words("not_asked", language))), "open")


def report_of(
    material: Material, kind: str, title: str, blocks: Iterable[Block], *, note: str = ""
) -> Report:
    """Return a report under the Act: its opening, what is given, and the statement of method.

    Args:
        material: What the report is made of.
        kind: Its id.
        title: Its title.
        blocks: What it says.
        note: What its readers should know before all else, besides that it is a draft.
    """
    language = material.language
    framework = act(material)
    opening = Callout(
        words("draft_heading", language),
        (words("draft", language), *filter(None, (note,)), words("blanks", language)),
    )
    return Report(
        kind=kind,
        title=title,
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=facts_of(material, framework),
        blocks=(opening, *blocks, *method_blocks(material, [framework])),
    )


def facts_table(material: Material, *names: str) -> Iterator[Block]:
    """Yield the answers that decided what applies, of those named, for own teams and policy staff.

    Nothing is made where none was given.
    """
    if not material.inside:
        return
    language = material.language
    asked = {load_facts()[name].question.get(language) for name in names}
    rows = tuple(cells(one, answer) for one, answer in material.facts if one in asked)
    if rows:
        heads = (words("question", language), words("answer", language))
        yield Table(heads, rows, (3, 2), words("facts", language), words("facts_sheet", language))
