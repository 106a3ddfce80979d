"""`kakehashi oscal export|import|check`: NIST OSCAL 1.2, all models."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from kakehashi.cli.options import (
    date_option,
    has_errors,
    json_option,
    language_option,
    show_problems,
)
from kakehashi.cli.oscal_account import Asked
from kakehashi.cli.oscal_export import MODELS, document_asked
from kakehashi.cli.oscal_import import take_over
from kakehashi.cli.oscal_words import say
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.workspace_options import actor_option
from kakehashi.errors import KakehashiError, Problem, SourceLocation, UnreadableError, UsageError
from kakehashi.interchange.oscal.check import check_document
from kakehashi.interchange.oscal.document import Part
from kakehashi.interchange.oscal.forms import FORMS, Form, document_text, write_document
from kakehashi.interchange.oscal.read import read_document
from kakehashi.library.cache import load_cached
from kakehashi.reports.tables.problems import problems_table
from kakehashi.text.bilingual import Language

_ENDINGS: dict[str, Form] = {".json": "json", ".yaml": "yaml", ".yml": "yaml", ".xml": "xml"}


@click.group("oscal")
def oscal_group() -> None:
    """NIST OSCAL 1.2: catalogs, profiles, mappings, assessments and plans, out and in.

    OSCAL（NIST）1.2の全モデルの書き出しと読み込み。docs/oscal.ja.mdを参照。
    """


@oscal_group.command("export")
@click.argument("model", type=click.Choice(MODELS))
@click.argument("what", nargs=-1)
@click.option(
    "--framework",
    "frameworks",
    multiple=True,
    help="Only this framework (repeatable). / 対象のフレームワーク。",
)
@click.option(
    "--provision",
    "provisions",
    multiple=True,
    help="For a profile: choose this provision (repeatable). / 選択する項目（profile）。",
)
@click.option(
    "--role",
    "roles",
    multiple=True,
    help="For a profile: what addresses this role, such as provider. / 役割で絞る（profile）。",
)
@click.option(
    "--decisions",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The review table, filled in (.xlsx or .csv). / 記入済みの確認表。",
)
@click.option("--name", default="", help="Name of the organisation or choice. / 組織等の名称。")
@click.option(
    "--workspace",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    is_eager=True,
    help="Take it from this workspace. / ワークスペースから書き出す。",
)
@click.option(
    "--subject", default="", help="Organisation or system in it. / その中の組織又はAIシステム。"
)
@actor_option
@click.option("--to", "form", type=click.Choice(FORMS), help="Form (default: json). / 形式。")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write (default: standard output). / 書き出すファイル。",
)
@click.option(
    "--modified",
    callback=lambda _ctx, _param, value: _moment(value),
    help="Time of the last change, with time zone (default: now). / 最終更新日時。",
)
@date_option
@language_option
def export_command(
    model: str,
    what: tuple[str, ...],
    frameworks: tuple[str, ...],
    provisions: tuple[str, ...],
    roles: tuple[str, ...],
    decisions: Path | None,
    name: str,
    folder: Path | None,
    subject: str,
    actor: str,
    form: Form | None,
    out: Path | None,
    modified: datetime,
    date: str,
    language: Language,
) -> None:
    """Write a MODEL as OSCAL.

    WHAT is a framework for catalog, frameworks for profile, a crosswalk or
    mapping file for mapping. For the others it is documents, beside which
    --decisions counts; with --workspace, the organisation or system.

    指定したモデルをOSCALとして書き出す。WHATは、catalogとprofileではフレームワーク、
    mappingでは対応表、ほかのモデルでは文書（--workspaceを付けると組織又はAIシステム）。
    """
    asked = Asked(
        what=what,
        frameworks=frameworks,
        provisions=provisions,
        roles=roles,
        decisions=decisions,
        name=name,
        folder=folder,
        subject=subject,
        actor=actor,
        day=date,
    )
    made, problems = document_asked(
        model, asked, load_cached(), modified=modified, language=language
    )
    if made and out:
        _write(out, made, form or _ENDINGS.get(out.suffix.lower(), "json"))
        click.echo(say("written", language, path=out))
    elif made:
        click.echo(document_text(made, form or "json"), nl=False)
    show_problems(problems, language)
    sys.exit(1 if has_errors(problems) else 0)


def _write(path: Path, made: Part, form: Form) -> None:
    try:
        write_document(path, made, form)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        problem = Problem("KH-USE-004", SourceLocation(str(path)), details)
        raise KakehashiError(problem) from error


def _moment(written: str | None) -> datetime:
    if written is None:
        return datetime.now(tz=UTC).replace(microsecond=0)
    try:
        return datetime.fromisoformat(written)
    except ValueError as error:
        raise UsageError(Problem("KH-DEC-007", details={"value": written})) from error


@oscal_group.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Folder for a catalog; file for the rest. / 保存先（catalogはフォルダー）。",
)
@language_option
def import_command(file: Path, out: Path | None, language: Language) -> None:
    """Take over an OSCAL FILE (JSON or YAML), and list what is not carried over.

    A catalog becomes a framework folder; a mapping collection a table of
    mappings; component definition, assessment results and plan of action a
    table of decisions and a list of tasks; profile and assessment plan a choice.

    OSCALファイルを取り込み、引き継がれない内容を一覧にする。
    """
    lines, problems = take_over(file, out, load_cached(), language)
    for line in lines:
        click.echo(line)
    show_problems(problems, language)
    sys.exit(1 if has_errors(problems) else 0)


@oscal_group.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@language_option
@json_option
@table_option
def check_command(files: tuple[Path, ...], language: Language, *, as_json: bool) -> None:
    """Check ids and references of OSCAL FILES. / 識別子と参照を検査する。"""
    problems: list[Problem] = []
    for path in files:
        try:
            file = read_document(path)
        except UnreadableError as error:
            problems.append(error.problem)
            continue
        found = check_document(file)
        problems += found
        if not found and not as_json:
            click.echo(say("right", language, name=file.name, model=file.model))
    offer_table(lambda: problems_table(problems), language)
    if as_json:
        print_json([problem.as_json() for problem in problems])
    else:
        show_problems(problems, language)
    sys.exit(1 if has_errors(problems) else 0)
