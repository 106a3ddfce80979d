"""`kakehashi library`: list, show, search and format frameworks and practices.

The other commands have modules of their own.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kakehashi.cli.attach_command import attach_command
from kakehashi.cli.check_command import check_command
from kakehashi.cli.edition_commands import diff_command, timeline_command
from kakehashi.cli.library_file_commands import export_command, import_command
from kakehashi.cli.library_view import (
    framework_rows,
    provision_json,
    show_framework,
    show_list,
    show_provision,
    show_table,
)
from kakehashi.cli.official_view import quote_json
from kakehashi.cli.options import json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.words import words
from kakehashi.errors import Problem, UnreadableError, UsageError
from kakehashi.library.cache import load_cached
from kakehashi.library.check import count_library
from kakehashi.library.library import DATA, Library
from kakehashi.model import Provision
from kakehashi.official.quote import Quote, quote
from kakehashi.reports.tables.library import (
    frameworks_table,
    in_outline,
    mappings_table,
    provisions_table,
)
from kakehashi.text.bilingual import Language


@click.group("library")
def library_group() -> None:
    """List, show, search, compare, check and format frameworks; attach official texts.

    フレームワークと実践項目の一覧・表示・検索・比較・検査・整形、公式の文書の添付。
    """


for _command in (attach_command, diff_command, export_command, import_command, timeline_command):
    library_group.add_command(_command)


@library_group.command("list")
@click.argument("framework", required=False)
@language_option
@json_option
@table_option
def list_command(framework: str | None, language: Language, *, as_json: bool) -> None:
    """List the frameworks, or the provisions of one FRAMEWORK. / 一覧を示す。"""
    library = load_cached()
    if framework:
        _show_framework(library, framework, language, as_json=as_json)
        return
    offer_table(lambda: frameworks_table(count_library(library)), language)
    if as_json:
        print_json(framework_rows(library))
    else:
        show_list(library, language)


@library_group.command("show")
@click.argument("name")
@language_option
@json_option
@table_option
def show_command(name: str, language: Language, *, as_json: bool) -> None:
    """Show a framework, provision or practice (for example GOV-01). / 内容を示す。"""
    library = load_cached()
    known = {f.prefix.lower() for f in library.frameworks.values()}
    known |= {f.id.lower() for f in library.frameworks.values()}
    if name.lower() in known:
        _show_framework(library, name, language, as_json=as_json)
        return
    provision = library.provision(name)
    offer_table(lambda: mappings_table(library, provision), language)
    official = _quote(library, provision, language)
    if as_json:
        official_json = quote_json(official, provision)
        print_json({**provision_json(library, provision), "official_text": official_json})
    else:
        show_provision(library, provision, language, official)


def _show_framework(library: Library, name: str, language: Language, *, as_json: bool) -> None:
    framework = library.framework(name)
    offer_table(
        lambda: provisions_table(library, in_outline(framework), framework.short_title), language
    )
    show_framework(framework, language, as_json=as_json)


def _quote(library: Library, provision: Provision, language: Language) -> Quote | None:
    """Return the attached text of a provision; what is damaged is told and left out."""
    try:
        return quote(library.frameworks[provision.ref.split(":", 1)[0]], provision)
    except UnreadableError as error:
        show_problems([error.problem], language)
        return None


@library_group.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, help="Most results. / 最大件数。")
@language_option
@json_option
@table_option
def search_command(
    query: tuple[str, ...], limit: int, language: Language, *, as_json: bool
) -> None:
    """Find provisions and practices by the words of QUERY, or by citation. / 検索する。"""
    library = load_cached()
    wanted = " ".join(query)
    found = library.search(wanted, limit=limit)
    if found:
        offer_table(lambda: provisions_table(library, found), language)
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
