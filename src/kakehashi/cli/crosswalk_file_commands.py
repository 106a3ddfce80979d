"""`kakehashi crosswalk check|compare|import|export`: work on mapping files."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from kakehashi.cli.compare_file import compare_file, show_comparison
from kakehashi.cli.convert_file import FORMATS, convert, mappings_named
from kakehashi.cli.crosswalk_tables import comparison_tables
from kakehashi.cli.options import (
    has_errors,
    json_option,
    language_option,
    show_problems,
    strict_option,
)
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.cli.words import words
from kakehashi.errors import Problem, UnreadableError
from kakehashi.interchange.mapping_file import MappingFile, mappings_of
from kakehashi.interchange.mapping_ids import with_ids
from kakehashi.interchange.mapping_read import read_mappings
from kakehashi.library.cache import load_cached
from kakehashi.library.find_ids import finder
from kakehashi.library.library import Library
from kakehashi.relations.check_rows import check_rows, network_of_rows
from kakehashi.relations.shared import LEAST
from kakehashi.reports.tables.problems import problems_table
from kakehashi.text.bilingual import Language


def _ids_options(command: click.decorators.FC) -> click.decorators.FC:
    for name, side, ja in (
        ("--object", "objects", "右側"),
        ("--subject", "subjects", "左側"),
    ):
        command = click.option(
            name,
            f"{name[2:]}_framework",
            metavar="FRAMEWORK",
            help=f"The {side} are provisions of this framework, however their ids are written. "
            f"/ {ja}の項目が属するフレームワーク。",
        )(command)
    return command


def _read(
    library: Library, path: Path, subject: str | None, object_: str | None, *, set_like: bool
) -> MappingFile:
    file = read_mappings(path, set_like=set_like)
    find_subject = finder(library, subject).find if subject else None
    find_object = finder(library, object_).find if object_ else None
    return with_ids(file, find_subject, find_object) if subject or object_ else file


def _set_like_option(command: click.decorators.FC) -> click.decorators.FC:
    return click.option(
        "--set-like",
        is_flag=True,
        help="Take SKOS and OWL predicates as relations of sets. / SKOS等を集合の関係と読む。",
    )(command)


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_ids_options
@_set_like_option
@strict_option
@language_option
@json_option
@table_option
def check_command(
    files: tuple[Path, ...],
    subject_framework: str | None,
    object_framework: str | None,
    language: Language,
    *,
    set_like: bool,
    strict: bool,
    as_json: bool,
) -> None:
    """Check mapping FILES: format, ids, double rows, contradictions. / 対応表を検査する。"""
    library = load_cached()
    problems: list[Problem] = []
    for path in files:
        try:
            read = _read(library, path, subject_framework, object_framework, set_like=set_like)
        except UnreadableError as error:
            problems.append(error.problem)
            continue
        mappings = mappings_of(read)
        network = network_of_rows(mappings, read.covered, strict=strict)
        # Fields that importing would lose are no mistakes of the file.
        problems += [problem for problem in read.problems if problem.code != "KH-MAP-010"]
        problems += check_rows(mappings, network, library, strict=strict)
    offer_table(lambda: problems_table(problems), language)
    if as_json:
        print_json([problem.as_json() for problem in problems])
    else:
        show_problems(problems, language)
    sys.exit(1 if has_errors(problems) else 0)


@click.command("compare")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@_ids_options
@click.option(
    "--least",
    default=LEAST,
    show_default=True,
    help="Least strength for two provisions to count as related. / 関連とみなす強さの下限。",
)
@language_option
@json_option
@table_option
def compare_command(
    file: Path,
    subject_framework: str | None,
    object_framework: str | None,
    least: float,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Hold a published mapping FILE against the library. / 公表された対応表と比べる。

    Typed rows are compared with proved relations, rows that only say "related"
    with pairs that share practices. With --subject and --object the ids may be
    written as the file's author writes them; else they are those of the library.
    """
    library = load_cached()
    read = _read(library, file, subject_framework, object_framework, set_like=False)
    found = compare_file(library, read, least)
    offer_table(lambda: comparison_tables(found), language)
    if as_json:
        print_json(found)
    else:
        show_comparison(found, language)
        show_problems([p for p in read.problems if p.code == "KH-MAP-030"], language)


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The SSSOM table to write. / 出力するSSSOM形式の表。",
)
@_ids_options
@_set_like_option
@language_option
def import_command(
    file: Path,
    out: Path,
    subject_framework: str | None,
    object_framework: str | None,
    language: Language,
    *,
    set_like: bool,
) -> None:
    """Turn a mapping FILE of any known format into SSSOM with the library's ids.

    SSSOM, OSCAL, STRM/OLIR spreadsheets and CISO Assistant libraries are read.
    What cannot be carried over is listed.

    既知の形式の対応表を、ライブラリーの識別子を用いたSSSOM形式に変換する。
    引き継げない内容は一覧で示す。
    """
    library = load_cached()
    read = _read(library, file, subject_framework, object_framework, set_like=set_like)
    _convert(library, read, out, "sssom", language)


@click.command("export")
@click.argument("name")
@click.option(
    "--to",
    "form",
    type=click.Choice(FORMATS),
    required=True,
    help="Format to write. / 出力形式。",
)
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write. / 出力先。",
)
@language_option
def export_command(name: str, form: str, out: Path, language: Language) -> None:
    """Write a crosswalk of the library, or a mapping file, in another format.

    NAME is a crosswalk such as nist-ai-rmf-1.0--practices, or a file. Formats are
    SSSOM, OSCAL, the STRM sheet of NIST's OLIR (.csv or .xlsx), CISO Assistant,
    JSON-LD, and a plain table (csv, xlsx). What a format has no place for is listed.

    ライブラリーの対応表（又は対応表のファイル）を、別の形式で出力する。
    形式は、SSSOM、OSCAL、NISTのOLIRで用いるSTRMの表（.csv又は.xlsx）、CISO Assistant、
    JSON-LD及び通常の表（csv、xlsx）。その形式で表せない内容は一覧で示す。
    """
    library = load_cached()
    _convert(library, mappings_named(library, name), out, form, language)


def _convert(library: Library, read: MappingFile, out: Path, form: str, language: Language) -> None:
    now = datetime.now(tz=UTC)
    problems = convert(read, out, form, now=now, library=library, language=language)
    everything = [*read.problems, *problems]
    show_problems(everything, language)
    if out.exists():
        click.echo(words("converted", language, count=len(read.rows), path=out))
    sys.exit(1 if has_errors(everything) else 0)
