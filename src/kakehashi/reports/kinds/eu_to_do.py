"""What is left to do, with owner and date from the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kakehashi.model import Provision, Verdict
from kakehashi.reports.answer import Answer
from kakehashi.reports.kinds.eu_parts import is_left_out
from kakehashi.reports.kinds.eu_tables import title_of
from kakehashi.reports.kinds.eu_words import words
from kakehashi.reports.marks import MARKS
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Cell, Heading, Paragraph, Table, cells
from kakehashi.reports.words import VERDICTS
from kakehashi.text.bilingual import Language


def to_do(material: Material, found: Sequence[Answer]) -> Iterator[Block]:
    """Yield a worksheet of the practices not in place yet, with owner and date from the plan.

    It is for own teams and policy staff: others are not told what is open. What does not
    apply by the facts given asks for nothing.
    """
    language = material.language
    left = _left([one for one in found if not is_left_out(material, one.provision)], language)
    if not material.inside or not left:
        return
    choices = tuple(one.get(language) for one in VERDICTS.values())
    rows = []
    for ref, (about, state, asked) in left.items():
        steps = [
            s for s in material.steps if s.practice == ref and s.state not in ("done", "dropped")
        ]
        verdict = Cell((VERDICTS[state].get(language),), MARKS[state], choices)
        owners, dues = [s.owner for s in steps], [s.due for s in steps]
        what = [s.text for s in steps]
        row = (title_of(material, about), asked, verdict, owners or "", dues or "", what or "")
        rows.append(cells(*row))
    heads = tuple(
        words(f"todo_{k}", language) for k in ("item", "asked", "state", "owner", "due", "note")
    )
    yield Heading(1, words("todo", language))
    yield Paragraph(words("todo_text", language))
    yield Table(heads, tuple(rows), (3, 2.2, 1.3, 1.4, 1.2, 1.8), "", words("todo_sheet", language))


def _left(
    found: Sequence[Answer], language: Language
) -> dict[str, tuple[Provision, str, list[str]]]:
    """Return by ref of the practice: itself, its state and what asks for it."""
    left: dict[str, tuple[Provision, str, list[str]]] = {}
    for answer in found:
        for about, state in _not_done(answer):
            asked = left.setdefault(about.ref, (about, state, []))[2]
            provision = answer.provision
            named = provision.citation.get(language) or provision.title.get(language)
            if named not in asked:
                asked.append(named)
    return left


def _not_done(answer: Answer) -> Iterator[tuple[Provision, str]]:
    """Yield practices with their states; a suggestion is undecided until somebody confirms it."""
    done = (Verdict.IN_PLACE, Verdict.NOT_APPLICABLE)
    for claim in answer.claims:
        if claim.grade == "suggested":
            yield claim.about, "undecided"
        elif claim.verdict not in done:
            yield claim.about, claim.verdict.value
    for one in answer.open:
        yield one.about, "undecided"
