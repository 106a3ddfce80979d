"""`kakehashi library export` and `import`: frameworks for and from other programs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kakehashi.cli.options import has_errors, language_option, show_problems, today
from kakehashi.cli.words import words
from kakehashi.errors import KakehashiError, Problem, SourceLocation, UsageError
from kakehashi.library.cache import load_cached
from kakehashi.model import Framework
from kakehashi.text.bilingual import Language

FORMATS = ("ciso", "csv", "xlsx", "jsonld")


@click.command("export")
@click.argument("framework")
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
def export_command(framework: str, form: str, out: Path, language: Language) -> None:
    """Write a FRAMEWORK for another program: CISO Assistant, a table, JSON-LD.

    The table (csv, xlsx) holds both languages and is read back by `library
    import`. What a format has no place for is listed.

    フレームワークを、CISO Assistantのライブラリー、表又はJSON-LDとして出力する。
    表（csv、xlsx）は両言語を含み、`library import`で読み込める。
    """
    chosen = load_cached().framework(framework)
    try:
        problems = _write(chosen, form, out, language)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-TAB-002", SourceLocation(str(out)), details)) from error
    show_problems(problems, language)
    click.echo(words("exported_to", language, count=len(chosen.provisions), path=out))


def _write(framework: Framework, form: str, out: Path, language: Language) -> list[Problem]:
    if form == "ciso":
        from kakehashi.interchange.ciso.framework_write import write_ciso_framework

        return write_ciso_framework(out, framework)
    if form == "jsonld":
        from kakehashi.interchange.jsonld.framework import write_framework_jsonld

        return write_framework_jsonld(out, framework)
    from kakehashi.interchange.frameworks.table_form import framework_tables
    from kakehashi.interchange.tables import write_tables

    if out.suffix.lower() != f".{form}":
        raise UsageError(Problem("KH-TAB-001", details={"name": out.name}))
    write_tables(out, framework_tables(framework), language)
    return []


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of data; frameworks/ID/EDITION is made in it. / データのフォルダー。",
)
@click.option("--id", "id_", default="", help="Id of the framework. / フレームワークの識別子。")
@click.option("--edition", default="", help="Its edition. / 版。")
@language_option
def import_command(file: Path, out: Path, id_: str, edition: str, language: Language) -> None:
    """Turn a FILE with a framework into a folder of data, every provision unverified.

    Read are CISO Assistant libraries (YAML) and the tables that `library export`
    writes. What cannot be carried over is listed.

    ファイルのフレームワークを、データのフォルダーに変換する（全ての項目が未検証となる）。
    CISO Assistantのライブラリーと、`library export`で出力した表に対応する。
    引き継げない内容は一覧で示す。
    """
    from kakehashi.interchange.frameworks.draft import framework_of
    from kakehashi.interchange.frameworks.folder import write_folder
    from kakehashi.interchange.frameworks.read import read_framework, source_text
    from kakehashi.interchange.mapping_findings import Findings
    from kakehashi.library.framework_files import load_framework

    found = Findings(file.name)
    draft = read_framework(file, found)
    if not draft.provisions:
        show_problems(list(found.problems()), language)
        raise UsageError(Problem("KH-TAB-011", SourceLocation(file.name)))
    made = framework_of(draft, found, id_=id_, edition=edition, today=today())
    problems = [*found.problems(), *_known(made)]
    folder = write_folder(out, made, source_text(draft, file, today()))
    load_framework(folder, problems)
    show_problems(problems, language)
    counted = {"count": len(made.provisions), "path": folder, "data": out}
    click.echo(words("imported_to", language, **counted))
    sys.exit(1 if has_errors(problems) else 0)


def _known(made: Framework) -> list[Problem]:
    if made.prefix not in load_cached().frameworks:
        return []
    return [Problem("KH-TAB-019", details={"value": made.prefix}, severity="warning")]
