"""`kakehashi policy revise`: what a new edition of a draft should look at."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kakehashi.cli.options import (
    console,
    date_option,
    has_errors,
    json_option,
    language_option,
    show_problems,
)
from kakehashi.cli.print_json import print_json
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # matching is loaded when the command runs
    from kakehashi.errors import Problem
    from kakehashi.library.library import Library
    from kakehashi.model import Document, Framework
    from kakehashi.revision.revise import Against

_FORMATS = ("docx", "html", "xlsx", "pdf")


@click.command("revise")
@click.argument("draft")
@click.option(
    "--against",
    multiple=True,
    required=True,
    help="A framework of the library, incidents (CSV, or JSON of the register), or comments.json"
    " (repeatable). / 照合の対象（複数可）。",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the report. / 結果の保存先。",
)
@click.option(
    "--format",
    "formats",
    type=click.Choice(_FORMATS),
    multiple=True,
    help="With --out: formats of the report (docx, html, xlsx). / 報告書の形式（複数可）。",
)
@date_option
@language_option
@json_option
def policy_revise_command(
    draft: str,
    against: tuple[str, ...],
    out: Path | None,
    formats: tuple[str, ...],
    date: str,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Hold DRAFT (a file, or a framework) against incidents, comments and other frameworks.

    Tells what others ask for and the draft is not known to, and where it stands
    apart from most; by rows of the library's crosswalks where there are any,
    else as suggestions.

    案（文書又はフレームワーク）を、インシデント、意見、他のフレームワークと照合し、
    案に見当たらない事項と、多くの文書と異なる事項を、根拠とともに示す。
    """
    from kakehashi.cli.policy_draft import draft_named
    from kakehashi.library.cache import load_cached
    from kakehashi.reports.comments.opinions_words import words as wrote
    from kakehashi.reports.outline import plain
    from kakehashi.reports.revision.revision_json import revision_json
    from kakehashi.reports.revision.revision_report import revision_report
    from kakehashi.reports.revision.write_revision import USUAL, write_revision
    from kakehashi.revision.revise import revise

    library = load_cached()
    problems: list[Problem] = []
    source = draft_named(library, draft, problems)
    held = _against(library, source, against, problems)
    result = revise(library, source, held, date, problems)
    if as_json:
        print_json(revision_json(result))
    else:
        (short, *_) = revision_report(result, language).blocks
        for line in getattr(short, "lines", ()):
            console().print(plain(line), soft_wrap=True)
    if out:
        for path in write_revision(result, out, language, formats or USUAL):
            click.echo(wrote("wrote", language, path=path), err=as_json)
    show_problems(list(result.problems), language)
    sys.exit(1 if has_errors(list(result.problems)) else 0)


def _against(
    library: Library,
    draft: Document | Framework,
    names: tuple[str, ...],
    problems: list[Problem],
) -> Against:
    """Read all that the draft is held against; nothing is done where one of them is unknown."""
    from kakehashi.matching.candidates import rankers_taught
    from kakehashi.revision.revise import Against
    from kakehashi.revision.sources import lessons_of_table

    frameworks: list[Framework] = []
    lessons: list[Any] = []
    opinions: list[Any] = []
    files: list[str] = []
    for name in dict.fromkeys(names):
        path = Path(name)
        if path.suffix.lower() == ".csv" and path.is_file():
            lessons += lessons_of_table(path, rankers_taught(library.practices, ()), problems)
            files.append(path.name)
        elif path.suffix.lower() == ".json" and path.is_file():
            _json(library, draft, path, (lessons, opinions), problems)
            files.append(path.name)
        else:
            frameworks.append(_framework(library, name))
    prefixes = {getattr(draft, "prefix", "")}
    others = [f for f in frameworks if f.prefix not in prefixes]
    return Against(tuple(others), tuple(lessons), tuple(opinions), tuple(files))


def _framework(library: Library, name: str) -> Framework:
    from kakehashi.errors import KakehashiError, Problem, UsageError

    try:
        return library.instrument(name)
    except KakehashiError as error:
        raise UsageError(Problem("KH-RVS-001", details={"name": name})) from error


def _json(
    library: Library,
    draft: Document | Framework,
    path: Path,
    found: tuple[list[Any], list[Any]],
    problems: list[Problem],
) -> None:
    from kakehashi.errors import Problem, SourceLocation
    from kakehashi.revision.sources import lessons_of_register, opinions_of, read_json

    told = read_json(path)
    if isinstance(told, dict) and "opinions" in told:
        found[1].extend(opinions_of(told, path.name))
        own = getattr(draft, "prefix", "") or getattr(draft, "sha256", "")
        about = told.get("draft")
        if isinstance(about, dict) and about.get("reference") != own:
            details = {"other": str(about.get("title", ""))[:80]}
            where = SourceLocation(path.name)
            problems.append(Problem("KH-RVS-004", where, details, severity="warning"))
    else:
        incidents = told if isinstance(told, list) else [told]
        found[0].extend(lessons_of_register(incidents, library, path.name))
