"""What is known of a provision and others: relations that are proved, and what is only related."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kakehashi.library.library import Library
from kakehashi.model.framework import HUB
from kakehashi.relations.literals import ANY, DR, EQ, PO, PP, PPI
from kakehashi.relations.proof import Proof
from kakehashi.relations.reasoner import Reasoner
from kakehashi.relations.shared import LEAST, Related, relatedness_of
from kakehashi.reports.relation_proof import tokens

_TELLING = EQ | PP | PPI | PO
"""Relations worth listing unasked: "something in common" at least."""


@dataclass(frozen=True)
class RelationRow:
    """What is known of one pair: the proved level, and the related level beside it."""

    subject: str
    object: str
    label: int
    related: Related | None
    reasoner: Reasoner

    @cached_property
    def proofs(self) -> tuple[Proof, ...]:
        """Proofs of what is known; found when they are asked for."""
        return self.reasoner.proofs(self.subject, self.object)

    def as_json(self) -> dict[str, Any]:
        """Return the proved level as JSON."""
        return {
            "subject_id": self.subject,
            "object_id": self.object,
            "relations": tokens(self.label),
            "proof": [proof_json(proof) for proof in self.proofs],
        }


def relation_rows(
    library: Library, reasoner: Reasoner, x: str, others: Sequence[str] | None
) -> list[RelationRow]:
    """Return the rows for one provision: those asked for, or all worth listing.

    Unasked, provisions of the same framework, practices, and pairs proved to
    share nothing are left out; pairs that are only related come last.
    """
    relatedness = relatedness_of(library)
    labels = reasoner.labels_of(x)
    own = x.split(":", 1)[0]
    if others is None:
        prefixes = {framework.prefix for framework in library.instruments} - {own}
        others = [ref for ref in library.provisions if ref.split(":", 1)[0] in prefixes]
        if own == HUB:
            others = [ref for ref in others if labels.get(ref, ANY) & DR == 0]
    rows = [
        RelationRow(x, y, labels.get(y, ANY), relatedness.of(x, y), reasoner)
        for y in others
        if len(others) == 1 or labels.get(y, ANY) & DR == 0 or worth_listing(relatedness.of(x, y))
    ]
    return sorted(rows, key=lambda row: (_rank(row), row.object))


def worth_listing(found: Related | None) -> bool:
    """Say whether two provisions are related enough to be listed unasked."""
    return found is not None and (bool(found.practices) or found.strength >= LEAST)


def _rank(row: RelationRow) -> tuple[int, float]:
    strength = row.related.strength if row.related else 0.0
    return (row.label.bit_count() if row.label & ~_TELLING == 0 else 9, -strength)


def proof_json(proof: Proof) -> dict[str, Any]:
    """Return a proof as JSON: its literal, its rule and what it rests on."""
    found: dict[str, Any] = {
        "literal": proof.literal.value,
        "x": proof.x,
        "y": proof.y,
        "rule": proof.rule,
    }
    if proof.row:
        found["row"] = proof.row
    if proof.cover:
        found["covered"] = {"whole": proof.cover[0], "parts": list(proof.cover[1])}
    if proof.premises:
        found["premises"] = [proof_json(premise) for premise in proof.premises]
    return found


def related_json(found: Related | None) -> dict[str, Any] | None:
    """Return the weaker level as JSON."""
    if found is None:
        return None
    return {
        "practices": list(found.practices),
        "groups": list(found.groups),
        "of_subject": round(found.of_subject, 4),
        "of_object": round(found.of_object, 4),
        "strength": round(found.strength, 4),
    }
