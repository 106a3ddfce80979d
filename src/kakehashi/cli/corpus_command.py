"""`kakehashi match corpus`: the candidates of thousands of documents as one table."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from kakehashi.cli.options import console, has_errors, json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.reading_options import engine_option, size_option, workers_option
from kakehashi.cli.words import words
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # what corpora are read with is slow to load
    from kakehashi.assessment.corpus_run import Tally

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells count: 128 and the number of the signal."""


@click.command("corpus")
@click.argument("documents", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The table: .parquet (needs pyarrow), .csv or .jsonl. / 出力する表のファイル。",
)
@engine_option
@workers_option
@click.option(
    "--framework",
    "frameworks",
    multiple=True,
    help="Only practices that this framework asks for (repeatable). / 対象のフレームワーク。",
)
@click.option(
    "--most",
    type=click.IntRange(min=1),
    default=3,
    show_default=True,
    help="Candidates of a practice kept for one document. / 実践項目ごとの候補の上限。",
)
@size_option
@language_option
@json_option
def corpus_command(
    documents: tuple[Path, ...],
    out: Path,
    engine: str,
    workers: int | None,
    frameworks: tuple[str, ...],
    most: int,
    max_megabytes: int,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Write the candidates of DOCUMENTS (files or folders) as one table.

    Each row is a passage that may be evidence for a practice, in one document.
    What is done is kept beside the table (.journal): the same command goes on
    where it was stopped, and does only new or changed documents. Bad files are
    reported, the rest is done.

    多数の文書から候補を探し、一つの表に出力する。
    中断しても、同じコマンドで続きから再開できる。
    """
    from kakehashi.assessment.corpus_run import Wish, run_corpus
    from kakehashi.corpora.worker_pool import usable_cores
    from kakehashi.library.cache import load_cached

    library = load_cached()
    wish = Wish(
        paths=documents,
        out=out,
        engine=engine,
        workers=workers or usable_cores(),
        frameworks=tuple(library.instrument(name) for name in frameworks),
        most=most,
        max_megabytes=max_megabytes,
        language=language,
    )
    try:
        with counting_bar() as bar:
            task = bar.add_task(words("matching", language), total=None)
            tally = run_corpus(
                library,
                wish,
                progress=lambda done, total: bar.update(task, advance=done, total=total),
            )
    except KeyboardInterrupt:
        click.echo(words("corpus_stopped", language), err=True)
        sys.exit(INTERRUPTED)
    _tell(tally, out, language, as_json=as_json)
    show_problems(tally.problems, language)
    sys.exit(1 if has_errors(tally.problems) else 0)


def _tell(tally: Tally, out: Path, language: Language, *, as_json: bool) -> None:
    counts = {name: getattr(tally, name) for name in _COUNTS}
    if as_json:
        found = [problem.as_json() for problem in tally.problems]
        print_json({"table": str(out), **counts, "problems": found})
        return
    screen = console()
    screen.print(words("corpus_done", language, **counts), soft_wrap=True)
    screen.print(words("corpus_table", language, path=out, **counts), soft_wrap=True)


_COUNTS = ("read", "earlier", "unread", "passages", "rows")


def counting_bar() -> Progress:
    """Return a bar that counts documents, on standard error and only on a terminal."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console(stderr=True),
        transient=True,
        disable=not console(stderr=True).is_terminal,
    )
