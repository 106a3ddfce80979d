"""Blanks of a form: filled from what is known of the subject, else left to be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kakehashi.applicability import load_facts
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Cell, Fields, Line, Row, Span, Table
from kakehashi.reports.placeholders import parts_of
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Blank:
    """One line of a form."""

    key: str
    """By which it can be given; the same key in two forms is the same thing."""
    label: Bilingual
    source: str = ""
    """From where it is known: organisation, system, purpose, date, or the id of a fact."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with rows to fill in."""

    caption: Bilingual
    heads: tuple[Bilingual, ...]
    sheet: Bilingual
    widths: tuple[float, ...] = ()
    rows: int = 3
    """At least; none beyond those known where 0."""
    choices: tuple[tuple[int, tuple[Bilingual, ...]], ...] = ()
    """By number of a column: what may be chosen there."""


_NUMBER = Bilingual("No.", "No.")


def blank(key: str, en: str, ja: str, source: str = "") -> Blank:
    """Return a blank."""
    return Blank(key, Bilingual(en, ja), source)


def grid(
    caption: Sequence[str], *heads: Sequence[str], sheet: Sequence[str], rows: int = 3
) -> Grid:
    """Return a table to fill in, all words as pairs of English and Japanese."""
    told = tuple(Bilingual(*head) for head in heads)
    return Grid(Bilingual(*caption), told, Bilingual(*sheet), rows=rows)


def fact_of(material: Material, name: str) -> str:
    """Return the answer to a question about the subject, as shown; empty where none was given."""
    question = load_facts()[name].question.get(material.language)
    return next((answer for asked, answer in material.facts if asked == question), "")


def value_of(material: Material, one: Blank) -> str:
    """Return what is known for a blank; what somebody gave goes before what is known otherwise."""
    known = {
        "organisation": material.organisation,
        "system": material.system,
        "purpose": material.purpose,
        "date": material.assessment.date,
        "": "",
    }
    given = material.filled.get(one.key)
    if given is not None:
        return given
    return known[one.source] if one.source in known else fact_of(material, one.source)


def form(material: Material, blanks: Iterable[Blank], caption: Bilingual | None = None) -> Fields:
    """Return blanks as a form."""
    rows = tuple((material.say(one.label), value_of(material, one)) for one in blanks)
    return Fields(rows, material.say(caption) if caption else "")


def grid_table(material: Material, one: Grid, filled: Sequence[Sequence[str]] = ()) -> Table:
    """Return a table to fill in: its rows are numbered, those known come first."""
    choices = {n: tuple(material.say(choice) for choice in some) for n, some in one.choices}
    rows: list[Row] = []
    for number in range(max(one.rows, len(filled) + (1 if one.rows else 0))):
        known = filled[number] if number < len(filled) else ("",) * len(one.heads)
        told = [Cell((text,), choices=choices.get(column, ())) for column, text in enumerate(known)]
        rows.append((Cell((str(number + 1),)), *told))
    heads = tuple(material.say(head) for head in (_NUMBER, *one.heads))
    widths = (0.65, *(one.widths or (2.0,) * len(one.heads)))
    return Table(heads, tuple(rows), widths, material.say(one.caption), material.say(one.sheet))


def marked(text: str) -> Line:
    """Return a draft with its places marked that a person has to fill in."""
    return tuple(Span(part, "place" if place else "") for part, place in parts_of(text))
