"""`kakehashi policy`: what policy documents say, side by side."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from kakehashi.cli.options import (
    console,
    date_option,
    has_errors,
    json_option,
    language_option,
    progress_bar,
    show_problems,
)
from kakehashi.cli.policy_comments_command import policy_comments_command
from kakehashi.cli.policy_corpus_command import policy_corpus_command
from kakehashi.cli.policy_revise_command import policy_revise_command
from kakehashi.cli.policy_timeline_command import timeline_command
from kakehashi.cli.reading_options import size_option
from kakehashi.cli.run import NothingReadError
from kakehashi.cli.words import words
from kakehashi.documents.read import list_files, read_documents
from kakehashi.library.cache import load_cached
from kakehashi.library.library import Library
from kakehashi.policy.study import Study, study_documents
from kakehashi.text.bilingual import Language

_FORMATS = ("docx", "pdf", "html", "xlsx")


@click.group("policy")
def policy_group() -> None:
    """Study strategies, laws, guidelines and statements.

    政策文書（戦略、法令、指針、声明等）を分析する。
    """


policy_group.add_command(timeline_command)
policy_group.add_command(policy_corpus_command)
policy_group.add_command(policy_comments_command)
policy_group.add_command(policy_revise_command)


@policy_group.command("study")
@click.argument("documents", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--framework",
    "frameworks",
    multiple=True,
    help="Compare with this framework of the library (repeatable). / 比較するフレームワーク。",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for reports, tables and drawings. / 結果の保存先。",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(_FORMATS),
    multiple=True,
    help="With --out: formats of the reports (all). / 報告書の形式（複数可）。",
)
@date_option
@size_option
@language_option
@json_option
def study_command(
    documents: tuple[Path, ...],
    frameworks: tuple[str, ...],
    out: Path | None,
    formats: tuple[str, ...],
    date: str,
    max_megabytes: int,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Say what DOCUMENTS (files or folders) tell of AI governance, and how binding.

    For each and side by side: the share of sentences on AI governance, themes,
    kinds of risk, binding wording, who is addressed, penalties, practices spoken
    to, common ground, and candidates of commitments; each number with its sentences.

    文書ごと及び文書間で、AIガバナンスに関連する文の割合、テーマ、リスクの種類、
    文言の拘束力、名宛人、罰則、取り上げている実践、共通基盤、コミットメントの候補を示す。
    全ての数値に、根拠となる文を付ける。
    """
    library = load_cached()
    study = _studied(library, documents, frameworks, date, max_megabytes, language)
    if as_json:
        from kakehashi.reports.policy.study_json import study_json

        click.echo(json.dumps(study_json(study), ensure_ascii=False, indent=1))
    else:
        _show(study, language)
    if out:
        from kakehashi.reports.policy.study_words import words as say
        from kakehashi.reports.policy.write_study import write_study

        for path in write_study(study, out, language, formats or _FORMATS):
            click.echo(say("wrote", language, path=path), err=as_json)
    show_problems(list(study.problems), language)
    sys.exit(1 if has_errors(list(study.problems)) else 0)


def _studied(
    library: Library,
    paths: tuple[Path, ...],
    names: tuple[str, ...],
    date: str,
    max_megabytes: int,
    language: Language,
) -> Study:
    # A framework that does not exist is refused before anything is read.
    chosen = [library.instrument(name) for name in dict.fromkeys(names)]
    with progress_bar() as bar:
        task = bar.add_task(words("reading", language), total=2 * len(list_files(paths)))
        read, problems = read_documents(
            paths, max_megabytes=max_megabytes, progress=lambda _: bar.advance(task)
        )
        if not read:
            show_problems(problems, language)
            raise NothingReadError(problems)
        return study_documents(
            library,
            read,
            date=date,
            frameworks=chosen,
            problems=problems,
            progress=lambda: bar.advance(task),
        )


def _show(study: Study, language: Language) -> None:
    """Print the shares of each document as a table."""
    from rich.table import Table as Shown

    from kakehashi.reports.outline import plain
    from kakehashi.reports.outline.tree import printable
    from kakehashi.reports.policy.study_tables import shares_table
    from kakehashi.reports.policy.study_words import words as say

    told = shares_table(study, language)
    table = Shown(show_edge=False, pad_edge=False)
    for number, head in enumerate(told.heads):
        table.add_column(head, justify="right" if number else "left", overflow="fold")
    for row in told.rows:
        table.add_row(*(printable(plain(cell.lines[0])) for cell in row))
    console().print(table)
    click.echo("\n" + say("candidates_only", language))
