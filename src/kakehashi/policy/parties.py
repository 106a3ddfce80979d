"""The parties of a comparison: documents in prose, and frameworks that the library knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kakehashi.library.library import Library
from kakehashi.model import Framework, Provision, Relation
from kakehashi.model import Mapping as Row
from kakehashi.model.framework import HUB
from kakehashi.policy.coverage import Spoken
from kakehashi.text.bilingual import Bilingual

ORDER = ("shall", "should", "may", "informative")
"""Modalities of provisions, the strongest first."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Why a party counts as speaking to a practice."""

    proved: bool
    """By a row of the library's crosswalk; else suggested by closeness of wording."""
    whole: bool
    """It asks for the whole practice; else for a part, or to an extent that is not known."""
    strength: str
    """Modality of its strongest provision, or "" for prose."""
    provision: Provision | None = None
    row: Row | None = None
    spoken: Spoken | None = None


@dataclass(frozen=True)
class Party:
    """Somebody's text in a comparison."""

    name: Bilingual
    framework: Framework | None
    speaks: Mapping[str, Basis]
    """By the ref of each practice."""


def party_of_document(name: str, spoken: Iterable[Spoken]) -> Party:
    """Return a document in prose as a party; all it speaks to is suggested."""
    speaks = {s.practice: Basis(False, False, "", spoken=s) for s in spoken}  # noqa: FBT003
    return Party(Bilingual(name, name), None, speaks)


def party_of_framework(library: Library, framework: Framework, *, strongest: bool = False) -> Party:
    """Return a framework as a party; what it asks for is proved by rows of its crosswalk.

    Args:
        library: Whose crosswalks prove it.
        framework: The party.
        strongest: Of several rows for a practice take the one of the most binding provision,
            and not the one that asks for the whole of it.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> library = load_library()
        >>> party = party_of_framework(library, library.framework("oecd-ai-principles"))
        >>> all(basis.proved for basis in party.speaks.values()), len(party.speaks) > 50
        (True, True)
    """
    speaks: dict[str, Basis] = {}
    rank = _strength_first if strongest else _rank
    for crosswalk in library.crosswalks.values():
        if crosswalk.object_source != HUB:
            continue
        for row in crosswalk.mappings:
            provision = framework.by_ref.get(row.subject)
            if provision is None or row.relation is Relation.NONE:
                continue
            practice = library.practice_of(row.object)
            # A part of a practice, or less than it, is not the whole of it.
            whole = practice == row.object and row.relation in {Relation.EQUAL, Relation.SUPERSET}
            basis = Basis(True, whole, provision.modality, provision, row)  # noqa: FBT003
            if practice not in speaks or rank(basis) < rank(speaks[practice]):
                speaks[practice] = basis
    return Party(framework.short_title, framework, speaks)


def _rank(basis: Basis) -> tuple[bool, int, str]:
    strength = ORDER.index(basis.strength) if basis.strength in ORDER else len(ORDER)
    return not basis.whole, strength, basis.row.id if basis.row else ""


def _strength_first(basis: Basis) -> tuple[int, bool, str]:
    part, strength, row = _rank(basis)
    return strength, part, row
