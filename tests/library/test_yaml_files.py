from __future__ import annotations

from pathlib import Path

import pytest

from kakehashi.errors import UnreadableError
from kakehashi.library.yaml_files import LINE, load_yaml


@pytest.fixture
def read(tmp_path: Path):
    def read(text: str, **options: bool):
        path = tmp_path / "file.yaml"
        path.write_text(text, encoding="utf-8")
        return load_yaml(path, **options)

    return read


@pytest.mark.parametrize(
    "written",
    ["1.10", "NO", "on", "010", "12:30", "1_000", "2024-06-13", "null", "~", "0x10", ".inf"],
)
def test_a_value_stays_the_string_that_was_written(written: str, read):
    assert written == read(f"edition: {written}\n")["edition"]


def test_mappings_keep_the_line_they_start_at(read):
    found = read("provisions:\n\n- id: a\n  title: A\n\n- id: b\n")
    assert [provision[LINE] for provision in found["provisions"]] == ["3", "6"]


def test_lines_of_english_are_joined_with_a_space_and_lines_of_japanese_without(read):
    found = read("en: |-\n  One.\n  Two.\nja: |-\n  一つ。\n  二つ。\n")
    assert (found["en"], found["ja"]) == ("One. Two.", "一つ。二つ。")


def test_lines_can_be_kept_for_writing_the_file_again(read):
    assert read("en: |-\n  One.\n  Two.\n", joined=False)["en"] == "One.\nTwo."


@pytest.mark.parametrize(
    "text", ["title: R&D *safe* !important\n", "title: 'a & b'\n", "# & * !\na: b\n"]
)
def test_marks_of_anchors_and_tags_are_fine_within_text(text: str, read):
    assert read(text)


@pytest.mark.parametrize(
    ("text", "construct", "line"),
    [
        ("a: 1\nb: &x 2\n", "an anchor", 2),
        ("a: &x 1\n\nb: *x\n", "an anchor", 1),
        ("a: 1\nb: !!int '2'\n", "a tag", 2),
        ("a: 1\nb: !!python/object/apply:os.system ['true']\n", "a tag", 2),
    ],
)
def test_what_can_surprise_or_harm_is_refused_by_line(text, construct, line, read):
    with pytest.raises(UnreadableError) as caught:
        read(text)
    problem = caught.value.problem
    assert ("KH-DATA-003", construct, line) == (
        problem.code,
        problem.details["construct"],
        problem.where.line,
    )


def test_a_duplicate_key_is_refused_at_its_second_place(read):
    with pytest.raises(UnreadableError) as caught:
        read("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n")
    assert (caught.value.problem.code, caught.value.problem.where.line) == ("KH-DATA-002", 5)


def test_a_character_that_no_yaml_may_hold_is_named_by_line(read):
    with pytest.raises(UnreadableError) as caught:
        read("あ: い\nb: c\x07d\n")
    assert (caught.value.problem.code, caught.value.problem.where.line) == ("KH-DATA-001", 2)
