from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest
from tests.bundled import bundled_library

from kakehashi.policy import cues_en, cues_ja
from kakehashi.policy.entities import entities_in, load_entities
from kakehashi.policy.governance import load_weights
from kakehashi.policy.themes import Risk, Theme

LABELS = Path(__file__).parents[2] / "benchmarks" / "policy"


def test_both_languages_have_the_same_groups_of_cues():
    assert list(cues_en.CUES) == list(cues_ja.CUES)
    for one in (*Theme, *Risk):
        assert one.value in cues_en.CUES


@pytest.mark.parametrize("language", ["en", "ja"])
def test_weights_are_numbers_and_words_of_governance_speak_for_it(language):
    weights = load_weights(language)
    assert all(math.isfinite(value) for value in weights.values())
    assert weights["governance"] > 0
    assert weights["skills"] < 0


def test_entities_are_whole_and_their_frameworks_exist():
    library, ids = bundled_library(), [entity.id for entity in load_entities()]
    assert len(ids) == len(set(ids))
    for entity in load_entities():
        assert entity.name.en
        assert entity.name.ja
        assert entity.verified
        assert entity.names
        if entity.framework:
            library.framework(entity.framework)


def test_entities_are_found_as_words_of_their_own():
    assert [e.id for e in entities_in("広島AIプロセスの下で")] == ["hiroshima-process"]
    assert entities_in("An enterprise of the rising kind, unstated.") == ()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_labels_hold_places_and_no_sentences(language):
    with (LABELS / f"{language}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len(rows) >= 200
    themes, risks = {t.value for t in Theme}, {r.value for r in Risk}
    splits = [{r["document"] for r in rows if r["split"] == s} for s in ("train", "test", "later")]
    assert sum(map(len, splits)) == len({row["document"] for row in rows})
    for row in rows:
        assert int(row["start"]) < int(row["end"])
        assert len(row["sha256"]) == 64
        assert row["governance"] in {"0", "1"}
        assert set(row["themes"].split()) <= themes
        assert set(row["risks"].split()) <= risks
        assert all(len(value) < 140 for value in row.values())


@pytest.mark.parametrize(("language", "least"), [("en", 400), ("ja", 200)])
def test_every_labelled_sentence_was_read_a_second_time(language, least):
    rows = _rows(language)
    second = [row for row in _rows("second-reading") if row["language"] == language]
    themes, risks = {t.value for t in Theme}, {r.value for r in Risk}
    places = [(row["document"], row["start"], row["end"]) for row in second]

    assert len(rows) >= least
    assert len(places) == len(set(places))
    assert set(places) == {(row["document"], row["start"], row["end"]) for row in rows}
    for row in second:
        assert row["governance"] in {"0", "1"}
        assert row["commitment"] in {"0", "1"}
        assert set(row["themes"].split()) <= themes
        assert set(row["risks"].split()) <= risks


def _rows(name):
    with (LABELS / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))
