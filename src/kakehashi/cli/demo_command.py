"""`kakehashi demo`: the main job on the bundled example organisation, both steps."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kakehashi.cli.options import console, has_errors, language_option, show_problems
from kakehashi.cli.run import run_assessment
from kakehashi.cli.summary_table import show_summary
from kakehashi.cli.words import words
from kakehashi.library.cache import load_cached
from kakehashi.library.library import Library
from kakehashi.reports.results import write_results
from kakehashi.text.bilingual import Language

EXAMPLE = Path(__file__).resolve().parent.parent / "example"
DATE = "2026-11-25"
"""The example is dated, so that its report is the same every day."""


@click.command("demo")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("kakehashi-demo"),
    show_default=True,
    help="Folder for the results. / 結果の保存先。",
)
@language_option
def demo_command(out: Path, language: Language) -> None:
    """Assess the bundled example organisation: candidates first, then with decisions.

    同梱の架空の組織を例に、候補の抽出と、判断を反映した評価を続けて行う。
    """
    library = load_cached()
    first = _step(library, None, out / "1-candidates", language, "first")
    second = _step(library, EXAMPLE / "decisions.xlsx", out / "2-decided", language, "second")
    console().print(
        words("open", language, path=(out / "2-decided" / "report.html").resolve()), soft_wrap=True
    )
    sys.exit(1 if first or second else 0)


def _step(
    library: Library, decisions: Path | None, out: Path, language: Language, heading: str
) -> bool:
    console().print(f"\n{words(heading, language)}", style="bold")
    assessment = run_assessment(
        library,
        [EXAMPLE / "documents"],
        frameworks=[],
        decisions_file=decisions,
        date=DATE,
        max_megabytes=40,
        language=language,
    )
    written = write_results(assessment, out, language)
    show_summary(assessment, language)
    console().print(words("report", language, path=written[0]), soft_wrap=True)
    problems = list(assessment.problems)
    show_problems(problems, language)
    return has_errors(problems)
