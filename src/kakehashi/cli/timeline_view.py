"""What `kakehashi library timeline` prints: dates in order, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click
from rich.table import Table

from kakehashi.cli.options import console
from kakehashi.library.timeline import Event, Standing
from kakehashi.reports.edition_words import EVENTS, PRECISIONS, STANDINGS, what_applies, words
from kakehashi.text.bilingual import Language


def show_timeline(events: Sequence[Event], language: Language) -> None:
    """Print the events as a table, those that repeat an earlier edition left out."""
    shown = [event for event in events if event.standing is not Standing.REPEATED]
    table = Table(show_edge=False, pad_edge=False)
    table.add_column(words("date", language), no_wrap=True)
    table.add_column(words("event", language), no_wrap=True)
    table.add_column(words("name", language), no_wrap=True)
    table.add_column(words("what", language), overflow="fold")
    for event in shown:
        kind = EVENTS[event.kind].get(language)
        table.add_row(event.date, kind, _name(event), "\n".join(_lines(event, language)))
    console().print(table)
    if len(shown) < len(events):
        click.echo(f"\n{words('repeated', language)}")


def _name(event: Event) -> str:
    # A text or an initiative has no name by which a command would find it.
    return f"{event.framework.id}@{event.framework.edition}" if event.framework.provisions else "–"


def _lines(event: Event, language: Language) -> Iterator[str]:
    yield event.framework.short_title.get(language)
    if event.provisions:
        yield what_applies(event, language)
    if event.about:
        yield event.about
    yield from filter(
        None, (w.get(language) for w in (STANDINGS[event.standing], PRECISIONS[event.precision]))
    )
