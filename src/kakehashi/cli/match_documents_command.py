"""`kakehashi match documents`: evidence on documents that people have read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.cli.measuring import (
    FILE,
    TIERS,
    refuse_missing,
    refuse_without_verifier,
    stepper,
    stop_at_errors,
    tier_option,
)
from kakehashi.cli.options import json_option, language_option, progress_bar
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.errors import Problem, SourceLocation, UsageError
from kakehashi.library.cache import load_cached
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # scipy is slow to load, and --help must not wait for it
    from kakehashi.evaluation.document_methods import DocumentMethod
    from kakehashi.evaluation.document_results import DocumentResult
    from kakehashi.model import Provision


@click.command("documents")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--gold",
    type=FILE,
    required=True,
    help="document, practice_id, status; quote or start, end. / 正解の表。",
)
@click.option("--split", help="Only lines of this split. / 列splitがこの値の行だけを使う。")
@tier_option
@click.option(
    "--recording", type=FILE, help="Verdicts of a reviewer. / レビュー用モデルの判定の記録。"
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
@click.option(
    "--depth",
    type=click.IntRange(1, 1000),
    default=10,
    show_default=True,
    help="Passages that a method offers for a practice. / 各手法が実践項目ごとに挙げる箇所の数。",
)
@language_option
@json_option
@table_option
def documents_command(
    folder: Path,
    gold: Path,
    split: str | None,
    tiers: tuple[str, ...],
    recording: Path | None,
    curve: Path | None,
    depth: int,
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
    from kakehashi.cli.match_view import document_tables, show_documents
    from kakehashi.evaluation.backends import installed_encoders
    from kakehashi.evaluation.cost import peak_megabytes
    from kakehashi.evaluation.document_baselines import document_baselines
    from kakehashi.evaluation.document_evaluation import evaluate_documents, read_through
    from kakehashi.evaluation.gold import read_gold
    from kakehashi.evaluation.gold_documents import read_truths
    from kakehashi.evaluation.result_json import as_json as json_of

    refuse_missing(tiers, TIERS)
    if "reviewer" in tiers and recording is None:
        raise UsageError(Problem("KH-EVA-020"))
    if curve:
        _refuse_curve(curve)
    practices = load_cached().practices
    judged, problems = read_gold(gold, {p.ref for p in practices}, split=split)
    stop_at_errors(problems, language)
    truths, unread = read_truths(folder, judged)
    stop_at_errors(unread, language)
    methods, absent = document_baselines(
        practices, installed_encoders(), [truth.document for truth in truths], depth
    )
    methods += _of_tiers(tiers, practices, recording, depth)
    refs = [practice.ref for practice in practices]
    with progress_bar() as bar:
        count = sum(truth.document.language in m.languages for truth in truths for m in methods)
        step = stepper(bar, count)
        results = evaluate_documents(truths, refs, methods, listed_only=listed_only, progress=step)
    through = read_through(truths)
    if curve:
        _write_curve(curve, results, language)
    offer_table(lambda: document_tables(results, language), language)
    if as_json:
        shown = {"results": json_of(results), "from_the_top": json_of(through)}
        print_json({**shown, "absent": json_of(absent), "peak_megabytes": peak_megabytes()})
    else:
        show_documents(results, through, absent, language)


def _of_tiers(
    tiers: tuple[str, ...], practices: Sequence[Provision], recording: Path | None, depth: int
) -> list[DocumentMethod]:
    """Return the methods beyond the baselines that are asked for."""
    from kakehashi.evaluation.document_methods import shipped_candidates, verified_candidates
    from kakehashi.evaluation.recorded_verdicts import recorded_reviewer

    found: list[DocumentMethod] = []
    if "candidates" in tiers:
        found.append(shipped_candidates(practices, most=depth))
    if "verifier" in tiers:
        found.append(refuse_without_verifier(verified_candidates(practices, depth)))
    if recording and "reviewer" in tiers:
        found.append(recorded_reviewer(recording))
    return found


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
