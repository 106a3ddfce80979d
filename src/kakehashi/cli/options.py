"""Options that commands share, so that all feel alike."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, TypeVar, cast

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from kakehashi.errors import Problem, UsageError
from kakehashi.text.bilingual import LANGUAGES, Language

F = TypeVar("F", bound=Callable[..., Any])
_state: dict[str, Language] = {}


def chosen_language() -> Language:
    """Return the language of this run: --lang, else KAKEHASHI_LANG, else the locale's."""
    if "language" in _state:
        return _state["language"]
    wanted = os.environ.get("KAKEHASHI_LANG") or os.environ.get("LANG", "")
    return "ja" if wanted.lower().startswith("ja") else "en"


def _remember(ctx: click.Context, param: click.Parameter, value: str | None) -> Language:
    if value:
        _state["language"] = cast("Language", value)
    else:
        _state.pop("language", None)
    return chosen_language()


def language_option(command: F) -> F:
    """Add --lang."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES),
        callback=_remember,
        is_eager=True,
        help="Language of what is shown: en or ja. / 表示言語。",
    )(command)


def today() -> str:
    """Return the date of this run (ISO), as the user's clock shows it."""
    return datetime.now(tz=UTC).astimezone().date().isoformat()


def _iso_date(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    if value is None:
        return today()
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise UsageError(Problem("KH-DEC-007", details={"value": value})) from error


def date_option(command: F) -> F:
    """Add --date, an ISO date, today where it is not given."""
    return click.option(
        "--date",
        callback=_iso_date,
        help="Date printed in the report (default: today). / 報告書の日付。",
    )(command)


def strict_option(command: F) -> F:
    """Add --strict."""
    return click.option(
        "--strict",
        is_flag=True,
        help="Read subset as proper subset. / 部分集合を真部分集合と読む。",
    )(command)


def json_option(command: F) -> F:
    """Add --json."""
    return click.option(
        "--json", "as_json", is_flag=True, help="Print JSON instead of text. / JSONで出力する。"
    )(command)


def console(*, stderr: bool = False) -> Console:
    """Return a console; colour only on a terminal, full width in pipes."""
    stream = sys.stderr if stderr else sys.stdout
    return Console(
        stderr=stderr, highlight=False, markup=False, width=None if stream.isatty() else 110
    )


def progress_bar() -> Progress:
    """Return a bar for long work, on standard error and only on a terminal."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        console=console(stderr=True),
        transient=True,
        disable=not console(stderr=True).is_terminal,
    )


def show_problems(problems: list[Problem], language: Language) -> None:
    """Print problems on standard error, errors and warnings told apart."""
    marks = {"error": "✗", "warning": "!"}
    for problem in problems:
        click.echo(f"{marks[problem.severity]} {problem.line(language)}", err=True)


def has_errors(problems: list[Problem]) -> bool:
    """Say whether there is any problem beyond warnings."""
    return any(problem.severity == "error" for problem in problems)
