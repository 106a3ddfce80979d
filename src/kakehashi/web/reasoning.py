"""What is worked out once in a process, since every page asks for it."""

from __future__ import annotations

from functools import cache, lru_cache

from kakehashi.assessment.asked import practices_asked
from kakehashi.library.cache import load_cached
from kakehashi.library.library import Library
from kakehashi.library.search import Prepared, prepare
from kakehashi.policy.overlaps import Overlap, find_overlaps
from kakehashi.relations.network import network_of
from kakehashi.relations.reasoner import Reasoner
from kakehashi.relations.shared import Relatedness, relatedness_of
from kakehashi.reports.explained import Explained, explain
from kakehashi.reports.relation_rows import RelationRow, relation_rows
from kakehashi.workspace.instrument_overlaps import entries_of
from kakehashi.workspace.instrument_view import instruments_of
from kakehashi.workspace.models import Instrument
from kakehashi.workspace.outlook import Outlook
from kakehashi.workspace.skills.needed import Scopes


@cache
def library() -> Library:
    """Return the library."""
    return load_cached()


@cache
def searched() -> tuple[Prepared, ...]:
    """Return the provisions as they are searched."""
    return tuple(map(prepare, library().provisions.values()))


@cache
def relatedness() -> Relatedness:
    """Return how strongly provisions are related."""
    return relatedness_of(library())


@lru_cache(maxsize=24)
def reasoner_of(*prefixes: str) -> Reasoner:
    """Return a reasoner over the network that ties some frameworks; all of them where none."""
    among = set(prefixes) or None
    return Reasoner(network_of(library(), strict=False, among=among))


@lru_cache(maxsize=24)
def outlook_of(*prefixes: str) -> Outlook:
    """Return what hangs on what in some frameworks."""
    return Outlook(library(), [library().frameworks[one] for one in prefixes])


@cache
def scopes() -> Scopes:
    """Return what finds the practices in scope of organisations."""
    return Scopes(library())


@cache
def asked() -> dict[str, tuple[str, ...]]:
    """Return for each provision the practices that it asks for."""
    return practices_asked(library())


@lru_cache(maxsize=2000)
def rows_of(ref: str, other: str) -> tuple[RelationRow, ...]:
    """Return what is known of a provision and those of another framework."""
    own = ref.split(":", 1)[0]
    reasoner = reasoner_of(*sorted({own, other}))
    refs = [p.ref for p in library().frameworks[other].provisions]
    return tuple(relation_rows(library(), reasoner, ref, refs))


def overlaps_of(organisation: int) -> list[Overlap]:
    """Return the overlaps of the instruments in a registry."""
    mine = Instrument.objects.filter(organisation=organisation).order_by("pk")
    return _overlaps(organisation, tuple(mine.values_list("pk", "revision")))


@lru_cache(maxsize=8)
def _overlaps(organisation: int, seen: tuple[tuple[int, int], ...]) -> list[Overlap]:
    """Return overlaps; `seen` are the revisions that they follow from, so that none is stale."""
    known = set(seen)
    found = [one for one in instruments_of([organisation]) if (one.pk, one.revision) in known]
    return find_overlaps(library(), entries_of(found, library()))


def explained(x: str, y: str) -> Explained:
    """Return the proofs about two provisions."""
    prefixes = sorted({x.split(":", 1)[0], y.split(":", 1)[0]})
    return explain(library(), reasoner_of(*prefixes), x, y)
