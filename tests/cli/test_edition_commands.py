from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龯]")
AI_ACT = ("eu-ai-act@2024", "eu-ai-act@2026")
GUIDELINES = ("ai-guidelines-for-business", "1.1", "1.2")


# --- diff -------------------------------------------------------------------------------


def test_diff_as_json_holds_counts_that_its_lists_bear_out(run, library):
    found = json.loads(run("library", "diff", *AI_ACT, "--json").out)

    counts = found["counts"]
    for key in ("added", "removed", "moved", "changed", "unchanged"):
        assert counts[key] == len(found[key])
    kept = counts["moved"] + counts["changed"] + counts["unchanged"]
    assert found["before"]["provisions"] == counts["removed"] + kept
    assert found["after"]["provisions"] == counts["added"] + kept
    for kind, count in counts["practices"].items():
        assert count == len(found["practices"][kind])
    refs = {row["practice"] for kind in counts["practices"] for row in found["practices"][kind]}
    assert refs <= {practice.ref for practice in library.practices}


def test_diff_as_json_marks_words_in_both_languages(run, library):
    found = json.loads(run("library", "diff", *GUIDELINES, "--json").out)

    for row in (*found["moved"], *found["changed"]):
        after = library.provisions[row["after"]]
        for language in ("en", "ja"):
            words = row["fields"].get("statement", {}).get("words")
            if words:
                kept = [piece["text"] for piece in words[language] if piece["mark"] != "removed"]
                assert after.statement.get(language) == "".join(kept)


@pytest.mark.parametrize(("language", "japanese"), [("en", False), ("ja", True)])
def test_diff_shows_what_changed_in_the_language_chosen(run, language, japanese):
    ran = run("library", "diff", *AI_ACT, "--lang", language)

    assert ran.code == 0
    assert "Art-5.1.ba" in ran.out
    assert "Art-10.5 → Art-4a.1" in ran.out
    assert re.search(r"\[-[^]]+-\]\s?\{\+[^}]+\+\}", ran.out)
    assert re.search(r"2026-08-02 → 2027-12-02", ran.out)
    assert japanese == bool(JAPANESE.search(ran.out))


def test_diff_tells_dates_by_chapters_not_one_by_one(run):
    out = run("library", "diff", *AI_ACT, "--lang", "en").out

    assert "Annex III – Annex IV" in out
    assert "\n  Art-9.1  " not in out


@pytest.mark.parametrize("language", ["en", "ja"])
def test_diff_warns_of_what_the_library_does_not_know(run, library, language):
    newer = library.frameworks["hiroshima-reporting-framework-2"]
    assert not newer.complete
    out = run("library", "diff", "hiroshima-reporting-framework", "1", "2", "--lang", language).out

    warnings = [line for line in out.splitlines() if line.startswith("! ")]
    assert any("hiroshima-reporting-framework@2" in line for line in warnings)
    mark = {"en": "edition incomplete", "ja": "未収録の部分あり"}[language]
    assert mark in out


def test_diff_without_a_crosswalk_says_that_practices_are_not_known(run):
    names = ("japan-ai-basic-plan", "2025", "2026")

    assert json.loads(run("library", "diff", *names, "--json").out)["practices"] is None
    assert "no crosswalk" in run("library", "diff", *names, "--lang", "en").out


def test_diff_backwards_says_so(run):
    assert "the way back" in run("library", "diff", *reversed(AI_ACT), "--lang", "en").out


@pytest.mark.parametrize(("language", "japanese"), [("en", False), ("ja", True)])
@pytest.mark.parametrize(
    ("names", "code", "named"),
    [
        (("eu-ai-act@2024", "eu-ai-act-2024"), "KH-USE-010", "eu-ai-act@2024"),
        (("eu-ai-act@2024", "eu-ai-act@2030"), "KH-USE-011", "eu-ai-act@2026"),
        (("eu-ai-act@2024", "nist-ai-rmf@1.0"), "KH-USE-012", "nist-ai-rmf-1.0"),
        (("eu-ai-act",), "KH-USE-013", "eu-ai-act@2026"),
        (("no-such@1", "no-such@2"), "KH-USE-001", "eu-ai-act-2026"),
    ],
)
def test_diff_of_what_cannot_be_compared_is_wrong_use(run, names, code, named, language, japanese):
    ran = run("library", "diff", *names, "--lang", language)

    assert (ran.code, ran.out) == (2, "")
    assert code in ran.err
    assert named in ran.err
    assert japanese == bool(JAPANESE.search(ran.err))


# --- timeline ---------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ja"])
def test_timeline_tells_every_instrument_in_order(run, library, language):
    out = run("library", "timeline", "--lang", language).out

    for framework in library.instruments:
        assert f"{framework.id}@{framework.edition}" in out
    dates = re.findall(r"^(\d{4}\S*) ", out, re.MULTILINE)
    assert dates == sorted(dates)
    assert (language == "ja") == bool(JAPANESE.search(out))


def test_timeline_says_which_articles_apply_from_when_and_what_was_replaced(run):
    out = run("library", "timeline", "eu-ai-act", "--lang", "en").out

    assert "Article 6(1)" in out
    assert out.count("replaced by a later edition") == 2
    assert "nist-ai-rmf" not in out


def test_timeline_says_how_precise_a_date_is(run):
    assert (
        "only the month is known" in run("library", "timeline", "iso-iec-42001", "--lang", "en").out
    )
    (event,) = json.loads(run("library", "timeline", "iso-iec-42001", "--json").out)
    assert (event["date"], event["precision"]) == ("2023-12", "month")


def test_timeline_of_one_edition_holds_no_other(run):
    events = json.loads(run("library", "timeline", "eu-ai-act@2026", "--json").out)

    assert {event["framework"] for event in events} == {"eu-ai-act-2026"}
    assert {event["standing"] for event in events} == {"holds"}


def test_timeline_names_a_framework_given_twice_once(run):
    once = run("library", "timeline", "japan-ai-act", "--json").out
    assert once == run("library", "timeline", "japan-ai-act", "japan-ai-act@2025", "--json").out


@pytest.mark.parametrize("name", ["no-such", "eu-ai-act@1999"])
def test_timeline_of_nothing_known_is_wrong_use(run, name):
    ran = run("library", "timeline", name)

    assert (ran.code, ran.out) == (2, "")
    assert re.search(r"KH-USE-0(01|11)", ran.err)


def test_timeline_is_drawn_into_a_file(run, tmp_path):
    ran = run("library", "timeline", "japan-ai-act", "--svg", tmp_path / "t.svg", "--lang", "ja")

    assert ran.code == 0
    assert "t.svg" in ran.out
    root = ET.parse(tmp_path / "t.svg").getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.get("lang") == "ja"


def test_timeline_drawn_with_json_prints_json_only(run, tmp_path):
    ran = run("library", "timeline", "japan-ai-act", "--json", "--svg", tmp_path / "t.svg")

    assert json.loads(ran.out)
    assert (tmp_path / "t.svg").is_file()


@pytest.mark.parametrize(("language", "japanese"), [("en", False), ("ja", True)])
def test_timeline_that_cannot_be_written_is_a_problem(run, tmp_path, language, japanese):
    path = tmp_path / "missing" / "t.svg"
    ran = run("library", "timeline", "japan-ai-act", "--svg", path, "--lang", language)

    assert ran.code == 3
    assert "KH-USE-014" in ran.err
    assert japanese == bool(JAPANESE.search(ran.err))
    assert list(tmp_path.iterdir()) == []
