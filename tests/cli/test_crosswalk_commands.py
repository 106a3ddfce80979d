"""Relations and proofs on the command line, over the bundled library."""

from __future__ import annotations

import json

import pytest

from kakehashi.interchange.mapping_file import mappings_of
from kakehashi.interchange.mapping_read import read_mappings

ACTION = "hiroshima-code-of-conduct:1.1"
ITEM = "ai-guidelines-for-business:2D-I"


def test_relate_two_provisions_gives_the_proved_relation_and_the_weaker_level_apart(run):
    (row,) = json.loads(run("crosswalk", "relate", ACTION, ITEM, "--json").out)
    assert row["relations"] == ["subset-of"]
    assert row["proof"][0]["rule"] == "C1"
    assert 0 < row["related"]["strength"] < 1
    assert "practices:RSK-04" in row["related"]["practices"]


@pytest.mark.parametrize(("language", "word"), [("en", "asks for"), ("ja", "求め")])
def test_explain_proves_in_words(run, language, word):
    ran = run("crosswalk", "explain", ACTION, ITEM, "--lang", language)
    assert ran.code == 0
    assert ran.out.count("∵") > 5
    assert word in ran.out


def test_why_not_names_the_practices_that_are_missing(run):
    ran = run("crosswalk", "explain", ITEM, ACTION, "--why-not")
    assert "? It is not shown that all of EVA-06" in ran.out


def test_relate_one_provision_lists_no_provision_of_its_own_framework(run):
    rows = json.loads(run("crosswalk", "relate", "nist-ai-rmf:GOVERN-1.1", "--json").out)
    assert rows
    assert not any(row["object_id"].startswith("nist-ai-rmf") for row in rows)


def test_an_unknown_provision_is_a_wrong_use(run):
    ran = run("crosswalk", "relate", "nist-ai-rmf:GOVERN-99")
    assert ran.code == 2
    assert "KH-USE-002" in ran.err


def test_where_nothing_follows_it_says_that_this_is_no_none(run):
    ran = run("crosswalk", "explain", "ai-guidelines-for-business:C-9", ITEM)
    assert "Nothing follows" in ran.out or "in common" in ran.out


HEAD = "subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\n"
CHAIN = ["a:1 subset-of b:1 0.9", "b:1 equal-to c:1 0.8", "c:1 no-relationship d:1 0.7"]


def mapping_file(path, rows):
    lines = []
    for row in rows:
        subject, relation, other, confidence = row.split()
        lines.append(
            f"{subject}\toscal:{relation}\t{other}\tsemapv:ManualMappingCuration\t{confidence}"
        )
    path.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_relate_rows_prints_one_object_a_line_for_every_pair_that_something_follows_of(
    run, tmp_path
):
    path = mapping_file(tmp_path / "mine.sssom.tsv", [*CHAIN, "x:1 intersects-with a:1 0.5"])
    ran = run("crosswalk", "relate", "--rows", path, "--all", "--json")
    assert ran.code == 0
    found = [json.loads(line) for line in ran.out.splitlines()]
    relations = {(row["subject_id"], row["object_id"]): row["relations"] for row in found}
    assert relations["a:1", "c:1"] == ["equal-to", "subset-of"]
    assert relations["c:1", "a:1"] == ["equal-to", "superset-of"]
    assert relations["a:1", "d:1"] == ["no-relationship"]
    assert all(row["proof"] for row in found)


def test_an_inconsistent_file_ends_with_its_witnesses_and_marks_what_is_contested(run, tmp_path):
    wrong = "a:1 intersects-with d:1 0.2"
    path = mapping_file(tmp_path / "bad.sssom.tsv", [*CHAIN, wrong, "y:1 subset-of z:1 0.9"])
    ran = run("crosswalk", "relate", "--rows", path, "--all", "--json")
    assert ran.code == 1
    assert "KH-ROW-003" in ran.err
    assert (
        "KH-ROW-005 These rows were set aside, and nothing was concluded from them: bad.sssom.tsv#5"
        in ran.err
    )
    found = [json.loads(line) for line in ran.out.splitlines()]
    contested = {(row["subject_id"], row["object_id"]): row["contested"] for row in found}
    assert contested["a:1", "c:1"] is True
    assert contested["y:1", "z:1"] is False


def test_check_names_unknown_ids_double_rows_and_what_contradicts_the_library(run, tmp_path):
    rows = [
        "nist-ai-rmf-1.0:GOVERN-1.1 equal-to nist-ai-rmf-1.0:GOVERN-9.9 0.9",
        "a:1 subset-of b:1 0.9",
        "b:1 subset-of a:1 0.9",
        "nist-ai-rmf-1.0:GOVERN-6.1 intersects-with hiroshima-code-of-conduct-2023:1.1 0.9",
    ]
    ran = run("crosswalk", "check", mapping_file(tmp_path / "mine.sssom.tsv", rows))
    assert ran.code == 1
    assert "mine.sssom.tsv:2: KH-ROW-001" in ran.err
    assert "mine.sssom.tsv:4: KH-ROW-002" in ran.err
    assert "KH-ROW-004" in ran.err
    assert "mine.sssom.tsv#5" in ran.err


def test_the_bundled_crosswalks_pass_their_own_check(run):
    from kakehashi.library.library import DATA

    files = sorted(DATA.glob("crosswalks/*/mappings.sssom.tsv"))
    assert run("crosswalk", "check", *files).code == 0


def test_a_missing_file_is_a_problem_and_the_others_are_still_checked(run, tmp_path):
    path = mapping_file(tmp_path / "mine.sssom.tsv", ["a:1 subset-of a:1 0.9"])
    ran = run("crosswalk", "check", tmp_path / "gone.tsv", path)
    assert ran.code == 1
    assert ran.err.count("KH-") >= 2


def test_compare_tells_confirmed_from_contradicted_and_counts_related_pairs(run, tmp_path):
    rows = [
        "omb-m-25-21-2025:3.a.i.E equal-to nist-ai-600-1-1.0:GV-1.6-001 0.9",
        "nist-ai-rmf-1.0:GOVERN-6.1 equal-to hiroshima-code-of-conduct-2023:1.1 0.9",
        "other:1 equal-to other:2 0.9",
    ]
    path = mapping_file(tmp_path / "published.sssom.tsv", rows)
    found = json.loads(run("crosswalk", "compare", path, "--json").out)
    assert [row["agreement"] for row in found["typed"]["rows"]] == ["confirmed", "contradicted"]
    assert (found["rows"], found["rows_of_the_library"]) == (3, 2)
    assert found["related"]["both"] == 1
    assert found["related"]["file_only"] == 1
    assert found["related"]["recall"] == 0.5


def test_compare_of_a_file_with_other_ids_is_a_wrong_use(run, tmp_path):
    path = mapping_file(tmp_path / "other.sssom.tsv", ["a:1 subset-of b:1 0.9"])
    ran = run("crosswalk", "compare", path, "--lang", "ja")
    assert ran.code == 2
    assert "KH-ROW-006" in ran.err


# --- ids as others write them, import and export ------------------------------------------


def hints(path, pairs):
    lines = [f"{x}\tskos:relatedMatch\t{y}\tsemapv:ManualMappingCuration" for x, y in pairs]
    head = "subject_id\tpredicate_id\tobject_id\tmapping_justification"
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return path


def test_compare_finds_ids_as_the_author_writes_them(run, tmp_path):
    pairs = [("GOVERN 1.1", "Article 17(1)(a)"), ("MAP 9.9", "Article 9")]
    path = hints(tmp_path / "theirs.tsv", pairs)
    ran = run(
        *("crosswalk", "compare", path, "--subject", "nist-ai-rmf", "--object", "eu-ai-act"),
        "--json",
    )
    assert json.loads(ran.out)["rows_of_the_library"] == 1
    ran = run("crosswalk", "compare", path, "--subject", "nist-ai-rmf", "--object", "eu-ai-act")
    assert "KH-MAP-030" in ran.err
    assert "MAP 9.9" in ran.err


def test_import_writes_the_librarys_ids_and_lists_what_is_lost(run, tmp_path):
    path = hints(tmp_path / "theirs.tsv", [("GOVERN 1.1", "X-1"), ("GOVERN 1.77", "X-2")])
    out = tmp_path / "ours.sssom.tsv"
    ran = run("crosswalk", "import", path, "--out", out, "--subject", "nist-ai-rmf")
    assert ran.code == 0
    assert "GOVERN 1.77" in ran.err
    assert "nist-ai-rmf-1.0:GOVERN-1.1" in out.read_text(encoding="utf-8")
    assert "GOVERN 1.77" not in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["sssom", "oscal"])
def test_a_crosswalk_exported_and_read_again_says_the_same(run, tmp_path, library, form):
    name = "japan-social-principles-2019--practices"
    out = tmp_path / f"out.{form}"
    assert run("crosswalk", "export", name, "--to", form, "--out", out).code == 0
    file = read_mappings(out)
    said = {(m.subject, m.relation, m.object) for m in mappings_of(file)}
    assert said == {(m.subject, m.relation, m.object) for m in library.crosswalks[name].mappings}
    assert file.covered == library.crosswalks[name].covered


def test_export_of_what_does_not_exist_names_what_does(run, tmp_path):
    ran = run("crosswalk", "export", "nothing", "--to", "sssom", "--out", tmp_path / "x.tsv")
    assert ran.code == 2
    assert "nist-ai-rmf-1.0--practices" in ran.err
    assert not (tmp_path / "x.tsv").exists()


def test_export_into_a_missing_folder_is_a_problem(run, tmp_path):
    out = tmp_path / "no" / "x.tsv"
    ran = run("crosswalk", "export", "nist-ai-rmf-1.0--practices", "--to", "sssom", "--out", out)
    assert ran.code != 0
    assert "KH-USE-004" in ran.err


# --- explain over a file --------------------------------------------------------------------


@pytest.mark.parametrize(("language", "word"), [("en", "asks for"), ("ja", "求め")])
def test_explain_proves_over_the_rows_of_a_file(run, tmp_path, language, word):
    path = mapping_file(tmp_path / "mine.sssom.tsv", CHAIN)
    ran = run("crosswalk", "explain", "a:1", "d:1", "--rows", path, "--lang", language)
    assert ran.code == 0
    assert word in ran.out or "common" in ran.out or "共通" in ran.out
    assert "mine.sssom.tsv#4" in ran.out


@pytest.mark.parametrize(("language", "mark"), [("en", "contested"), ("ja", "争いあり")])
def test_what_rests_on_contested_rows_is_marked(run, tmp_path, language, mark):
    wrong = [*CHAIN, "a:1 intersects-with d:1 0.95", "d:1 equal-to e:1 0.9"]
    path = mapping_file(tmp_path / "mine.sssom.tsv", wrong)
    ran = run("crosswalk", "relate", "--rows", path, "--all", "--lang", language)
    assert ran.code == 1
    marked = [line for line in ran.out.splitlines() if mark in line]
    assert marked
    assert len(marked) < len(ran.out.splitlines()), "what rests on other rows is not marked"
    ran = run("crosswalk", "explain", "a:1", "b:1", "--rows", path, "--lang", language)
    assert ran.code == 1
    assert mark.upper() in ran.out.upper()


@pytest.mark.parametrize("command", ["relate", "explain"])
def test_an_id_that_no_row_names_is_a_wrong_use(run, tmp_path, command):
    path = mapping_file(tmp_path / "mine.sssom.tsv", CHAIN)
    ran = run("crosswalk", command, "a:1", "d:9", "--rows", path)
    assert ran.code == 2
    assert "KH-ROW-008" in ran.err
    assert "d:1" in ran.err
