"""The library as plain lists and dictionaries, and back: what the cache holds."""

from __future__ import annotations

from typing import Any

from kakehashi.library.library import Library
from kakehashi.model import (
    Crosswalk,
    Framework,
    Mapping,
    PracticeDetail,
    Provision,
    Relation,
    Source,
    Verification,
)
from kakehashi.text.bilingual import Bilingual, BilingualList

Plain = dict[str, Any]
FORM = 2
"""Counts the shapes of this form, so that a cache of another shape is not read."""


def plain_form(library: Library) -> Plain:
    """Return a form of the library that JSON can hold."""
    return {
        "frameworks": [_framework(framework) for framework in library.frameworks.values()],
        "crosswalks": [_crosswalk(crosswalk) for crosswalk in library.crosswalks.values()],
    }


def library_from(plain: Plain) -> Library:
    """Return the library that a plain form holds.

    Raises:
        KeyError, TypeError, ValueError: the form is not one of ours.
    """
    frameworks = [_to_framework(item) for item in plain["frameworks"]]
    crosswalks = [_to_crosswalk(item) for item in plain["crosswalks"]]
    return Library({f.prefix: f for f in frameworks}, {c.name: c for c in crosswalks})


def _pair(text: Bilingual) -> list[str]:
    return [text.en, text.ja]


_PLAIN = (
    *("prefix", "id", "edition", "jurisdiction", "kind", "published", "original", "folder"),
    *("in_force", "complete"),
)
_WORDED = ("title", "short_title", "publisher")


def _framework(framework: Framework) -> Plain:
    return {
        **{name: getattr(framework, name) for name in _PLAIN},
        **{name: _pair(getattr(framework, name)) for name in _WORDED},
        "sources": [[s.key, s.title, s.address] for s in framework.sources],
        "provisions": [_provision(p) for p in framework.provisions],
    }


def _to_framework(plain: Plain) -> Framework:
    worded: Plain = {name: Bilingual(*plain[name]) for name in _WORDED}
    return Framework(
        **{name: plain[name] for name in _PLAIN},
        **worded,
        sources=tuple(Source(*source) for source in plain["sources"]),
        provisions=tuple(_to_provision(item) for item in plain["provisions"]),
    )


def _provision(p: Provision) -> list[Any]:
    detail = p.practice
    practice = detail and [
        detail.scope,
        [detail.artefacts.en, detail.artefacts.ja],
        [detail.examples.en, detail.examples.ja],
    ]
    verified = p.verified and [p.verified.source, p.verified.date]
    words = [_pair(p.citation), _pair(p.title), _pair(p.statement)]
    flags = [p.assessable, p.covered_by_children, p.applies_from, p.was]
    rest = [p.modality, p.addressees, p.stage, *flags, verified, practice, p.line]
    return [p.ref, p.id, p.parent, p.kind, *words, *rest]


def _to_provision(plain: list[Any]) -> Provision:
    ref, id_, parent, kind, citation, title, statement, modality, addressees, stage, *rest = plain
    assessable, covered, applies_from, was, verified, practice, line = rest
    return Provision(
        ref=ref,
        id=id_,
        parent=parent,
        kind=kind,
        citation=Bilingual(*citation),
        title=Bilingual(*title),
        statement=Bilingual(*statement),
        modality=modality,
        addressees=tuple(addressees),
        stage=tuple(stage),
        assessable=assessable,
        covered_by_children=covered,
        applies_from=applies_from,
        was=was,
        verified=Verification(*verified) if verified else None,
        practice=_to_practice(practice) if practice else None,
        line=line,
    )


def _to_practice(plain: list[Any]) -> PracticeDetail:
    scope, artefacts, examples = plain
    return PracticeDetail(scope, _to_lists(artefacts), _to_lists(examples))


def _to_lists(plain: list[list[str]]) -> BilingualList:
    return BilingualList(tuple(plain[0]), tuple(plain[1]))


_CROSSWALK = ("name", "title", "version", "subject_source", "object_source", "comment", "folder")


def _crosswalk(crosswalk: Crosswalk) -> Plain:
    return {
        **{name: getattr(crosswalk, name) for name in _CROSSWALK},
        "covered": sorted(crosswalk.covered),
        "mappings": [_mapping(mapping) for mapping in crosswalk.mappings],
    }


def _mapping(m: Mapping) -> list[Any]:
    who = [m.confidence, m.author, m.justification]
    return [m.id, m.subject, m.relation.value, m.object, *who, _pair(m.comment), m.strict]


def _to_crosswalk(plain: Plain) -> Crosswalk:
    return Crosswalk(
        **{name: plain[name] for name in _CROSSWALK},
        covered=frozenset(plain["covered"]),
        mappings=tuple(_to_mapping(item) for item in plain["mappings"]),
    )


def _to_mapping(plain: list[Any]) -> Mapping:
    id_, subject, relation, object_, confidence, author, justification, comment, strict = plain
    return Mapping(
        id=id_,
        subject=subject,
        relation=Relation(relation),
        object=object_,
        confidence=confidence,
        author=author,
        justification=justification,
        comment=Bilingual(*comment),
        strict=strict,
    )
