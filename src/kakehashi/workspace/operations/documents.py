"""Documents: kept by their hash, version by version, with the evidence quoted from them.

When a document gets a new version, evidence whose words stand there too moves
along; where they do not, the decisions that rest on it are to be looked at again.
"""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem
from kakehashi.model.document import Document as Read
from kakehashi.model.document import Passage
from kakehashi.text.normalise import fold
from kakehashi.workspace.doubts import with_doubt
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.models import (
    Decision,
    Document,
    DocumentVersion,
    Evidence,
    Organisation,
    System,
)
from kakehashi.workspace.permissions import Action
from kakehashi.workspace.writing import Writer, writing

CHANGED, WITHDRAWN = "document-changed", "document-withdrawn"
"""Why a decision is to be looked at again."""


def add_document(
    workspace: Workspace,
    path: Path,
    organisation: Organisation,
    *,
    actor: str,
    now: datetime,
    system: System | None = None,
    name: str = "",
) -> DocumentVersion:
    """Keep a document, or a new version of one with the same name; equal bytes change nothing.

    Raises:
        UnreadableError: the file cannot be read as a document.
        RefusedError: the person may not add documents here.
    """
    from kakehashi.documents.read import read_document

    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    read = read_document(path)
    with writing(actor, now) as write:
        write.require(Action.ADD_DOCUMENTS, organisation)
        document = _document(write, organisation, system, name or path.name)
        last = document.versions.order_by("-number").first()
        if last and last.sha256 == digest and not document.withdrawn:
            return last
        if document.withdrawn:
            write.update("bring document back", document, withdrawn=False)
        made = DocumentVersion(
            document=document,
            number=last.number + 1 if last else 1,
            sha256=digest,
            file=_keep(workspace, digest, path.suffix.lower(), content),
            size=len(content),
            format=read.format,
            language=read.language,
            pages=read.pages,
            added_at=now,
            added_by=write.actor,
        )
        version = write.insert("add document version", made)
        if last:
            _move_evidence(write, document, version, read)
        return version


def _document(
    write: Writer, organisation: Organisation, system: System | None, name: str
) -> Document:
    found = Document.objects.filter(organisation=organisation, system=system, name=name).first()
    if found:
        return found
    made = Document(organisation=organisation, system=system, name=name)
    return write.insert("add document", made)


def _keep(workspace: Workspace, digest: str, suffix: str, content: bytes) -> str:
    """Store bytes under their hash, whole or not at all; return where, below the folder."""
    target = workspace.documents / digest[:2] / f"{digest}{suffix}"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        half = target.with_suffix(target.suffix + ".part")
        half.write_bytes(content)
        half.replace(target)
    return target.relative_to(workspace.folder).as_posix()


def quote_evidence(
    organisation: Organisation,
    quote: str,
    *,
    actor: str,
    now: datetime,
    version: DocumentVersion | None = None,
    page: int | None = None,
    span: tuple[int, int] | None = None,
    source: str = "",
    expires: date | None = None,
) -> Evidence:
    """Keep a quote as evidence: from a version of a document, or from elsewhere (`source`)."""
    if not quote.strip() or (version is None and not source.strip()):
        raise KakehashiError(Problem("KH-WS-028"))
    with writing(actor, now) as write:
        write.require(Action.REVIEW, organisation)
        start, end = span or (None, None)
        evidence = Evidence(
            organisation=organisation,
            version=version,
            source=source.strip(),
            quote=quote,
            page=page,
            start=start,
            end=end,
            expires=expires,
        )
        return write.insert("quote evidence", evidence)


def withdraw_document(document: Document, *, actor: str, now: datetime) -> Document:
    """Say that a document no longer holds; what rests on it is to be looked at again."""
    with writing(actor, now) as write:
        write.require(Action.ADD_DOCUMENTS, document.organisation)
        gone = Evidence.objects.filter(version__document=document, gone=False)
        _lose(write, list(gone), f"{WITHDRAWN}: {document.name}")
        return write.update("withdraw document", document, withdrawn=True)


def _move_evidence(write: Writer, document: Document, version: DocumentVersion, read: Read) -> None:
    """Carry evidence over to a new version where its words still stand there."""
    old = Evidence.objects.filter(version__document=document, gone=False)
    followed = Evidence.objects.filter(moved_from__isnull=False).values("moved_from")
    old = old.exclude(version=version).exclude(pk__in=followed)
    places = [(passage, fold(passage.text)) for passage in read.passages]
    lost: list[Evidence] = []
    moved: dict[int, int] = {}
    for evidence in old:
        found = _passage_with(fold(evidence.quote), places)
        if found is None:
            lost.append(evidence)
        else:
            moved[evidence.pk] = _moved(write, evidence, version, found).pk
    _follow(write, document.organisation, moved)
    _lose(write, lost, f"{CHANGED}: {document.name} ({version.number})")


def _passage_with(words: str, places: list[tuple[Passage, str]]) -> Passage | None:
    return next((passage for passage, text in places if words and words in text), None)


def _moved(
    write: Writer, evidence: Evidence, version: DocumentVersion, passage: Passage
) -> Evidence:
    locator = passage.locator
    return write.insert(
        "carry evidence over",
        Evidence(
            organisation=evidence.organisation,
            version=version,
            quote=evidence.quote,
            page=locator.page,
            start=locator.start,
            end=locator.end,
            expires=evidence.expires,
            moved_from=evidence,
        ),
    )


def _follow(write: Writer, organisation: Organisation, moved: dict[int, int]) -> None:
    """Let decisions rest on the evidence as it stands in the new version."""
    for decision in resting_on(organisation, moved.keys()):
        evidence = [moved.get(pk, pk) for pk in decision.evidence]
        write.update("carry evidence over", decision, evidence=evidence)


def _lose(write: Writer, lost: list[Evidence], doubt: str) -> None:
    for evidence in lost:
        write.update("lose evidence", evidence, gone=True)
    if lost:
        for decision in resting_on(lost[0].organisation, {one.pk for one in lost}):
            write.update("call into doubt", decision, doubt=with_doubt(decision.doubt, doubt))


def resting_on(organisation: Organisation, evidence: object) -> list[Decision]:
    """Return the decisions in force that rest on some evidence."""
    wanted = set(evidence)  # type: ignore[call-overload]
    if not wanted:
        return []
    in_force = Decision.objects.filter(
        organisation=organisation, state__in=("in-force", "proposed")
    )
    return [decision for decision in in_force if wanted & set(decision.evidence)]
