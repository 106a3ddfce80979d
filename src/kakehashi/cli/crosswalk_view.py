"""What `kakehashi crosswalk` prints: relations with their proofs, and what is only related."""

from __future__ import annotations

from collections.abc import Sequence

import click

from kakehashi.assessment.naming import Naming
from kakehashi.cli.words import words
from kakehashi.relations.literals import ANY
from kakehashi.reports.relation_proof import tokens
from kakehashi.reports.relation_rows import RelationRow, worth_listing
from kakehashi.text.bilingual import Language


def show_relations(naming: Naming, x: str, rows: Sequence[RelationRow], language: Language) -> None:
    """Print the two levels one after the other."""
    click.echo(naming.name(x).get(language))
    proved = [row for row in rows if row.label != ANY]
    if proved:
        click.echo(f"\n{words('proved', language)}")
    for row in proved:
        said = " / ".join(tokens(row.label))
        click.echo(f"  {said}  {row.object}  {naming.name(row.object).get(language)}")
    near = [row for row in rows if row.related and worth_listing(row.related)]
    if near:
        click.echo(f"\n{words('related', language)}")
    for row in sorted(near, key=lambda r: -(r.related.strength if r.related else 0.0)):
        if row.related:
            named = row.related.practices or row.related.groups
            shared = ", ".join(p.split(":")[1] for p in named)
            name = naming.name(row.object).get(language)
            click.echo(f"  {row.related.strength:.2f}  {row.object}  {name}  [{shared}]")
    if not proved and not near:
        click.echo(words("nothing_follows", language))
