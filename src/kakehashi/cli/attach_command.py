"""`kakehashi library attach`: official texts from the user's own copies."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.official_view import (
    attached_json,
    attached_table,
    show_attached,
    show_attached_texts,
)
from kakehashi.cli.options import json_option, language_option, show_problems, today
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.words import words
from kakehashi.errors import Problem, SourceLocation, UsageError
from kakehashi.library.cache import load_cached
from kakehashi.official.store import attach, attached_texts, remove_attached
from kakehashi.text.bilingual import Language


@click.command("attach")
@click.argument("framework", required=False, metavar="[ID]")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--list", "list_", is_flag=True, help="List what is attached. / 添付の一覧を示す。")
@click.option(
    "--remove",
    metavar="ID",
    help="Remove the text attached to a framework. / 添付した文書を削除する。",
)
@language_option
@json_option
@table_option
def attach_command(
    framework: str | None,
    file: Path | None,
    remove: str | None,
    language: Language,
    *,
    list_: bool,
    as_json: bool,
) -> None:
    """Attach your own copy of an official text FILE to the framework ID.

    `library show` then shows it beside our summaries. Read are EUR-Lex HTML,
    e-Gov law XML, plain text and Markdown, up to 100 MB. The copy is kept in
    your own data folder (KAKEHASHI_HOME, else ~/.local/share/kakehashi).

    手元にある公式の文書をフレームワークに添付し、要約と並べて表示できるようにする。
    """
    asked = [list_, remove is not None, framework is not None]
    if sum(asked) != 1 or (framework is None) != (file is None):
        raise UsageError(Problem("KH-USE-020"))
    if list_:
        _list(language, as_json=as_json)
    elif remove is not None:
        _remove(remove, language, as_json=as_json)
    elif framework and file:
        _attach(framework, file, language, as_json=as_json)


def _list(language: Language, *, as_json: bool) -> None:
    from dataclasses import asdict

    problems: list[Problem] = []
    texts = attached_texts(problems)
    show_problems(problems, language)
    offer_table(lambda: attached_table(texts), language)
    if as_json:
        print_json([asdict(text) for text in texts])
    else:
        show_attached_texts(texts, language)


def _remove(name: str, language: Language, *, as_json: bool) -> None:
    # What is attached may belong to an edition that the library no longer has.
    kept = {text.framework for text in attached_texts([])}
    framework = name if name in kept else load_cached().instrument(name).prefix
    remove_attached(framework)
    if as_json:
        print_json({"removed": framework})
    else:
        click.echo(words("attached_removed", language, framework=framework))


def _attach(name: str, file: Path, language: Language, *, as_json: bool) -> None:
    # Cutting needs the readers, which showing and listing do not.
    from kakehashi.official.read import read_content, read_official
    from kakehashi.official.text import coverage

    library = load_cached()
    framework = library.instrument(name)
    problems: list[Problem] = []
    content = read_content(file)
    format_, official = read_official(content, framework, SourceLocation(file.name), problems)
    attached = attach(framework.prefix, file.name, content, format_, official, date=today())
    covered = coverage(framework, official)
    editions = library.editions(name) if name.lower() != framework.prefix.lower() else ()
    others = [other for other in editions if other is not framework]
    show_problems(problems, language)
    if as_json:
        print_json(attached_json(attached, framework, covered, others))
    else:
        show_attached(attached, framework, covered, others=others, language=language)
