"""What becomes of each decision on a provision of an edition that is left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from kakehashi.library.compare_editions import EditionChanges
from kakehashi.library.content_changes import ContentChange, content_changes
from kakehashi.model import Framework, Verdict
from kakehashi.workspace.doubts import (
    EDITION_CHANGED,
    EDITION_GONE,
    EDITION_MISSING,
    with_doubt,
    without_doubts,
)
from kakehashi.workspace.models import Decision
from kakehashi.workspace.upgrades.scope import Scope

IN_FORCE, PROPOSED = "in-force", "proposed"
_OF_TIME = frozenset({Verdict.PLANNED, Verdict.NOT_IN_PLACE, Verdict.NOT_APPLICABLE})
"""Verdicts that may rest on when a provision applies ("not yet"), so that dates matter."""
_OF_PARTS = frozenset({Verdict.IN_PLACE, Verdict.NOT_IN_PLACE, Verdict.NOT_APPLICABLE})
"""Verdicts on a whole that hold of each of its parts, so that new parts would get them too."""
_LACKING = (EDITION_GONE, EDITION_MISSING)
_MANY = 500
Place = tuple[int, int | None, str]
"""An organisation, a system of it or none, and what is decided."""


class Meaning(StrEnum):
    """What a change of edition means for a decision."""

    CARRIED = "carried over"
    REVIEW = "needs review"
    """Carried over, with a doubt: the provision reads otherwise now."""
    ANEW = "to be decided anew"
    """It stays where it is, in doubt: the provision has new parts, which it would decide too."""
    GONE = "gone"
    MISSING = "not found"
    """Perhaps gone: the library holds the new edition in part only."""
    DECIDED = "decided already"
    """The new edition's provision was decided by itself; that decision goes first."""


@dataclass(frozen=True, slots=True)
class Fate:
    """A decision, and what becomes of it."""

    decision: Decision
    meaning: Meaning
    content: ContentChange | None
    """The provision in both editions; None where the new one has none."""
    edition: str
    """Prefix of the new edition."""
    waiting: bool
    """Whether it is a proposal that nobody has approved yet."""

    @property
    def target(self) -> str | None:
        """The ref of the provision that it is on from now on; None: it stays where it is."""
        if self.content is None or self.meaning is Meaning.ANEW:
            return None
        return self.content.change.after.ref

    @property
    def doubt(self) -> str:
        """Why the decision, or the one that carries it over, has to be looked at again."""
        kept = lifted(self.decision)
        if self.content is None:
            code = EDITION_GONE if self.meaning is Meaning.GONE else EDITION_MISSING
            return with_doubt(kept, f"{code}: {self.edition}")
        if self.meaning is Meaning.REVIEW:
            return with_doubt(kept, f"{EDITION_CHANGED}: {self.decision.target}")
        if self.meaning is Meaning.ANEW:
            return with_doubt(kept, f"{EDITION_CHANGED}: {self.content.change.after.ref}")
        return kept

    @property
    def changes_something(self) -> bool:
        """Whether there is anything to write; what stays may be in that doubt already."""
        return self.target is not None or self.doubt != self.decision.doubt


def fates_of(scope: Scope, changes: Iterable[EditionChanges]) -> list[Fate]:
    """Return what becomes of the decisions of those concerned, by provision.

    Args:
        scope: Whom the move concerns.
        changes: From each edition that is left, the newest first: where two of
            them decide the same, the newer one is carried over.
    """
    mine = {_key(one.organisation.pk, one.system) for one in scope.subjects}
    contents = {c.before.prefix: content_changes(c) for c in changes}
    decided: set[Place] = {
        (organisation, system, target)
        for organisation, system, target in _on([scope.after])
        .filter(state=IN_FORCE)
        .values_list("organisation_id", "system_id", "target")
    }
    found: list[Fate] = []
    by_edition = _by_edition(scope, mine)
    for edition in scope.older:
        for decision in by_edition.get(edition.prefix, ()):
            content = contents[edition.prefix].get(decision.target)
            meaning = _meaning(decision, content, decided, scope.after)
            waiting = decision.state == PROPOSED
            found.append(Fate(decision, meaning, content, scope.after.prefix, waiting))
    return found


def _key(organisation: int, system: object) -> tuple[int, int | None]:
    return organisation, getattr(system, "pk", None)


def _on(editions: Iterable[Framework]) -> QuerySet[Decision]:
    """Return the decisions on provisions of some editions."""
    begins = [Q(target__startswith=f"{edition.prefix}:") for edition in editions]
    return Decision.objects.filter(reduce(or_, begins))


def _by_edition(scope: Scope, mine: set[tuple[int, int | None]]) -> dict[str, list[Decision]]:
    found: dict[str, list[Decision]] = {}
    stored = _on(scope.older).filter(state__in=(IN_FORCE, PROPOSED))
    organisations = {organisation for organisation, _ in mine}
    if len(organisations) <= _MANY:
        stored = stored.filter(organisation_id__in=organisations)
    for decision in stored.order_by("target", "pk").iterator(2000):
        if (decision.organisation_id, decision.system_id) in mine:
            found.setdefault(decision.target.partition(":")[0], []).append(decision)
    return found


def _meaning(
    decision: Decision,
    content: ContentChange | None,
    decided: set[Place],
    after: Framework,
) -> Meaning:
    if content is None:
        return Meaning.GONE if after.complete else Meaning.MISSING
    key = decision.organisation_id, decision.system_id, content.change.after.ref
    if decision.state == IN_FORCE and key in decided:
        return Meaning.DECIDED
    verdict = Verdict(decision.verdict)
    if content.parts_added and verdict in _OF_PARTS:
        return Meaning.ANEW
    if decision.state == IN_FORCE:
        decided.add(key)
    holds = content.same and not (content.dated and verdict in _OF_TIME)
    return Meaning.CARRIED if holds else Meaning.REVIEW


def returning(scope: Scope) -> list[Decision]:
    """Return decisions on the new edition that are in doubt because an edition lacked them.

    They are there where somebody goes back to an edition, or where a part of it was
    missing in the library.
    """
    mine = {_key(one.organisation.pk, one.system) for one in scope.subjects}
    doubted = reduce(or_, (Q(doubt__contains=f"{code}: ") for code in _LACKING))
    stored = _on([scope.after]).filter(doubted, state__in=(IN_FORCE, PROPOSED))
    known = {provision.ref for provision in scope.after.provisions}
    return [
        decision
        for decision in stored.order_by("target", "pk")
        if (decision.organisation_id, decision.system_id) in mine and decision.target in known
    ]


def lifted(decision: Decision) -> str:
    """Return the doubts of a decision but those that an edition lacks its provision."""
    return without_doubts(decision.doubt, _LACKING)


def counted_above(scope: Scope, fates: Iterable[Fate]) -> list[Decision]:
    """Return decisions of those above that counted for the organisation, and stay where they are.

    Args:
        scope: Whom the move concerns.
        fates: What becomes of its own decisions, which go before those from above.
    """
    own = scope.organisation
    found = {
        fate.decision.target: None
        for fate in fates
        if fate.decision.organisation_id == own.pk and fate.decision.system_id is None
    }
    counted: list[Decision] = []
    above = own.parent if own.inherits else None
    while above is not None:
        stored = _on(scope.older).filter(organisation=above, system=None, state=IN_FORCE)
        for decision in stored.select_related("organisation").order_by("target", "pk"):
            if decision.target not in found:
                found[decision.target] = None
                counted.append(decision)
        above = above.parent if above.inherits else None
    return counted
