"""`kakehashi policy comments`: public comments sorted into a table of opinions and responses."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from kakehashi.cli.options import (
    console,
    date_option,
    has_errors,
    json_option,
    language_option,
    progress_bar,
    show_problems,
)
from kakehashi.cli.print_json import print_json
from kakehashi.cli.words import words as say
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # what comments are read with is slow to load
    from kakehashi.comments.consultation import Consultation
    from kakehashi.comments.draft import Draft
    from kakehashi.errors import Problem

_FORMATS = ("docx", "xlsx", "html", "pdf")
_STEPS = 4


@click.command("comments")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--draft",
    required=True,
    help="What is commented on: a file, or a framework of the library. / 意見の対象となる案。",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the table. / 結果の保存先。",
)
@click.option(
    "--column",
    help="Heading of the column of comments, where it is not found. / 意見の列の見出し。",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(_FORMATS),
    multiple=True,
    help="Formats of the table (docx and xlsx). / 出力形式（複数可）。",
)
@date_option
@click.option(
    "--max-megabytes",
    default=40,
    show_default=True,
    type=click.IntRange(min=1),
    help="Largest file to read. / 読み込むファイルの大きさの上限。",
)
@language_option
@json_option
def policy_comments_command(
    files: tuple[Path, ...],
    draft: str,
    out: Path,
    column: str | None,
    formats: tuple[str, ...],
    date: str,
    max_megabytes: int,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Sort public comments (FILES or folders) into a table of opinions and responses.

    Rows of CSV and Excel, and any other file as one comment. Personal data is
    masked, nearly the same comments and campaigns are grouped, each opinion is
    linked to the part of the draft, with its stance and what it asks. Every row
    and file is counted: what cannot be read is listed.

    パブリックコメントを読み込み、「意見と考え方」の一覧表（案）を作成する。
    個人情報を伏せ、同旨の意見をまとめ、該当箇所・立場・要望を示す。
    受け付けた行とファイルは全て数え、読めないものは一覧に示す。
    """
    from kakehashi.comments.consultation import consult
    from kakehashi.comments.receive import receive
    from kakehashi.errors import KakehashiError, Problem
    from kakehashi.reports.comments.consultation_json import consultation_json
    from kakehashi.reports.comments.write_opinions import USUAL, write_opinions

    # A draft that does not exist is refused before thousands of comments are read.
    problems: list[Problem] = []
    parted = _parted(draft, problems)
    with progress_bar() as bar:
        task = bar.add_task(say("reading", language), total=None)
        received = receive(files, text_column=column, max_megabytes=max_megabytes)
        received.problems[:0] = problems
        if not received.comments:
            show_problems(received.problems, language)
            raise KakehashiError(Problem("KH-CMT-005"))
        bar.update(task, description=say("matching", language), total=_STEPS)
        result = consult(received, parted, date, lambda: bar.advance(task))
    written = write_opinions(result, out, language, formats or USUAL)
    if as_json:
        print_json(consultation_json(result))
    _tell(result, written, console(stderr=as_json), language)
    show_problems(list(result.problems), language)
    sys.exit(1 if has_errors(list(result.problems)) else 0)


def _parted(named: str, problems: list[Problem]) -> Draft:
    """Return what is commented on, in the parts that comments are linked to."""
    from kakehashi.cli.policy_draft import draft_named
    from kakehashi.comments.draft import draft_of_document, draft_of_framework
    from kakehashi.library.cache import load_cached
    from kakehashi.model import Framework

    source = draft_named(load_cached(), named, problems)
    if isinstance(source, Framework):
        return draft_of_framework(source)
    return draft_of_document(source)


def _tell(
    result: Consultation, written: Iterable[Path], screen: Console, language: Language
) -> None:
    """Say how much came in, what it was sorted into, and where that was written."""
    from kakehashi.comments.groups import Likeness
    from kakehashi.reports.comments.opinions_words import words

    counts = {
        "units": result.units,
        "comments": len(result.comments),
        "opinions": len(result.opinions),
        "left": sum(one.units for one in result.left_out),
    }
    screen.print(words("done", language, **counts), soft_wrap=True)
    kinds = [opinion.likeness for opinion in result.opinions]
    campaigns, same = kinds.count(Likeness.CAMPAIGN), kinds.count(Likeness.SAME)
    screen.print(words("groups_done", language, campaigns=campaigns, same=same), soft_wrap=True)
    for path in written:
        screen.print(words("wrote", language, path=path), soft_wrap=True)
