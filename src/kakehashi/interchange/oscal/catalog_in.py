"""Read an OSCAL catalog that `catalog_out` wrote: the same framework comes back."""

from __future__ import annotations

from collections.abc import Iterator

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_tree import Tree, branches, leaf
from kakehashi.interchange.oscal.names import (
    OWN_NS,
    oscal_texts,
    own_properties,
    own_texts,
)
from kakehashi.model import Framework, PracticeDetail, Provision, Source, Verification
from kakehashi.text.bilingual import Bilingual, BilingualList

_READ = frozenset("id class title props links parts groups controls".split())


def is_ours(catalog: Tree) -> bool:
    """Say whether a catalog carries our properties, so that nothing of it has to be guessed."""
    return {"prefix", "id", "edition", "original"} <= set(own_texts(_metadata(catalog)))


def framework_of(catalog: Tree, name: str) -> tuple[Framework, list[Problem]]:
    """Return the framework that a catalog of ours holds, and what is not carried over.

    Args:
        catalog: What stands under `catalog`, its markup undone.
        name: How the file is called in problems.

    Raises:
        UnreadableError: an order or another field of ours was changed beyond reading.
    """
    metadata = _metadata(catalog)
    own = own_texts(metadata)
    found = Findings(name, numbered_lines=False)
    try:
        placed = sorted(_provisions(catalog, own["prefix"], None, found), key=lambda one: one[0])
    except (KeyError, ValueError) as error:
        details = {"value": own.get("prefix", "-"), "reason": str(error)}
        raise UnreadableError(Problem("KH-OSC-015", SourceLocation(name), details)) from error
    framework = Framework(
        prefix=own["prefix"],
        id=own["id"],
        edition=own["edition"],
        title=_words(metadata, "title", leaf(metadata, "title")),
        short_title=_both(own, "short-title"),
        publisher=_both(own, "publisher"),
        jurisdiction=own.get("jurisdiction", ""),
        kind=own.get("kind", ""),
        published=own.get("published", ""),
        original=own["original"],
        sources=tuple(_sources(catalog)),
        provisions=tuple(provision for _, provision in placed),
        in_force=own.get("in-force", ""),
        complete=own.get("complete") != "false",
    )
    return framework, list(found.problems())


def _metadata(catalog: Tree) -> Tree:
    return catalog.get("metadata", "") if isinstance(catalog, dict) else ""


def _both(own: dict[str, str], name: str) -> Bilingual:
    return Bilingual(own.get(name, ""), own.get(f"{name}-ja", ""))


def _words(tree: Tree, name: str, english: str) -> Bilingual:
    own = own_properties(tree)
    english = "" if name in own.get("no-english", []) else own.get(name, [english])[0]
    return Bilingual(english, own.get(f"{name}-ja", [""])[0])


def _sources(catalog: Tree) -> Iterator[Source]:
    for resource in branches(catalog, "back-matter", "resources"):
        own = own_texts(resource)
        if "key" in own:
            title = _words(resource, "title", leaf(resource, "title")).en
            yield Source(own["key"], title, own.get("address", ""))


def _provisions(
    tree: Tree, prefix: str, parent: str | None, found: Findings
) -> Iterator[tuple[int, Provision]]:
    for key in ("groups", "controls"):
        for node in branches(tree, key):
            provision = _provision(node, prefix, parent)
            for field in node:
                if field not in _READ:
                    found.loss("KH-OSC-003", None, f"{key}.{field}")
            yield int(oscal_texts(node)["sort-id"]), provision
            yield from _provisions(node, prefix, provision.ref, found)


def _provision(node: Tree, prefix: str, parent: str | None) -> Provision:
    own, texts = own_properties(node), own_texts(node)
    citation = texts.get("citation", oscal_texts(node).get("label", ""))
    kind = texts["kind"]
    statement = Bilingual(_prose(node, ours=False), _prose(node, ours=True))
    verified = texts.get("verified-source")
    return Provision(
        ref=f"{prefix}:{texts['id']}",
        id=texts["id"],
        parent=texts.get("parent", parent),
        kind=kind,
        citation=Bilingual(citation, texts.get("citation-ja", "")),
        title=_words(node, "title", leaf(node, "title")),
        statement=statement,
        modality=texts.get("modality", "informative"),
        addressees=tuple(own.get("addressee", ())),
        stage=tuple(own.get("stage", ())),
        assessable=texts.get("assessable") == "true",
        covered_by_children=texts.get("covered-by-children") == "true",
        applies_from=texts.get("applies-from", ""),
        was=texts.get("was", ""),
        verified=Verification(verified, texts.get("verified-on", "")) if verified else None,
        practice=_practice(node, texts["scope"]) if "scope" in texts else None,
    )


def _prose(node: Tree, *, ours: bool) -> str:
    """Return the statement in English (a part of OSCAL) or in Japanese (a part of ours)."""
    for part in branches(node, "parts"):
        named = leaf(part, "name") in ({"statement"} if ours else {"statement", "overview"})
        if named and (leaf(part, "ns") == OWN_NS) == ours:
            return leaf(part, "prose")
    return ""


def _practice(node: Tree, scope: str) -> PracticeDetail:
    texts: dict[tuple[str, str], list[str]] = {}
    for part in branches(node, "parts"):
        name, language = leaf(part, "name"), leaf(part, "class")
        if name == "example":
            texts.setdefault((name, language), []).append(leaf(part, "prose"))
        elif name == "assessment-method":
            objects = [leaf(inner, "prose") for inner in branches(part, "parts")]
            texts.setdefault((name, language), []).extend(objects)
    lists = {
        name: BilingualList(*(tuple(texts.get((name, side), ())) for side in ("en", "ja")))
        for name in ("example", "assessment-method")
    }
    return PracticeDetail(scope, lists["assessment-method"], lists["example"])
