"""What is proved of two provisions, and what they merely share, as programs get it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from kakehashi.assessment.proof import ProofNode
from kakehashi.assessment.result_records import ProofResult, Words
from kakehashi.library.library import Library
from kakehashi.relations.literals import ANY
from kakehashi.reports.explained import Explained
from kakehashi.reports.relation_proof import tokens
from kakehashi.reports.relation_rows import RelationRow, related_json
from kakehashi.workspace.plain.words import both


class RelationRecord(BaseModel):
    """A pair of provisions: the relations that remain possible, and the weaker level beside it.

    No relation in `relations` means that nothing is proved; it does not mean
    that the two have nothing in common (`no-relationship` says that).
    """

    subject: str
    object: str
    title: Words
    """Of the object."""
    relations: list[str]
    related: dict[str, Any] | None


class ExplainedRecord(BaseModel):
    """The proofs about two provisions, and what stands in the way where nothing follows."""

    subject: str
    object: str
    relations: list[str]
    proofs: list[ProofResult]
    missing: list[Words]
    related: dict[str, Any] | None
    contested: bool


def relation_record(library: Library, row: RelationRow) -> RelationRecord:
    """Return what is known of a pair."""
    return RelationRecord(
        subject=row.subject,
        object=row.object,
        title=both(library.provisions[row.object].label),
        relations=tokens(row.label) if row.label != ANY else [],
        related=related_json(row.related),
    )


def explained_record(found: Explained) -> ExplainedRecord:
    """Return the proofs about a pair in words of both languages."""
    return ExplainedRecord(
        subject=found.subject,
        object=found.object,
        relations=tokens(found.label) if found.label != ANY else [],
        proofs=[proof_record(found.writer.write(proof)) for proof in found.proofs],
        missing=[both(one) for one in found.missing],
        related=related_json(found.related),
        contested=found.contested,
    )


def proof_record(node: ProofNode) -> ProofResult:
    """Return a proof as a tree of sentences."""
    return ProofResult(
        text=both(node.text),
        kind=node.kind,
        ref=node.ref,
        premises=[proof_record(premise) for premise in node.premises],
    )
