"""`kakehashi library diff` and `timeline`: what editions change, and when things apply."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.options import json_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.library.cache import load_cached
from kakehashi.library.timeline import Event
from kakehashi.text.bilingual import Language


@click.command("diff")
@click.argument("editions", nargs=-1, required=True)
@language_option
@json_option
@table_option
def diff_command(editions: tuple[str, ...], language: Language, *, as_json: bool) -> None:
    """Show what changes between two EDITIONS (ID@A ID@B, or ID A B). / 版の差分を示す。

    \b
    For example:
      kakehashi library diff eu-ai-act@2024 eu-ai-act@2026
      kakehashi library diff ai-guidelines-for-business 1.1 1.2
    """  # noqa: D301 - click reads the backspace character as "do not wrap"
    from kakehashi.cli.edition_changes_view import show_changes
    from kakehashi.library.compare_editions import compare_editions
    from kakehashi.library.editions import two_editions
    from kakehashi.reports.edition_changes_json import changes_json
    from kakehashi.reports.tables.editions import changes_table

    library = load_cached()
    changes = compare_editions(library, *two_editions(library, editions))
    offer_table(lambda: changes_table(changes), language)
    if as_json:
        print_json(changes_json(changes))
    else:
        show_changes(changes, language)


@click.command("timeline")
@click.argument("frameworks", nargs=-1)
@click.option(
    "--svg",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Draw it into this file instead. / 図をこのファイルに保存する。",
)
@language_option
@json_option
@table_option
def timeline_command(
    frameworks: tuple[str, ...], svg: Path | None, language: Language, *, as_json: bool
) -> None:
    """Show dates of publication, entry into force and application. / 年表を示す。

    Of all FRAMEWORKS, or of those named: an id for all its editions, or ID@EDITION.
    """
    from kakehashi.cli.timeline_view import show_timeline
    from kakehashi.library.editions import find_editions
    from kakehashi.library.timeline import timeline
    from kakehashi.reports.tables.editions import timeline_table
    from kakehashi.reports.timeline_json import timeline_json

    library = load_cached()
    named = [f for name in frameworks for f in find_editions(library, name)]
    chosen = list(dict.fromkeys(f.prefix for f in named or library.instruments))
    events = timeline(library, [library.frameworks[prefix] for prefix in chosen])
    offer_table(lambda: timeline_table(events), language)
    if svg:
        _draw(svg, events, language, quiet=as_json)
    if as_json:
        print_json(timeline_json(events))
    elif not svg:
        show_timeline(events, language)


def _draw(path: Path, events: tuple[Event, ...], language: Language, *, quiet: bool) -> None:
    from kakehashi.interchange.mapping_output import write_whole
    from kakehashi.reports.edition_words import words
    from kakehashi.reports.timeline_svg import render_timeline

    try:
        write_whole(path, render_timeline(events, language))
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-014", SourceLocation(str(path)), details)) from error
    if not quiet:
        click.echo(words("drawn", language, path=path))
