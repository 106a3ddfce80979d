"""Whom a move to another edition concerns: which choices move, and from which editions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

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
    """The organisations that answer a framework, with their systems, and by which choices."""

    organisation: Organisation
    after: Framework
    older: tuple[Framework, ...]
    """The editions that decisions are carried over from, the newest first."""
    choices: tuple[FrameworkChoice, ...]
    """The open choices of these editions and of the new one, made there or below."""
    everything: tuple[Subject, ...]
    """Every subject of the workspace: verdicts are handed down from those above."""
    covered: tuple[int, ...]
    """The numbers in `everything` of the subjects that answer the framework."""
    answered: Mapping[str, tuple[int, ...]]
    """By prefix of an edition before: the numbers of those who answered it until now."""

    @property
    def moving(self) -> tuple[FrameworkChoice, ...]:
        """The choices that end."""
        return tuple(one for one in self.choices if one.framework != self.after.prefix)

    @property
    def beginning(self) -> tuple[Organisation, ...]:
        """The organisations that choose the new edition."""
        new = {one.organisation_id: one.organisation for one in self.moving}
        for choice in self.choices:
            if choice.framework == self.after.prefix:
                new.pop(choice.organisation_id, None)
        return tuple(new.values())

    @cached_property
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
    itself has made such a choice, for then it goes back on purpose.

    Raises:
        UsageError: the instrument has no other edition here.
        KakehashiError: nobody there answers it, or the choice was made above.
    """
    everything = tuple(subjects())
    chosen = _chosen(everything, library)
    older = _older(organisation, after, library)
    here = _made_here(organisation, everything, chosen, {e.prefix for e in (*older, after)})
    current = after in library.current
    concerned = {pk for pk, found in here.items() if found or (current and not chosen[pk])}
    if not concerned:
        raise _not_answered(organisation, after, chosen[organisation.pk], library)
    covered = tuple(n for n, one in enumerate(everything) if one.organisation.pk in concerned)
    choices = {choice.pk: choice for found in here.values() for choice in found}
    return Scope(
        organisation=organisation,
        after=after,
        older=older,
        choices=tuple(choice for _, choice in sorted(choices.items())),
        everything=everything,
        covered=covered,
        answered={
            edition.prefix: tuple(
                number
                for number in covered
                for choice in here[everything[number].organisation.pk]
                if choice.framework == edition.prefix
            )
            for edition in older
        },
    )


def _chosen(everything: Sequence[Subject], library: Library) -> Choices:
    own: dict[int, list[FrameworkChoice]] = {}
    stored = FrameworkChoice.objects.filter(until__isnull=True).select_related("organisation")
    for choice in stored.order_by("framework", "pk"):
        if choice.framework in library.frameworks:
            own.setdefault(choice.organisation_id, []).append(choice)
    found: dict[int, Sequence[FrameworkChoice]] = {}
    for one in everything:  # those above come first
        if one.system is None:
            above = found.get(one.organisation.parent_id or 0, ())
            found[one.organisation.pk] = own.get(one.organisation.pk, above)
    return found


def _older(organisation: Organisation, after: Framework, library: Library) -> tuple[Framework, ...]:
    """Return the editions to leave, newest first: older ones, and those answered here before.

    Raises:
        UsageError: there are none.
    """
    ever = FrameworkChoice.objects.filter(organisation=organisation)
    own = set(ever.values_list("framework", flat=True))
    editions = editions_in_order(library, after.id)
    place = editions.index(after)
    found = [e for i, e in enumerate(editions) if i < place or (i > place and e.prefix in own)]
    if not found:
        raise UsageError(Problem("KH-WS-050", details={"edition": f"{after.id}@{after.edition}"}))
    return tuple(reversed(found))


def _made_here(
    organisation: Organisation,
    everything: Sequence[Subject],
    chosen: Choices,
    editions: set[str],
) -> dict[int, list[FrameworkChoice]]:
    """Return the choices of some editions that hold for each organisation there or below.

    What was chosen above is left out: it moves there, for all, or not at all.
    """
    inside = {one.organisation.pk for one in everything if _is_below(one, organisation)}
    return {
        pk: [c for c in chosen[pk] if c.organisation_id in inside and c.framework in editions]
        for pk in inside
    }


def _is_below(one: Subject, above: Organisation) -> bool:
    current: Organisation | None = one.organisation
    while current is not None and current.pk != above.pk:
        current = current.parent
    return current is not None


def _not_answered(
    organisation: Organisation,
    after: Framework,
    chosen: Sequence[FrameworkChoice],
    library: Library,
) -> KakehashiError:
    details = {"framework": after.prefix, "organisation": organisation.name}
    if not chosen:
        current = next(one for one in library.current if one.id == after.id)
        edition = f"{current.id}@{current.edition}"
        return KakehashiError(Problem("KH-WS-051", details={**details, "current": edition}))
    above = chosen[0].organisation
    answered = {library.frameworks[choice.framework].id for choice in chosen}
    if above != organisation and after.id in answered:
        return KakehashiError(Problem("KH-WS-052", details={**details, "above": above.name}))
    return KakehashiError(Problem("KH-WS-053", details=details))
