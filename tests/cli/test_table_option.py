"""Every command that lists something can write the list as a table."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from openpyxl import load_workbook

from kakehashi.cli.main import cli
from kakehashi.cli.table_option import NAME

NO_LIST = {
    "crosswalk explain": "a proof in sentences",
    "exchange keys make": "makes a pair of files and names them",
    "exchange make": "makes a file and names it",
    "exchange redact": "makes a file and names it",
    "exchange sign": "makes a file and names it",
    "learn certificate verify": "one record, and whether it holds",
    "match corpus": "what it makes is a table already, named by --out",
    "policy comments": "its table of opinions is written as spreadsheet and document by --out",
    "policy corpus": "what it makes is a folder of tables already, named by --out",
    "policy revise": "its lists are tables already, written by --out",
    "policy study": "its lists are tables already, written by --out",
    "start": "writes the next steps as a table of its own, beside the page",
}
"""Commands that offer --json and list nothing, and why."""
CHARTS = {f"chart {name}" for name in ("board", "coverage", "flow", "heatmap", "progress")}
"""They draw, and their figures are a table; they offer no --json."""


def commands(
    group: click.Group = cli, path: tuple[str, ...] = ()
) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


def options(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts}


COMMANDS = dict(commands())


def test_what_offers_json_and_lists_something_offers_a_table():
    json_ = {name for name, command in COMMANDS.items() if "--json" in options(command)}
    tables = {name for name, command in COMMANDS.items() if NAME in options(command)}

    assert json_ - tables == set(NO_LIST), "add @table_option and offer_table, or a reason above"
    assert tables - json_ == CHARTS
    assert len(tables) > 20


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_table_has_the_rows_that_are_shown(run, tmp_path: Path):
    shown = json.loads(run("library", "list", "--json", "--table", "t.csv").out)
    written = rows(tmp_path / "t.csv")

    assert [row["Id"] for row in written] == [one["id"] for one in shown]
    assert [int(row["Covered"]) for row in written] == [one["covered"] for one in shown]


def test_what_is_shown_stays_the_same(run):
    with_table, without = run("library", "list", "--table", "t.csv"), run("library", "list")

    assert with_table.out == without.out
    assert f"Table: t.csv ({len(rows(Path('t.csv')))} row(s))" in with_table.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("library", "list", "nist-ai-rmf"),
        ("library", "show", "GOV-01"),
        ("library", "show", "japan-ai-act"),
        ("library", "search", "incident"),
        ("library", "diff", "eu-ai-act@2024", "eu-ai-act@2026"),
        ("library", "timeline", "eu-ai-act"),
        ("crosswalk", "relate", "nist-ai-rmf:GOVERN-1.1"),
        ("applies", "--questions"),
        ("report", "list"),
        ("applies", "--framework", "japan-ai-act"),
    ],
)
def test_lists_are_written_in_the_chosen_language(run, tmp_path: Path, arguments):
    ran = run(*arguments, "--lang", "ja", "--table", "t.xlsx")
    assert ran.code == 0, ran.err
    sheet = load_workbook(tmp_path / "t.xlsx").worksheets[0]
    head = [cell.value for cell in sheet[1]]

    assert sheet.max_row > 1
    assert any("\u3040" <= c <= "\u9fff" for heading in head for c in heading)
    assert "表：t.xlsx" in ran.err


def test_a_check_writes_all_its_problems(run, tmp_path: Path):
    shown = json.loads(run("library", "check", "--json", "--table", "t.csv").out)["problems"]
    written = rows(tmp_path / "t.csv")

    assert [row["Code"] for row in written] == [problem["code"] for problem in shown]
    assert all(row["Message"] and row["What to do"] for row in written)


def test_statuses_are_counted_and_listed_one_by_one(run, policy: Path, tmp_path: Path):
    ran = run("assess", policy, "--framework", "japan-ai-act", "--table", "t.xlsx")
    assert ran.code == 0, ran.err
    counts, statuses = load_workbook(tmp_path / "t.xlsx").worksheets

    assert (counts.max_row, counts["A2"].value) == (2, "japan-ai-act-2025")
    total = [cell.value for cell in counts[1]].index("All")
    assert statuses.max_row - 1 == counts[2][total].value


def test_what_follows_from_a_file_is_written(run, tmp_path: Path):
    (tmp_path / "m.csv").write_text(
        "Focal Document Element,Reference Document Element,Relationship\n"
        "a:1,b:1,subset of\n=b:cmd,a:1,subset of\n"
    )
    run("crosswalk", "relate", "--rows", "m.csv", "--all", "--table", "t.csv")
    found = {(row["Subject"], row["Object"]) for row in rows(tmp_path / "t.csv")}

    assert ("'=b:cmd", "b:1") in found


@pytest.mark.parametrize("name", ["t.ods", "t"])
def test_another_ending_is_wrong_use(run, name: str):
    ran = run("library", "list", "--table", name)

    assert (ran.code, "KH-TAB-001" in ran.err, ran.out) == (2, True, "")


def test_a_folder_that_is_not_there_is_told_before_the_work(run, policy: Path):
    ran = run("assess", policy, "--table", "nowhere/t.csv")

    assert (ran.code, "KH-TAB-002" in ran.err, Path("kakehashi-report").exists()) == (
        2,
        True,
        False,
    )


def test_a_command_that_listed_nothing_says_that_no_table_was_written(run):
    ran = run("library", "attach", "--remove", "japan-ai-act", "--table", "t.csv")
    assert ran.code != 0
    assert not Path("t.csv").exists()
