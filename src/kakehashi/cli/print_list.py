"""Print what a command lists: as a table besides, as JSON, or in lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import click

from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table
from kakehashi.text.bilingual import Language

T = TypeVar("T")


def print_list(
    found: Sequence[T],
    language: Language,
    *,
    as_json: bool,
    table_of: Callable[[Sequence[T]], Any],
    json_of: Callable[[T], Any],
    lines_of: Callable[[T], Iterable[str]],
    empty: str = "",
) -> None:
    """Print what was found in the form that is wanted.

    Args:
        found: What is listed.
        language: Of headings and lines.
        as_json: Print JSON instead of lines.
        table_of: Makes the table of --table, where it is asked for.
        json_of: Returns one of them as JSON values.
        lines_of: Returns one of them in lines.
        empty: What is said where nothing was found.
    """
    offer_table(lambda: table_of(found), language)
    if as_json:
        print_json([json_of(one) for one in found])
        return
    for one in found:
        for line in lines_of(one):
            click.echo(line)
    if empty and not found:
        click.echo(empty)
