"""`kakehashi policy corpus`: the study of thousands of documents as a folder of tables."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kakehashi.cli.corpus_command import INTERRUPTED, counting_bar
from kakehashi.cli.options import console, has_errors, json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.reading_options import engine_option, size_option, workers_option
from kakehashi.cli.words import words
from kakehashi.text.bilingual import Language


@click.command("corpus")
@click.argument("documents", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the tables. / 表を出力するフォルダー。",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("parquet", "csv", "jsonl")),
    default="parquet",
    show_default=True,
    help="Of the tables; parquet needs pyarrow. / 表の形式。",
)
@engine_option
@workers_option
@click.option(
    "--no-practices",
    is_flag=True,
    help="Do not look for practices, which takes a third of the time. / 実践項目を探さない。",
)
@size_option
@language_option
@json_option
def policy_corpus_command(
    documents: tuple[Path, ...],
    out: Path,
    form: str,
    engine: str,
    workers: int | None,
    max_megabytes: int,
    language: Language,
    *,
    no_practices: bool,
    as_json: bool,
) -> None:
    """Study DOCUMENTS (files or folders) in any number, into a folder of tables.

    Documents, sentences, commitments, practices and entities, as Parquet that
    DuckDB reads (views.sql). What is done is kept in the folder: the same
    command goes on where it was stopped, and does only new or changed documents.

    多数の文書を分析し、文書・文・コミットメント等の表をフォルダーに出力する。
    中断しても、同じコマンドで続きから再開できる。
    """
    from kakehashi.corpora.run import Engine
    from kakehashi.corpora.worker_pool import usable_cores
    from kakehashi.library.cache import load_cached
    from kakehashi.policy.corpus_run import StudyWish, run_study

    chosen = Engine(engine, workers or usable_cores())
    wish = StudyWish(documents, out, form, chosen, not no_practices, max_megabytes)
    try:
        with counting_bar() as bar:
            task = bar.add_task(words("reading", language), total=None)
            tally = run_study(
                load_cached(),
                wish,
                progress=lambda done, total: bar.update(task, advance=done, total=total),
            )
    except KeyboardInterrupt:
        click.echo(words("corpus_stopped", language), err=True)
        sys.exit(INTERRUPTED)
    counts = {"read": tally.read, "earlier": tally.earlier, "unread": tally.unread}
    if as_json:
        found = [problem.as_json() for problem in tally.problems]
        print_json({"folder": str(out), **counts, "rows": dict(tally.rows), "problems": found})
    else:
        told = words("studied", language, **counts, sentences=tally.rows["sentences"])
        console().print(told, soft_wrap=True)
        console().print(words("studied_into", language, path=out), soft_wrap=True)
    show_problems(tally.problems, language)
    sys.exit(1 if has_errors(tally.problems) else 0)
