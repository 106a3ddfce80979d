"""Two dates or two organisations: which statuses and practices differ, and how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kakehashi.errors import Problem, UsageError
from kakehashi.model import Framework, Provision
from kakehashi.reports.answer import Answer, answer_of
from kakehashi.reports.kinds.annexes import verdict_cell
from kakehashi.reports.kinds.compare_words import words
from kakehashi.reports.kinds.edition_name import edition_name
from kakehashi.reports.kinds.front import facts_of
from kakehashi.reports.kinds.standing_cells import counts, joined
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Earlier, Material
from kakehashi.reports.method import method_blocks
from kakehashi.reports.outline import (
    Block,
    Callout,
    Cell,
    Heading,
    Line,
    Paragraph,
    Report,
    Row,
    Table,
    cells,
)
from kakehashi.reports.text_width import cut
from kakehashi.reports.words import STATUS

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEAD_WIDTH = 200.0
_DIRECTIONS = ("up", "down", "found", "left", "other")
_LEVEL = {"not satisfied": 0, "partly": 1, "satisfied": 2}
"""Statuses that are higher or lower than another; the rest are only different."""


@dataclass(frozen=True, slots=True)
class _Pair:
    provision: Provision
    before: Answer
    now: Answer

    @property
    def differs(self) -> bool:
        return self.shown(self.before) != self.shown(self.now)

    @staticmethod
    def shown(answer: Answer) -> str:
        """Return the status, the three kinds of unknown as one: candidates are not compared."""
        return answer.bucket if answer.status.confirmed else "unknown"

    @property
    def direction(self) -> str:
        before, now = self.shown(self.before), self.shown(self.now)
        if "unknown" in (before, now):
            return "found" if before == "unknown" else "left"
        if before not in _LEVEL or now not in _LEVEL:
            return "other"
        return "up" if _LEVEL[now] > _LEVEL[before] else "down"


@dataclass(frozen=True)
class _Two:
    material: Material
    earlier: Earlier
    pairs: tuple[_Pair, ...]

    @property
    def dates(self) -> bool:
        """Whether two dates are compared, else two organisations or systems."""
        return _DATE.fullmatch(self.earlier.name) is not None

    def heads(self) -> tuple[str, str]:
        """Return what the two states are called in tables."""
        material = self.material
        if self.dates:
            return self.earlier.name, material.assessment.date
        return _short(self.earlier.name), _short(material.subject)


def _short(name: str) -> str:
    """Return a name as the head of a column: a long one would fill every page."""
    return cut(" ".join(name.split()), _HEAD_WIDTH)


def compare_report(material: Material) -> Report:
    """Return the comparison.

    Raises:
        UsageError: nothing to compare with was given.
    """
    if material.earlier is None:
        raise UsageError(Problem("KH-RPT-006"))
    language = material.language
    two = _Two(material, material.earlier, tuple(_pairs(material, material.earlier)))
    blocks: list[Block] = [_compared(two), *_counts(two), *_items(two), *_practices(two)]
    blocks += _one_sided(two)
    blocks += method_blocks(material, material.assessment.frameworks)
    return Report(
        kind="compare",
        title=words("title_dates" if two.dates else "title_subjects", language),
        subtitle=material.subject if two.dates else " / ".join(two.heads()),
        language=language,
        date=material.assessment.date,
        facts=facts_of(material),
        blocks=(_item_sheet(two), *blocks),
    )


def _pairs(material: Material, earlier: Earlier) -> Iterator[_Pair]:
    for framework in material.assessment.frameworks:
        for one in framework.assessable:
            if material.concerns(one) and one.ref in earlier.assessment.statuses:
                before = answer_of(earlier.assessment, one)
                yield _Pair(one, before, answer_of(material.assessment, one))


def _compared(two: _Two) -> Callout:
    material, language = two.material, two.material.language
    beside = "" if two.dates else "_subjects"
    gained, lost = _gained(two), _lost(two)
    names = {
        "before": two.earlier.name,
        "subject": material.subject,
        "now": material.assessment.date,
    }
    lines: list[Line] = [
        words("dates" if two.dates else "subjects", language, **names),
        words(f"changed{beside}", language, **names, **_numbers(two)),
        words(f"practices_changed{beside}", language, **names, gained=len(gained), lost=len(lost)),
        words("unequal", language),
    ]
    return Callout(words("compared", language), tuple(lines))


def _numbers(two: _Two) -> dict[str, int]:
    directions = [pair.direction for pair in two.pairs if pair.differs]
    found = {key: directions.count(key) for key in _DIRECTIONS}
    one = found["found"] + found["left"]
    return {**found, "one": one, "total": len(two.pairs), "changed": len(directions)}


def _counts(two: _Two) -> Iterator[Block]:
    material, language = two.material, two.material.language
    yield Heading(1, words("counts", language))
    legend = "legend_dates" if two.dates else "legend_subjects"
    now = material.assessment.date
    told = {"before": two.earlier.name, "subject": material.subject, "now": now}
    yield Paragraph(words(legend, language, **told), "note")
    rows = tuple(
        _count_row(two, framework)
        for framework in material.assessment.frameworks
        if _of(two, framework)
    )
    keys = ("satisfied", "partly", "not satisfied", "not applicable", "unknown")
    heads = tuple(words(key, language) for key in ("framework", "total", *keys))
    widths = (3.4, 0.9, 1.3, 1.3, 1.4, 1.4, 1.4)
    yield Table(heads, rows, widths, sheet=words("sheet_counts", language))


def _of(two: _Two, framework: Framework) -> list[_Pair]:
    return [p for p in two.pairs if p.provision.ref.split(":", 1)[0] == framework.prefix]


def _count_row(two: _Two, framework: Framework) -> Row:
    language = two.material.language
    own = _of(two, framework)
    before, now = counts([p.before for p in own]), counts([p.now for p in own])
    for found in (before, now):
        found["not satisfied"] += found.pop("contradicted")
    pair = "pair" if two.dates else "pair_beside"
    keys = ("satisfied", "partly", "not satisfied", "not applicable", "unknown")
    told = [words(pair, language, before=before[key], now=now[key]) for key in keys]
    name = edition_name(framework, language)
    return cells(name, str(len(own)), *told)


def _items(two: _Two) -> Iterator[Block]:
    language = two.material.language
    yield Heading(1, words("items", language))
    if not any(pair.differs for pair in two.pairs):
        yield Paragraph(words("items_none", language))
        return
    for framework in two.material.assessment.frameworks:
        own = [pair for pair in _of(two, framework) if pair.differs]
        if own:
            yield Heading(2, framework.short_title.get(language))
            yield _item_table(two, own)


def _item_table(two: _Two, own: Sequence[_Pair]) -> Table:
    language = two.material.language
    rows = tuple(_item_row(two, pair) for pair in own)
    heads = (words("item", language), *two.heads(), words("direction", language))
    return Table(heads, rows, (4, 1.7, 1.7, 1.2))


def _item_row(two: _Two, pair: _Pair) -> Row:
    language = two.material.language
    direction = pair.direction
    if direction in ("found", "left") and not two.dates:
        direction = "one_side"
    return cells(
        pair.provision.label.get(language),
        _status(two, pair.before),
        _status(two, pair.now),
        words(direction, language),
    )


def _item_sheet(two: _Two) -> Table:
    """Return every item that was compared, those that do not differ as well."""
    language = two.material.language
    titles = {f.prefix: edition_name(f, language) for f in two.material.assessment.frameworks}
    rows = []
    for pair in two.pairs:
        framework = Cell((titles[pair.provision.ref.split(":", 1)[0]],))
        label, before, now, direction = _item_row(two, pair)
        rows.append((framework, label, before, now, direction if pair.differs else Cell(("",))))
    keys = (words("framework", language), words("item", language))
    heads = (*keys, *two.heads(), words("direction", language))
    return Table(heads, tuple(rows), sheet=words("sheet_items", language), sheet_only=True)


def _status(two: _Two, answer: Answer) -> Cell:
    if answer.status.confirmed:
        told = STATUS[answer.bucket].get(two.material.language)
        return Cell((told,), MARKS[answer.bucket])
    return Cell((words("unknown", two.material.language),), "unknown")


def _verdicts(two: _Two) -> list[tuple[Provision, str, str]]:
    """Return the practices that the items ask for and whose decisions differ."""
    asked = {ref for pair in two.pairs for ref in pair.now.status.practices}
    before, now = two.earlier.assessment.decided, two.material.assessment.decided
    found = []
    for practice in two.material.assessment.library.practices:
        if practice.ref in asked:
            then, later = before.get(practice.ref), now.get(practice.ref)
            states = [one.verdict.value if one else "undecided" for one in (then, later)]
            if states[0] != states[1]:
                found.append((practice, states[0], states[1]))
    return found


def _gained(two: _Two) -> list[Provision]:
    return [practice for practice, _, now in _verdicts(two) if now == "in place"]


def _lost(two: _Two) -> list[Provision]:
    return [practice for practice, before, _ in _verdicts(two) if before == "in place"]


def _practices(two: _Two) -> Iterator[Block]:
    material, language = two.material, two.material.language
    yield Heading(1, words("practices", language))
    found = _verdicts(two)
    if not found:
        yield Paragraph(words("practices_none", language))
        return
    rows = []
    for practice, before, now in found:
        up, down = ("gained", "lost") if two.dates else ("only_now", "only_before")
        change = up if now == "in place" else down if before == "in place" else "other"
        rows.append(
            cells(
                f"{practice.id} {practice.title.get(language)}",
                verdict_cell(material, before),
                verdict_cell(material, now),
                words(change, language),
            )
        )
    heads = (words("practice", language), *two.heads(), words("direction", language))
    sheet = words("sheet_practices", language)
    yield Table(heads, tuple(rows), (4, 1.8, 1.8, 0.9), sheet=sheet)


def _one_sided(two: _Two) -> Iterator[Block]:
    """Yield which editions stand on one side only, so that nothing of them is compared."""
    language = two.material.language
    now = {f.prefix: f for f in two.material.assessment.frameworks}
    before = {f.prefix: f for f in two.earlier.assessment.frameworks}
    alone = [f for p, f in {**now, **before}.items() if (p in now) != (p in before)]
    if alone:
        titles = (edition_name(f, language) for f in alone)
        told = words("editions", language, titles=joined(two.material, titles))
        yield Paragraph(told, "note")
