"""Read an instrument's text: which practices it may speak to, with the sentence and its force."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kakehashi.library.library import Library
from kakehashi.model.document import Document as Read
from kakehashi.policy.bindingness import binding_of
from kakehashi.policy.coverage import coverage_rankers, spoken_to
from kakehashi.workspace.models import Document, Instrument
from kakehashi.workspace.operations.instruments import keep_practices


def read_instrument(
    instrument: Instrument,
    text: Read,
    library: Library,
    *,
    actor: str,
    now: datetime,
    document: Document | None = None,
) -> Instrument:
    """Keep the practices that reading a text suggests of an instrument.

    Args:
        instrument: Whose text it is.
        text: As it was read.
        library: Its practices are looked for.
        actor: Who reads it.
        now: When.
        document: The document of the workspace that holds the text.
    """
    found = practices_in(text, library)
    return keep_practices(instrument, found, actor=actor, now=now, document=document)


def practices_in(text: Read, library: Library) -> list[dict[str, Any]]:
    """Return the practices that a text may speak to, the surest first."""
    rankers = coverage_rankers(library.practices)
    found = []
    for one in spoken_to(text, rankers):
        passage = one.passage
        binding = binding_of(passage.text, passage.language)
        if binding is None and passage.stem:
            binding = binding_of(passage.stem, passage.language)
        found.append(
            {
                "practice": one.practice,
                "probability": round(one.probability, 3),
                "quote": passage.text,
                "page": passage.locator.page,
                "force": binding.force.value if binding else "",
            }
        )
    return found
