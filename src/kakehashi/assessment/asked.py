"""Which practices a provision asks for: by its own rows, or by those of what it is made of.

A row to a part of a practice asks for that practice.
"""

from __future__ import annotations

from kakehashi.library.library import Library
from kakehashi.model import Framework, Mapping, Relation
from kakehashi.model.framework import HUB


def practices_asked(library: Library) -> dict[str, tuple[str, ...]]:
    """Return for each provision its practices, in the order of its rows and children."""
    rows = rows_to_hub(library)
    found: dict[str, tuple[str, ...]] = {}
    for framework in library.instruments:
        for provision in framework.provisions:
            asked = map(library.practice_of, _gather(framework, provision.ref, rows))
            found[provision.ref] = tuple(dict.fromkeys(asked))
    return found


def rows_to_hub(library: Library) -> dict[str, list[Mapping]]:
    """Return the mappings of each provision to practices.

    Rows that name an unknown practice are left out: `check_library` reports them.
    So are rows that say "no relationship".
    """
    found: dict[str, list[Mapping]] = {}
    for crosswalk in library.crosswalks.values():
        if crosswalk.object_source == HUB:
            for mapping in crosswalk.mappings:
                related = mapping.relation is not Relation.NONE
                if related and mapping.object in library.provisions:
                    found.setdefault(mapping.subject, []).append(mapping)
    return found


def asked_by(library: Library) -> dict[str, list[str]]:
    """Return for each practice the provisions whose rows name it."""
    found: dict[str, list[str]] = {}
    for subject, mappings in rows_to_hub(library).items():
        for practice in dict.fromkeys(library.practice_of(m.object) for m in mappings):
            found.setdefault(practice, []).append(subject)
    return found


def _gather(framework: Framework, ref: str, rows: dict[str, list[Mapping]]) -> list[str]:
    found: list[str] = []
    waiting, seen = [ref], {ref}
    while waiting:
        current = waiting.pop()
        found += [mapping.object for mapping in rows.get(current, [])]
        below = [c.ref for c in framework.children.get(current, ()) if c.ref not in seen]
        seen.update(below)
        waiting += reversed(below)
    return found
