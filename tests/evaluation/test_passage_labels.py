"""The judged passages of benchmarks/labels: places and grades, no text of any source."""

from __future__ import annotations

import csv
import importlib.util
import re
from pathlib import Path

import pytest
from tests.bundled import bundled_library

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "benchmarks" / "labels"
EVIDENCE = {"done", "required_self", "adopted"}
OTHER = {
    "neighbour",
    "background",
    "definition",
    "aspiration",
    "planned",
    "excluded",
    "required_others",
}
UNTOUCHED = re.compile(
    r"freee|gftd|puffer|gifu|misato|kyushu|yokohama-national|ompu|kobe-shinwa"
    r"|fulltext/(?:2013|2067|762)\.txt|m-24-10|Article9/Use3"
)
"""Documents of the gold that nothing may be learned from."""
KEY = ("document", "practice_id", "start", "end", "stem_start", "stem_end")


def rows_of(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def agreement():
    path = ROOT / "benchmarks" / "labels_agreement.py"
    spec = importlib.util.spec_from_file_location("labels_agreement", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", ["en", "ja"])
def test_each_row_is_a_place_a_practice_and_a_judgement(language):
    practices = {p.id for p in bundled_library().framework("practices").provisions}
    for row in rows_of(language):
        assert row["practice_id"] in practices
        assert row["kind"] in (EVIDENCE if row["label"] == "1" else OTHER)
        assert 0 <= int(row["start"]) < int(row["end"])
        assert bool(row["stem_start"]) == bool(row["stem_end"])
        assert all(len(value) < 260 for value in row.values())


@pytest.mark.parametrize("language", ["en", "ja"])
def test_each_document_is_fingerprinted_once_at_its_first_row(language):
    seen = set()
    for row in rows_of(language):
        assert bool(row["sha256"]) == (row["document"] not in seen)
        assert re.fullmatch(r"(?:[0-9a-f]{64})?", row["sha256"])
        seen.add(row["document"])


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_passage_is_judged_twice_for_a_practice(language):
    keys = [tuple(row[part] for part in KEY) for row in rows_of(language)]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_untouched_documents_stay_untouched(language):
    assert [row for row in rows_of(language) if UNTOUCHED.search(row["document"])] == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_was_settled_after_the_second_reading_stands_in_the_labels(language):
    now = {tuple(row[part] for part in KEY): row["label"] for row in rows_of(language)}
    second = [row for row in rows_of("second-reading") if row["language"] == language]

    assert len(second) >= 200
    for row in second:
        assert now[tuple(row[part] for part in KEY)] == row["settled"]
        assert row["settled"] in {row["first"], row["second"]}
        assert row["second_kind"] in (EVIDENCE if row["second"] == "1" else OTHER)


def test_kappa_leaves_out_what_chance_would_agree_on(agreement):
    blind = {("1", "1"): 25, ("0", "0"): 25, ("1", "0"): 25, ("0", "1"): 25}

    assert agreement.agreement(blind) == (0.5, 0.0)
    assert agreement.agreement({("1", "1"): 5, ("0", "0"): 5}) == (1.0, 1.0)


def test_a_sample_with_more_positives_is_weighed_back(agreement):
    second = [{"first": "1", "second": "0"}, {"first": "0", "second": "0"}]
    rows = [{"label": "1"}, *[{"label": "0"}] * 3]

    assert agreement.as_among_all(second, rows) == {("1", "0"): 1.0, ("0", "0"): 3.0}


def test_the_report_counts_both_languages(agreement, capsys):
    for language in ("en", "ja"):
        agreement.report(language, differences=False)
    said = capsys.readouterr().out

    assert "0 out of step" in said
    assert said.count("as among all rows: agreement") == 2
