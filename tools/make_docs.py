"""Write what can be written from the code and the data, so that it never grows old.

Usage: python tools/make_docs.py [--check]

Writes docs/problems.md, docs/problems.ja.md, docs/cli.md, schemas/*.schema.json,
docs/library/, and the tables in README.md and docs/coverage.md and their Japanese
counterparts (each between two marks).
The same code and data give the same bytes. With --check nothing is written, and
the exit code is 1 when a file is not what it should be.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from pydantic import BaseModel

sys.path.insert(0, str(Path(__file__).parent))  # tests load this file by its path
import coverage_table
import library_pages
from case_pages import case_page

from kakehashi.assessment.result_records import AssessmentResult
from kakehashi.cli.main import cli
from kakehashi.courses import records as courses
from kakehashi.errors.catalogue import CATALOGUE
from kakehashi.incidents.lesson_records import IncidentLessons
from kakehashi.library.check import count_library
from kakehashi.library.library import Library, load_library
from kakehashi.library.records import (
    FrameworkRecord,
    MappingSetRecord,
    PartRecord,
    TranslatedPartRecord,
    TranslationRecord,
)
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import Bilingual, Language

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 80
"""Columns of the help texts, whatever the terminal."""

SCHEMAS: dict[str, type[BaseModel]] = {
    "framework": FrameworkRecord,
    "framework-part": PartRecord,
    "translation": TranslationRecord,
    "translation-part": TranslatedPartRecord,
    "mapping-set": MappingSetRecord,
    "assessment": AssessmentResult,
    "incident-lessons": IncidentLessons,
    "course-paths": courses.PathsRecord,
    "course-lesson": courses.LessonRecord,
    "course-sentences": courses.SentencesRecord,
    "course-exercises": courses.ExercisesRecord,
}

SECTIONS: dict[str, Bilingual] = {
    "KH-DOC": Bilingual("Documents", "文書"),
    "KH-DEC": Bilingual("Decisions", "判断"),
    "KH-USE": Bilingual("Use of the commands", "コマンドの使い方"),
    "KH-DATA": Bilingual("Library data", "ライブラリーのデータ"),
    "KH-MAP": Bilingual("Mapping files", "対応表ファイル"),
    "KH-OSC": Bilingual("OSCAL files", "OSCALファイル"),
    "KH-INC": Bilingual("Incidents and signals", "インシデント、試験結果等"),
    "KH-CRS": Bilingual("Courses", "研修コース"),
    "KH-SKL": Bilingual("Skills", "スキル台帳"),
    "KH-EXC": Bilingual("Exchange", "組織間の受渡し"),
    "KH-CMT": Bilingual("Public comments", "意見公募（パブリックコメント）"),
    "KH-RVS": Bilingual("Revision of a draft", "案の改定"),
    "KH-TAB": Bilingual(
        "Tables and frameworks of other programs", "表、ほかのソフトのフレームワーク"
    ),
}
"""Titles by the beginning of a code; a new beginning is its own title until it has one."""

PROBLEMS_HEAD = Bilingual(
    """\
# Problems and what to do

<!-- Written by tools/make_docs.py from src/kakehashi/errors/catalogue.py. Do not edit. -->

[日本語](problems.ja.md)

Every message of Kakehashi begins with the place (file and line, where there is one) and a code.
This page lists the codes.
Words in {braces} are filled in when the message is shown.
A code keeps its meaning for ever.

In the terminal `✗` marks an error and `!` a warning.
Errors make the command end with exit code 1; warnings alone leave it at 0.
A command that was called wrongly ends with 2, and one that cannot go on with 3.
""",
    """\
# エラーと警告の一覧

<!-- tools/make_docs.pyがsrc/kakehashi/errors/catalogue.pyから作成します。直接編集しないでください。 -->

[English](problems.md)

架け橋のメッセージは、場所（ファイル名と、分かる場合は行番号）とコードで始まります。
このページは、その全てのコードの一覧です。
{波括弧}の部分には、表示のときに具体的な内容が入ります。
コードの意味は変わりません。

端末では、エラーに`✗`、警告に`!`が付きます。
エラーがあるとコマンドは終了コード1で終わります。警告だけなら0です。
コマンドの指定に誤りがあると2、処理を続けられないと3になります。
""",
)

CLI_HEAD = """\
# Commands

<!-- Written by tools/make_docs.py from the commands themselves. Do not edit. -->

This is the help of every command, as `--help` shows it.
Each help text is in English and Japanese.

Exit codes: 0 fine, 1 problems found, 2 wrong use, 3 cannot go on.

| Environment variable | Meaning |
|---|---|
| `KAKEHASHI_LANG` | Language of what is shown (`en` or `ja`) where `--lang` is not given. Without it the locale (`LANG`) decides. |
| `KAKEHASHI_CACHE` | Folder for the compiled library instead of the user's cache folder; `off` switches the cache off. It never holds anything of your documents. |
"""

TABLE_HEAD = Bilingual(
    "| Framework | Edition | Provisions | To assess | Covered | Verified |\n"
    "|---|---|---:|---:|---:|---:|",
    "| フレームワーク | 版 | 項目 | 評価対象 | 網羅 | 検証済み |\n|---|---|---:|---:|---:|---:|",
)
TABLE_FOOT = Bilingual(
    "The hub holds {practices} practices in {groups} groups with {parts} parts, and {en:,} English and {ja:,} "
    "Japanese example sentences.\nThe crosswalks to it hold {rows:,} rows.",
    "ハブには、{groups}群{practices}件の実践項目（うち部分を分けたもの計{parts}件）と、英語{en:,}件・日本語{ja:,}件の例文があります。\n"
    "ハブへの対応表は、合わせて{rows:,}行です。",
)
MARKS = ("<!-- library table, written by tools/make_docs.py -->", "<!-- end of library table -->")


def main(arguments: list[str]) -> int:
    stale = [path for path, text in generated() if current(path) != text]
    if "--check" in arguments:
        for path in stale:
            print(f"{path} is not up to date: run tools/make_docs.py")
        return 1 if stale else 0
    for path, text in generated():
        if path in stale:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(text, encoding="utf-8", newline="\n")
            print(f"{path} written")
    return 0


def current(path: str) -> str:
    """Return what a file holds now, nothing where it does not exist."""
    file = ROOT / path
    return file.read_text(encoding="utf-8") if file.exists() else ""


def generated() -> Iterator[tuple[str, str]]:
    """Yield every generated file: its path from the root, and what it must hold."""
    yield "docs/problems.md", problems("en")
    yield "docs/problems.ja.md", problems("ja")
    yield "docs/cli.md", commands()
    yield "docs/applicability-cases.md", case_page()
    for name, record in SCHEMAS.items():
        yield f"schemas/{name}.schema.json", schema(record)
    library = load_library()
    for path, language in (("README.md", "en"), ("README.ja.md", "ja")):
        yield path, between(current(path), MARKS, library_table(library, language))
    for path, language in (("docs/coverage.md", "en"), ("docs/coverage.ja.md", "ja")):
        table = coverage_table.coverage_table(library, language)
        yield path, between(current(path), coverage_table.MARKS, table)
    yield from library_pages.pages(library)


def problems(language: Language) -> str:
    """Return the page of all codes, one section each."""
    parts = [PROBLEMS_HEAD.get(language)]
    group = ""
    to_do = Bilingual("What to do: ", "対応：").get(language)
    for code, text in CATALOGUE.items():
        beginning = code.rsplit("-", 1)[0]
        if beginning != group:
            group = beginning
            parts.append(f"## {SECTIONS.get(group, Bilingual(group, group)).get(language)}\n")
        message, hint = text.message.get(language), text.hint.get(language)
        parts.append(f"### {code}\n\n{message}\n\n{to_do}{hint}\n")
    return "\n".join(parts)


def commands() -> str:
    """Return the page of all commands with their help."""
    parts = [CLI_HEAD]
    for path, text in helps(cli, None, "kakehashi"):
        parts.append(f"## `{path}`\n\n```text\n{text}\n```\n")
    return "\n".join(parts)


def helps(
    command: click.Command, parent: click.Context | None, name: str
) -> Iterator[tuple[str, str]]:
    """Yield each command's full name and help, groups before what they hold."""
    settings = {"terminal_width": WIDTH, "max_content_width": WIDTH, **command.context_settings}
    context = click.Context(command, info_name=name, parent=parent, **settings)
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found and not found.hidden:
                yield from helps(found, context, inner)


def schema(record: type[BaseModel]) -> str:
    """Return the JSON Schema of a record."""
    made = record.model_json_schema()
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def between(text: str, marks: tuple[str, str], lines: Iterable[str]) -> str:
    """Return a page with what stands between two marks renewed."""
    first, last = (re.escape(mark) for mark in marks)
    table = "\n".join((marks[0], "", "\n".join(lines).rstrip("\n"), "", marks[1]))
    return re.sub(rf"{first}.*?{last}", lambda _: table, text, flags=re.DOTALL)


def library_table(library: Library, language: Language) -> Iterator[str]:
    """Yield the lines of the table and of the two sentences below it."""
    yield TABLE_HEAD.get(language)
    for count in count_library(library):
        framework = count.framework
        if framework.prefix != HUB:
            numbers = (count.provisions, count.assessable, count.covered, count.verified)
            cells = (framework.short_title.get(language), framework.edition, *map(str, numbers))
            yield f"| {' | '.join(cells)} |"
    details = [p.practice for p in library.practices if p.practice]
    yield ""
    yield TABLE_FOOT.get(language).format(
        practices=len(details),
        parts=len(library.parts),
        groups=sum(p.kind == "group" for p in library.hub.provisions),
        en=sum(len(detail.examples.en) for detail in details),
        ja=sum(len(detail.examples.ja) for detail in details),
        rows=sum(len(c.mappings) for c in library.crosswalks.values()),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
