"""The middle of a report on one part of the EU AI Act: an overview, then answer by answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kakehashi.model import Provision
from kakehashi.reports.answer import Answer
from kakehashi.reports.kinds.answers import Answering, chapters, overview_table
from kakehashi.reports.kinds.eu_parts import act, provision
from kakehashi.reports.kinds.eu_words import words
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Block, Callout, Heading


def body(
    material: Material,
    found: list[Answer],
    top: str,
    *,
    after: Callable[[Provision], Iterable[Block]],
) -> Iterator[Block]:
    """Yield the overview and the chapters of a part of the Act.

    Args:
        material: What the report is made of.
        found: The answers to what is below the part; where there are none, that is said.
        top: Id of the part.
        after: Yields what follows the answer to a provision: blanks, tables to fill in.
    """
    if not found:
        yield nothing_asked(material)
        return
    yield from overview(material, found)
    tops = act(material).children[provision(material, top).ref]
    how = Answering(guide=material.audience == "internal", after=after)
    yield from chapters(material, act(material), tops, how=how)


def overview(material: Material, found: list[Answer]) -> Iterator[Block]:
    """Yield the heading and the table of all answers."""
    sheet = words("overview_sheet", material.language)
    yield Heading(1, words("overview", material.language))
    yield overview_table(material, found, caption="", sheet=sheet)


def nothing_asked(material: Material) -> Callout:
    """Return the note that nothing concerns the roles that were chosen."""
    language = material.language
    return Callout(words("no_role_heading", language), (words("no_role", language),))
