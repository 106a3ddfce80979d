"""A framework as an OSCAL catalog: provisions as groups and controls, both languages.

English stands in OSCAL's own fields, Japanese beside it; what OSCAL has no field
for stands in properties of our own. `catalog_in.framework_of` gives the same
framework back.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from kakehashi.errors import Problem
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.oscal.document import Head, Part, document, uuid_of
from kakehashi.interchange.oscal.names import (
    OWN_NS,
    RMF_NS,
    exact,
    oscal_property,
    own_property,
    own_props,
)
from kakehashi.interchange.oscal.tokens import token_of
from kakehashi.model import Framework, Provision, Source
from kakehashi.text.bilingual import Bilingual


def catalog_of(framework: Framework, *, modified: datetime) -> tuple[Part, list[Problem]]:
    """Return a framework as a catalog, and what could not be carried over.

    Args:
        framework: Any framework, the hub included.
        modified: When it was last changed, with a time zone.

    Example:
        >>> from datetime import UTC
        >>> from kakehashi.library.library import load_library
        >>> framework = load_library().framework("g20-ai-principles")
        >>> made, _ = catalog_of(framework, modified=datetime(2026, 11, 25, tzinfo=UTC))
        >>> made["catalog"]["metadata"]["title"] == framework.title.en
        True
    """
    found = Findings(f"{framework.prefix}.json", numbered_lines=False)
    resources = {source.key: _resource(source) for source in framework.sources}
    nodes = _Nodes(framework, {key: r["uuid"] for key, r in resources.items()}, found)
    body = nodes.children(nodes.top)
    whole = document("catalog", _head(framework, modified), body, list(resources.values()))
    return whole, list(found.problems())


def _head(framework: Framework, modified: datetime) -> Head:
    props = [
        *own_props(prefix=framework.prefix, id=framework.id, kind=framework.kind),
        *own_props(edition=framework.edition, jurisdiction=framework.jurisdiction),
        *own_props(published=framework.published, in_force=framework.in_force),
        *own_props(original=framework.original, complete=_flag(value=framework.complete)),
        *_words("title", framework.title),
        *_both("short-title", framework.short_title),
        *_both("publisher", framework.publisher),
    ]
    publisher = framework.publisher.get("en")
    head = Head(framework.title.get("en"), framework.edition, modified, tuple(props))
    return Head(head.title, head.version, modified, head.props, publisher)


def _flag(*, value: bool) -> str:
    return "true" if value else "false"


def _both(name: str, text: Bilingual) -> list[dict[str, str]]:
    """Return a property for each language in which there are words."""
    sides = ((name, text.en), (f"{name}-ja", text.ja))
    return [own_property(key, words) for key, words in sides if words]


def _words(name: str, text: Bilingual) -> list[dict[str, str]]:
    """Return the Japanese of a field whose English OSCAL holds, and whether that is missing."""
    props = [own_property(f"{name}-ja", text.ja)] if text.ja else []
    return [*props, *(exact(name, text.en) if text.en else [own_property("no-english", name)])]


def _resource(source: Source) -> Part:
    props = own_props(key=source.key, address=source.address)
    props += exact("title", source.title) if source.title else [own_property("no-english", "title")]
    content: Part = {"uuid": uuid_of("source", source.key, source.title, source.address)}
    content |= {"title": source.title, "props": props}
    if source.address.startswith(("https://", "http://")) and not set(source.address) & set(' <>"'):
        content["rlinks"] = [{"href": source.address}]
    return content


class _Nodes:
    """The provisions of a framework as the tree of a catalog."""

    def __init__(self, framework: Framework, sources: dict[str, str], found: Findings) -> None:
        self._sources = sources
        self._place: dict[str, int] = {}
        unique: dict[str, Provision] = {}
        for number, provision in enumerate(framework.provisions, start=1):
            if provision.ref in unique:
                found.add("KH-OSC-005", number, provision.id)
                continue
            unique[provision.ref] = provision
            self._place[provision.ref] = number
        self._below: dict[str, list[Provision]] = {}
        self.top: list[Provision] = []
        """Without a parent, or with one that is not there or that stands below them."""
        for provision in unique.values():
            if _rooted(provision, unique):
                self._below.setdefault(str(provision.parent), []).append(provision)
            else:
                self.top.append(provision)
        self._loose = {provision.ref for provision in self.top}

    def children(self, provisions: list[Provision], *, under_control: bool = False) -> Part:
        """Return siblings as the groups or the controls of what they stand in.

        A group cannot stand in a control, nor both kinds in one group, and an
        assessor does not look at groups: siblings are groups where none of them is
        assessable or a practice.
        """
        if not provisions:
            return {}
        asked = any(p.assessable or p.practice or p.kind == "practice-part" for p in provisions)
        controls = under_control or asked
        made = [self._node(provision, control=controls) for provision in provisions]
        return {"controls" if controls else "groups": made}

    def _node(self, provision: Provision, *, control: bool) -> Part:
        token = token_of(provision.id)
        content: Part = {
            "id": token,
            "class": token_of(provision.kind.replace(" ", "-")),
            "title": provision.title.get("en") or provision.id,
            "props": self._props(provision),
        }
        verified = provision.verified
        if verified and verified.source in self._sources:
            href = f"#{self._sources[verified.source]}"
            content["links"] = [{"href": href, "rel": "reference"}]
        parts = [*_statement(provision, token, control=control), *_practice(provision, token)]
        if parts:
            content["parts"] = parts
        below = self._below.get(provision.ref, [])
        return {**content, **self.children(below, under_control=control)}

    def _props(self, p: Provision) -> list[dict[str, str]]:
        citation = " ".join(p.citation.en.split())
        verified = p.verified
        detail = p.practice
        return [
            *([oscal_property("label", citation)] if citation else []),
            oscal_property("sort-id", f"{self._place[p.ref]:05}"),
            *own_props(id=p.id, kind=p.kind),
            *exact("citation", p.citation.en),
            *own_props(citation_ja=p.citation.ja),
            *_words("title", p.title),
            *own_props(modality=p.modality),
            *(own_property("addressee", role) for role in p.addressees),
            *(own_property("stage", stage) for stage in p.stage),
            *own_props(assessable=_flag(value=p.assessable)),
            *own_props(covered_by_children="true" if p.covered_by_children else ""),
            *own_props(applies_from=p.applies_from, was=p.was),
            *(own_props(verified_source=verified.source) if verified else ()),
            *(own_props(verified_on=verified.date) if verified else ()),
            *(own_props(scope=detail.scope) if detail else ()),
            *([own_property("parent", p.parent)] if p.parent and p.ref in self._loose else []),
        ]


def _rooted(provision: Provision, known: dict[str, Provision]) -> bool:
    """Say whether the way upwards from a provision ends at the top and not in a circle."""
    seen = Counter([provision.ref])
    above = provision.parent
    if above not in known:
        return False
    while above in known:
        seen[str(above)] += 1
        if seen[str(above)] > 1:
            return False
        above = known[str(above)].parent
    return True


def _statement(provision: Provision, token: str, *, control: bool) -> list[Part]:
    parts: list[Part] = []
    if provision.statement.en:
        name = "statement" if control else "overview"
        parts.append({"id": f"{token}_smt", "name": name, "prose": provision.statement.en})
    if provision.statement.ja:
        parts.append(_own_part("statement", provision.statement.ja, f"{token}_smt_ja", "ja"))
    return parts


def _own_part(name: str, prose: str, id_: str, language: str) -> Part:
    return {"id": id_, "name": name, "ns": OWN_NS, "class": language, "prose": prose}


def _practice(provision: Provision, token: str) -> list[Part]:
    """Return what a practice has besides: example sentences, and what an assessor examines."""
    detail = provision.practice
    if detail is None:
        return []
    parts: list[Part] = []
    sides = (("en", detail.examples.en), ("ja", detail.examples.ja))
    for language, sentences in sides:
        for number, sentence in enumerate(sentences, start=1):
            id_ = f"{token}_ex_{language}_{number}"
            parts.append({"id": id_, "name": "example", "class": language, "prose": sentence})
    for language, artefacts in (("en", detail.artefacts.en), ("ja", detail.artefacts.ja)):
        objects = [
            {"id": f"{token}_obj_{language}_{n}", "name": "assessment-objects", "prose": artefact}
            for n, artefact in enumerate(artefacts, start=1)
        ]
        if objects:
            method = {"name": "method", "ns": RMF_NS, "value": "EXAMINE"}
            part: Part = {"id": f"{token}_exm_{language}", "name": "assessment-method"}
            parts.append({**part, "class": language, "props": [method], "parts": objects})
    return parts
