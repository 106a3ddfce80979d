"""The report of a policy study, and the brief for a negotiation."""

from __future__ import annotations

from kakehashi.policy.study import Study
from kakehashi.policy.themes import METHOD
from kakehashi.policy.timeline import timeline_of_study
from kakehashi.reports.kinds.pictures import described
from kakehashi.reports.outline import (
    Block,
    Callout,
    Figure,
    Heading,
    Items,
    Paragraph,
    Quote,
    Report,
)
from kakehashi.reports.policy.ground import ground_blocks
from kakehashi.reports.policy.heat import Shares, shares_heat
from kakehashi.reports.policy.study_tables import (
    addressed_table,
    binding_table,
    commitments_table,
    dates_table,
    entities_table,
    group_shares,
    page_of,
    percent,
    sentences_sheet,
    shares_sheet,
    shares_table,
    theme_shares,
)
from kakehashi.reports.policy.study_words import words
from kakehashi.reports.timeline_svg import render_timeline
from kakehashi.text.bilingual import Language
from kakehashi.text.listing import listed

_PENALTIES, _COMMITMENTS = 12, 15
"""So many quotes, and so many commitments of each document, are read; the workbook has all."""


def study_report(study: Study, language: Language) -> Report:
    """Return the whole study; its workbook holds every sentence behind every number."""
    blocks: list[Block] = [_short(study, language)]
    blocks += [Heading(1, words("shares", language)), shares_table(study, language)]
    blocks += _figure(theme_shares(study, language), "themes", language)
    blocks += _bindingness(study, language)
    blocks += _figure(group_shares(study, language), "coverage", language)
    blocks += ground_blocks(study, language)
    blocks += _promises(study, language)
    blocks += [sentences_sheet(study, language), *_limits(language)]
    return _report(study, "policy-study", words("title", language), blocks, language)


def brief_report(study: Study, language: Language) -> Report:
    """Return the brief: common ground and differences with quotes, and who promised what."""
    blocks: list[Block] = [_short(study, language), *ground_blocks(study, language)]
    blocks += [*_promises(study, language), *_limits(language)]
    return _report(study, "policy-brief", words("brief_title", language), blocks, language)


def _report(study: Study, kind: str, title: str, blocks: list[Block], language: Language) -> Report:
    names = listed((party.name.get(language) for party in study.parties), language)
    facts = (
        (words("date", language), study.date),
        (words("parties", language), names),
        (words("method", language), METHOD),
    )
    subject = words("documents_count", language, count=len(study.documents))
    return Report(kind, title, subject, language, study.date, facts, tuple(blocks))


def _short(study: Study, language: Language) -> Callout:
    lines = [
        words(
            "short_share",
            language,
            name=one.document.name,
            percent=percent(one.governance_share),
            count=len(one.sentences),
        )
        for one in study.documents
    ]
    return Callout(words("in_short", language), (*lines, words("candidates_only", language)))


def _figure(shares: Shares, key: str, language: Language) -> list[Block]:
    title = words(key, language)
    svg = shares_heat(shares, language, title)
    return [
        Heading(1, title),
        Paragraph(words(f"{key}_read", language), "note"),
        Figure(svg, described(svg), wide=True),
        shares_sheet(shares, title, language),
    ]


def _bindingness(study: Study, language: Language) -> list[Block]:
    blocks: list[Block] = [
        Heading(1, words("bindingness", language)),
        Paragraph(words("bindingness_read", language), "note"),
        binding_table(study, language),
        Heading(2, words("addressed", language)),
        addressed_table(study, language),
        Heading(2, words("penalties", language)),
    ]
    found = [s for one in study.documents for s in one.penalties]
    quotes = [
        Quote(s.passage.text, f"{s.passage.locator.document}, {page_of(s.passage)}")
        for s in found[:_PENALTIES]
    ]
    blocks += quotes or [Paragraph(words("no_penalties", language))]
    return blocks


def _promises(study: Study, language: Language) -> list[Block]:
    return [
        Heading(1, words("commitments", language)),
        Paragraph(words("commitments_read", language), "note"),
        commitments_table(study, language, most=_COMMITMENTS),
        commitments_table(study, language),
        Heading(1, words("entities", language)),
        entities_table(study, language),
        *_timeline(study, language),
    ]


def _timeline(study: Study, language: Language) -> list[Block]:
    """Draw when texts, frameworks, initiatives and deadlines come; the table says the same."""
    events = timeline_of_study(study)
    if not events:
        return []
    svg = render_timeline(events, language, policy=True)
    return [
        Heading(1, words("timeline", language)),
        Paragraph(words("timeline_read", language), "note"),
        Figure(svg, described(svg), wide=True),
        dates_table(events, language),
    ]


def _limits(language: Language) -> list[Block]:
    names = ("share", "measured", "themes", "hardness", "coverage")
    lines = tuple(words(f"limits_{name}", language) for name in names)
    return [Heading(1, words("limits", language)), Items(lines)]
