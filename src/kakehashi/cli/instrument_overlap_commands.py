"""`kakehashi instrument read|overlaps`: what texts may speak to, and where instruments overlap."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.commitment_words import say
from kakehashi.cli.options import json_option, language_option
from kakehashi.cli.print_list import print_list
from kakehashi.cli.table_option import table_option
from kakehashi.cli.workspace_options import actor_option, now, workspace_option
from kakehashi.text.bilingual import Language
from kakehashi.text.shown import shown

if TYPE_CHECKING:
    from kakehashi.policy.overlaps import Overlap, Shared


@click.command("read")
@click.argument("number", type=int)
@click.argument("path", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@workspace_option
@actor_option
@language_option
def read_command(number: int, path: Path, folder: Path, actor: str, language: Language) -> None:
    """Read the text of instrument NUMBER for practices. / 本文から実践項目を提案する。"""
    from kakehashi.cli.instrument_opened import instrument_in
    from kakehashi.documents.read import read_document
    from kakehashi.library.cache import load_cached
    from kakehashi.workspace.instrument_reading import read_instrument

    found = instrument_in(folder, actor, number)
    text = read_document(path)
    made = read_instrument(found, text, load_cached(), actor=actor, now=now())
    click.echo(say("read", language, count=len(made.practices)))


@click.command("overlaps")
@click.argument("numbers", type=int, nargs=-1)
@workspace_option
@actor_option
@language_option
@json_option
@table_option
def overlaps_command(
    numbers: tuple[int, ...], folder: Path, actor: str, language: Language, *, as_json: bool
) -> None:
    """Show where instruments overlap or may contradict each other. / 重複と矛盾を示す。"""
    from kakehashi.cli.instrument_opened import instrument_in, instruments_in
    from kakehashi.cli.instrument_tables import overlaps_table
    from kakehashi.library.cache import load_cached
    from kakehashi.policy.overlaps import find_overlaps
    from kakehashi.workspace.instrument_overlaps import entries_of, overlap_json

    chosen = [instrument_in(folder, actor, one) for one in dict.fromkeys(numbers)]
    library = load_cached()
    instruments = chosen or instruments_in(folder, actor)
    found = find_overlaps(library, entries_of(instruments, library))
    print_list(
        found,
        language,
        as_json=as_json,
        table_of=overlaps_table,
        json_of=overlap_json,
        lines_of=lambda one: _told(one, language),
        empty=say("no_overlaps", language),
    )


def _told(one: Overlap, language: Language) -> Iterator[str]:
    titles = [shown(each.title.get(language)) for each in (one.one, one.other)]
    yield say("pair", language, one=titles[0], other=titles[1])
    if one.same:
        yield "  " + say("same", language, refs=", ".join(one.same))
    if one.tied:
        yield "  " + say("tied", language, count=len(one.tied))
    if one.shared:
        whole = sum(shared.whole for shared in one.shared)
        yield "  " + say("shared", language, count=len(one.shared), whole=whole)
    if one.unequal:
        yield "  " + say("unequal", language, count=len(one.unequal))
    for shared in one.contrary:
        yield from _contrary(shared, titles, language)
    if one.contradictions:
        rows = "; ".join(", ".join(sorted(each)) for each in one.contradictions)
        yield "  " + say("contradictions", language, count=len(one.contradictions), rows=rows)


def _contrary(shared: Shared, titles: list[str], language: Language) -> Iterator[str]:
    yield "  " + say("contrary", language, practice=shared.practice)
    for title, force, quote in zip(titles, shared.forces, shared.quotes, strict=True):
        yield f"    {title} ({force}): “{shown(quote)}”"
