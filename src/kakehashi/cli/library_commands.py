"""`kakehashi library`: list, show, search, check and format frameworks and practices.

`diff` and `timeline` have a module of their own.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kakehashi.cli.check_command import check_command
from kakehashi.cli.edition_commands import diff_command, timeline_command
from kakehashi.cli.library_view import (
    framework_rows,
    provision_json,
    show_framework,
    show_list,
    show_provision,
    show_table,
)
from kakehashi.cli.options import json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.words import words
from kakehashi.errors import Problem, UsageError
from kakehashi.library.cache import load_cached
from kakehashi.library.library import DATA
from kakehashi.text.bilingual import Language


@click.group("library")
def library_group() -> None:
    """List, show, search, compare, check and format frameworks and practices.

    フレームワークと実践項目の一覧・表示・検索・比較・検査・整形。
    """


for _command in (diff_command, timeline_command):
    library_group.add_command(_command)


@library_group.command("list")
@click.argument("framework", required=False)
@language_option
@json_option
def list_command(framework: str | None, language: Language, *, as_json: bool) -> None:
    """List the frameworks, or the provisions of one FRAMEWORK. / 一覧を示す。"""
    library = load_cached()
    if framework:
        show_framework(library.framework(framework), language, as_json=as_json)
    elif as_json:
        print_json(framework_rows(library))
    else:
        show_list(library, language)


@library_group.command("show")
@click.argument("name")
@language_option
@json_option
def show_command(name: str, language: Language, *, as_json: bool) -> None:
    """Show a framework, provision or practice (for example GOV-01). / 内容を示す。"""
    library = load_cached()
    known = {f.prefix.lower() for f in library.frameworks.values()}
    known |= {f.id.lower() for f in library.frameworks.values()}
    if name.lower() in known:
        show_framework(library.framework(name), language, as_json=as_json)
        return
    provision = library.provision(name)
    if as_json:
        print_json(provision_json(library, provision))
    else:
        show_provision(library, provision, language)


@library_group.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, help="Most results. / 最大件数。")
@language_option
@json_option
def search_command(
    query: tuple[str, ...], limit: int, language: Language, *, as_json: bool
) -> None:
    """Find provisions and practices by the words of QUERY, or by citation. / 検索する。"""
    library = load_cached()
    wanted = " ".join(query)
    found = library.search(wanted, limit=limit)
    if as_json:
        print_json([provision_json(library, provision) for provision in found])
    elif not found:
        raise UsageError(Problem("KH-USE-005", details={"query": wanted}))
    else:
        show_table(found, language)


library_group.add_command(check_command)


@library_group.command("format")
@click.option("--check", is_flag=True, help="Only say which files differ. / 検査のみ行う。")
@click.option(
    "--data",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Format this folder instead of the bundled data. / 整形するフォルダー。",
)
@language_option
def format_command(data: Path | None, language: Language, *, check: bool) -> None:
    """Write data files in the one layout. / データを整形する。"""
    from kakehashi.library.layout import format_library

    problems = format_library(data or DATA, write=not check)
    if check:
        show_problems(problems, language)
        sys.exit(1 if problems else 0)
    click.echo(words("formatted", language, count=len(problems)))
