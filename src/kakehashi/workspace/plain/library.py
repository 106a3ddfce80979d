"""Frameworks and provisions, as programs get them."""

from __future__ import annotations

from pydantic import BaseModel

from kakehashi.assessment.result_records import Words
from kakehashi.library.library import Library
from kakehashi.model import Framework, Mapping, Provision
from kakehashi.model.framework import HUB
from kakehashi.workspace.plain.words import both


class FrameworkRecord(BaseModel):
    """An instrument at one edition."""

    prefix: str
    id: str
    edition: str
    title: Words
    short_title: Words
    publisher: Words
    jurisdiction: str
    kind: str
    published: str
    in_force: str | None
    original: str
    complete: bool
    provisions: int
    assessable: int


class ProvisionRecord(BaseModel):
    """A numbered item of an instrument; `statement` is our own wording, not the official text."""

    ref: str
    parent: str | None
    kind: str
    citation: Words
    title: Words
    statement: Words
    modality: str
    addressees: list[str]
    assessable: bool
    applies_from: str | None
    verified: str | None
    """The source that its number and meaning were checked against, with the date."""


class RowRecord(BaseModel):
    """A row of a crosswalk to a practice: how the two are related, and why."""

    id: str
    provision: str
    relation: str
    practice: str
    title: Words
    confidence: float
    author: str
    comment: Words


class PracticeRecord(BaseModel):
    """What a practice has besides the fields of a provision."""

    scope: str
    artefacts_en: list[str]
    artefacts_ja: list[str]
    examples_en: list[str]
    examples_ja: list[str]


class WholeProvision(BaseModel):
    """A provision with the practices that it asks for, or a practice with who asks for it."""

    provision: ProvisionRecord
    framework: FrameworkRecord
    children: list[str]
    rows: list[RowRecord]
    """Between this provision and practices, or between this practice and provisions."""
    covered: bool
    """Whether it asks for nothing beyond its rows."""
    practice: PracticeRecord | None


def framework_record(framework: Framework) -> FrameworkRecord:
    """Return a framework as programs get it."""
    return FrameworkRecord(
        prefix=framework.prefix,
        id=framework.id,
        edition=framework.edition,
        title=both(framework.title),
        short_title=both(framework.short_title),
        publisher=both(framework.publisher),
        jurisdiction=framework.jurisdiction,
        kind=framework.kind,
        published=framework.published,
        in_force=framework.in_force or None,
        original=framework.original,
        complete=framework.complete,
        provisions=len(framework.provisions),
        assessable=len(framework.assessable),
    )


def provision_record(provision: Provision) -> ProvisionRecord:
    """Return a provision as programs get it."""
    checked = provision.verified
    return ProvisionRecord(
        ref=provision.ref,
        parent=provision.parent,
        kind=provision.kind,
        citation=both(provision.citation),
        title=both(provision.title),
        statement=both(provision.statement),
        modality=provision.modality,
        addressees=list(provision.addressees),
        assessable=provision.assessable,
        applies_from=provision.applies_from or None,
        verified=f"{checked.source} {checked.date}".strip() if checked else None,
    )


def whole_provision(library: Library, provision: Provision) -> WholeProvision:
    """Return all that the library says of a provision, its relations to others left out."""
    framework = library.frameworks[provision.ref.split(":", 1)[0]]
    hub = [c for c in library.crosswalks.values() if c.object_source == HUB]
    return WholeProvision(
        provision=provision_record(provision),
        framework=framework_record(framework),
        children=[child.ref for child in framework.children.get(provision.ref, ())],
        rows=[_row(library, m) for c in hub for m in c.mappings if _about(library, m, provision)],
        covered=any(provision.ref in crosswalk.covered for crosswalk in hub),
        practice=_practice(provision),
    )


def _about(library: Library, mapping: Mapping, provision: Provision) -> bool:
    known = mapping.object in library.provisions
    of_practice = library.practice_of(mapping.object) == provision.ref
    return known and (mapping.subject == provision.ref or of_practice)


def _row(library: Library, mapping: Mapping) -> RowRecord:
    return RowRecord(
        id=mapping.id,
        provision=mapping.subject,
        relation=mapping.relation.value,
        practice=mapping.object,
        title=both(library.provisions[mapping.object].title),
        confidence=mapping.confidence,
        author=mapping.author,
        comment=both(mapping.comment),
    )


def _practice(provision: Provision) -> PracticeRecord | None:
    detail = provision.practice
    if detail is None:
        return None
    return PracticeRecord(
        scope=detail.scope,
        artefacts_en=list(detail.artefacts.en),
        artefacts_ja=list(detail.artefacts.ja),
        examples_en=list(detail.examples.en),
        examples_ja=list(detail.examples.ja),
    )
