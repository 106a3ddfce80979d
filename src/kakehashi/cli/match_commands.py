"""`kakehashi match`: candidates in many documents, and measuring on labels of one's own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.progress import BarColumn, Progress, TextColumn

from kakehashi.cli.corpus_command import corpus_command
from kakehashi.cli.options import console, has_errors, json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.errors import Problem, SourceLocation, UsageError
from kakehashi.library.cache import load_cached
from kakehashi.text.bilingual import Bilingual, Language

if TYPE_CHECKING:  # scipy is slow to load, and --help must not wait for it
    from kakehashi.evaluation.document_evaluation import DocumentResult

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
TIERS = ("candidates", "verifier", "reviewer")
_NOT_YET = Bilingual("not part of this measurement yet", "この測定にはまだ対応していません")


@click.group("match")
def match_group() -> None:
    """Match many documents; measure matching on labels. / 多数の文書を照合し、精度を測る。"""


match_group.add_command(corpus_command)


@match_group.command("evaluate")
@click.option("--provisions", type=_FILE, required=True, help="id, text_en, text_ja. / 項目の表。")
@click.option("--passages", type=_FILE, required=True, help="id, text, lang. / 文の表。")
@click.option(
    "--labels",
    type=_FILE,
    required=True,
    help="passage_id, provision_id, grade. / 正解の表。",
)
@click.option(
    "--tier",
    "tiers",
    multiple=True,
    type=click.Choice(TIERS),
    default=("candidates",),
    show_default=True,
    help="What to measure (repeatable). / 測定する段階。",
)
@click.option(
    "--backend",
    "backends",
    multiple=True,
    default=("default",),
    show_default=True,
    help="default, lexical or an encoder's name (repeatable). / 順位付けの方式。",
)
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="From which probability a pair counts as accepted. / 採用とみなす確率の下限。",
)
@language_option
@json_option
def evaluate_command(
    provisions: Path,
    passages: Path,
    labels: Path,
    tiers: tuple[str, ...],
    backends: tuple[str, ...],
    threshold: float,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Measure the ranking of any provisions on labelled passages, beside baselines.

    The three files are tab-separated, with a line of column names. Pairs that
    are not labelled count as not relevant. See docs/measuring.md.

    任意の項目の順位付けの精度を正解データで測定し、基準となる手法と並べて示す。
    入力は列名の行を持つタブ区切りの表で、正解のない組は「該当しない」とみなす。
    """
    from kakehashi.cli.match_view import show_pairs
    from kakehashi.evaluation.backends import installed_encoders
    from kakehashi.evaluation.cost import peak_megabytes
    from kakehashi.evaluation.labelled_files import read_labelled
    from kakehashi.evaluation.pair_evaluation import evaluate_pairs
    from kakehashi.evaluation.pair_methods import baselines, candidates
    from kakehashi.evaluation.result_json import as_json as json_of

    _refuse_missing(tiers, ("candidates",))
    encoders = installed_encoders()
    own = candidates(backends, encoders)
    given, problems = read_labelled(provisions, passages, labels)
    _stop_at_errors(problems, language)
    methods, absent = baselines(encoders)
    with _bar() as bar:
        count = len(given.languages()) * (len(methods) + len(own))
        results = evaluate_pairs(
            given, [*methods, *own], threshold=threshold, progress=_stepper(bar, count)
        )
    if as_json:
        shown = {"results": json_of(results), "absent": json_of(absent)}
        print_json({**shown, "peak_megabytes": peak_megabytes()})
    else:
        show_pairs(results, absent, language)


@match_group.command("documents")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--gold",
    type=_FILE,
    required=True,
    help="document, practice_id, status; quote or start, end. / 正解の表。",
)
@click.option("--split", help="Only lines of this split. / 列splitがこの値の行だけを使う。")
@click.option(
    "--tier",
    "tiers",
    multiple=True,
    type=click.Choice(TIERS),
    default=("candidates",),
    show_default=True,
    help="What to measure (repeatable). / 測定する段階。",
)
@click.option(
    "--recording", type=_FILE, help="Verdicts of a reviewer. / レビュー用モデルの判定の記録。"
)
@click.option(
    "--listed-only",
    is_flag=True,
    help="Count only practices that the labels name. / 正解の表にある実践項目だけを数える。",
)
@click.option(
    "--curve",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the precision-recall curve (.csv or .svg). / 適合率・再現率の曲線を書き出す。",
)
@language_option
@json_option
def documents_command(
    folder: Path,
    gold: Path,
    split: str | None,
    tiers: tuple[str, ...],
    recording: Path | None,
    curve: Path | None,
    language: Language,
    *,
    listed_only: bool,
    as_json: bool,
) -> None:
    """Measure evidence on the documents of FOLDER that people have read, beside baselines.

    Practices that the labels do not name count as absent, unless --listed-only
    is given. See docs/measuring.md.

    人が読んで判断した文書について、根拠の候補の精度を測定する。
    正解の表にない実践項目は「該当なし」とみなす（--listed-onlyを付けると対象から除く）。
    """
    from kakehashi.cli.match_view import show_documents
    from kakehashi.evaluation.backends import installed_encoders
    from kakehashi.evaluation.cost import peak_megabytes
    from kakehashi.evaluation.document_evaluation import evaluate_documents, read_through
    from kakehashi.evaluation.document_methods import document_baselines, shipped_candidates
    from kakehashi.evaluation.gold import read_gold
    from kakehashi.evaluation.gold_documents import read_truths
    from kakehashi.evaluation.recorded_verdicts import recorded_reviewer
    from kakehashi.evaluation.result_json import as_json as json_of

    _refuse_missing(tiers, ("candidates", "reviewer"))
    if "reviewer" in tiers and recording is None:
        raise UsageError(Problem("KH-EVA-020"))
    if curve:
        _refuse_curve(curve)
    practices = load_cached().practices
    judged, problems = read_gold(gold, {p.ref for p in practices}, split=split)
    _stop_at_errors(problems, language)
    truths, unread = read_truths(folder, judged)
    _stop_at_errors(unread, language)
    methods, absent = document_baselines(
        practices, installed_encoders(), [truth.document for truth in truths]
    )
    if "candidates" in tiers:
        methods.append(shipped_candidates(practices))
    if recording and "reviewer" in tiers:
        methods.append(recorded_reviewer(recording))
    refs = [practice.ref for practice in practices]
    with _bar() as bar:
        count = sum(truth.document.language in m.languages for truth in truths for m in methods)
        step = _stepper(bar, count)
        results = evaluate_documents(truths, refs, methods, listed_only=listed_only, progress=step)
    through = read_through(truths)
    if curve:
        _write_curve(curve, results, language)
    if as_json:
        shown = {"results": json_of(results), "from_the_top": json_of(through)}
        print_json({**shown, "absent": json_of(absent), "peak_megabytes": peak_megabytes()})
    else:
        show_documents(results, through, absent, language)


def _refuse_missing(tiers: tuple[str, ...], known: tuple[str, ...]) -> None:
    for tier in tiers:
        if tier not in known:
            details = {"name": tier, "reason": _NOT_YET}
            raise UsageError(
                Problem("KH-EVA-011", details={**details, "available": ", ".join(known)})
            )


def _stop_at_errors(problems: list[Problem], language: Language) -> None:
    """Show problems; measuring on part of the labels would mislead, so errors end it."""
    show_problems(problems, language)
    if has_errors(problems):
        sys.exit(1)


def _refuse_curve(path: Path) -> None:
    if path.suffix.lower() not in (".csv", ".svg") or not path.parent.is_dir():
        raise UsageError(Problem("KH-EVA-021", details={"name": str(path)}))


def _write_curve(path: Path, results: list[DocumentResult], language: Language) -> None:
    from kakehashi.evaluation.curve_files import curve_csv, curve_svg

    table = path.suffix.lower() == ".csv"
    content = curve_csv(results) if table else curve_svg(results, language)
    try:
        path.write_text(content, encoding="utf-8")
    except OSError as error:
        where = SourceLocation(str(path))
        raise UsageError(Problem("KH-EVA-021", where, {"name": str(path)})) from error


def _bar() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        console=console(stderr=True),
        transient=True,
        disable=not console(stderr=True).is_terminal,
    )


def _stepper(bar: Progress, count: int) -> Callable[[str], None]:
    task = bar.add_task("", total=count)
    return lambda name: bar.update(task, advance=1, description=name)
