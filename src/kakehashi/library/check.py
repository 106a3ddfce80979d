"""Check a library: structure, translations, verification, mappings. Returns problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kakehashi.errors import Problem, SourceLocation
from kakehashi.library.check_crosswalk import check_crosswalk
from kakehashi.library.library import Library
from kakehashi.library.translations import MAIN, check_translations
from kakehashi.model import Framework, Provision
from kakehashi.model.framework import HUB, PART
from kakehashi.text.bilingual import LANGUAGES
from kakehashi.text.normalise import fold

LEAST_EXAMPLES = 4
"""Fewer labelled sentences than this do not improve retrieval (docs/measurements.md)."""


@dataclass(frozen=True, slots=True)
class Count:
    """How much of a framework is there, and how much of it is checked."""

    framework: Framework
    provisions: int
    assessable: int
    verified: int
    mapped: int
    covered: int


def check_library(library: Library) -> list[Problem]:
    """Return everything that is wrong with a library, files that did not load included."""
    problems = list(library.problems)
    if not library.frameworks:
        problems.append(Problem("KH-DATA-021"))
    elif HUB not in library.frameworks:
        problems.append(Problem("KH-DATA-025"))
    for framework in library.frameworks.values():
        problems += _check_framework(framework)
        problems += check_translations(framework)
    problems += _shared_examples(library)
    for crosswalk in library.crosswalks.values():
        problems += check_crosswalk(library, crosswalk)
    return problems


def count_library(library: Library) -> list[Count]:
    """Return the counts of each framework."""
    mapped = {m.subject for c in library.crosswalks.values() for m in c.mappings}
    covered = {ref for c in library.crosswalks.values() for ref in c.covered}
    return [
        Count(
            framework=framework,
            provisions=len(framework.provisions),
            assessable=len(framework.assessable),
            verified=sum(p.verified is not None for p in framework.provisions),
            mapped=sum(p.ref in mapped for p in framework.assessable),
            covered=sum(p.ref in covered for p in framework.assessable),
        )
        for framework in library.frameworks.values()
    ]


def _check_framework(framework: Framework) -> Iterator[Problem]:
    where = Where(framework)
    counts = Counter(p.ref for p in framework.provisions)
    for provision in framework.provisions:
        if counts[provision.ref] > 1:
            yield Problem("KH-DATA-005", where(provision), {"id": provision.id})
        yield from _check_parent(framework, provision, where)
        yield from _check_part(framework, provision, where)
        yield from _check_words(provision, where)
        yield from _check_source(framework, provision, where)
        if provision.covered_by_children and not framework.children.get(provision.ref):
            yield Problem("KH-DATA-019", where(provision), {"id": provision.id})


class Where:
    """Where a provision stands: the file of its part, or the main file, and the line."""

    def __init__(self, framework: Framework) -> None:
        self._folder, self._prefix = framework.folder, framework.prefix

    def __call__(self, provision: Provision) -> SourceLocation:
        """Return the place of a provision."""
        name = MAIN
        if self._prefix == HUB:
            name = f"parts/{provision.id.split('-')[0]}.yaml"
        return SourceLocation(f"{self._folder}/{name}", provision.line)


def _check_parent(framework: Framework, provision: Provision, where: Where) -> Iterator[Problem]:
    seen = {provision.ref}
    parent = provision.parent
    while parent:
        if parent not in framework.by_ref:
            details = {"id": provision.id, "parent": parent.split(":")[-1]}
            yield Problem("KH-DATA-006", where(provision), details)
            return
        if parent in seen:
            yield Problem("KH-DATA-007", where(provision), {"id": provision.id})
            return
        seen.add(parent)
        parent = framework.by_ref[parent].parent


def _check_part(framework: Framework, provision: Provision, where: Where) -> Iterator[Problem]:
    if provision.kind == PART:
        above = framework.by_ref.get(provision.parent or "")
        if above is None or above.practice is None:
            yield Problem("KH-DATA-026", where(provision), {"id": provision.id})


def _check_words(provision: Provision, where: Where) -> Iterator[Problem]:
    needs_statement = provision.assessable or provision.practice or provision.kind == PART
    for language in LANGUAGES:
        fields = {"title": provision.title}
        if needs_statement:
            fields["statement"] = provision.statement
        for field, text in fields.items():
            if not (text.ja if language == "ja" else text.en):
                details = {"id": provision.id, "field": field, "language": language}
                yield Problem("KH-DATA-008", where(provision), details)
        if provision.practice:
            count = len(provision.practice.examples.get(language))
            if count < LEAST_EXAMPLES:
                counted = {"count": count, "least": LEAST_EXAMPLES, "language": language}
                yield Problem("KH-DATA-011", where(provision), {"id": provision.id, **counted})


def _check_source(framework: Framework, provision: Provision, where: Where) -> Iterator[Problem]:
    keys = {source.key for source in framework.sources}
    if provision.verified and provision.verified.source not in keys:
        details = {"id": provision.id, "source": provision.verified.source}
        yield Problem("KH-DATA-013", where(provision), details)


def _shared_examples(library: Library) -> Iterator[Problem]:
    owners: dict[str, Provision] = {}
    for practice in library.practices:
        examples = practice.practice.examples if practice.practice else None
        for sentence in (*examples.en, *examples.ja) if examples else ():
            other = owners.setdefault(fold(sentence), practice)
            if other is not practice:
                details = {"id": practice.id, "other": other.id, "example": sentence[:40]}
                yield Problem("KH-DATA-012", Where(library.hub)(practice), details)
