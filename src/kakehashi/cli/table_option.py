"""`--table FILE`: what a command lists, as CSV or as a workbook besides."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from kakehashi.cli.options import chosen_language
from kakehashi.cli.words import words
from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import Language

F = TypeVar("F", bound=Callable[..., Any])
NAME = "--table"
_WANTED, _WRITTEN = "kakehashi.table", "kakehashi.table.written"


def table_option(command: F) -> F:
    """Add --table to a command, which calls `offer_table` with what it lists.

    A command that ends well without having offered a table says so, since a file
    that is silently not there would be looked for.
    """

    @functools.wraps(command)
    def offering(*arguments: Any, **options: Any) -> Any:
        try:
            ended = command(*arguments, **options)
        except SystemExit as left:
            if not left.code:
                _refuse_unwritten()
            raise
        _refuse_unwritten()
        return ended

    added = click.option(
        NAME,
        "table_file",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE.csv|.xlsx",
        callback=_remember,
        expose_value=False,
        help="Write what is listed as a table too. / 一覧を表（.csv又は.xlsx）としても保存する。",
    )
    return added(offering)  # type: ignore[return-value]


def offer_table(table_of: Callable[[], Any], language: Language) -> None:
    """Write the table that is listed, where --table asks for it; it is made only then.

    Args:
        table_of: Makes an `interchange.tables.Table`, or some: each gets a sheet.
        language: Of headings and words.

    Raises:
        KakehashiError: it cannot be written.
    """
    path = _asked()
    if path is None:
        return
    from kakehashi.interchange.tables import Table, write_tables

    made = table_of()
    tables = (made,) if isinstance(made, Table) else tuple(made)
    write_tables(path, tables, language)
    click.get_current_context().meta[_WRITTEN] = True
    count = len(tables[0].rows)
    # On standard error: what is piped stays what it is without --table.
    click.echo(words("table_written", language, path=path, count=count), err=True)


def checked_name(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path | None:
    """Return a name that a table can be written under; told before a long run, not after it.

    Raises:
        UsageError: it has another ending, or its folder cannot be written.
    """
    if value is not None:
        from kakehashi.interchange.tables.write import check_name

        check_name(value)
        if not os.access(value.parent, os.W_OK):
            reason = os.strerror(2 if not value.parent.exists() else 13)
            raise UsageError(Problem("KH-TAB-002", details={"reason": f"{value}: {reason}"}))
    return value


def _remember(ctx: click.Context, param: click.Parameter, value: Path | None) -> None:
    if checked_name(ctx, param, value):
        ctx.meta[_WANTED] = value


def _asked() -> Path | None:
    ctx = click.get_current_context(silent=True)
    found: Path | None = ctx.meta.get(_WANTED) if ctx else None
    return found


def _refuse_unwritten() -> None:
    ctx = click.get_current_context(silent=True)
    if ctx and _WANTED in ctx.meta and _WRITTEN not in ctx.meta:
        click.echo(Problem("KH-TAB-004").line(chosen_language()), err=True)
        ctx.exit(2)
