"""What the command line shows of attached official texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

import click
from rich.table import Table

from kakehashi.cli.options import console
from kakehashi.cli.words import words
from kakehashi.interchange.tables import Row
from kakehashi.interchange.tables import Table as FileTable
from kakehashi.model import Framework, Provision
from kakehashi.official.quote import Quote
from kakehashi.official.store import Attached, home
from kakehashi.official.text import Coverage
from kakehashi.text.bilingual import Bilingual, Language

_NAMED = 10
"""How many provisions without text are named."""


def show_quote(quote: Quote, provision: Provision, language: Language) -> None:
    """Print the official text of a provision, marked as the user's own copy."""
    attached = quote.attached
    source = {"file": attached.file, "sha256": attached.sha256[:12], "date": attached.date}
    click.echo("\n" + words("attached_text", language, **source))
    if quote.of is None:
        click.echo(f"  {words('attached_nothing', language)}")
        return
    if quote.of.ref != provision.ref:
        whole = quote.of.citation.get(language) or quote.of.id
        click.echo(f"  [{words('attached_whole', language, whole=whole)}]")
    for line in quote.text.split("\n"):
        click.echo(f"  {line}")


def quote_json(quote: Quote | None, provision: Provision) -> dict[str, Any] | None:
    """Return the official text of a provision as JSON; None where no text is attached."""
    if quote is None:
        return None
    return {
        **asdict(quote.attached),
        "of": quote.of.ref if quote.of else None,
        "own": quote.of is not None and quote.of.ref == provision.ref,
        "text": quote.text,
    }


def show_attached(
    attached: Attached,
    framework: Framework,
    covered: Coverage,
    *,
    others: Sequence[Framework],
    language: Language,
) -> None:
    """Print what attaching a text gave: how many provisions have text, and which have none."""
    title = framework.short_title.get(language)
    shown = {"file": attached.file, "framework": attached.framework, "title": title}
    click.echo(words("attached", language, **shown))
    if others:
        names = ", ".join(other.prefix for other in others)
        click.echo(words("attached_editions", language, names=names))
    counts = {"own": len(covered.own), "provisions": len(framework.provisions)}
    click.echo(words("attached_own", language, **counts))
    for key, provisions in (("within", covered.within), ("without", covered.without)):
        if provisions:
            named = _named(provisions)
            click.echo(words(f"attached_{key}", language, count=len(provisions), names=named))
    click.echo(words("attached_kept", language, folder=home() / attached.framework))


def attached_json(
    attached: Attached, framework: Framework, covered: Coverage, others: Sequence[Framework]
) -> dict[str, Any]:
    """Return what attaching a text gave as JSON, every provision named."""
    return {
        **asdict(attached),
        "provisions": len(framework.provisions),
        "assessable_within_larger": [provision.ref for provision in covered.within],
        "assessable_without_text": [provision.ref for provision in covered.without],
        "other_editions": [other.prefix for other in others],
    }


def show_attached_texts(texts: Iterable[Attached], language: Language) -> None:
    """Print the attached texts as a table."""
    table = Table(show_edge=False, pad_edge=False)
    table.add_column(words("framework", language), no_wrap=True)
    for key in ("file", "format", "sha256", "date", "provisions"):
        table.add_column(words(key, language), overflow="fold")
    for text in texts:
        cells = (text.file, text.format, text.sha256[:12], text.date, str(text.pieces))
        table.add_row(text.framework, *cells)
    if table.row_count:
        console().print(table)
    else:
        click.echo(words("attached_none", language))


def attached_table(texts: Iterable[Attached]) -> FileTable:
    """Return the attached texts as a table for a spreadsheet."""
    from kakehashi.interchange.tables import table_of
    from kakehashi.reports.tables.columns import columns

    rows: Iterator[Row] = (
        {
            "framework_id": text.framework,
            "file": text.file,
            "format": text.format,
            "date": text.date,
            "provisions": text.pieces,
        }
        for text in texts
    )
    shown = columns("framework_id", "file", "format", "date", "provisions")
    return table_of(Bilingual("Attached texts", "添付した文書"), shown, rows)


def _named(provisions: Sequence[Provision]) -> str:
    more = ", …" if len(provisions) > _NAMED else ""
    return ", ".join(provision.id for provision in provisions[:_NAMED]) + more
