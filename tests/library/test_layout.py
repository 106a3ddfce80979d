from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.errors import UnreadableError
from kakehashi.library.layout import format_library, format_tsv, format_yaml
from kakehashi.library.library import DATA, load_library
from kakehashi.library.yaml_files import load_yaml

FRAMEWORK = "frameworks/tiny/1.0/framework.yaml"
ROWS = "crosswalks/tiny-1.0--practices/mappings.sssom.tsv"

prose = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
    )
    | st.just("\n"),
    max_size=60,
)
traps = st.sampled_from(
    [
        "1.10",
        "NO",
        "on",
        "010",
        "12:30",
        "null",
        "~",
        "- x",
        "a: b",
        "# x",
        "'",
        '"',
        "|-",
        "@",
        "%",
    ]
)


def meaning(folder: Path) -> tuple[object, ...]:
    """Return all that a library says, leaving out where it stands."""
    library = load_library([folder])
    frameworks = [
        (
            framework.title,
            framework.sources,
            [
                tuple(getattr(p, name) for name in p.__slots__ if name != "line")
                for p in framework.provisions
            ],
        )
        for framework in library.frameworks.values()
    ]
    crosswalks = [(c.title, c.comment, c.covered, c.mappings) for c in library.crosswalks.values()]
    return frameworks, crosswalks, [p.code for p in library.problems]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("edition: '1.0'", 'edition: "1.0"'),
        ("title: Owners", "title:    'Owners'   # a remark"),
        ("  modality: should\n", "  modality: >-\n    should\n"),
        ("addressees:\n  - developer\n  - deployer", "addressees: [developer, deployer]"),
        (
            "- id: '1.2'\n  parent: '1'\n  kind: action",
            "- kind: action\n  parent: '1'\n  id: '1.2'",
        ),
        ("statement: |-\n    Report incidents", 'statement: "Report incidents'),
    ],
    ids=["quotes", "remark", "folded", "flow list", "order of keys", "quoted statement"],
)
def test_another_layout_is_found_and_rewritten_to_the_one_layout(before, after, good: Path):
    path = good / FRAMEWORK
    wanted = path.read_text(encoding="utf-8")
    other = wanted.replace(before, after, 1)
    if after.startswith('statement: "'):
        other = other.replace("learn from them.", 'learn from them."')
    assert other != wanted
    path.write_text(other, encoding="utf-8")
    found = format_library(good, write=False)
    assert [("KH-DATA-016", str(path))] == [(p.code, str(p.where)) for p in found]
    assert other == path.read_text(encoding="utf-8"), "looking only must not write"
    format_library(good, write=True)
    assert wanted == path.read_text(encoding="utf-8")


def test_formatting_twice_changes_nothing_more(good: Path):
    path = good / ROWS
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    reordered = ["\t".join(f" {cell} " for cell in reversed(line)) for line in lines]
    path.write_bytes(("\ufeff" + "\r\n\r\n".join(reordered)).encode())
    assert len(format_library(good, write=True)) == 1
    assert format_library(good, write=True) == []


def test_formatting_keeps_the_meaning_of_the_bundled_data(tmp_path: Path):
    copy = Path(shutil.copytree(DATA, tmp_path / "data"))
    for path in copy.rglob("*.y*ml"):  # another layout: one long indented flow of the same
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("\n- id: ", "\n\n-   # remark\n  id: "), encoding="utf-8")
    before = meaning(copy)
    assert format_library(copy, write=True)
    assert before == meaning(copy)
    assert format_library(copy, write=False) == []


def test_the_bundled_data_are_in_the_one_layout():
    assert [str(problem.where) for problem in format_library(DATA, write=False)] == []


@given(title=prose | traps, statement=prose | traps)
def test_any_text_survives_writing_and_reading(title: str, statement: str, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "ja.yaml"
    words = {"title": title, "statement": statement}
    written = format_yaml({"language": "ja", "provisions": {"1": words}}, "ja.yaml")
    path.write_text(written, encoding="utf-8", newline="\n")
    read = load_yaml(path, joined=False)
    assert words == {key: read["provisions"]["1"][key] for key in words}
    assert written == format_yaml(read, "ja.yaml")


def test_japanese_stays_readable_and_long_lines_stay_whole():
    long = "責任者を定める。" * 60
    assert f"title: {long}\n" == format_yaml({"title": long}, "ja.yaml")


def test_fields_that_nobody_knows_are_kept_as_they_are(good: Path):
    path = good / FRAMEWORK
    extra = "remarks:\n  by: me\nreviews:\n- by: you\n"
    path.write_text(path.read_text(encoding="utf-8") + extra, encoding="utf-8")
    format_library(good, write=True)
    assert path.read_text(encoding="utf-8").endswith(extra)


def test_a_column_of_another_tool_is_kept_behind_ours():
    formatted = format_tsv("reviewer\tobject_id\tsubject_id\nAnn\tb\ta\n")
    head, row = (line.split("\t") for line in formatted.splitlines())
    assert (head[-1], row[-1]) == ("reviewer", "Ann")
    assert (row[head.index("subject_id")], row[head.index("object_id")]) == ("a", "b")


def test_an_unusual_line_separator_inside_a_comment_breaks_no_row(good: Path):
    path = good / ROWS
    text = path.read_text(encoding="utf-8").replace("The same.", "The\u2028same.")
    path.write_text(text, encoding="utf-8")
    format_library(good, write=True)
    assert text == path.read_text(encoding="utf-8")
    mappings = load_library([good]).crosswalks["tiny-1.0--practices"].mappings
    assert [m.comment.en for m in mappings] == ["The\u2028same.", "It asks for more."]


def test_a_file_that_is_not_well_formed_is_left_as_it_is(good: Path):
    path = good / FRAMEWORK
    path.write_text("title: 'open\n", encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        format_library(good, write=True)
    assert str(path) == caught.value.problem.where.path
    assert path.read_text(encoding="utf-8") == "title: 'open\n"
