"""What `kakehashi library` prints: tables, one framework's tree, one provision's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import click
from rich.table import Table

from kakehashi.cli.official_view import show_quote
from kakehashi.cli.options import console
from kakehashi.cli.print_json import print_json
from kakehashi.cli.words import words
from kakehashi.interchange.akoma_ntoso import eid
from kakehashi.library.library import Library
from kakehashi.model import Framework, Mapping, Provision
from kakehashi.model.framework import HUB, PART
from kakehashi.official.quote import Quote
from kakehashi.reports.words import RELATIONS
from kakehashi.text.bilingual import Bilingual, Language


def framework_rows(library: Library) -> list[dict[str, Any]]:
    """Return the counts of each framework."""
    from kakehashi.library.check import count_library

    return [
        {
            "id": count.framework.prefix,
            "title": _both(count.framework.title),
            "edition": count.framework.edition,
            "published": count.framework.published,
            "provisions": count.provisions,
            "assessable": count.assessable,
            "verified": count.verified,
            "mapped": count.mapped,
            "covered": count.covered,
        }
        for count in count_library(library)
    ]


def show_list(library: Library, language: Language) -> None:
    """Print the frameworks with their counts."""
    table = Table(show_edge=False, pad_edge=False)
    table.add_column(words("id", language), no_wrap=True)
    table.add_column(words("title", language), overflow="fold")
    for key in ("provisions", "assessable", "covered", "verified"):
        table.add_column(words(key, language), justify="right")
    for row in framework_rows(library):
        title = row["title"][language]
        counts = (str(row[key]) for key in ("provisions", "assessable", "covered", "verified"))
        table.add_row(row["id"], title, *counts)
    console().print(table)


def show_table(provisions: Iterable[Provision], language: Language) -> None:
    """Print provisions as a table of refs and titles."""
    table = Table(show_edge=False, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for provision in provisions:
        table.add_row(provision.ref, provision.title.get(language))
    console().print(table)


def show_framework(framework: Framework, language: Language, *, as_json: bool) -> None:
    """Print a framework's provisions as an outline."""
    if as_json:
        print_json([_json(framework, provision) for provision in framework.provisions])
        return
    click.echo(f"{framework.title.get(language)} ({framework.prefix})")
    for provision, depth in _outline(framework, None, 0):
        mark = (
            ""
            if provision.verified or provision.practice
            else f" [{words('unverified', language)}]"
        )
        shown = "" if provision.kind in ("group", "practice", PART) else mark
        click.echo(f"{'  ' * depth}{provision.id}  {provision.title.get(language)}{shown}")


def _outline(
    framework: Framework, parent: str | None, depth: int
) -> Iterator[tuple[Provision, int]]:
    for provision in framework.children.get(parent, ()):
        yield provision, depth
        yield from _outline(framework, provision.ref, depth + 1)


def show_provision(
    library: Library, provision: Provision, language: Language, official: Quote | None = None
) -> None:
    """Print a provision or practice: statement, source, official text, mappings and reasons."""
    click.echo(f"{provision.ref}  {provision.label.get(language)}")
    click.echo(provision.statement.get(language))
    if provision.practice:
        _show_parts(library, provision, language)
        for key in ("artefacts", "examples"):
            texts: tuple[str, ...] = getattr(provision.practice, key).get(language)
            click.echo("\n" + words(key, language) + words("colon", language).rstrip())
            for text in texts:
                click.echo(f"  - {text}")
    elif provision.kind == PART:
        click.echo(
            words("part_of", language)
            + words("colon", language)
            + _parent(library, provision, language)
        )
    else:
        click.echo(f"({words('official', language)})")
        click.echo(_verification(library, provision, language))
    if official:
        show_quote(official, provision, language)
    _show_mappings(library, provision, language)


def _show_parts(library: Library, practice: Provision, language: Language) -> None:
    parts = library.hub.children.get(practice.ref, ())
    if parts:
        click.echo("\n" + words("parts", language) + words("colon", language).rstrip())
    for part in parts:
        click.echo(f"  - {part.id}  {part.statement.get(language)}")


def _parent(library: Library, part: Provision, language: Language) -> str:
    practice = library.provisions[library.practice_of(part.ref)]
    return f"{practice.id} {practice.title.get(language)}"


def _verification(library: Library, provision: Provision, language: Language) -> str:
    if provision.verified is None:
        return words("unverified", language)
    framework = library.frameworks[provision.ref.split(":", 1)[0]]
    source = next((s for s in framework.sources if s.key == provision.verified.source), None)
    title = source.title if source else provision.verified.source
    checked = words("verified_by", language) + words("colon", language)
    return f"{checked}{title} ({provision.verified.date})"


def _show_mappings(library: Library, provision: Provision, language: Language) -> None:
    rows = [
        mapping
        for crosswalk in library.crosswalks.values()
        for mapping in crosswalk.mappings
        if provision.ref in (mapping.subject, mapping.object)
        or (provision.practice and library.practice_of(mapping.object) == provision.ref)
    ]
    if not rows:
        return
    to_hub = [m for m in rows if m.object.split(":", 1)[0] == HUB]
    direct = [m for m in rows if m not in to_hub]
    asks = "asked_by" if provision.ref.startswith(f"{HUB}:") else "asks_for"
    for key, listed in ((asks, to_hub), ("direct", direct)):
        if listed:
            click.echo("\n" + words(key, language) + words("colon", language).rstrip())
        for mapping in listed:
            click.echo(f"  {_mapping_line(library, provision, mapping, language)}")
    if any(provision.ref in c.covered for c in library.crosswalks.values()):
        click.echo(f"  {words('is_covered', language)}")


def _mapping_line(
    library: Library, provision: Provision, mapping: Mapping, language: Language
) -> str:
    asked = library.practice_of(mapping.object) == provision.ref or mapping.object == provision.ref
    other = mapping.subject if asked else mapping.object
    # Of a practice it is told how provisions ask for it, so from their side.
    own_side = provision.ref.startswith(f"{HUB}:") or provision.ref == mapping.subject
    relation = mapping.relation if own_side else mapping.relation.converse
    of_part = (
        mapping.object.split(":")[1] + " " if mapping.object in library.parts and asked else ""
    )
    title = library.provisions[other].title.get(language) if other in library.provisions else ""
    meaning = RELATIONS[relation.value].get(language)
    return (
        f"{other} {title} — {relation.value} {of_part} [{meaning}] {mapping.comment.get(language)}"
    )


def provision_json(library: Library, provision: Provision) -> dict[str, Any]:
    """Return a provision with its mappings as JSON."""
    mappings = [
        {
            "subject": mapping.subject,
            "relation": mapping.relation.value,
            "object": mapping.object,
            "comment": _both(mapping.comment),
        }
        for crosswalk in library.crosswalks.values()
        for mapping in crosswalk.mappings
        if provision.ref in (mapping.subject, mapping.object)
    ]
    framework = library.frameworks[provision.ref.split(":", 1)[0]]
    return {**_json(framework, provision), "mappings": mappings}


def _json(framework: Framework, provision: Provision) -> dict[str, Any]:
    verified = provision.verified
    return {
        "id": provision.ref,
        "parent": provision.parent,
        "kind": provision.kind,
        "citation": _both(provision.citation),
        "title": _both(provision.title),
        "statement": _both(provision.statement),
        "modality": provision.modality,
        "addressees": list(provision.addressees),
        "assessable": provision.assessable,
        "akoma_ntoso_eid": eid(framework, provision),
        "verified": f"{verified.source} {verified.date}" if verified else None,
    }


def _both(text: Bilingual) -> dict[str, str]:
    return {"en": text.get("en"), "ja": text.get("ja")}
