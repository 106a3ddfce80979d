"""Tables of the reports under the EU AI Act: rules with their dates, and what is in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kakehashi.model import Provision, Verdict
from kakehashi.reports.answer import Answer, answer_of
from kakehashi.reports.drafted_answer import status_words
from kakehashi.reports.kinds.eu_parts import is_left_out, provision, since
from kakehashi.reports.kinds.eu_words import words
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Cell, Heading, Paragraph, Table, cells
from kakehashi.reports.outline.blocks import Mark

_OUTCOMES: dict[str, Mark] = {"applies": "good", "does not apply": "none", "cannot tell": "unknown"}


def rules_blocks(
    material: Material, *names: str, heading: str = "", text: str = ""
) -> Iterator[Block]:
    """Yield a chapter on the rules behind a report; nothing where none concerns the roles.

    Args:
        material: What the report is made of.
        names: Ids of the provisions.
        heading: Of the chapter; the usual one where empty.
        text: Below it; the usual one where empty.
    """
    language = material.language
    shown = [name for name in names if material.concerns(provision(material, name))]
    if shown:
        yield Heading(1, heading or words("rules", language))
        yield Paragraph(text or words("rules_text", language))
        yield rules_table(material, *shown)


def rules_table(material: Material, *names: str, sheet: str = "") -> Table:
    """Return provisions as a table: what they ask for, from when, whether for this subject.

    Args:
        material: What the report is made of.
        names: Ids of the provisions.
        sheet: Of an overview whose provisions follow as chapters, where each says what it
            asks for; that column is left out then.
    """
    language = material.language
    rows = []
    for name in names:
        one = provision(material, name)
        outcome = material.applies.get(one.ref, "not worked out")
        applies = Cell((words(f"outcome_{outcome}", language),), _mark(outcome))
        status = _status(material, one)
        label = one.label.get(language)
        asks = () if sheet else (one.statement.get(language),)
        rows.append(cells(label, *asks, since(material, one), applies, status))
    keys = ("item", *(() if sheet else ("asks",)), "date", "for", "state")
    heads = tuple(words(f"rules_{key}", language) for key in keys)
    widths = (3.4, 2.3, 1.7, 2.2) if sheet else (2.1, 3.7, 2.3, 1.4, 1.6)
    return Table(heads, tuple(rows), widths, "", sheet)


def _mark(outcome: str) -> Mark:
    return _OUTCOMES.get(outcome, "unknown")


def _status(material: Material, one: Provision) -> Cell:
    if not one.assessable or is_left_out(material, one):
        return Cell(("–",))
    answer = answer_of(material.assessment, one)
    return Cell((status_words(material, answer),), MARKS[answer.bucket])


def in_place_table(
    material: Material, found: Iterable[Answer], *, caption: str, sheet: str
) -> Table:
    """Return requirements with the practices that people decided to be in place, and the rest."""
    language = material.language
    rows = []
    for answer in found:
        status = Cell((status_words(material, answer),), MARKS[answer.bucket])
        done = [
            title_of(material, c.about)
            for c in answer.with_verdict(Verdict.IN_PLACE)
            if c.grade == "confirmed"
        ]
        row = [*cells(answer.provision.label.get(language)), status, _listed(done)]
        if material.inside:
            row.append(_listed([title_of(material, one.about) for one in answer.open]))
        rows.append(tuple(row))
    keys = ("item", "state", "done", *(("open",) if material.inside else ()))
    heads = tuple(words(f"rules_{key}", language) for key in keys)
    widths = (3.2, 1.7, 3.2, 3.2)[: len(heads)]
    return Table(heads, tuple(rows), widths, caption, sheet)


def title_of(material: Material, about: Provision) -> str:
    """Return id and title of a practice."""
    return f"{about.id} {about.title.get(material.language)}"


def _listed(titles: Sequence[str]) -> Cell:
    return Cell(tuple(titles) or ("–",))
