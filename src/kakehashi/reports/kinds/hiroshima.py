"""The report of the Hiroshima AI Process: every question with a drafted answer.

Version 1 of the reporting framework was opened on 7 February 2025 (OECD). Of
version 2.0 the library knows some questions only, so nothing made here claims to
be a report under it.
"""

from __future__ import annotations

from kakehashi.model import Framework
from kakehashi.reports.kinds.answers import (
    Answering,
    answers,
    chapters,
    draft_table,
    overview_table,
)
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.hiroshima_views import view_of
from kakehashi.reports.kinds.hiroshima_words import words
from kakehashi.reports.kinds.pictures import sections_figure
from kakehashi.reports.material import Material
from kakehashi.reports.method import method_blocks
from kakehashi.reports.outline import Block, Callout, Heading, Paragraph, Report

FRAMEWORK = "hiroshima-reporting-framework"


def hiroshima_report(material: Material) -> Report:
    """Return the report, told to its audience."""
    framework = material.framework(FRAMEWORK)
    language = material.language
    found = list(answers(material, framework))
    blocks: list[Block] = [*_notices(material, framework)]
    blocks += view_of(material, framework, found)
    caption, sheet = words("overview", language), words("overview_sheet", language)
    blocks.append(Heading(1, caption))
    if found:
        blocks.append(sections_figure(material, framework, found))
    blocks.append(overview_table(material, found, caption="", sheet=sheet))
    blocks += chapters(material, framework, how=Answering(guide=material.audience == "internal"))
    if material.audience in ("internal", "international"):
        # People answer in Excel too.
        blocks.append(draft_table(material, found, sheet=words("worksheet_sheet", language)))
    blocks += method_blocks(material, [framework])
    return Report(
        kind="hiroshima",
        title=words("title", language, edition=framework.edition),
        subtitle=material.subject,
        language=language,
        date=material.assessment.date,
        facts=facts_of(material, framework),
        blocks=tuple(blocks),
    )


def _notices(material: Material, framework: Framework) -> list[Block]:
    language = material.language
    if framework.complete:
        return [Paragraph(words("rules", language), "note")]
    told = (words("incomplete", language),)
    return [Callout(words("incomplete_heading", language), told)]
