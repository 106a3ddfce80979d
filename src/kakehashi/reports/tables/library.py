"""Frameworks, provisions and mappings of the library as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kakehashi.interchange.tables import Cell, Row, Table, table_of
from kakehashi.library.check import Count
from kakehashi.library.library import Library
from kakehashi.model import Framework, Mapping, Provision
from kakehashi.model.framework import HUB
from kakehashi.reports.tables.columns import columns
from kakehashi.reports.words import ADDRESSEES, MODALITY, RELATIONS
from kakehashi.text.bilingual import Bilingual


def frameworks_table(counts: Iterable[Count]) -> Table:
    """Return the frameworks with how much of each is there, checked and mapped."""
    found = columns("id", "title", "edition", "published")
    found += columns("provisions", "assessable_count", "verified", "mapped", "covered")
    return table_of(Bilingual("Frameworks", "フレームワーク"), found, map(_counts, counts))


def _counts(count: Count) -> dict[str, Cell]:
    framework = count.framework
    return {
        "id": framework.prefix,
        "title": framework.title,
        "edition": framework.edition,
        "published": framework.published,
        "provisions": count.provisions,
        "assessable_count": count.assessable,
        "verified": count.verified,
        "mapped": count.mapped,
        "covered": count.covered,
    }


def chosen_table(frameworks: Iterable[Framework]) -> Table:
    """Return some frameworks by name, as an organisation has chosen them."""
    rows: Iterator[Row] = (
        {"id": f.prefix, "title": f.title, "edition": f.edition, "published": f.published}
        for f in frameworks
    )
    shown = columns("id", "title", "edition", "published")
    return table_of(Bilingual("Frameworks", "フレームワーク"), shown, rows)


def provisions_table(
    library: Library, provisions: Iterable[Provision], title: Bilingual | None = None
) -> Table:
    """Return provisions of any frameworks, with their summaries and what they were checked by."""
    found = columns("id", "framework", "citation", "title", "statement", "parent", "kind")
    found += columns("modality", "addressees", "assessable", "applies_from", "verified_by")
    name = title or Bilingual("Provisions", "項目")
    return table_of(name, found, (_provision(library, one) for one in provisions))


def in_outline(framework: Framework, parent: str | None = None) -> Iterator[Provision]:
    """Yield the provisions of a framework as an outline shows them: each before its parts."""
    for provision in framework.children.get(parent, ()):
        yield provision
        yield from in_outline(framework, provision.ref)


def _provision(library: Library, one: Provision) -> dict[str, Cell]:
    framework = library.frameworks[one.ref.split(":", 1)[0]]
    checked = one.verified
    # Practices are our own: there is nothing to check them against.
    unverified = "" if framework.prefix == HUB else Bilingual("unverified", "未検証")
    return {
        "id": one.ref,
        "framework": framework.short_title,
        "citation": one.citation,
        "title": one.title,
        "statement": one.statement,
        "parent": one.parent,
        "kind": one.kind,
        "modality": MODALITY[one.modality],
        "addressees": _addressees(one),
        "assessable": one.assessable,
        "applies_from": one.applies_from,
        "verified_by": f"{checked.source} {checked.date}" if checked else unverified,
    }


def _addressees(one: Provision) -> Bilingual:
    named = [ADDRESSEES[addressee] for addressee in one.addressees]
    return Bilingual(", ".join(n.get("en") for n in named), "、".join(n.get("ja") for n in named))


def mappings_table(library: Library, provision: Provision) -> Table:
    """Return the mappings of one provision, from its own side where it is the subject."""
    rows = [
        _mapping(library, mapping, covered=mapping.subject in crosswalk.covered)
        for crosswalk in library.crosswalks.values()
        for mapping in crosswalk.mappings
        if provision.ref in (mapping.subject, library.practice_of(mapping.object), mapping.object)
    ]
    found = columns("subject", "subject_title", "relation", "meaning", "object", "object_title")
    found += columns("confidence", "is_covered", "comment", "author")
    return table_of(Bilingual("Mappings", "対応"), found, rows)


def _mapping(library: Library, mapping: Mapping, *, covered: bool) -> dict[str, Cell]:
    def title(ref: str) -> Bilingual | None:
        return library.provisions[ref].title if ref in library.provisions else None

    return {
        "subject": mapping.subject,
        "subject_title": title(mapping.subject),
        "relation": mapping.relation.value,
        "meaning": RELATIONS[mapping.relation.value],
        "object": mapping.object,
        "object_title": title(mapping.object),
        "confidence": mapping.confidence,
        "is_covered": covered,
        "comment": mapping.comment,
        "author": mapping.author,
    }
