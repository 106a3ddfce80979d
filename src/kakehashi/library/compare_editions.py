"""What changes from one edition of an instrument to another, provision by provision."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kakehashi.library.compare_practices import PracticeChanges, practice_changes
from kakehashi.library.doubts import Doubt, doubts_of
from kakehashi.library.editions import check_comparable, editions_in_order
from kakehashi.library.library import Library
from kakehashi.library.pair_editions import How, Pair, Pairing, pair_editions
from kakehashi.model import Framework, Provision
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold

Value: TypeAlias = Bilingual | tuple[str, ...] | str | bool


class Field(StrEnum):
    """A field of a provision that is compared."""

    STATEMENT = "statement"
    TITLE = "title"
    MODALITY = "modality"
    ADDRESSEES = "addressees"
    APPLIES_FROM = "applies_from"
    ASSESSABLE = "assessable"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that reads otherwise in the other edition."""

    field: Field
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class LoneProvision:
    """A provision that is in one of the two editions only."""

    provision: Provision
    doubts: tuple[Doubt, ...]
    number_reused: bool
    """The other edition has another provision under this number."""


@dataclass(frozen=True, slots=True)
class ProvisionChange:
    """A provision in both editions, with all in which it differs."""

    before: Provision
    after: Provision
    how: How
    """How it was found that the two are one."""
    renumbered: bool
    new_parent: bool
    """It is now part of another provision, or of none."""
    fields: tuple[FieldChange, ...]
    doubts: tuple[Doubt, ...]

    @property
    def moved(self) -> bool:
        """Whether its place or number is another one."""
        return self.renumbered or self.new_parent


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """All that differs between two editions of one instrument."""

    before: Framework
    after: Framework
    added: tuple[LoneProvision, ...]
    removed: tuple[LoneProvision, ...]
    kept: tuple[ProvisionChange, ...]
    """The provisions in both, in the order of the later edition, changed or not."""
    practices: PracticeChanges | None
    """None where an edition has no crosswalk to the practices: nothing is known then."""

    @property
    def moved(self) -> tuple[ProvisionChange, ...]:
        """The provisions whose place or number is another one."""
        return tuple(change for change in self.kept if change.moved)

    @property
    def changed(self) -> tuple[ProvisionChange, ...]:
        """The provisions that stayed in place and read otherwise."""
        return tuple(change for change in self.kept if change.fields and not change.moved)

    @property
    def unchanged(self) -> tuple[ProvisionChange, ...]:
        """The provisions that are the same in all that is compared."""
        return tuple(change for change in self.kept if not (change.fields or change.moved))

    @property
    def field_counts(self) -> dict[Field, int]:
        """How many provisions differ in each field, moved ones included."""
        counts = Counter(change.field for kept in self.kept for change in kept.fields)
        return {field: counts[field] for field in Field}


def compare_editions(library: Library, before: Framework, after: Framework) -> EditionChanges:
    """Return what changes from one edition to another, in either direction of time.

    Whether a change is sure depends on what the library knows: see `Doubt`.

    Args:
        library: Holds the editions between the two, and the crosswalks.
        before: The edition to start from.
        after: The edition to arrive at; the same instrument.

    Raises:
        UsageError: both are the same edition, or of two instruments.

    Example:
        >>> from kakehashi.library.editions import find_edition
        >>> from kakehashi.library.library import load_library
        >>> library = load_library()
        >>> editions = (find_edition(library, "eu-ai-act", year) for year in ("2024", "2026"))
        >>> changes = compare_editions(library, *editions)
        >>> [(p.before.id, p.after.id) for p in changes.moved][0]
        ('Art-10.5', 'Art-4a.1')
    """
    check_comparable(before, after)
    pairing = _pairing(library, before, after)
    place = {pair.before.ref: pair.after.ref for pair in pairing.pairs}
    reused = {p.id for p in before.provisions} & {p.id for p in after.provisions}
    return EditionChanges(
        before=before,
        after=after,
        added=tuple(_lone(p, before, reused) for p in pairing.added),
        removed=tuple(_lone(p, after, reused) for p in pairing.removed),
        kept=tuple(_change(pair, place) for pair in pairing.pairs),
        practices=practice_changes(library, before, after, pairing),
    )


def _pairing(library: Library, before: Framework, after: Framework) -> Pairing:
    editions = editions_in_order(library, before.id)
    start, end = editions.index(before), editions.index(after)
    if start < end:
        return pair_editions(editions[start : end + 1])
    return pair_editions(editions[end : start + 1]).reversed()


def _lone(provision: Provision, other: Framework, reused: set[str]) -> LoneProvision:
    doubts = doubts_of(provision, None, missing_in=other)
    return LoneProvision(provision, doubts, provision.id in reused)


def _change(pair: Pair, place: dict[str, str]) -> ProvisionChange:
    before, after = pair.before, pair.after
    doubts = doubts_of(before, after)
    if pair.how is How.BY_WORDING:
        doubts = (*doubts, Doubt.BY_WORDING)
    return ProvisionChange(
        before=before,
        after=after,
        how=pair.how,
        renumbered=before.id != after.id,
        new_parent=_place(before.parent, place) != after.parent,
        fields=tuple(_fields(before, after)),
        doubts=doubts,
    )


def _place(parent: str | None, place: dict[str, str]) -> str | None:
    """Return where a parent is in the other edition; itself where it is gone."""
    return place.get(parent, parent) if parent else None


def _fields(before: Provision, after: Provision) -> list[FieldChange]:
    values = ((field, getattr(before, field), getattr(after, field)) for field in Field)
    return [
        FieldChange(field, old, new) for field, old, new in values if _as_read(old) != _as_read(new)
    ]


def _as_read(value: Value) -> object:
    """Return what is compared: wordings without letter case, width and spaces."""
    return (fold(value.en), fold(value.ja)) if isinstance(value, Bilingual) else value
