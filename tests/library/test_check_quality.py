"""Warnings on data: each named where it stands, none of them an error."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.bundled import bundled_library

from kakehashi.cli.check_command import WARNINGS
from kakehashi.errors import Problem
from kakehashi.library.check import check_library
from kakehashi.library.check_quality import check_quality
from kakehashi.library.library import load_library

HEAD = "frameworks/tiny/1.0/framework.yaml"
ROWS = "crosswalks/tiny-1.0--practices/mappings.sssom.tsv"
REASON = "The provision names an owner, as the practice does."
REASON_JA = "項目も実践項目も責任者を定める。"


@pytest.fixture
def sound(good: Path) -> Path:
    """Return a library that has no warnings either."""
    edit(good / HEAD, "verified: unverified", "verified: tiny-text 2026-11-25")
    edit(good / ROWS, "The same.\t同じ。", f"{REASON}\t{REASON_JA}")
    edit(good / ROWS, "It asks for more.\tそれ以上を求める。", f"{REASON}\t{REASON_JA}")
    return good


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def warnings(folder: Path) -> list[Problem]:
    library = load_library([folder])
    assert check_library(library) == []
    return check_quality(library)


def test_a_library_may_be_without_warnings(sound: Path):
    assert warnings(sound) == []


def test_unverified_provisions_are_counted(sound: Path):
    edit(sound / HEAD, "verified: tiny-text 2026-11-25", "verified: unverified")
    (found,) = warnings(sound)
    assert (found.code, found.severity) == ("KH-DATA-041", "warning")
    assert "3 of 3" in found.message("en")
    assert "3件のうち3件" in found.message("ja")


def test_assessable_provisions_of_a_framework_without_a_crosswalk_are_named(sound: Path):
    """Where there is a crosswalk, each provision without a row is an error."""
    shutil.rmtree(sound / "crosswalks")
    (found,) = warnings(sound)
    assert (found.code, found.details["count"]) == ("KH-DATA-042", 2)


@pytest.mark.parametrize(
    ("old", "new", "short"),
    [(REASON, "Logs are kept.", "Logs are kept."), (REASON_JA, "記録する。", "記録する。")],
)
def test_a_reason_that_says_too_little_is_named_with_its_line(
    old: str, new: str, short: str, sound: Path
):
    edit(sound / ROWS, f"0.8\tme\t{REASON}\t{REASON_JA}", f"0.8\tme\t{REASON}\t{REASON_JA}.")
    text = (sound / ROWS).read_text(encoding="utf-8")
    (sound / ROWS).write_text(text.replace(old, new, 1), encoding="utf-8")
    (found,) = warnings(sound)
    assert (found.code, found.details["reason"]) == ("KH-DATA-043", short)
    assert str(found.where) == f"{sound / ROWS}:2"


def test_a_row_of_a_provision_with_parts_is_named(sound: Path):
    edit(sound / ROWS, "tiny-1.0:1.2\t", "tiny-1.0:1\t")
    edit(
        sound / HEAD,
        "modality: shall\n  assessable: 'true'",
        "modality: shall\n  assessable: 'false'",
    )
    (found,) = warnings(sound)
    assert (found.code, found.details["id"]) == ("KH-DATA-047", "tiny-1.0:1")
    assert str(found.where) == f"{sound / ROWS}:3"


def test_practices_worded_nearly_alike_are_named_with_both_wordings(sound: Path):
    path = sound / "frameworks/practices/1.0/parts/AAA.yaml"
    edit(path, "- Incidents are reported within three days.", "- Mr Sato owns the chatbot.")
    (found,) = warnings(sound)
    assert found.code == "KH-DATA-044"
    assert "Ms Sato owns the chatbot" in found.message("en")
    assert "Mr Sato owns the chatbot" in found.message("ja")
    assert re.search(r"AAA\.yaml:\d+$", str(found.where))


def test_a_crosswalk_of_which_most_rows_only_intersect_is_named(sound: Path):
    edit(sound / ROWS, "oscal:equal-to", "oscal:intersects-with")
    assert warnings(sound) == [], "half is not most"
    edit(sound / ROWS, "oscal:superset-of", "oscal:intersects-with")
    (found,) = warnings(sound)
    assert (found.code, found.details["percent"]) == ("KH-DATA-046", 100)


def test_an_empty_library_has_no_warnings(tmp_path: Path):
    assert check_quality(load_library([tmp_path])) == []


def test_warnings_of_the_bundled_library_are_worded_in_both_languages():
    library = bundled_library()
    found = check_quality(library)
    unverified = {p.details["framework"]: p.details["count"] for p in found if "total" in p.details}
    for framework in library.instruments:
        missing = sum(p.verified is None for p in framework.provisions)
        assert unverified.get(framework.prefix, 0) == missing
    assert {p.code for p in found} <= set(WARNINGS)
    for problem in found:
        assert problem.severity == "warning"
        assert not re.search(r"\{[a-z_]+\}", problem.line("en") + problem.line("ja"))


def test_a_practice_that_no_row_asks_for_is_named(sound: Path):
    rows = (sound / ROWS).read_text(encoding="utf-8").splitlines()
    kept = [row for row in rows if "\tpractices:AAA-02\t" not in row]
    assert len(kept) < len(rows)
    subjects = {row.split("\t")[0] for row in rows} - {row.split("\t")[0] for row in kept}
    extra = [rows[1].replace(rows[1].split("\t")[0], subject, 1) for subject in sorted(subjects)]
    (sound / ROWS).write_text("\n".join([*kept, *extra]) + "\n", encoding="utf-8")
    found = [p for p in check_quality(load_library([sound])) if p.code == "KH-DATA-048"]
    assert [p.details["id"] for p in found] == ["AAA-02"]


def test_no_practice_of_the_bundled_library_is_unused():
    """The hub holds what the instruments ask for, and nothing else (ADR 0011)."""
    assert [p for p in check_quality(bundled_library()) if p.code == "KH-DATA-048"] == []
