"""One file per mistake (tests/bad_data/library), each saying what it expects and where.

A file takes the place of its counterpart in the good library beside it. It
expects a problem on the line of the words "expect CODE", or where "expect CODE
at FILE:LINE" says.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.bundled import bundled_library

from kakehashi.errors import Problem
from kakehashi.library.check import check_library, count_library
from kakehashi.library.library import load_library

BAD_DATA = Path(__file__).parents[1] / "bad_data" / "library"
PLACES = {
    "framework.yaml": "frameworks/tiny/1.0/framework.yaml",
    "ja.yaml": "frameworks/tiny/1.0/ja.yaml",
    "practices.yaml": "frameworks/practices/1.0/parts/AAA.yaml",
    "practices.ja.yaml": "frameworks/practices/1.0/parts/AAA.ja.yaml",
    "mapping_set.yml": "crosswalks/tiny-1.0--practices/mapping_set.yml",
    "mappings.sssom.tsv": "crosswalks/tiny-1.0--practices/mappings.sssom.tsv",
}
FOLLOW = {f"KH-DATA-{n:03}" for n in (8, 9, 10, 15, 20, 23, 25)}
"""No translation, unknown provision, no row, words for nothing: what follows where a file or row is not loaded."""
MISTAKES = sorted(path for path in BAD_DATA.iterdir() if path.is_file())


def expected_problems(path: Path, place: str) -> list[tuple[str, str]]:
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        for code, elsewhere in re.findall(r"expect (KH-\w+-\d{3})(?: at ([^\s;]+))?", line):
            found.append((code, elsewhere or f"{place}:{number}"))
    return sorted(found)


def found_problems(folder: Path) -> list[tuple[str, str]]:
    problems = check_library(load_library([folder]))
    return sorted((p.code, str(p.where).removeprefix(f"{folder}/")) for p in problems)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.name)
def test_a_mistake_is_named_with_its_code_and_line(mistake: Path, good: Path):
    place = PLACES[mistake.name.split(".", 1)[1]]
    shutil.copyfile(mistake, good / place)
    expected = expected_problems(mistake, place)
    assert expected, "the file does not say what it expects"
    found = found_problems(good)
    follow = FOLLOW - {code for code, _ in expected}
    assert expected == [(code, where) for code, where in found if code not in follow]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.name)
def test_a_mistake_is_worded_in_both_languages(mistake: Path, good: Path):
    shutil.copyfile(mistake, good / PLACES[mistake.name.split(".", 1)[1]])
    for problem in check_library(load_library([good])):
        for language in ("en", "ja"):
            assert problem.message(language)
            assert problem.hint(language)
            assert not re.search(r"\{[a-z_]+\}", problem.line(language))


def test_the_good_library_has_no_problem(good: Path):
    assert found_problems(good) == []


def test_one_wrong_file_does_not_keep_the_others_from_loading(good: Path):
    (good / PLACES["framework.yaml"]).write_bytes(b"\xff\xfe\x00")
    library = load_library([good])
    assert list(library.frameworks) == ["practices"]
    assert [practice.id for practice in library.practices] == ["AAA-01", "AAA-02"]
    assert [problem.code for problem in library.problems] == ["KH-DATA-001"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00",
        b"id: a\x07b\n",
        b"\xff\xfei\x00d\x00",
        "id: こんにちは\n".encode("cp932"),
        b"id: tiny\n---\nid: other\n",
        b"a: " + b"[" * 5000,
        b"%YAML 9.9\n---\nid: a\n",
        b"? [a, b]\n: c\n",
        b"__line__: '1'\n",
    ],
    ids=[
        "empty",
        "nul",
        "control character",
        "UTF-16",
        "Shift_JIS",
        "two documents",
        "5000 brackets",
        "other YAML version",
        "list for a key",
        "our own key",
    ],
)
@pytest.mark.parametrize("target", [t for t in PLACES if not t.endswith("tsv")])
def test_hostile_yaml_is_a_problem_and_not_a_crash(content: bytes, target: str, good: Path):
    path = good / PLACES[target]
    path.write_bytes(content)
    assert str(path) in {p.where.path for p in load_library([good]).problems if p.where}


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00", b"subject_id\n", "関係\n".encode("cp932"), b"a\tb\n\xff\n"],
    ids=["empty", "nul", "one column", "Shift_JIS", "not UTF-8"],
)
def test_hostile_rows_are_a_problem_and_not_a_crash(content: bytes, good: Path):
    (good / PLACES["mappings.sssom.tsv"]).write_bytes(content)
    assert check_library(load_library([good]))


def test_a_folder_without_data_is_a_problem_and_not_a_clean_library(tmp_path: Path):
    assert [problem.code for problem in check_library(load_library([tmp_path]))] == ["KH-DATA-021"]


def test_a_missing_translation_file_is_named(good: Path):
    (good / PLACES["ja.yaml"]).unlink()
    first: Problem = load_library([good]).problems[0]
    assert ("KH-DOC-001", str(good / PLACES["ja.yaml"])) == (first.code, str(first.where))


def test_counts_say_how_much_is_assessable_verified_mapped_and_covered(good: Path):
    count = next(c for c in count_library(load_library([good])) if c.framework.id == "tiny")
    assert (
        count.provisions,
        count.assessable,
        count.verified,
        count.mapped,
        count.covered,
    ) == (3, 2, 2, 2, 1)


def test_the_bundled_data_have_no_problem():
    assert [problem.line("en") for problem in check_library(bundled_library())] == []
