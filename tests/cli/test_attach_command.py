from __future__ import annotations

import hashlib
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.official.samples import JOURNAL, LAW

from kakehashi.library.library import DATA

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龯]")
SHORT = hashlib.sha256(JOURNAL.encode()).hexdigest()[:12]


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "regulation.html"
    path.write_text(JOURNAL, encoding="utf-8")
    return path


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "law.xml"
    path.write_text(LAW, encoding="utf-8")
    return path


# --- attach ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ja"])
def test_attaching_reports_what_has_text_and_what_has_none(run, library, journal, language):
    ran = run("library", "attach", "eu-ai-act-2024", journal, "--lang", language)
    framework = library.frameworks["eu-ai-act-2024"]

    assert (ran.code, ran.err) == (0, "")
    assert framework.short_title.get(language) in ran.out
    lines = ran.out.splitlines()
    assert str(len(framework.provisions)) in lines[1]
    named = [line for line in lines if "Art-" in line]
    assert [len(re.findall(r"(?:Art|Annex)-[\w.]+", line)) for line in named] == [10, 10]
    assert (language == "ja") == bool(JAPANESE.search(lines[1]))


def test_as_json_every_provision_without_text_is_named(run, library, journal):
    told = json.loads(run("library", "attach", "eu-ai-act-2024", journal, "--json").out)
    own = told["pieces"]
    framework = library.frameworks["eu-ai-act-2024"]

    missing = {*told["assessable_within_larger"], *told["assessable_without_text"]}
    assert missing < {p.ref for p in framework.assessable}
    assert own + len(missing) <= told["provisions"] == len(framework.provisions)
    assert told["sha256"] == hashlib.sha256(journal.read_bytes()).hexdigest()


def test_an_id_without_edition_means_the_current_one_and_says_so(run, library, journal):
    ran = run("library", "attach", "eu-ai-act", journal)
    told = json.loads(run("library", "attach", "eu-ai-act", journal, "--json").out)

    current = library.framework("eu-ai-act").prefix
    assert told["framework"] == current
    assert told["other_editions"] == [
        f.prefix for f in library.editions("eu-ai-act") if f.prefix != current
    ]
    assert all(other in ran.out for other in told["other_editions"])


def test_the_copy_outlives_the_file_and_stays_out_of_the_data(run, journal):
    before = {path: path.stat().st_mtime_ns for path in DATA.rglob("*") if path.is_file()}
    run("library", "attach", "eu-ai-act-2024", journal)
    journal.unlink()

    assert "blue bread" in run("library", "show", "eu-ai-act-2024:Art-5.1.c").out
    assert before == {path: path.stat().st_mtime_ns for path in DATA.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("language", "japanese"), [("en", False), ("ja", True)])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "KH-USE-023"),
        (b"%PDF-1.7", "KH-USE-021"),
        (b"Bread and butter.", "KH-USE-024"),
        (b"<Law>", "KH-USE-026"),
        (b'<!DOCTYPE Law [<!ENTITY a "b">]><Law/>', "KH-USE-025"),
    ],
)
def test_a_bad_file_is_told_and_nothing_is_attached(
    run, tmp_path, content, code, language, japanese
):
    (tmp_path / "bad.txt").write_bytes(content)

    ran = run("library", "attach", "japan-ai-act", tmp_path / "bad.txt", "--lang", language)

    assert (ran.code, ran.out) == (1, "")
    assert f"bad.txt: {code}" in ran.err
    assert japanese == bool(JAPANESE.search(ran.err))
    assert json.loads(run("library", "attach", "--list", "--json").out) == []


def test_a_failed_attempt_leaves_the_text_attached_before(run, tmp_path, law):
    run("library", "attach", "japan-ai-act", law)
    (tmp_path / "bad.txt").write_text("Bread and butter.")
    run("library", "attach", "japan-ai-act", tmp_path / "bad.txt")

    assert "窯は熱い。" in run("library", "show", "japan-ai-act:Art-3.1").out


@pytest.mark.parametrize("name", ["nonsense", "../../etc", "practices", "/"])
def test_only_to_instruments_of_the_library_can_be_attached(run, law, name):
    ran = run("library", "attach", name, law)

    assert (ran.code, "KH-USE-001" in ran.err) == (2, True)


@pytest.mark.parametrize(
    "arguments",
    [(), ("japan-ai-act",), ("--list", "--remove", "x"), ("japan-ai-act", "x", "--list")],
)
def test_anything_but_one_thing_at_a_time_is_wrong_use(run, arguments):
    ran = run("library", "attach", *arguments)

    assert (ran.code, "KH-USE-020" in ran.err) == (2, True)


# --- show --------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ja"])
def test_show_gives_the_official_text_beside_our_summary(run, library, journal, language):
    run("library", "attach", "eu-ai-act-2024", journal)
    ran = run("library", "show", "eu-ai-act-2024:Art-5.1.c", "--lang", language)
    provision = library.provisions["eu-ai-act-2024:Art-5.1.c"]

    today = datetime.now(tz=UTC).astimezone().date().isoformat()
    mark = next(line for line in ran.out.splitlines() if "regulation.html" in line)
    assert SHORT in mark
    assert today in mark
    assert ran.out.index(provision.statement.get(language)) < ran.out.index(mark)
    assert f"{mark}\n  (c) blue bread that is either:\n  (i) wet, or\n  (ii) cold.\n" in ran.out


@pytest.mark.parametrize("language", ["en", "ja"])
def test_show_of_a_part_without_text_gives_the_whole_with_a_note(run, library, journal, language):
    run("library", "attach", "eu-ai-act-2024", journal)
    out = run("library", "show", "eu-ai-act-2024:Art-5.1.b", "--lang", language).out
    whole = library.provisions["eu-ai-act-2024:Art-5.1"].citation.get(language)

    note = next(line for line in out.splitlines() if line.startswith("  ["))
    assert whole in note
    assert "1. Nobody bakes:" in out


@pytest.mark.parametrize("language", ["en", "ja"])
def test_show_of_what_the_copy_lacks_says_so(run, journal, language):
    run("library", "attach", "eu-ai-act-2024", journal)
    out = run("library", "show", "eu-ai-act-2024:Art-50.1", "--lang", language).out

    assert "regulation.html" in out
    assert "bread" not in out


def test_show_as_json_holds_the_official_text_and_whose_it_is(run, journal):
    before = json.loads(run("library", "show", "eu-ai-act-2024:Art-5.1.b", "--json").out)
    run("library", "attach", "eu-ai-act-2024", journal)
    own = json.loads(run("library", "show", "eu-ai-act-2024:Art-5.1.c", "--json").out)
    whole = json.loads(run("library", "show", "eu-ai-act-2024:Art-5.1.b", "--json").out)
    none = json.loads(run("library", "show", "eu-ai-act-2024:Art-50.1", "--json").out)

    assert before["official_text"] is None
    assert own["official_text"]["own"] is True
    assert own["official_text"]["text"].startswith("(c) blue bread")
    assert own["official_text"]["sha256"].startswith(SHORT)
    assert whole["official_text"]["own"] is False
    assert whole["official_text"]["of"] == "eu-ai-act-2024:Art-5.1"
    assert (none["official_text"]["of"], none["official_text"]["text"]) == (None, "")


def test_a_text_belongs_to_one_edition_only(run, journal):
    run("library", "attach", "eu-ai-act-2024", journal)

    assert "bread" not in run("library", "show", "eu-ai-act-2026:Art-5.1.c").out


def test_damaged_storage_does_not_stop_show(run, tmp_path, law):
    run("library", "attach", "japan-ai-act", law)
    (tmp_path / "home" / "attached" / "japan-ai-act-2025" / "index.json").write_text("{")
    ran = run("library", "show", "japan-ai-act:Art-3.1")

    assert ran.code == 0
    assert "KH-USE-029" in ran.err
    assert "Article 3(1)" in ran.out


# --- list and remove ---------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ja"])
def test_list_shows_file_checksum_and_date(run, journal, law, language):
    run("library", "attach", "eu-ai-act-2024", journal)
    run("library", "attach", "japan-ai-act", law)
    out = run("library", "attach", "--list", "--lang", language).out
    rows = json.loads(run("library", "attach", "--list", "--json").out)

    assert [row["framework"] for row in rows] == ["eu-ai-act-2024", "japan-ai-act-2025"]
    assert all(row["file"] in out and row["sha256"][:12] in out for row in rows)
    assert (language == "ja") == bool(JAPANESE.search(out))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_without_any_text_the_list_says_so(run, language):
    ran = run("library", "attach", "--list", "--lang", language)

    assert ran.code == 0
    assert (language == "ja") == bool(JAPANESE.search(ran.out))


@pytest.mark.parametrize("name", ["japan-ai-act", "japan-ai-act-2025"])
def test_remove_takes_the_text_away(run, tmp_path, law, name):
    run("library", "attach", "japan-ai-act", law)

    assert run("library", "attach", "--remove", name).code == 0
    assert json.loads(run("library", "attach", "--list", "--json").out) == []
    assert not (tmp_path / "home" / "attached" / "japan-ai-act-2025").exists()
    again = run("library", "attach", "--remove", name, "--lang", "ja")
    assert (again.code, "KH-USE-027" in again.err) == (2, True)


def test_a_text_of_an_edition_that_is_gone_can_still_be_removed(run, tmp_path, law):
    run("library", "attach", "japan-ai-act", law)
    attached = tmp_path / "home" / "attached"
    index = (attached / "japan-ai-act-2025" / "index.json").read_text(encoding="utf-8")
    (attached / "japan-ai-act-2025").rename(attached / "old-act-1999")
    changed = index.replace("japan-ai-act-2025", "old-act-1999")
    (attached / "old-act-1999" / "index.json").write_text(changed, encoding="utf-8")

    assert run("library", "attach", "--remove", "old-act-1999").code == 0
    assert not (attached / "old-act-1999").exists()


@pytest.mark.parametrize("name", ["../home", "..", "/tmp"])
def test_remove_reaches_nothing_outside(run, tmp_path, law, name):
    run("library", "attach", "japan-ai-act", law)

    assert run("library", "attach", "--remove", name).code == 2
    assert (tmp_path / "home" / "attached" / "japan-ai-act-2025" / "index.json").is_file()
