"""Report of a serious incident under Article 73: form, time limits, duties, practices in place."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.reports.kinds.answers import Answering, chapters, overview_table
from kakehashi.reports.kinds.blanks import form, grid_table
from kakehashi.reports.kinds.eu_body import nothing_asked
from kakehashi.reports.kinds.eu_clocks import kinds_given
from kakehashi.reports.kinds.eu_incident_blanks import (
    ACTIONS,
    AUTHORITY,
    CAUSE,
    EVIDENCE,
    INCIDENT,
    REPORT,
    RESPONSIBLE,
    SIGN,
    SYSTEM,
    TASKS,
    THINGS,
)
from kakehashi.reports.kinds.eu_incident_times import clock_table, time_blocks
from kakehashi.reports.kinds.eu_incident_words import OUTCOMES, words
from kakehashi.reports.kinds.eu_parts import (
    act,
    answers_to,
    not_asked,
    provision,
    report_of,
)
from kakehashi.reports.kinds.eu_tables import rules_blocks
from kakehashi.reports.kinds.eu_to_do import to_do
from kakehashi.reports.kinds.eu_words import words as shared
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Heading, Items, Paragraph, Report, Span

RULES = (
    "Art-73.1",
    "Art-20.1.s1",
    "Art-20.1.s2",
    "Art-20.2.s1",
    "Art-20.2.s2",
    "Art-55.1.c",
)


def serious_incident_report(material: Material) -> Report:
    """Return the report.

    Raises:
        UsageError: a date or kind of incident that was given cannot be read.
    """
    language = material.language
    blocks = [*_limits(material), *_form(material), *_practices(material)]
    return report_of(
        material,
        "eu-serious-incident",
        words("title", language),
        blocks,
        note=words("own", language),
    )


def _limits(material: Material) -> Iterator[Block]:
    language = material.language
    yield from not_asked(material, "Art-73.1")
    yield Heading(1, words("limits", language))
    yield Paragraph(words("limits_text", language))
    yield clock_table(material)
    yield Paragraph(words("counting", language), "note")
    yield from time_blocks(material)


def _form(material: Material) -> Iterator[Block]:
    language = material.language
    for key, blanks in (("report", REPORT), ("system", SYSTEM), ("incident", INCIDENT)):
        yield Heading(1, words(key, language))
        if key == "incident":
            yield from _outcomes(material)
        yield form(material, blanks)
    yield Heading(1, words("authority", language))
    yield form(material, AUTHORITY)
    yield Heading(1, words("responsible", language))
    rows = [(material.say(task), "", "", "") for task in TASKS]
    yield grid_table(material, RESPONSIBLE, rows)
    yield Heading(1, words("evidence", language))
    yield Paragraph(words("evidence_text", language))
    things = [(material.say(thing), "", "", "") for thing in THINGS]
    yield grid_table(material, EVIDENCE, things)
    yield Heading(1, words("cause", language))
    yield form(material, CAUSE)
    yield Heading(1, words("actions", language))
    yield grid_table(material, ACTIONS)
    yield Heading(1, shared("sign", language))
    yield Paragraph(shared("sign_text", language))
    yield form(material, SIGN)


def _outcomes(material: Material) -> Iterator[Block]:
    """Yield the outcomes that make an incident serious, those given marked."""
    language = material.language
    given = kinds_given(material)
    yield Paragraph(words("outcomes", language))
    lines = []
    for kind, outcome in OUTCOMES.items():
        said = material.say(outcome)
        named = Span(f" ({words('given', language)})", "strong")
        lines.append((Span(said), named) if kind in given else said)
    yield Items(tuple(lines), boxes=True)


def _practices(material: Material) -> Iterator[Block]:
    """Yield what is in place for handling incidents, by the paragraphs of Article 73."""
    language = material.language
    heading = words("duties", language)
    yield from rules_blocks(material, *RULES, heading=heading)
    found = answers_to(material, "Art-73", "Art-26.5")
    if not found:
        yield nothing_asked(material)
        return
    yield Heading(1, words("practices", language))
    yield Paragraph(words("practices_text", language))
    sheet = shared("overview_sheet", language)
    yield overview_table(material, found, caption="", sheet=sheet)
    how = Answering(guide=material.audience == "internal")
    tops = [provision(material, "Art-73"), provision(material, "Art-26.5")]
    yield from chapters(material, act(material), tops, how=how, level=2)
    yield from to_do(material, found)
