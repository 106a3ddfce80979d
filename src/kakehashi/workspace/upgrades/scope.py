"""Whom a move to another edition concerns: which choices move, and from which editions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kakehashi.errors import KakehashiError, Problem, UsageError
from kakehashi.library.editions import editions_in_order
from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.workspace.models import FrameworkChoice, Organisation
from kakehashi.workspace.subjects import Subject, subjects

Choices = Mapping[int, Sequence[FrameworkChoice]]
"""The open choices that hold for each organisation: its own, or those of the nearest above."""


@dataclass(frozen=True)
class Scope:
    """The organisations whose choices move, with their systems, and from which editions."""

    organisation: Organisation
    after: Framework
    older: tuple[Framework, ...]
    """The editions that decisions are carried over from, the newest first."""
    moving: tuple[FrameworkChoice, ...]
    """The choices that end."""
    staying: tuple[FrameworkChoice, ...]
    """The choices of the new edition that are there already."""
    beginning: tuple[Organisation, ...]
    """The organisations that choose the new edition."""
    everything: tuple[Subject, ...]
    """Every subject of the workspace: verdicts are handed down from those above."""
    covered: tuple[int, ...]
    """The numbers in `everything` of the subjects that answer the framework."""
    answered: Mapping[str, tuple[int, ...]]
    """By prefix of an edition before: the numbers of those who answered it until now."""

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """The subjects that answer the framework."""
        return tuple(self.everything[number] for number in self.covered)

    @property
    def before(self) -> Framework:
        """The edition to compare with: the newest that is left, or that is older."""
        left = {choice.framework for choice in self.moving}
        return next((edition for edition in self.older if edition.prefix in left), self.older[0])


def scope_of(organisation: Organisation, after: Framework, library: Library) -> Scope:
    """Return whom a move to an edition concerns, in an organisation and all below it.

    Choices of older editions move; those of a newer one only if the organisation
    itself made such a choice, for then it goes back on purpose.

    Raises:
        UsageError: the instrument has no other edition here.
        KakehashiError: nobody there answers it, or the choice was made above.
    """
    everything = tuple(subjects())
    chosen = _chosen([one.organisation for one in everything if one.system is None], library)
    inside = {one.organisation.pk for one in everything if _is_below(one, organisation)}
    own = {one.framework for one in chosen[organisation.pk] if one.organisation == organisation}
    older = _older(library, after, own)
    editions = {edition.prefix for edition in (*older, after)}
    # What was chosen above moves there, for all, or not at all.
    here = {
        pk: [c for c in chosen[pk] if c.organisation_id in inside and c.framework in editions]
        for pk in inside
    }
    current = after in library.current
    concerned = {pk for pk in inside if here[pk] or (current and not chosen[pk])}
    if not concerned:
        raise _not_answered(organisation, after, chosen[organisation.pk], library)
    numbers = tuple(n for n, one in enumerate(everything) if one.organisation.pk in concerned)
    choices = {choice.pk: choice for found in here.values() for choice in found}
    moving = tuple(c for _, c in sorted(choices.items()) if c.framework != after.prefix)
    staying = tuple(c for c in choices.values() if c.framework == after.prefix)
    new = {c.organisation_id for c in moving} - {c.organisation_id for c in staying}
    return Scope(
        organisation=organisation,
        after=after,
        older=older,
        moving=moving,
        staying=staying,
        beginning=tuple(
            one.organisation
            for one in everything
            if one.system is None and one.organisation.pk in new
        ),
        everything=everything,
        covered=numbers,
        answered={
            prefix: tuple(
                n
                for n in numbers
                if any(c.framework == prefix for c in here[everything[n].organisation.pk])
            )
            for prefix in sorted({choice.framework for choice in moving})
        },
    )


def _chosen(organisations: Sequence[Organisation], library: Library) -> Choices:
    own: dict[int, list[FrameworkChoice]] = {}
    stored = FrameworkChoice.objects.filter(until__isnull=True)
    for choice in stored.order_by("framework", "pk"):
        if choice.framework in library.frameworks:
            own.setdefault(choice.organisation_id, []).append(choice)
    found: dict[int, Sequence[FrameworkChoice]] = {}
    for one in organisations:  # those above come first
        found[one.pk] = own.get(one.pk) or found.get(one.parent_id or 0, ())
    return found


def _is_below(one: Subject, above: Organisation) -> bool:
    current: Organisation | None = one.organisation
    while current is not None and current.pk != above.pk:
        current = current.parent
    return current is not None


def _older(library: Library, after: Framework, own: set[str]) -> tuple[Framework, ...]:
    """Return the editions to leave, newest first.

    Raises:
        UsageError: there are none.
    """
    editions = editions_in_order(library, after.id)
    place = editions.index(after)
    found = [e for i, e in enumerate(editions) if i < place or (i > place and e.prefix in own)]
    if not found:
        raise UsageError(Problem("KH-WS-050", details={"edition": f"{after.id}@{after.edition}"}))
    return tuple(reversed(found))


def _not_answered(
    organisation: Organisation,
    after: Framework,
    chosen: Sequence[FrameworkChoice],
    library: Library,
) -> KakehashiError:
    details = {"framework": after.prefix, "organisation": organisation.name}
    if not chosen:
        current = next(one for one in library.current if one.id == after.id)
        details["current"] = f"{current.id}@{current.edition}"
        return KakehashiError(Problem("KH-WS-051", details=details))
    above = chosen[0].organisation
    answered = {library.frameworks[choice.framework].id for choice in chosen}
    if above != organisation and after.id in answered:
        return KakehashiError(Problem("KH-WS-052", details={**details, "above": above.name}))
    return KakehashiError(Problem("KH-WS-053", details=details))
