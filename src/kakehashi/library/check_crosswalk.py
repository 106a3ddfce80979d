"""Check one crosswalk against the library: unknown ids, gaps, double and impossible rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kakehashi.errors import Problem, SourceLocation
from kakehashi.library.crosswalk_files import ROWS
from kakehashi.library.library import Library
from kakehashi.model import Crosswalk, Mapping, Relation
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import Bilingual

_ONE_LANGUAGE = Bilingual("missing in one language", "一方の言語の値がありません")


def check_crosswalk(library: Library, crosswalk: Crosswalk) -> Iterator[Problem]:
    """Yield what is wrong with a crosswalk."""
    rows: defaultdict[str, list[Mapping]] = defaultdict(list)
    for mapping in crosswalk.mappings:
        rows[mapping.subject].append(mapping)
        yield from _unknown(library, crosswalk, mapping)
        if not (mapping.comment.en and mapping.comment.ja):
            details = {"field": "comment", "reason": _ONE_LANGUAGE}
            yield Problem("KH-DATA-004", place_of(crosswalk, mapping), details)
    for subject, mappings in rows.items():
        yield from _double(crosswalk, mappings)
        if crosswalk.object_source == HUB:
            yield from _impossible(library, crosswalk, subject, mappings)
    yield from _gaps(library, crosswalk, set(rows))


def place_of(crosswalk: Crosswalk, mapping: Mapping) -> SourceLocation:
    """Return the file and line of a row."""
    line = int(mapping.id.rsplit("#", 1)[1])
    return SourceLocation(f"{crosswalk.folder}/{ROWS}", line)


def _unknown(library: Library, crosswalk: Crosswalk, mapping: Mapping) -> Iterator[Problem]:
    for ref in (mapping.subject, mapping.object):
        if ref not in library.provisions:
            yield Problem("KH-DATA-009", place_of(crosswalk, mapping), {"id": ref})


def _double(crosswalk: Crosswalk, mappings: list[Mapping]) -> Iterator[Problem]:
    seen: set[str] = set()
    for mapping in mappings:
        if mapping.object in seen:
            details = {"subject": mapping.subject, "object": mapping.object}
            yield Problem("KH-DATA-018", place_of(crosswalk, mapping), details)
        seen.add(mapping.object)


def _impossible(
    library: Library, crosswalk: Crosswalk, subject: str, mappings: list[Mapping]
) -> Iterator[Problem]:
    """Practices are disjoint: what lies within one of them can share nothing with another."""
    within = [m for m in mappings if m.relation in (Relation.EQUAL, Relation.SUBSET)]
    others = [m for m in mappings if m.relation is not Relation.NONE]
    if within and len({library.practice_of(m.object) for m in others}) > 1:
        named = ", ".join(m.id.rsplit("#", 1)[1] for m in others)
        reason = Bilingual(
            f"{subject} cannot lie within one practice and share content with another",
            f"{subject}が一つの実践項目に含まれ、かつ別の実践項目とも重なることはありません",
        )
        details = {"rows": named, "reason": reason}
        yield Problem("KH-DATA-014", place_of(crosswalk, within[0]), details)


def _gaps(library: Library, crosswalk: Crosswalk, mapped: set[str]) -> Iterator[Problem]:
    where = SourceLocation(f"{crosswalk.folder}/mapping_set.yml")
    for source in (crosswalk.subject_source, crosswalk.object_source):
        if source not in library.frameworks:
            yield Problem("KH-DATA-023", where, {"framework": source})
    for ref in sorted(crosswalk.covered):
        if ref not in library.provisions:
            yield Problem("KH-DATA-009", where, {"id": ref})
        elif ref not in mapped:
            yield Problem("KH-DATA-015", where, {"id": ref})
    framework = library.frameworks.get(crosswalk.subject_source)
    if framework and crosswalk.object_source == HUB:
        for provision in framework.assessable:
            if provision.ref not in mapped:
                yield Problem("KH-DATA-010", where, {"id": provision.ref})
