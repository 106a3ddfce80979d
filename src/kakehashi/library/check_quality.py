"""Warnings on data that are right in form but may not be good: for readers to look at."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.errors import Problem, SourceLocation
from kakehashi.library.check import Where, count_library
from kakehashi.library.check_crosswalk import place_of
from kakehashi.library.crosswalk_files import ROWS
from kakehashi.library.library import Library
from kakehashi.library.near_practices import near_practices
from kakehashi.library.translations import MAIN
from kakehashi.model import Crosswalk, Framework, Relation
from kakehashi.model.framework import HUB

LEAST_EN, LEAST_JA = 20, 10
"""Characters below which a reason only repeats one word of a title ("Bias is reduced.")."""
MOST_INTERSECTING = 0.5
"""Share of intersects-with above which a crosswalk says little; broad principles intersect more."""


def check_quality(library: Library) -> list[Problem]:
    """Return warnings: unverified provisions, missing crosswalks, doubtful rows, near practices.

    What is wrong is `check_library`'s; a library may be used with these.
    """
    return [
        *_unverified(library),
        *_unmapped(library),
        *_near(library),
        *_unused(library),
        *(warning for c in library.crosswalks.values() for warning in _short_reasons(c)),
        *(warning for c in library.crosswalks.values() for warning in _headings(library, c)),
        *(warning for c in library.crosswalks.values() for warning in _intersecting(c)),
    ]


def intersecting_share(crosswalk: Crosswalk) -> float:
    """Return the share of rows that say only that two provisions overlap somehow."""
    rows = crosswalk.mappings
    return sum(m.relation is Relation.INTERSECTS for m in rows) / len(rows) if rows else 0.0


def _unverified(library: Library) -> Iterator[Problem]:
    for count in count_library(library):
        framework, missing = count.framework, count.provisions - count.verified
        if missing and framework.prefix != HUB:
            counted = {"count": missing, "total": count.provisions}
            details = {"framework": framework.prefix, **counted}
            yield Problem("KH-DATA-041", _head(framework), details, severity="warning")


def _unmapped(library: Library) -> Iterator[Problem]:
    mapped = {c.subject_source for c in library.crosswalks.values() if c.object_source == HUB}
    for framework in library.instruments:
        if framework.assessable and framework.prefix not in mapped:
            details = {"framework": framework.prefix, "count": len(framework.assessable)}
            yield Problem("KH-DATA-042", _head(framework), details, severity="warning")


def _head(framework: Framework) -> SourceLocation:
    return SourceLocation(f"{framework.folder}/{MAIN}")


def _short_reasons(crosswalk: Crosswalk) -> Iterator[Problem]:
    for mapping in crosswalk.mappings:
        for reason, least in ((mapping.comment.en, LEAST_EN), (mapping.comment.ja, LEAST_JA)):
            if 0 < len(reason.strip()) < least:
                where = place_of(crosswalk, mapping)
                yield Problem("KH-DATA-043", where, {"reason": reason}, severity="warning")


def _headings(library: Library, crosswalk: Crosswalk) -> Iterator[Problem]:
    """Rows of provisions above the finest level, where those of their parts would do."""
    for mapping in crosswalk.mappings:
        subject = library.provisions.get(mapping.subject)
        if subject and not subject.assessable and crosswalk.object_source == HUB:
            details = {"id": mapping.subject, "practice": mapping.object}
            where = place_of(crosswalk, mapping)
            yield Problem("KH-DATA-047", where, details, severity="warning")


def _unused(library: Library) -> Iterator[Problem]:
    """Practices and parts that no row asks for: they cut the hub where no instrument does.

    A practice is asked for where one of its parts is. Without any crosswalk nothing
    is said of them: KH-DATA-042 tells of the crosswalks that are missing.
    """
    named = {m.object for c in library.crosswalks.values() for m in c.mappings}
    if not named:
        return
    named |= {library.practice_of(ref) for ref in named}
    for provision in (*library.practices, *map(library.provisions.__getitem__, library.parts)):
        if provision.ref not in named:
            where = Where(library.hub)(provision)
            yield Problem("KH-DATA-048", where, {"id": provision.id}, "warning")


def _near(library: Library) -> Iterator[Problem]:
    for near in near_practices(library.practices):
        wordings = {"wording": near.wording, "other_wording": near.other_wording}
        percent = round(near.likeness * 100)
        details = {"id": near.one.id, "other": near.other.id, "percent": percent, **wordings}
        where = Where(library.hub)(near.other)
        yield Problem("KH-DATA-044", where, details, severity="warning")


def _intersecting(crosswalk: Crosswalk) -> Iterator[Problem]:
    share = intersecting_share(crosswalk)
    if share > MOST_INTERSECTING:
        counted = {"count": len(crosswalk.mappings), "percent": round(share * 100)}
        where = SourceLocation(f"{crosswalk.folder}/{ROWS}")
        details = {"crosswalk": crosswalk.name, **counted}
        yield Problem("KH-DATA-046", where, details, severity="warning")
