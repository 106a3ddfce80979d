"""Lines for the cells of worksheets: what is in place with its quotes, what is planned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kakehashi.model import Evidence, Verdict
from kakehashi.reports.answer import Answer, Claim
from kakehashi.reports.answer_words import words
from kakehashi.reports.kinds.audience import told_all
from kakehashi.reports.material import Material, PlannedStep
from kakehashi.reports.outline import Cell, Line, Span
from kakehashi.reports.words import VERDICTS

_DONE = (Verdict.IN_PLACE, Verdict.PARTIAL)


def done_lines(material: Material, claims: Iterable[Claim]) -> list[Line]:
    """Return what is in place, wholly or in part, each with its quotes.

    A suggestion is marked as one, and told to own teams only.
    """
    lines: list[Line] = []
    for claim in claims:
        if claim.verdict in _DONE and (claim.grade == "confirmed" or told_all(material)):
            lines.append(_named(material, claim))
            lines += [(Span(quote_of(material, one), "soft"),) for one in claim.evidence]
    return lines


def other_lines(material: Material, claims: Iterable[Claim]) -> list[Line]:
    """Return what is decided otherwise: not in place, or not applicable."""
    return [
        _named(material, claim)
        for claim in claims
        if claim.verdict in (Verdict.NOT_IN_PLACE, Verdict.NOT_APPLICABLE)
    ]


def _named(material: Material, claim: Claim) -> Line:
    language = material.language
    if claim.grade == "suggested":
        said = words("suggested", language)
    else:
        said = VERDICTS[claim.verdict.value].get(language)
    title = claim.about.title.get(language)
    told = f"（{said}）" if language == "ja" else f" ({said})"
    return (Span(title, "strong"), Span(told))


def quote_of(material: Material, evidence: Evidence) -> str:
    """Return a quote with the place where it stands, on one line."""
    language = material.language
    place = [evidence.document] if evidence.document else []
    if evidence.page:
        place.append(words("page", language, page=evidence.page))
    if language == "ja":
        return f"「{evidence.quote}」" + (f"（{'、'.join(place)}）" if place else "")
    return f"“{evidence.quote}”" + (f" ({', '.join(place)})" if place else "")


def steps_about(material: Material, refs: Iterable[str]) -> list[PlannedStep]:
    """Return the steps of the plan, not dropped, that are about one of some practices."""
    hub = material.assessment.library
    wanted = set(refs)
    wanted |= {hub.practice_of(ref) for ref in wanted}
    return [s for s in material.steps if s.state != "dropped" and s.practice in wanted]


def plan_cells(
    material: Material, claims: Iterable[Claim], steps: Sequence[PlannedStep]
) -> tuple[Cell, Cell, Cell]:
    """Return measures, owners and dates, line by line beside each other; blank where none."""
    planned = [c for c in claims if c.verdict is Verdict.PLANNED]
    names = told_all(material)
    measures: list[Line] = [_named(material, claim) for claim in planned]
    owners: list[Line] = [""] * len(planned)
    dates: list[Line] = [""] * len(planned)
    for step in steps:
        measures.append(step.text)
        owners.append(step.owner if names else "")
        dates.append(step.due)
    return Cell(tuple(measures)), Cell(tuple(owners)), Cell(tuple(dates))


def claims_of(answer: Answer) -> tuple[Claim, ...]:
    """Return the claims of an answer that people decided."""
    return tuple(claim for claim in answer.claims if claim.grade == "confirmed")
