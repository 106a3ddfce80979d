"""Instruments of a registry as they are compared, and what they have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kakehashi.library.library import Library
from kakehashi.policy.overlaps import Entry, Overlap, Suggested
from kakehashi.relations.literals import ANY
from kakehashi.reports.relation_proof import tokens
from kakehashi.text.bilingual import Bilingual
from kakehashi.workspace.instrument_view import ENDED_STATES
from kakehashi.workspace.models import Instrument


def entries_of(instruments: Sequence[Instrument], library: Library) -> list[Entry]:
    """Return instruments as they are compared; those of the past are left out."""
    return [_entry(one, library) for one in instruments if one.state not in ENDED_STATES]


def _entry(one: Instrument, library: Library) -> Entry:
    framework = library.frameworks.get(one.framework)
    known = library.provisions
    by_ref = library.hub.by_ref
    suggested = tuple(
        Suggested(told["practice"], told["quote"], told["page"], told["force"], told["probability"])
        for told in one.practices
        if told["practice"] in by_ref
    )
    return Entry(
        one.pk,
        Bilingual(one.title, one.title),
        framework,
        tuple(ref for ref in one.implements if ref in known),
        () if framework else suggested,
    )


def overlap_json(overlap: Overlap) -> dict[str, Any]:
    """Return an overlap as JSON values."""
    return {
        "one": overlap.one.key,
        "other": overlap.other.key,
        "same_provisions": list(overlap.same),
        "provisions": [
            {"one": tied.one, "other": tied.other, "relations": tokens(tied.label or ANY)}
            for tied in overlap.tied
        ],
        "practices": [
            {
                "practice": shared.practice,
                "proved": shared.proved,
                "whole": shared.whole,
                "contrast": shared.contrast or None,
                "forces": list(shared.forces),
                "quotes": list(shared.quotes),
            }
            for shared in overlap.shared
        ],
        "contradictions": [sorted(rows) for rows in overlap.contradictions],
    }
