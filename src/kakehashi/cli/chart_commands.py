"""`kakehashi chart`: coverage, heat map, flow, progress and board cards as SVG."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date as day
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kakehashi.cli.chart_source import (
    Source,
    assessment_from,
    decisions_from,
    opened,
    source_options,
)
from kakehashi.cli.options import date_option, has_errors, language_option, today
from kakehashi.cli.table_option import checked_name
from kakehashi.errors import KakehashiError, Problem, SourceLocation, UsageError
from kakehashi.library.cache import load_cached
from kakehashi.text.bilingual import Bilingual, Language

if TYPE_CHECKING:  # reports are loaded when a chart is drawn
    from kakehashi.reports.charts.records import Progress, ProgressGoal
    from kakehashi.reports.charts.table import Drawn

F = TypeVar("F", bound=Callable[..., Any])


@click.group("chart")
def chart_group() -> None:
    """Draw charts as SVG, with the same figures as a table.

    From DOCUMENTS and --decisions as `kakehashi assess` takes them, else from the
    workspace. Charts print in grey, and differ for every kind of colour vision.

    図をSVGで描き、同じ数値を表にも出力する。文書と--decisionsを指定すればそこから、
    指定しなければワークスペースから描く。白黒印刷や色覚の違いにも対応する。
    """


def output_options(name: str) -> Callable[[F], F]:
    """Add --svg with a name that fits the chart, and --table."""

    def add(command: F) -> F:
        file = click.Path(path_type=Path, dir_okay=False)
        table = click.option(
            "--table",
            type=file,
            callback=checked_name,
            help="Its figures (.csv or .xlsx). / 数値の表。",
        )
        svg = click.option(
            "--svg", type=file, default=Path(name), show_default=True, help="The drawing. / 図。"
        )
        return svg(table(command))

    return add


def _documents(command: F) -> F:
    return click.argument("documents", nargs=-1, type=click.Path(path_type=Path))(command)


@chart_group.command("coverage")
@_documents
@source_options
@output_options("coverage.svg")
@date_option
@language_option
def coverage_command(svg: Path, table: Path | None, **options: Any) -> None:
    """Bars of statuses, framework by framework. / フレームワーク別の充足状況。"""
    from kakehashi.reports.charts.coverage_chart import coverage_chart
    from kakehashi.reports.charts.of_assessment import coverage_of

    source = Source(**options)
    done = assessment_from(source)
    rows = coverage_of(done)
    drawn = coverage_chart(rows, source.language, date=done.date)
    _write(drawn, rows, svg, table, source.language, made=done.date, problems=done.problems)


@chart_group.command("heatmap")
@_documents
@source_options
@output_options("heatmap.svg")
@date_option
@language_option
def heatmap_command(svg: Path, table: Path | None, **options: Any) -> None:
    """Practices in place, by framework and group. / 実践項目の実施率。"""
    from kakehashi.reports.charts.heat_map import heat_map
    from kakehashi.reports.charts.of_assessment import heat_map_of

    source = Source(**options)
    done = assessment_from(source)
    data = heat_map_of(done)
    drawn = heat_map(data, source.language, date=done.date)
    _write(drawn, data, svg, table, source.language, made=done.date, problems=done.problems)


@chart_group.command("flow")
@click.argument("left")
@click.argument("right", required=False)
@click.option(
    "--direct", is_flag=True, help="Only rows between the two. / 両者を直接結ぶ対応付けだけを示す。"
)
@output_options("flow.svg")
@language_option
def flow_command(
    left: str, right: str | None, svg: Path, table: Path | None, language: Language, *, direct: bool
) -> None:
    """Mappings of LEFT and RIGHT as ribbons through groups of practices. / 対応関係の流れ。

    Without RIGHT: from LEFT to the groups of practices.
    """
    from kakehashi.reports.charts import of_library
    from kakehashi.reports.charts.flow_chart import flow_chart

    library = load_cached()
    one = library.instrument(left)
    if right is None:
        flow = of_library.flow_to_practices(library, one)
    else:
        make = of_library.flow_direct if direct else of_library.flow_of
        flow = make(library, one, library.instrument(right))
    drawn = flow_chart(flow, language)
    _write(drawn, flow, svg, table, language, made="2000-01-01")


@chart_group.command("progress")
@source_options
@click.option(
    "--goal",
    "goals",
    multiple=True,
    metavar="DATE=TEXT",
    help="A goal and its date (repeatable). / 目標とその日付。",
)
@output_options("progress.svg")
@date_option
@language_option
def progress_command(goals: tuple[str, ...], svg: Path, table: Path | None, **options: Any) -> None:
    """Statuses day by day, with goals. / 状態の推移と目標。

    From the dates in a table of --decisions, or from the workspace with its goals.
    """
    from kakehashi.reports.charts.progress_chart import progress_chart

    source = Source(documents=(), **options)
    progress, problems = _progress(source, [_goal(text) for text in goals])
    drawn = progress_chart(progress, source.language)
    _write(drawn, progress, svg, table, source.language, made=source.date, problems=problems)


@chart_group.command("board")
@source_options
@click.option("--since", help="The date to compare with. / 比較する日付。")
@output_options("board.svg")
@date_option
@language_option
def board_command(since: str | None, svg: Path, table: Path | None, **options: Any) -> None:
    """One number for each framework, for a board. / 取締役会等のための数値。"""
    from kakehashi.reports.charts.board_strip import board_strip
    from kakehashi.reports.charts.of_assessment import gauges_of

    source = Source(documents=(), **options)
    before = assessment_from(source, _date(since)) if since else None
    done = assessment_from(source)
    rows = gauges_of(done, before)
    drawn = board_strip(rows, source.language, date=done.date)
    _write(drawn, rows, svg, table, source.language, made=done.date, problems=done.problems)


def _progress(source: Source, goals: list[ProgressGoal]) -> tuple[Progress, Sequence[Problem]]:
    """Return the progress of what the options name, and what was wrong with the table."""
    from kakehashi.reports.charts.of_assessment import progress_of, verdicts_by_day
    from kakehashi.reports.charts.records import ProgressGoal
    from kakehashi.reports.charts.words import TEXT

    library = load_cached()
    frameworks = source.chosen(library)
    problems: Sequence[Problem] = ()
    if source.from_files:
        decisions, problems = decisions_from(source, library)
        verdicts = verdicts_by_day(decisions, source.date)
        frameworks = frameworks or tuple(f for f in library.current if f.assessable)
        title = frameworks[0].short_title if len(frameworks) == 1 else TEXT["all_provisions"]
    else:
        from kakehashi.cli.workspace_status_command import end_of
        from kakehashi.workspace.over_time import goals_of, verdicts_over_time
        from kakehashi.workspace.standing import chosen_frameworks

        subject = opened(source)
        until = day.fromisoformat(source.date)
        end_of(until, day.fromisoformat(today()))  # refuses a day that has not come
        verdicts = verdicts_over_time(subject, library, until)
        frameworks = frameworks or chosen_frameworks(subject.organisation, library)
        title = Bilingual(subject.path, subject.path)
        own = goals_of(subject.organisation)
        goals = [*goals, *(ProgressGoal(due, Bilingual(text, text)) for due, text in own)]
    return progress_of(library, frameworks, verdicts, title=title, goals=goals), problems


def _goal(text: str) -> ProgressGoal:
    from kakehashi.reports.charts.records import ProgressGoal

    due, _, title = text.partition("=")
    return ProgressGoal(_date(due.strip()), Bilingual(title.strip(), title.strip()))


def _date(text: str) -> str:
    try:
        return day.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(Problem("KH-DEC-007", details={"value": text})) from error


def _write(
    drawn: str,
    data: Drawn,
    svg: Path,
    table: Path | None,
    language: Language,
    *,
    made: str,
    problems: Sequence[Problem] = (),
) -> None:
    """Write the drawing, and its figures where they are asked for; end with 1 after errors."""
    from kakehashi.interchange.mapping_output import write_whole
    from kakehashi.reports.charts.table import chart_table
    from kakehashi.reports.charts.table_files import write_table
    from kakehashi.reports.charts.words import say

    path = svg
    try:
        write_whole(svg, drawn)
        click.echo(say("written", language, path=svg))
        if table:
            path = table
            write_table(table, chart_table(data, language), made=made)
            click.echo(say("written", language, path=table))
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-014", SourceLocation(str(path)), details)) from error
    if has_errors(list(problems)):
        sys.exit(1)
