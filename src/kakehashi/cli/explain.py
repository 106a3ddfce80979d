"""`kakehashi crosswalk explain`: what follows about two provisions, in words."""

from __future__ import annotations

import click

from kakehashi.assessment.proof import proof_lines
from kakehashi.cli.words import words
from kakehashi.reports.explained import Explained
from kakehashi.text.bilingual import Language


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
