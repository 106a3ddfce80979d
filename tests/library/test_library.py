from __future__ import annotations

from pathlib import Path

import pytest

from kakehashi.errors import UsageError
from kakehashi.library.library import Library, load_library
from kakehashi.model import Relation

ROWS = "crosswalks/tiny-1.0--practices/mappings.sssom.tsv"


@pytest.fixture
def tiny(good: Path) -> Library:
    return load_library([good])


def test_both_languages_come_together_in_a_provision(tiny: Library):
    provision = tiny.provisions["tiny-1.0:1.1"]
    assert provision.statement.en == "Name one owner for each system. Write the name down."
    assert provision.statement.ja == "システムごとに責任者を一人定める。その名を記録する。"
    assert (provision.label.en, provision.label.ja) == ("Action 1.1 Owners", "行動1.1 責任者")


def test_a_framework_written_in_japanese_gets_its_english_from_the_other_file(good: Path):
    folder = good / "frameworks/tiny/1.0"
    english = (folder / "framework.yaml").read_text(encoding="utf-8")
    japanese = (folder / "ja.yaml").read_text(encoding="utf-8")
    swapped = english.replace("language: en", "language: ja")
    for en, ja in (("Owners", "責任者"), ("Incidents", "事案"), ("Care", "注意")):
        swapped, japanese = swapped.replace(en, ja), japanese.replace(ja, en)
    (folder / "framework.yaml").write_text(swapped, encoding="utf-8")
    (folder / "en.yaml").write_text(japanese.replace("language: ja", "language: en"), "utf-8")
    title = load_library([good]).provisions["tiny-1.0:1.1"].title
    assert (title.en, title.ja) == ("Owners", "責任者")


def test_a_provision_without_japanese_shows_its_english(good: Path):
    path = good / "frameworks/tiny/1.0/ja.yaml"
    path.write_text(path.read_text(encoding="utf-8").split("  '1.2':")[0], encoding="utf-8")
    assert load_library([good]).provisions["tiny-1.0:1.2"].title.get("ja") == "Incidents"


def test_groups_of_the_hub_are_no_practices(tiny: Library):
    assert [p.ref for p in tiny.practices] == ["practices:AAA-01", "practices:AAA-02"]
    assert [framework.id for framework in tiny.instruments] == ["tiny"]


def test_rows_keep_relation_line_and_strictness(tiny: Library):
    first, second = tiny.crosswalks["tiny-1.0--practices"].mappings
    assert (first.relation, first.strict) == (Relation.EQUAL, False)
    assert (second.relation, second.strict) == (Relation.SUPERSET, True)
    assert second.id == "tiny-1.0--practices#3"


@pytest.mark.parametrize("name", ["tiny-1.0", "TINY", " tiny "])
def test_a_framework_is_found_by_prefix_or_id_whatever_the_case(name: str, tiny: Library):
    assert tiny.framework(name).prefix == "tiny-1.0"


def test_an_id_alone_means_the_latest_edition(good: Path):
    folder = good / "frameworks/tiny/2.0"
    folder.mkdir()
    for name in ("framework.yaml", "ja.yaml"):
        text = (good / "frameworks/tiny/1.0" / name).read_text(encoding="utf-8")
        text = text.replace("edition: '1.0'", "edition: '2.0'").replace(
            "published: '2026", "published: '2027"
        )
        (folder / name).write_text(text, encoding="utf-8")
    library = load_library([good])
    assert (
        library.framework("tiny").edition,
        library.framework("tiny-1.0").edition,
    ) == ("2.0", "1.0")


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        ("tiny-1.0:1.1", "tiny-1.0:1.1"),
        ("tiny:1.1", "tiny-1.0:1.1"),
        ("aaa-01", "practices:AAA-01"),
        ("practices:AAA-01", "practices:AAA-01"),
    ],
)
def test_a_provision_is_found_by_what_people_write(name: str, ref: str, tiny: Library):
    assert ref == tiny.provision(name).ref


@pytest.mark.parametrize(
    ("name", "code"), [("tiny:9", "KH-USE-002"), ("huge:1", "KH-USE-001"), ("", "KH-USE-002")]
)
def test_an_unknown_name_is_wrong_use_and_says_what_is_known(name: str, code: str, tiny: Library):
    with pytest.raises(UsageError) as caught:
        tiny.provision(name)
    assert code == caught.value.problem.code
    assert "tiny-1.0" in caught.value.problem.hint("en") or code == "KH-USE-002"


@pytest.mark.parametrize(
    ("query", "refs"),
    [
        ("owner chatbot", ["practices:AAA-01"]),
        ("責任者 佐藤", ["practices:AAA-01"]),
        ("ＩＮＣＩＤＥＮＴＳ", ["tiny-1.0:1.2", "practices:AAA-02"]),
        ("owner zebra", []),
        ("", []),
        ("   ", []),
        ("\u200b", []),
    ],
)
def test_search_needs_every_word_in_either_language(query: str, refs: list[str], tiny: Library):
    assert refs == [provision.ref for provision in tiny.search(query)]


def test_search_shows_no_more_than_asked(tiny: Library):
    assert len(tiny.search("incident", limit=1)) == 1


def test_a_folder_without_data_is_an_empty_library(tmp_path: Path):
    library = load_library([tmp_path])
    assert (library.frameworks, library.crosswalks, library.problems) == ({}, {}, ())


def test_rows_saved_by_a_spreadsheet_with_a_byte_order_mark_are_read(good: Path):
    path = good / ROWS
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert len(load_library([good]).crosswalks["tiny-1.0--practices"].mappings) == 2


def test_a_crosswalk_without_its_rows_is_a_problem(good: Path):
    (good / ROWS).unlink()
    library = load_library([good])
    assert [("KH-DATA-001", str(good / ROWS))] == [(p.code, str(p.where)) for p in library.problems]


def test_an_oversized_cell_is_a_problem(good: Path):
    path = good / ROWS
    path.write_text(path.read_text(encoding="utf-8").replace("The same.", "x" * 200_000), "utf-8")
    assert [problem.code for problem in load_library([good]).problems] == ["KH-DATA-001"]
