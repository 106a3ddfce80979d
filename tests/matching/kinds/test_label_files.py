"""The label files of benchmarks/kinds carry places and kinds, and no text of any source."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest

from kakehashi.model.statement import StatementKind

FOLDER = Path(__file__).parents[3] / "benchmarks" / "kinds"
KINDS = {kind.value for kind in StatementKind}


def rows_of(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_each_row_is_a_place_and_a_kind(language):
    for row in rows_of(f"{language}.tsv"):
        assert re.fullmatch(r"[0-9a-f]{64}", row["sha256"])
        assert int(row["start"]) < int(row["end"])
        assert all(re.fullmatch(r"(?:\d+-\d+)?", row[part]) for part in ("stem", "heading"))
        assert row["kind"] in KINDS


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_document_is_both_learned_from_and_measured_on(language):
    splits = defaultdict(set)
    for row in rows_of(f"{language}.tsv"):
        splits[row["document"]].add(row["split"])

    assert all(len(found) == 1 for found in splits.values())
    assert sum("test" in found for found in splits.values()) >= len(splits) / 3


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_place_is_labelled_twice(language):
    places = [(row["document"], row["start"], row["end"]) for row in rows_of(f"{language}.tsv")]

    assert len(places) == len(set(places))


def test_the_second_reading_is_of_labelled_places():
    known = {
        (row["document"], row["start"], row["end"])
        for language in ("en", "ja")
        for row in rows_of(f"{language}.tsv")
    }
    second = rows_of("second-reading.tsv")

    assert {(row["document"], row["start"], row["end"]) for row in second} <= known
    assert {row["kind"] for row in second} <= KINDS
