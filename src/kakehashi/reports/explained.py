"""What follows about two provisions: proofs in words, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kakehashi.library.library import Library
from kakehashi.relations.proof import Proof
from kakehashi.relations.reasoner import Reasoner
from kakehashi.relations.shared import Related, relatedness_of
from kakehashi.reports.relation_proof import RelationWriter, tokens
from kakehashi.reports.relation_rows import proof_json
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True)
class Explained:
    """The proofs about two provisions, what is missing, and whether they are related."""

    subject: str
    object: str
    label: int
    proofs: tuple[Proof, ...]
    related: Related | None
    writer: RelationWriter
    contested: bool = False

    @cached_property
    def missing(self) -> list[Bilingual]:
        """What stands in the way of proving that the subject lies within the object."""
        return self.writer.why_not(self.subject, self.object)

    def as_json(self, *, why_not: bool) -> dict[str, Any]:
        """Return it as JSON."""
        missing = self.missing if why_not else []
        return {
            "subject_id": self.subject,
            "object_id": self.object,
            "relations": tokens(self.label),
            "proof": [proof_json(proof) for proof in self.proofs],
            "missing": [{"en": m.en, "ja": m.ja} for m in missing],
            **({"contested": True} if self.contested else {}),
        }


def explain(library: Library, reasoner: Reasoner, x: str, y: str) -> Explained:
    """Return what follows about two provisions, with its proofs."""
    return Explained(
        subject=x,
        object=y,
        label=reasoner.label(x, y),
        proofs=reasoner.proofs(x, y),
        related=relatedness_of(library).of(x, y),
        writer=RelationWriter(library, reasoner),
    )
