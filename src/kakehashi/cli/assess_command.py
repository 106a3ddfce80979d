"""`kakehashi assess`: the main job."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kakehashi.assessment.result import result_of
from kakehashi.cli.assess_reports import check_names, write_reports
from kakehashi.cli.options import (
    console,
    date_option,
    has_errors,
    json_option,
    language_option,
    show_problems,
)
from kakehashi.cli.reading_options import size_option
from kakehashi.cli.review_step import ReviewStep
from kakehashi.cli.reviewer_options import ReviewerChoice, reviewer_options
from kakehashi.cli.run import NothingReadError, run_assessment
from kakehashi.cli.summary_table import show_results, show_summary
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.words import words
from kakehashi.errors import Problem, UsageError
from kakehashi.interchange.suggestion_file import LEAST
from kakehashi.library.cache import load_cached
from kakehashi.library.library import Library
from kakehashi.model import Framework
from kakehashi.reports.results import write_results
from kakehashi.reports.tables.statuses import status_tables
from kakehashi.text.bilingual import Language

DEFAULT_OUT = Path("kakehashi-report")

if TYPE_CHECKING:  # the reader of PDF is slow to load, and only named here
    from kakehashi.assessment.assess import Assessment
    from kakehashi.documents.pdf.recognition import Recogniser


@click.command("assess")
@click.argument("documents", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--framework",
    "frameworks",
    multiple=True,
    help="Assess only this framework (repeatable). / 対象のフレームワーク。",
)
@click.option(
    "--decisions",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The review table, filled in (.xlsx or .csv). / 記入済みの確認表。",
)
@click.option(
    "--suggestions",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="What a reviewer model accepts as evidence (.jsonl). / レビュー用モデルが根拠と認めた文。",
)
@click.option(
    "--least-probability",
    type=click.FloatRange(0, 1),
    default=LEAST,
    show_default=True,
    help="From which probability it is a suggestion. / 示唆とみなす確率の下限。",
)
@reviewer_options
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help=f"Folder for the results (default: {DEFAULT_OUT}). / 結果の保存先。",
)
@click.option(
    "--report",
    "reports",
    multiple=True,
    metavar="KIND",
    help="Make this report too (repeatable, see `report list`). / あわせて作る報告書。",
)
@date_option
@size_option
@click.option(
    "--ocr",
    is_flag=True,
    help="Read scanned pages by text recognition (extra kakehashi[ocr] and Tesseract). / "
    "画像のページを文字認識で読む。",
)
@language_option
@json_option
@table_option
def assess_command(
    documents: tuple[Path, ...],
    frameworks: tuple[str, ...],
    decisions: Path | None,
    suggestions: Path | None,
    least_probability: float,
    reviewer: ReviewerChoice | None,
    out: Path | None,
    reports: tuple[str, ...],
    date: str,
    max_megabytes: int,
    language: Language,
    *,
    ocr: bool,
    as_json: bool,
) -> None:
    """Assess DOCUMENTS (files or folders) against AI-governance frameworks.

    Writes report.html, assessment.json and a review table (candidates.xlsx and
    .csv). Fill in the table and give it back with --decisions: statuses of
    every framework then follow, each with its proof. What a reviewer model
    accepts (--suggestions) is shown apart and confirms nothing. --reviewer and
    --model ask such a model, after showing what would be sent (see --estimate);
    its key is read from KAKEHASHI_REVIEWER_KEY.

    文書を読み込み、各フレームワークの項目について候補と状態を示す。
    確認表に判断を記入し、--decisionsで渡すと、証明付きの状態が得られる。
    レビュー用モデルの結果（--suggestions）は「示唆」として分けて示し、確定には用いない。
    --reviewerと--modelを指定すると、送信内容を示して確認した上でモデルに判定を求める。
    キーは環境変数KAKEHASHI_REVIEWER_KEYから読み取る。
    """
    check_names(reports)
    library = load_cached()
    step = ReviewStep(reviewer, language) if reviewer else None
    chosen, unknown = _chosen(library, frameworks)
    if unknown and not chosen:
        show_problems(unknown, language)
        sys.exit(1)
    try:
        assessment = run_assessment(
            library,
            documents,
            frameworks=chosen,
            decisions_file=decisions,
            suggestions_file=suggestions,
            least_probability=least_probability,
            reviewer=step,
            date=date,
            max_megabytes=max_megabytes,
            language=language,
            problems=unknown,
            recogniser=_recogniser() if ocr else None,
        )
    except NothingReadError as error:
        show_problems([*error.problems, error.problem], language)
        sys.exit(1)
    offer_table(lambda: status_tables(assessment), language)
    if as_json:
        click.echo(result_of(assessment).model_dump_json(indent=1))
    wanted = out or reports or not as_json
    written = _written(assessment, out or DEFAULT_OUT, reports, language) if wanted else []
    verdicts = step.write(written[0].parent) if step and written else []
    if not as_json:
        show_summary(assessment, language)
        show_results(written, language)
        if verdicts:
            console().print(words("verdicts", language, path=verdicts[0]), soft_wrap=True)
    problems = list(assessment.problems)
    show_problems(problems, language)
    sys.exit(1 if has_errors(problems) else 0)


def _written(
    assessment: Assessment, folder: Path, reports: tuple[str, ...], language: Language
) -> list[Path]:
    """Write the results, and the reports that are asked for, beside each other."""
    written = write_results(assessment, folder, language)
    return written + (write_reports(assessment, reports, folder, language) if reports else [])


def _recogniser() -> Recogniser:
    from kakehashi.documents.ocr import tesseract

    return tesseract()


def _chosen(library: Library, names: tuple[str, ...]) -> tuple[list[Framework], list[Problem]]:
    """Return the frameworks named; an unknown one is a problem and the others are still done."""
    found: list[Framework] = []
    problems: list[Problem] = []
    for name in names:
        try:
            found.append(library.instrument(name))
        except UsageError as error:
            problems.append(error.problem)
    return found, problems
