"""How provisions stand, as cells and rows of tables: status, what is in place, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kakehashi.model import Verdict
from kakehashi.reports.answer import Answer, Claim
from kakehashi.reports.drafted_answer import status_words
from kakehashi.reports.kinds.planned import names_told
from kakehashi.reports.kinds.standing_words import words
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Cell, Line, Span
from kakehashi.text.listing import listed

SHOWN = 6
"""How many practices or quotes a cell names before it counts the rest."""
LACKING = (Verdict.PARTIAL, Verdict.PLANNED, Verdict.NOT_IN_PLACE)
"""Decisions that say something is missing still."""


def joined(material: Material, told: Iterable[str]) -> str:
    """Return words as a list of the report's language."""
    return listed(told, material.language)


def titled(title: str, statement: str) -> Cell:
    """Return a title with the statement below it."""
    return Cell(((Span(title, "strong"),), statement))


def status_cell(material: Material, answer: Answer) -> Cell:
    """Return the status in words, tinted."""
    return Cell((status_words(material, answer),), MARKS[answer.bucket])


def in_place_cell(material: Material, answer: Answer) -> Cell:
    """Return which practices are in place, which do not apply, and which are suggested only."""
    firm = [c for c in answer.with_verdict(Verdict.IN_PLACE) if c.grade == "confirmed"]
    loose = [c for c in answer.claims if c.grade == "suggested"]
    lines = _titled(material, firm)
    lines += _under(material, "not applicable", answer.with_verdict(Verdict.NOT_APPLICABLE))
    if names_told(material):
        lines += _under(material, "suggested", loose)
    return Cell(tuple(lines))


def gap_cell(material: Material, answer: Answer) -> Cell:
    """Return what was decided to be missing, and how much nobody has decided."""
    lines: list[Line] = []
    for verdict in LACKING:
        lines += _under(material, verdict.value, answer.with_verdict(verdict))
    lines += open_lines(material, answer)
    return Cell(tuple(lines))


def open_lines(material: Material, answer: Answer) -> list[Line]:
    """Return how many practices nobody has decided, or that there are none to decide."""
    language = material.language
    count = len(answer.open)
    if not answer.status.practices and not answer.claims:
        return [(Span(words("no_practice", language), "soft"),)]
    if not count:
        return []
    told = words("open_one", language) if count == 1 else words("open_count", language, count=count)
    return [(Span(told, "soft"),)]


def evidence_cell(material: Material, answer: Answer) -> Cell:
    """Return the documents and pages that confirmed decisions rest on."""
    language = material.language
    places: dict[str, None] = {}
    for claim in answer.claims:
        for evidence in claim.evidence if claim.grade == "confirmed" else ():
            page = words("page", language, page=evidence.page) if evidence.page else ""
            places[joined(material, filter(None, (evidence.document, page)))] = None
    return Cell(tuple(_shortened(material, list(places))))


def _titled(material: Material, claims: Sequence[Claim]) -> list[Line]:
    language = material.language
    told = [f"{claim.about.id} {claim.about.title.get(language)}" for claim in claims]
    return _shortened(material, told)


def _under(material: Material, key: str, claims: Sequence[Claim]) -> list[Line]:
    if not claims:
        return []
    language = material.language
    colon = "：" if language == "ja" else ": "
    titles = joined(material, map(str, _titled(material, claims)))
    return [(Span(words(key, language) + colon, "strong"), Span(titles))]


def _shortened(material: Material, told: list[str]) -> list[Line]:
    left = len(told) - SHOWN
    if left <= 1:
        return list(told)
    return [*told[:SHOWN], words("more", material.language, count=left)]


BUCKETS = ("satisfied", "partly", "not satisfied", "not applicable", "contradicted")
"""The confirmed statuses in the order of columns; what is left is unknown."""


def counts(answers: Sequence[Answer]) -> dict[str, int]:
    """Return how many answers have each status, and how many are unknown."""
    found = {bucket: sum(a.bucket == bucket for a in answers) for bucket in BUCKETS}
    return {**found, "unknown": len(answers) - sum(found.values())}


def count_cells(answers: Sequence[Answer]) -> list[Cell]:
    """Return the counts as cells: how many there are, then each status, then unknown.

    Contradictions are counted with what is not satisfied: both need work.
    """
    found = counts(answers)
    lacking = found["not satisfied"] + found["contradicted"]
    told = (found["satisfied"], found["partly"], lacking, found["not applicable"], found["unknown"])
    return [Cell((str(number),)) for number in (len(answers), *told)]


COUNT_HEADS = ("total", "satisfied", "partly", "not satisfied", "not applicable", "unknown")


def count_heads(material: Material) -> tuple[str, ...]:
    """Return the heads of the columns of `count_cells`."""
    return tuple(words(head, material.language) for head in COUNT_HEADS)


def count_sentence(material: Material, answers: Sequence[Answer]) -> str:
    """Return the counts as a sentence."""
    found = counts(answers)
    told = words(
        "counted",
        material.language,
        total=len(answers),
        satisfied=found["satisfied"],
        partly=found["partly"],
        lacking=found["not satisfied"],
        na=found["not applicable"],
        unknown=found["unknown"],
    )
    if not found["contradicted"]:
        return told
    gap = "" if material.language == "ja" else " "
    return told + gap + words("counted_wrong", material.language, count=found["contradicted"])
