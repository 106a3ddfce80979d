"""`kakehashi library check`: what is wrong with the data, and what readers should look at."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from kakehashi.cli.library_view import framework_rows, show_list
from kakehashi.cli.options import has_errors, json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.words import words
from kakehashi.errors import Problem, SourceLocation
from kakehashi.interchange.tables import Table
from kakehashi.library.library import DATA, Library, load_library
from kakehashi.text.bilingual import Bilingual, Language

WARNINGS: dict[str, Bilingual] = {
    "KH-DATA-041": Bilingual(
        "framework(s) with unverified provisions", "未検証の項目があるフレームワーク"
    ),
    "KH-DATA-042": Bilingual(
        "framework(s) without a crosswalk to the practices",
        "実践項目への対応表がないフレームワーク",
    ),
    "KH-DATA-043": Bilingual("reason(s) that say too little", "短すぎる理由"),
    "KH-DATA-044": Bilingual(
        "pair(s) of practices worded nearly alike", "文言の酷似した実践項目の組"
    ),
    "KH-DATA-045": Bilingual("set(s) of rows that cannot all be true", "両立しない行の組"),
    "KH-DATA-046": Bilingual(
        "crosswalk(s) of which most rows say only intersects-with",
        "過半の行がintersects-withにとどまる対応表",
    ),
    "KH-DATA-048": Bilingual(
        "practice(s) or part(s) that no row asks for",
        "どの行からも求められていない実践項目又は部分",
    ),
    "KH-DATA-047": Bilingual(
        "row(s) of provisions that are not assessable", "評価対象でない項目の対応の行"
    ),
}
"""What the summary calls the warnings of a code; their number stands before it."""


@click.command("check")
@click.option(
    "--data",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Check this folder instead of the bundled data. / 検査するフォルダー。",
)
@click.option("--details", is_flag=True, help="List every warning. / 警告を全て列挙する。")
@click.option(
    "--deep",
    is_flag=True,
    help="Look for contradictions over the whole library (some seconds). "
    "/ ライブラリー全体の矛盾も調べる（数秒かかる）。",
)
@language_option
@json_option
@table_option
def check_command(
    data: Path | None, language: Language, *, details: bool, deep: bool, as_json: bool
) -> None:
    """Check structure, translations, verification and crosswalks. / データを検査する。

    Errors end with exit code 1. Warnings are what readers should look at; they
    are counted, and listed with --details or --json.

    エラーがあれば終了コードは1。警告は確認が望まれる点で、既定では件数だけを示す。
    """
    from kakehashi.applicability.check import check_applicability
    from kakehashi.courses.check import check_courses
    from kakehashi.courses.course_files import load_courses
    from kakehashi.library.check import check_library
    from kakehashi.library.check_quality import check_quality

    library = load_library([data] if data else [DATA])
    errors = check_library(library)
    if data is None:
        errors += check_applicability(library)
        errors += check_courses(load_courses(), library)
    warnings = check_quality(library) + (list(_contradictions(library)) if deep else [])
    offer_table(lambda: _tables(library, [*errors, *warnings]), language)
    if as_json:
        _print_json(library, [*errors, *warnings])
    else:
        show_list(library, language)
        show_problems([*errors, *warnings] if details else errors, language)
        _summarise(errors, warnings, language, details=details)
    sys.exit(1 if has_errors(errors) else 0)


def _contradictions(library: Library) -> Iterator[Problem]:
    """Yield one warning for each set of rows that cannot all be true."""
    from kakehashi.relations.consistency import find_contradictions
    from kakehashi.relations.network import network_of

    for found in find_contradictions(network_of(library)):
        rows = sorted(found.rows)
        where = SourceLocation(rows[0]) if rows else None
        yield Problem("KH-DATA-045", where, {"rows": ", ".join(rows)}, severity="warning")


def _tables(library: Library, problems: list[Problem]) -> tuple[Table, Table]:
    from kakehashi.library.check import count_library
    from kakehashi.reports.tables.library import frameworks_table
    from kakehashi.reports.tables.problems import problems_table

    return problems_table(problems), frameworks_table(count_library(library))


def _print_json(library: Library, problems: list[Problem]) -> None:
    from kakehashi.library.check_quality import intersecting_share

    crosswalks = [
        {
            "name": crosswalk.name,
            "rows": len(crosswalk.mappings),
            "intersecting": round(intersecting_share(crosswalk), 3),
        }
        for crosswalk in library.crosswalks.values()
    ]
    shown = [problem.as_json() for problem in problems]
    print_json({"frameworks": framework_rows(library), "crosswalks": crosswalks, "problems": shown})


def _summarise(
    errors: list[Problem], warnings: list[Problem], language: Language, *, details: bool
) -> None:
    for code, count in sorted(Counter(w.code for w in warnings).items()):
        click.echo(f"! {count:>3} {WARNINGS[code].get(language)} ({code})")
    if warnings and not details:
        click.echo(words("with_details", language))
    if not errors:
        click.echo(words("only_warnings" if warnings else "all_right", language))
