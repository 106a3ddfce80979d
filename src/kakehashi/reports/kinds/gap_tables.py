"""The tables of the report on gaps and plan."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi.model import Provision
from kakehashi.reports.kinds.annexes import verdict_cell
from kakehashi.reports.kinds.gap_measures import Measure
from kakehashi.reports.kinds.gap_words import words
from kakehashi.reports.kinds.planned import due_of, names_told, owner_of, steps_for
from kakehashi.reports.kinds.standing_cells import joined, titled
from kakehashi.reports.material import Material, PlannedStep
from kakehashi.reports.outline import Cell, Row, Span, Table, cells
from kakehashi.reports.words import VERDICTS

_NAMED = 8
_BLANK_ROWS = 5


def gap_table(material: Material, missing: Sequence[Measure]) -> Table:
    """Return the gaps with what closing each brings."""
    keys = ("rank", "practice", "state", "satisfies", "moves", "asked", "in_plan")
    rows = []
    for number, one in enumerate(missing, start=1):
        planned = steps_for(material, (one.practice.ref,))
        rows.append(
            cells(
                str(number),
                _practice(material, one.practice),
                _verdict(material, one),
                str(len(one.gain.satisfied)),
                str(len(one.gain.moved)),
                _asking(material, one),
                words("yes" if planned else "no", material.language),
            )
        )
    return Table(_heads(material, keys), tuple(rows), (0.6, 4.5, 1.2, 1, 1, 4, 0.8))


def wide_table(material: Material, widest: Sequence[Measure]) -> Table:
    """Return the gaps that most frameworks ask about."""
    keys = ("practice", "frameworks", "items", "asked")
    rows = tuple(
        cells(
            f"{one.practice.id} {one.practice.title.get(material.language)}",
            str(len(one.frameworks)),
            str(len(one.asked)),
            _asking(material, one),
        )
        for one in widest
    )
    return Table(_heads(material, keys), rows, (3, 1.1, 0.8, 5))


def open_table(material: Material, left: Sequence[Measure]) -> Table:
    """Return the undecided practices with what deciding them "in place" would bring."""
    keys = ("practice", "satisfies", "moves", "frameworks", "passages")
    rows = tuple(
        cells(
            _practice(material, one.practice),
            str(len(one.gain.satisfied)),
            str(len(one.gain.moved)),
            str(len(one.frameworks)),
            _close(material, one),
        )
        for one in left
    )
    return Table(_heads(material, keys), rows, (6, 1, 1, 1.2, 1))


def plan_table(material: Material, missing: Sequence[Measure]) -> Table:
    """Return the steps of the plan, then the gaps that no step aims at, as blanks to fill in."""
    language = material.language
    rows = [_step_row(material, step) for step in _steps(material)]
    for one in missing:
        if not steps_for(material, (one.practice.ref,)):
            place = (Span(words("to_plan", language), "place"),)
            title = f"{one.practice.id} {one.practice.title.get(language)}"
            rows.append(cells(place, title, "", "", ""))
    if not rows:
        rows = [cells("", "", "", "", "")] * _BLANK_ROWS
    keys = ("step", "practice", "owner", "due", "progress")
    sheet = words("plan_sheet", language)
    return Table(_heads(material, keys), tuple(rows), (3.4, 3.4, 1.4, 1.1, 1), sheet=sheet)


def step_table(material: Material, steps: Sequence[PlannedStep]) -> Table:
    """Return some steps of the plan."""
    keys = ("step", "practice", "owner", "due", "progress")
    rows = tuple(_step_row(material, step) for step in steps)
    return Table(_heads(material, keys), rows, (3.4, 3.4, 1.4, 1.1, 1))


def _steps(material: Material) -> list[PlannedStep]:
    """Return the steps by due date; those without one last, dropped ones left out."""
    running = (step for step in material.steps if step.state != "dropped")
    return sorted(running, key=lambda step: (not step.due, step.due, step.text))


def _step_row(material: Material, step: PlannedStep) -> Row:
    language = material.language
    about = material.assessment.library.provisions.get(step.practice)
    title = f"{about.id} {about.title.get(language)}" if about else ""
    late = step.due and step.due < material.assessment.date and step.state in ("open", "doing")
    return cells(
        step.text,
        title,
        owner_of(material, (step,)),
        Cell((step.due,), "bad" if late else ""),
        words(f"state_{step.state}", language),
    )


def gap_sheet(material: Material, missing: Sequence[Measure]) -> Table:
    """Return all gaps as a worksheet with columns to fill in."""
    language = material.language
    efforts = tuple(words(key, language) for key in ("unknown", "small", "medium", "large"))
    rows = []
    for number, one in enumerate(missing, start=1):
        planned = steps_for(material, (one.practice.ref,))
        rows.append(
            cells(
                str(number),
                f"{one.practice.id} {one.practice.title.get(language)}",
                one.practice.statement.get(language),
                _verdict(material, one),
                str(len(one.gain.satisfied)),
                str(len(one.gain.moved)),
                str(len(one.frameworks)),
                _asking(material, one, everything=True),
                joined(material, dict.fromkeys(step.text for step in planned)),
                owner_of(material, planned),
                due_of(planned),
                Cell((efforts[0],), choices=efforts),
                "",
            )
        )
    keys = ("rank", "practice", "what", "state", "satisfies", "moves", "frameworks", "asked")
    heads = [words(key, language) for key in keys]
    heads += [words(key, language) for key in ("step", "owner", "due", "effort", "note")]
    return Table(tuple(heads), tuple(rows), sheet=words("gaps_sheet", language), sheet_only=True)


def open_sheet(material: Material, left: Sequence[Measure]) -> Table:
    """Return all undecided practices as a worksheet with a decision to choose."""
    language = material.language
    choices = tuple(VERDICTS[key].get(language) for key in _CHOICES)
    rows = tuple(
        cells(
            f"{one.practice.id} {one.practice.title.get(language)}",
            one.practice.statement.get(language),
            str(len(one.gain.satisfied)),
            str(len(one.gain.moved)),
            str(len(one.frameworks)),
            _asking(material, one, everything=True),
            _close(material, one),
            Cell(("",), choices=choices),
            "",
        )
        for one in left
    )
    keys = ("practice", "what", "satisfies", "moves", "frameworks", "asked", "passages")
    heads = (*_heads(material, keys), words("state", language), words("note", language))
    return Table(heads, rows, sheet=words("open_sheet", language), sheet_only=True)


_CHOICES = ("in place", "partial", "planned", "not in place", "not applicable")


def _heads(material: Material, keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(words(key, material.language) for key in keys)


def _practice(material: Material, practice: Provision) -> Cell:
    language = material.language
    title = f"{practice.id} {practice.title.get(language)}"
    return titled(title, practice.statement.get(language))


def _verdict(material: Material, one: Measure) -> Cell:
    return verdict_cell(material, one.verdict.value if one.verdict else "undecided")


def _asking(material: Material, one: Measure, *, everything: bool = False) -> str:
    """Return which frameworks ask for a practice, each with how many items."""
    language = material.language
    counted: dict[str, int] = {}
    for ref in one.asked:
        prefix = ref.split(":", 1)[0]
        counted[prefix] = counted.get(prefix, 0) + 1
    titles = {f.prefix: f.short_title.get(language) for f in material.assessment.frameworks}
    ordered = sorted(counted, key=lambda prefix: (-counted[prefix], titles[prefix]))
    told = [f"{titles[prefix]} ({counted[prefix]})" for prefix in ordered]
    if language == "ja":
        told = [f"{titles[prefix]}（{counted[prefix]}）" for prefix in ordered]
    if not everything and len(told) > _NAMED + 1:
        rest = f"+{len(told) - _NAMED}"
        told = [*told[:_NAMED], rest]
    return joined(material, told)


def _close(material: Material, one: Measure) -> str:
    """Return how many passages may speak of a practice; audiences from outside are not told."""
    if not names_told(material):
        return "–"
    candidates = material.assessment.candidates.get(one.practice.ref, ())
    return str(sum(candidate.close for candidate in candidates))
