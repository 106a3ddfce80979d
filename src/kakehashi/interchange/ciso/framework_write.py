"""Write a framework as a CISO Assistant library (YAML), with its translation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kakehashi.errors import Problem
from kakehashi.interchange.ciso.names import PACKAGER, requirement_urn, urn
from kakehashi.interchange.ciso.text import library_text
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_output import write_whole
from kakehashi.interchange.own_words import NOTE
from kakehashi.model import Framework, Provision
from kakehashi.text.bilingual import Bilingual, Language

_LICENCE = "CC BY 4.0 (summaries only)"


def write_ciso_framework(path: Path, framework: Framework, *, version: int = 1) -> list[Problem]:
    """Write a framework as a library; return what CISO Assistant has no place for.

    The language of the library is the framework's original one, where that is
    Japanese, else English; the other one stands under `translations`. Citations
    stand in `annotation`. `read_ciso_framework` reads it back.

    Args:
        path: The file to write.
        framework: What to write.
        version: Counts what is published; CISO Assistant only takes higher ones.
    """
    main: Language = "ja" if framework.original == "ja" else "en"
    nodes = [_node(provision, depth, main) for provision, depth in _in_order(framework, None, 1)]
    title = _words(framework.title, main, "name")
    described = {
        "urn": urn("framework", framework.prefix),
        "ref_id": f"{framework.id}@{framework.edition}",
        **title,
        "description": NOTE.get(main),
        "translations": _translations(main, name=framework.title, description=NOTE),
        "requirement_nodes": nodes,
    }
    library = {
        "urn": urn("library", framework.prefix),
        "locale": main,
        "ref_id": framework.prefix,
        **title,
        "description": NOTE.get(main),
        "copyright": _LICENCE,
        "version": version,
        "publication_date": framework.published,
        "provider": framework.publisher.get(main),
        "packager": PACKAGER,
        "translations": _translations(main, name=framework.title, description=NOTE),
        "objects": {"framework": described},
    }
    write_whole(path, library_text(library))
    return list(_losses(path.name, framework).problems())


def _in_order(
    framework: Framework, parent: str | None, depth: int
) -> Iterator[tuple[Provision, int]]:
    """Yield each provision before its parts, as CISO Assistant expects, with its depth."""
    for provision in framework.children.get(parent, ()):
        yield provision, depth
        yield from _in_order(framework, provision.ref, depth + 1)


def _node(provision: Provision, depth: int, main: Language) -> dict[str, Any]:
    citation = provision.citation
    return {
        "urn": requirement_urn(provision.ref),
        "assessable": provision.assessable,
        "depth": depth,
        "parent_urn": requirement_urn(provision.parent) if provision.parent else "",
        "ref_id": provision.id,
        **_words(provision.title, main, "name"),
        **_words(provision.statement, main, "description"),
        **_words(citation, main, "annotation"),
        "translations": _translations(
            main, name=provision.title, description=provision.statement, annotation=citation
        ),
    }


def _words(text: Bilingual, main: Language, key: str) -> dict[str, str]:
    return {key: text.get(main)}


def _translations(main: Language, **texts: Bilingual) -> dict[str, dict[str, str]]:
    other: Language = "en" if main == "ja" else "ja"
    said = {key: getattr(text, other) for key, text in texts.items() if getattr(text, other)}
    return {other: said} if said else {}


def _losses(name: str, framework: Framework) -> Findings:
    """Count the fields that a requirement node has no place for."""
    found = Findings(name, numbered_lines=False)
    counted: dict[str, Sequence[object]] = {
        "kind": [p.kind for p in framework.provisions],
        "modality": [p.modality != "informative" for p in framework.provisions],
        "addressees": [p.addressees for p in framework.provisions],
        "stage": [p.stage for p in framework.provisions],
        "covered_by_children": [p.covered_by_children for p in framework.provisions],
        "applies_from": [p.applies_from for p in framework.provisions],
        "was": [p.was for p in framework.provisions],
        "verified": [p.verified for p in framework.provisions],
        "scope, artefacts, examples": [p.practice for p in framework.provisions],
        "short_title, jurisdiction, kind, sources": [framework.jurisdiction],
        "in_force": [framework.in_force],
    }
    for value, given in counted.items():
        found.add_many("KH-MAP-010", value, sum(map(bool, given)))
    return found
