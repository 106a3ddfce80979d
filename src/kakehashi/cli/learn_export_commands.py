"""`kakehashi learn book|export`: a course to print, a package and records for other systems."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from kakehashi.cli.learn_door import progress_option, tell
from kakehashi.cli.learn_words import say
from kakehashi.cli.options import date_option, language_option
from kakehashi.cli.print_json import print_json
from kakehashi.courses.course import Path as Course
from kakehashi.courses.course_files import load_courses
from kakehashi.courses.standing import unknown_path
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.library.cache import load_cached
from kakehashi.text.bilingual import Language

_FORMATS = ("pdf", "docx", "html")


@click.command("book")
@click.argument("path")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(_FORMATS),
    default=("pdf",),
    show_default=True,
    help="May be given several times. / 複数指定可。",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="Folder for the files. / 出力先のフォルダー。",
)
@date_option
@language_option
def book_command(
    path: str, formats: tuple[str, ...], out: Path, date: str, language: Language
) -> None:
    """A PATH to print: lessons, questions, exercises, answers. / 印刷用の教材を作る。"""
    from kakehashi.reports.course_book import course_book
    from kakehashi.reports.files.write import write_files

    courses = load_courses()
    book = course_book(_named(path), courses, load_cached(), language, date=date)
    for written in write_files(book, out, formats):
        tell(say("written", language, path=written))


@click.command("export")
@click.argument("kind", type=click.Choice(["scorm", "xapi"]))
@click.option("--path", "path", help="For scorm: which path. / SCORMの場合、対象のコース。")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File (xapi: else standard output). / 出力先。",
)
@click.option(
    "--home-page",
    help="For xapi: home page of the account. / xAPIの場合、アカウントのホームページ。",
)
@progress_option
@language_option
def export_command(
    kind: str,
    path: str | None,
    out: Path | None,
    home_page: str | None,
    file: Path,
    language: Language,
) -> None:
    """A path as a SCORM 1.2 package, or progress as xAPI statements.

    コースをSCORM 1.2パッケージとして、又は進捗をxAPIステートメントとして出力する。
    """
    if kind == "scorm":
        from kakehashi.reports.course_scorm import course_scorm

        chosen = _named(path or "")
        target = out or Path(f"kakehashi-{chosen.id}-{language}.zip")
        _write(course_scorm(chosen, load_courses(), load_cached(), language), target)
        tell(say("written", language, path=target))
        return
    _records(out, home_page, file, language)


def _records(out: Path | None, home_page: str | None, file: Path, language: Language) -> None:
    import json

    from kakehashi.courses.progress import load_progress
    from kakehashi.courses.xapi import HOME, statements

    told = statements(load_progress(file), load_courses(), home_page or HOME)
    if out is None:
        print_json(told)
        return
    _write((json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode(), out)
    tell(say("written", language, path=out))


def _named(name: str) -> Course:
    courses = load_courses()
    if name not in courses.paths:
        raise unknown_path(name, courses)
    return courses.paths[name]


def _write(content: bytes, path: Path) -> None:
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".kakehashi-") as folder:
            made = Path(folder) / path.name
            made.write_bytes(content)
            os.replace(made, path)  # noqa: PTH105 - atomic
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-CRS-003", SourceLocation(str(path)), details)) from error
