from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龯]")
GOOD = Path(__file__).parents[1] / "bad_data" / "library" / "good"


# --- list -------------------------------------------------------------------------------


def test_list_shows_every_framework_with_its_counts(run, library):
    rows = json.loads(run("library", "list", "--json").out)

    assert {row["id"] for row in rows} == set(library.frameworks)
    for row in rows:
        framework = library.frameworks[row["id"]]
        assert row["provisions"] == len(framework.provisions)
        assert row["assessable"] == len(framework.assessable)
        assert row["verified"] == sum(p.verified is not None for p in framework.provisions)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_list_names_each_framework_in_the_language_chosen(run, library, language):
    ran = run("library", "list", "--lang", language)

    assert ran.code == 0
    assert all(prefix in ran.out for prefix in library.frameworks)
    assert (language == "ja") == bool(JAPANESE.search(ran.out))


def test_list_cuts_no_title(run):
    assert "…" not in run("library", "list", "--lang", "ja").out


@pytest.mark.parametrize("name", ["nist-ai-rmf", "NIST-AI-RMF-1.0"])
def test_list_of_a_framework_shows_every_provision(run, library, name):
    ran = run("library", "list", name)

    assert ran.code == 0
    for provision in library.framework("nist-ai-rmf").provisions:
        assert f"{provision.id}  {provision.title.en}" in ran.out


def test_list_of_a_framework_as_json_holds_both_languages(run):
    rows = json.loads(run("library", "list", "hiroshima-code-of-conduct", "--json").out)

    assert rows
    assert all(row["title"]["en"] and row["title"]["ja"] for row in rows)


# --- show -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["GOV-01", "gov-01", "practices:GOV-01"])
def test_show_finds_a_practice_however_it_is_named(run, library, name):
    ran = run("library", "show", name, "--lang", "en")
    practice = library.provisions["practices:GOV-01"]

    assert ran.code == 0
    assert practice.statement.en in ran.out
    assert all(example in ran.out for example in practice.practice.examples.en)


@pytest.mark.parametrize("name", ["nist-ai-rmf-1.0:GOVERN-1.1", "nist-ai-rmf:govern 1.1"])
def test_show_finds_a_provision_and_says_what_it_was_checked_against(run, library, name):
    ran = run("library", "show", name, "--lang", "en")
    provision = library.provisions["nist-ai-rmf-1.0:GOVERN-1.1"]

    assert provision.statement.en in ran.out
    assert provision.verified.date in ran.out


def test_show_tells_the_mappings_with_their_reasons(run, library):
    crosswalk = library.crosswalks["nist-ai-rmf-1.0--practices"]
    mapping = crosswalk.mappings[0]

    shown = run("library", "show", mapping.subject, "--lang", "ja").out
    as_json = json.loads(run("library", "show", mapping.subject, "--json").out)

    assert mapping.object in shown
    assert mapping.comment.ja in shown
    assert {"subject", "relation", "object", "comment"} <= set(as_json["mappings"][0])


def test_show_of_a_framework_is_its_outline(run):
    assert run("library", "show", "nist-ai-rmf").out == run("library", "list", "nist-ai-rmf").out


@pytest.mark.parametrize(("language", "japanese"), [("en", False), ("ja", True)])
def test_show_of_nothing_known_is_wrong_use_and_names_the_nearest(run, language, japanese):
    ran = run("library", "show", "GOV-99", "--lang", language)

    assert (ran.code, ran.out) == (2, "")
    assert "KH-USE-002" in ran.err
    assert "practices:GOV-" in ran.err
    assert japanese == bool(JAPANESE.search(ran.err))


def test_show_in_an_unknown_framework_names_the_known_ones(run):
    ran = run("library", "show", "nonsense:1.1")

    assert (ran.code, "KH-USE-001" in ran.err) == (2, True)


# --- search -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query", [("incident", "report"), ("インシデント",), ("インシデント 報告",)]
)
def test_search_finds_what_holds_every_word_in_either_language(run, library, query):
    found = json.loads(run("library", "search", *query, "--json").out)

    assert found
    for row in found:
        provision = library.provisions[row["id"]]
        texts = [provision.citation, provision.title, provision.statement]
        everything = " ".join([*(t.en for t in texts), *(t.ja for t in texts), row["id"]])
        if provision.practice:
            examples = provision.practice.examples
            everything += " ".join([*examples.en, *examples.ja])
        for word in " ".join(query).split():
            assert word in everything.lower()


def test_search_shows_no_more_than_the_limit(run):
    assert len(json.loads(run("library", "search", "AI", "--limit", 3, "--json").out)) == 3


def test_search_shows_titles_in_the_language_chosen(run):
    assert JAPANESE.search(run("library", "search", "incident", "--lang", "ja").out)
    assert not JAPANESE.search(run("library", "search", "incident", "--lang", "en").out)


def test_search_without_a_find_says_so_and_is_empty_json(run):
    ran = run("library", "search", "zzzqqq", "--lang", "ja")

    assert "KH-USE-005" in ran.err
    assert JAPANESE.search(ran.err)
    assert json.loads(run("library", "search", "zzzqqq", "--json").out) == []


@pytest.mark.parametrize("query", ["[bold]", "[/x]", "{0}", "%s", "\\"])
def test_search_for_odd_characters_does_not_stop_it(run, query):
    assert run("library", "search", query).code in (0, 2)


# --- check and format -------------------------------------------------------------------


def test_the_bundled_library_is_in_order(run):
    ran = run("library", "check", "--json")

    problems = json.loads(ran.out)["problems"]
    assert [problem for problem in problems if problem["severity"] == "error"] == []
    assert ran.code == 0


def test_shares_of_overlaps_are_in_the_json_of_the_check(run, library):
    crosswalks = json.loads(run("library", "check", "--json").out)["crosswalks"]

    assert {row["name"] for row in crosswalks} == set(library.crosswalks)
    for row in crosswalks:
        mappings = library.crosswalks[row["name"]].mappings
        overlaps = sum(m.relation.value == "intersects-with" for m in mappings)
        assert row["intersecting"] == pytest.approx(overlaps / len(mappings), abs=0.001)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_warnings_are_counted_and_listed_only_on_request(run, tmp_path, language):
    data = shutil.copytree(GOOD, tmp_path / "data")

    short = run("library", "check", "--data", data, "--lang", language)
    long = run("library", "check", "--data", data, "--lang", language, "--details")

    assert (short.code, short.err) == (0, "")
    assert re.search(r"!\s+1 .*KH-DATA-041", short.out)
    assert "--details" in short.out
    assert long.code == 0
    assert "framework.yaml: KH-DATA-041" in long.err
    assert "--details" not in long.out
    assert (language == "ja") == bool(JAPANESE.search(short.out))


def test_contradictions_are_looked_for_on_request_and_are_warnings(run, tmp_path):
    """1 is exactly AAA-01, its part 1.2 lies within AAA-02: practices would share content."""
    data = shutil.copytree(GOOD, tmp_path / "data")
    rows = data / "crosswalks" / "tiny-1.0--practices" / "mappings.sssom.tsv"
    columns, equal, larger, _ = rows.read_text(encoding="utf-8").split("\n")
    whole = equal.replace("tiny-1.0:1.1", "tiny-1.0:1")
    within = larger.replace("superset-of", "subset-of").removesuffix("true")
    rows.write_text(f"{columns}\n{equal}\n{whole}\n{within}\n", encoding="utf-8")

    shallow = json.loads(run("library", "check", "--data", data, "--json").out)["problems"]
    ran = run("library", "check", "--data", data, "--json", "--deep")
    deep = [p for p in json.loads(ran.out)["problems"] if p["code"] == "KH-DATA-045"]

    assert "KH-DATA-045" not in [p["code"] for p in shallow]
    assert deep
    assert {p["severity"] for p in deep} == {"warning"}
    assert "tiny-1.0--practices#" in deep[0]["message"]["ja"]
    assert ran.code == 0


def test_a_deep_check_of_broken_data_names_the_errors(run, tmp_path):
    data = shutil.copytree(GOOD, tmp_path / "data")
    rows = data / "crosswalks" / "tiny-1.0--practices" / "mappings.sssom.tsv"
    rows.write_text(rows.read_text("utf-8").replace("AAA-01", "ZZZ-99"), encoding="utf-8")

    ran = run("library", "check", "--data", data, "--deep")

    assert (ran.code, "KH-DATA-009" in ran.err) == (1, True)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_check_of_a_good_folder_says_so(run, language):
    ran = run("library", "check", "--data", GOOD, "--lang", language)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.strip()


@pytest.mark.parametrize(("language", "japanese"), [("en", False), ("ja", True)])
def test_check_names_file_and_line_of_what_is_wrong(run, tmp_path, language, japanese):
    data = shutil.copytree(GOOD, tmp_path / "data")
    head = data / "frameworks" / "tiny" / "1.0" / "framework.yaml"
    text = head.read_text(encoding="utf-8")
    head.write_text(text.replace("modality: shall", "modality: must", 1), encoding="utf-8")
    line = text[: text.index("modality: shall")].count("\n") + 1

    ran = run("library", "check", "--data", data, "--lang", language)

    assert ran.code == 1
    assert "KH-DATA-004" in ran.err
    found = re.search(r"framework\.yaml:(\d+)", ran.err)
    assert found
    assert abs(int(found.group(1)) - line) <= 8
    assert japanese == bool(JAPANESE.search(ran.err))


def test_check_as_json_lists_the_problems(run, tmp_path):
    (tmp_path / "frameworks" / "x" / "1").mkdir(parents=True)
    (tmp_path / "frameworks" / "x" / "1" / "framework.yaml").write_text("[", encoding="utf-8")

    ran = run("library", "check", "--data", tmp_path, "--json")

    assert ran.code == 1
    assert "KH-DATA-001" in [p["code"] for p in json.loads(ran.out)["problems"]]


def test_check_of_an_empty_folder_is_not_said_to_be_in_order(run, tmp_path):
    (tmp_path / "empty").mkdir()

    ran = run("library", "check", "--data", tmp_path / "empty")

    assert ran.code == 1
    assert ran.err


def test_format_check_changes_nothing_and_format_does(run, tmp_path):
    data = shutil.copytree(GOOD, tmp_path / "data")
    head = data / "frameworks" / "tiny" / "1.0" / "framework.yaml"
    right = head.read_text(encoding="utf-8")
    head.write_text(right.replace("edition: '1.0'", 'edition:   "1.0"'), encoding="utf-8")
    wrong = head.read_text(encoding="utf-8")

    assert run("library", "format", "--check", "--data", data).code == 1
    assert head.read_text(encoding="utf-8") == wrong
    assert run("library", "format", "--data", data).code == 0
    assert head.read_text(encoding="utf-8") == right
    assert run("library", "format", "--check", "--data", data).code == 0
