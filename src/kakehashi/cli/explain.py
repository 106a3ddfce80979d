"""`kakehashi crosswalk explain`: what follows about two provisions, in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import click

from kakehashi.assessment.proof import proof_lines
from kakehashi.cli.crosswalk_view import proof_json
from kakehashi.cli.words import words
from kakehashi.library.library import Library
from kakehashi.relations.proof import Proof
from kakehashi.relations.reasoner import Reasoner
from kakehashi.relations.shared import Related, relatedness_of
from kakehashi.reports.relation_proof import RelationWriter, tokens
from kakehashi.text.bilingual import Bilingual, Language


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


def show_explained(found: Explained, language: Language, *, why_not: bool) -> None:
    """Print proofs as indented sentences, the weaker level, and what is missing."""
    if found.contested:
        click.echo(words("contested", language))
    for proof in found.proofs:
        click.echo("\n".join(proof_lines(found.writer.write(proof), language)))
    if not found.proofs:
        click.echo(words("nothing_follows", language))
    if found.related:
        named = found.related.practices or found.related.groups
        names = [ref.split(":")[1] for ref in named]
        text = words("related_by", language, strength=f"{found.related.strength:.2f}")
        click.echo(f"{text}{', '.join(names)}")
    for sentence in found.missing if why_not else ():
        click.echo(f"? {sentence.get(language)}")
