"""Material for the reports on the AI Guidelines for Business and the OECD's cycle."""

from __future__ import annotations

import dataclasses
from functools import cache

from tests.bundled import bundled_library

from kakehashi.assessment.asked import practices_asked
from kakehashi.assessment.assess import Assessment, assess
from kakehashi.model import Decision, Evidence, Suggestion, Verdict
from kakehashi.reports.material import KnownRisk, Material, PlannedStep
from kakehashi.reports.outline import Report
from kakehashi.reports.outline.tree import tree

DATE = "2026-11-26"
SECRET, WHY, RISK = "Ms Secret-Name", "a reason for insiders", "a risk in our own register"
QUOTE = "=1+1 We lay this down <b>in writing</b>"
PLAN = "Draw up the missing rule"
VERDICTS = (*Verdict, None, "suggested")


@cache
def decided(framework: str, edition: str = "") -> Assessment:
    """Return an assessment in which each verdict, none and a suggestion take turns."""
    library = bundled_library()
    chosen = library.instrument(f"{framework}-{edition}" if edition else framework)
    asked = practices_asked(library)
    refs = dict.fromkeys(ref for one in chosen.assessable for ref in asked[one.ref])
    decisions, suggestions = [], []
    for row, ref in enumerate(refs):
        verdict = VERDICTS[row % len(VERDICTS)]
        evidence = (Evidence("policy.pdf", f"{QUOTE} {row}.", 3),)
        if verdict == "suggested":
            suggestions.append(Suggestion(ref, 0.9, "model", evidence, f"s.csv:{row}"))
        elif verdict is not None:
            where = f"t.csv:{row}"
            decisions.append(Decision(ref, verdict, SECRET, DATE, WHY, evidence, where))
    return assess(
        library,
        [],
        date=DATE,
        frameworks=[chosen],
        decisions=decisions,
        suggestions=suggestions,
        candidates={},
    )


@cache
def undecided(framework: str) -> Assessment:
    library = bundled_library()
    chosen = [library.instrument(framework)]
    return assess(library, [], date=DATE, frameworks=chosen, candidates={})


def material(assessment: Assessment, language: str = "en", **more: object) -> Material:
    name = "株式会社例示" if language == "ja" else "Example Corp"
    return Material(assessment, language, name, **more)  # type: ignore[arg-type]


def with_plan(made: Material, practice: str) -> Material:
    """Return material with facts, a plan for one practice and a risk."""
    step = PlannedStep(PLAN, SECRET, "2027-03-31", "open", practice)
    gone = PlannedStep("Given up", SECRET, "2027-01-01", "dropped", practice)
    facts = (("Do you offer AI?", "yes"),)
    return dataclasses.replace(
        made, steps=(step, gone), facts=facts, risks=(KnownRisk(RISK, "social", 4, 2),)
    )


def practice_with(assessment: Assessment, verdict: Verdict) -> str:
    return next(d.practice for d in assessment.decisions if d.verdict is verdict)


def text_of(report: Report) -> str:
    """Return all words of a report, its worksheets too."""
    sheets = [[list(cell.lines) for cell in row] for t in report.tables for row in t.rows]
    return f"{tree(report)} {sheets}"


def headings_are_filled(report: Report) -> bool:
    """Say whether something stands below every heading, before one of the same or a higher level."""
    found = [block["t"] for block in tree(report)["blocks"]]
    levels = [block.get("level", 9) for block in tree(report)["blocks"]]
    pairs = zip(found, levels, found[1:], levels[1:], strict=False)
    empty = [1 for a, x, b, y in pairs if a == "heading" and b == "heading" and y <= x]
    return not empty and found[-1] != "heading"
