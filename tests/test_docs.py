"""The documentation says what the program does: nothing written in it has grown old."""

from __future__ import annotations

import importlib.util
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

import click
import pytest
from pydantic import BaseModel

from kakehashi.assessment import result_records as result
from kakehashi.cli.main import cli
from kakehashi.interchange.suggestion_file import SuggestionLine
from kakehashi.library import records
from kakehashi.library.crosswalk_files import COLUMNS
from kakehashi.model import Relation

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), ROOT / "changelog.d" / "README.md"])
GUIDES = ["README.md", "README.ja.md", "CONTRIBUTING.md", "CONTRIBUTING.ja.md"]
RECORDS = [
    records.FrameworkRecord,
    records.SourceRecord,
    records.ProvisionRecord,
    records.TranslationRecord,
    records.TranslatedRecord,
    records.MappingSetRecord,
]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text_of(path: str | Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def commands(
    command: click.Command, name: str, parent: click.Context | None = None
) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(command, info_name=name, parent=parent, **command.context_settings)
    yield context.command_path, command
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found
            yield from commands(found, inner, context)


COMMANDS = dict(commands(cli, "kakehashi"))


def code_blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE)


def code_words(text: str) -> list[str]:
    """Return what stands in backticks in the prose of a page."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"`([^`\n]+)`", prose)


def mentioned_commands(text: str) -> set[str]:
    """Return what a page tells people to run: lines of sh blocks, and code that starts a command."""
    lines = [line for block in code_blocks(text, "sh") for line in block.splitlines()]
    found = (
        re.sub(r"^\.venv/bin/(?=kakehashi)", "", line.strip())
        for line in [*lines, *code_words(text)]
    )
    return {line for line in found if re.match(r"(kakehashi|make) \S", line)}


# --- generated files ---------------------------------------------------------------------


def make_docs() -> Any:
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "tools" / "make_docs.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_files_are_what_tools_make_docs_would_write(capsys: pytest.CaptureFixture[str]):
    code = make_docs().main(["--check"])

    assert (code, capsys.readouterr().out) == (0, "")


def test_check_says_which_file_is_old_and_leaves_it_alone(tmp_path: Path, monkeypatch, capsys):
    made = make_docs()
    monkeypatch.setattr(made, "ROOT", tmp_path)
    (tmp_path / "docs").mkdir()
    old = tmp_path / "docs" / "cli.md"
    old.write_text("old", encoding="utf-8")

    assert made.main(["--check"]) == 1
    assert "docs/cli.md is not up to date" in capsys.readouterr().out
    assert old.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("path", ["README.md", "README.ja.md"])
def test_readme_keeps_the_place_of_the_library_table(path: str):
    assert all(text_of(path).count(mark) == 1 for mark in make_docs().MARKS)


# --- commands ----------------------------------------------------------------------------


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_and_option_stands_in_the_page_of_commands(path: str):
    section = text_of("docs/cli.md").split(f"## `{path}`\n", 1)[-1].split("\n## ", 1)[0]
    options = {
        name
        for parameter in COMMANDS[path].params
        if isinstance(parameter, click.Option)
        for name in (*parameter.opts, *parameter.secondary_opts)
    }

    assert f"Usage: {path}" in section
    assert options == {option for option in options if option in section}


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_command_that_a_page_names_exists(page: Path):
    text = page.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), flags=re.MULTILINE))
    for line in mentioned_commands(text):
        words = line.split()
        if words[0] == "make":
            assert words[1] in targets, line
            continue
        path, rest = "kakehashi", words[1:]
        while rest and f"{path} {rest[0]}" in COMMANDS:
            path = f"{path} {rest.pop(0)}"
        is_group = isinstance(COMMANDS[path], click.Group)
        assert not is_group or not rest or rest[0].startswith("-"), line
        known = {name for parameter in COMMANDS[path].params for name in parameter.opts}
        used = {word for word in rest if word.startswith("--")}
        assert used <= known | {"--help"}, line


@pytest.mark.parametrize("page", GUIDES)
def test_a_guide_names_commands(page: str):
    """The tests above would pass on an empty page."""
    assert mentioned_commands(text_of(page))


def test_python_of_the_readme_prints_what_the_readme_says(tmp_path: Path, monkeypatch, capsys):
    (block,) = code_blocks(text_of("README.md"), "python")
    example = ROOT / "src" / "kakehashi" / "example" / "documents" / "ai-policy.md"
    (tmp_path / "my-documents").mkdir()
    shutil.copy(example, tmp_path / "my-documents")
    monkeypatch.chdir(tmp_path)

    exec(compile(block, "README.md", "exec"), {})

    assert f"It prints `{capsys.readouterr().out.strip()}`" in text_of("README.md")


# --- links -------------------------------------------------------------------------------


def links(page: Path) -> set[Path]:
    """Return the files and folders that a page links to."""
    found = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    inside = (link.split("#", 1)[0] for link in found if not re.match(r"[a-z]+:", link))
    return {(page.parent / link).resolve() for link in inside if link}


def reachable(start: set[Path]) -> set[Path]:
    """Return every file and folder that readers come to by following links of pages in docs/."""
    found, left = set(start), set(start)
    while left:
        page = left.pop()
        if page.suffix == ".md" and page.is_file():
            left |= {link for link in links(page) if link.is_relative_to(DOCS)} - found
            found |= links(page)
    return found


def test_every_page_of_the_documentation_is_reached_from_the_readme_or_the_index():
    linked = reachable({ROOT / "README.md", ROOT / "README.ja.md", DOCS / "index.md"})
    missing = {
        relative(path)
        for path in DOCS.rglob("*")
        if path.is_file() and not ({path, path.parent} & linked)
    }

    assert set() == missing


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_links_lead_somewhere(page: Path):
    assert set() == {relative(path) for path in links(page) if not path.exists()}


# --- fields ------------------------------------------------------------------------------


def values_of(annotation: Any) -> set[str]:
    """Return the words that a field's type allows, whatever it is wrapped in."""
    inner = get_args(annotation)
    if str(get_origin(annotation)) == "typing.Literal":
        return set(inner)
    return set().union(*(values_of(part) for part in inner)) if inner else set()


@pytest.mark.parametrize("page", ["docs/data-format.md", "docs/data-format.ja.md"])
@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_and_value_of_the_data_is_explained(page: str, record: type[BaseModel]):
    named = {word.strip("'") for word in code_words(text_of(page))}
    wanted = set(record.model_fields)
    for field in record.model_fields.values():
        wanted |= values_of(field.annotation)

    assert set() == wanted - named


@pytest.mark.parametrize("page", ["docs/data-format.md", "docs/data-format.ja.md"])
def test_every_column_and_relation_of_a_crosswalk_is_explained(page: str):
    wanted = {*COLUMNS, *(f"oscal:{relation.value}" for relation in Relation)}

    assert set() == {word for word in wanted if f"`{word}`" not in text_of(page)}


RESULTS = {
    name: record
    for name, record in vars(result).items()
    if isinstance(record, type) and issubclass(record, BaseModel) and name.endswith("Result")
}


@pytest.mark.parametrize("page", ["docs/assessment-json.md", "docs/assessment-json.ja.md"])
@pytest.mark.parametrize("name", RESULTS)
def test_every_field_and_value_of_the_result_is_explained(page: str, name: str):
    named = set(code_words(text_of(page)))
    wanted = set(RESULTS[name].model_fields)
    for field_name, field in RESULTS[name].model_fields.items():
        wanted |= values_of(field.annotation) if field_name != "schema_version" else set()

    assert set() == wanted - named


@pytest.mark.parametrize("page", ["docs/assessment-json.md", "docs/assessment-json.ja.md"])
def test_examples_of_the_result_are_of_its_shape(page: str):
    blocks = re.findall(r"^```json (\w+)\n(.*?)^```", text_of(page), re.DOTALL | re.MULTILINE)

    assert {"DocumentResult", "ProvisionResult", "PracticeResult"} == {name for name, _ in blocks}
    for name, block in blocks:
        RESULTS[name].model_validate_json(block)


FLAGS = re.DOTALL | re.MULTILINE


@pytest.mark.parametrize("page", ["docs/suggestions.md", "docs/suggestions.ja.md"])
def test_the_example_of_a_suggestion_is_one(page: str):
    (block,) = re.findall(r"^```json SuggestionLine\n(.*?)^```", text_of(page), FLAGS)

    SuggestionLine.model_validate_json(block)
    assert set() == set(SuggestionLine.model_fields) - set(code_words(text_of(page)))


# --- changelog ---------------------------------------------------------------------------


def test_fragments_of_the_changelog_are_named_by_issue_and_kind():
    kinds = re.findall(r"^\| `(\w+)` \|", text_of("changelog.d/README.md"), flags=re.MULTILINE)
    names = {path.name for path in (ROOT / "changelog.d").iterdir()} - {"README.md"}

    assert set() == {n for n in names if not re.fullmatch(rf"\d+\.({'|'.join(kinds)})\.md", n)}
