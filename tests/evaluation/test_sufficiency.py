"""Is evidence sufficient: what a model is asked hides what experts decided; how it is counted."""

from __future__ import annotations

import argparse
import csv
import importlib
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
HIDDEN = ("Zenkoku", "secretreason", "secretreference", "Violation_1", "Compliance")
NAMES = ("data", "fmti", "measures", "recordings", "samples", "tasks")
COLUMNS = "Indicator Definition Notes Disclosure Justification References Score".split()
PROFILES = ("Compliance", "Violation_1", "Violation_2")


@pytest.fixture(scope="module")
def sufficiency():
    sys.path.insert(0, str(BENCHMARKS))
    modules = {name: importlib.import_module(f"sufficiency_{name}") for name in NAMES}
    sys.path.remove(str(BENCHMARKS))
    return SimpleNamespace(**modules)


@pytest.fixture(scope="module")
def sources(tmp_path_factory) -> Path:
    """Two collections in the form of the real ones; every word is made up."""
    top = tmp_path_factory.mktemp("sources")
    reports = top / "gh-fmti-dev" / "reports"
    reports.mkdir(parents=True)
    for company in ("Zenkoku_A", "Zenkoku_B"):
        with (reports / f"{company}.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(COLUMNS)
            for n in range(90):
                said = f"We count lamp {n} each week."
                cells = (f"Lamp {n}", "Are lamps counted?", "All of them.", said)
                table.writerow((*cells, "secretreason", "secretreference", n % 2))
    write_documents(top / "gh-aireg-bench-dev")
    return top


def write_documents(folder: Path) -> None:
    lines = ["file,eu_ai_act_article,compliance_1_5"]
    for article in (9, 10):
        for use in range(1, 8):
            for profile in PROFILES:
                file = f"documentation/Article{article}/Use{use}/System1/{profile}.txt"
                path = folder / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(f"Lamp {article} {use}: the keeper counts the lamps daily.\n")
                lines += [f"{file},{article},{rating}" for rating in (3, 4, 5)]
    (folder / "annotations.csv").write_text("\n".join(lines) + "\n")


@pytest.fixture(scope="module")
def tasks(sufficiency, sources, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("tasks")
    sufficiency.tasks.write_tasks(argparse.Namespace(tasks=folder, sources=sources))
    return folder


def test_what_experts_decided_is_not_in_the_questions(tasks: Path):
    written = [path.read_text("utf-8") for path in sorted(tasks.glob("*/*.txt"))]
    asked = "".join(written)

    assert len(written) == 6 + 24
    assert asked.count("DISCLOSURE: We count lamp") == 150
    assert [word for word in HIDDEN if word in asked] == []


def test_sample_is_balanced_and_the_three_texts_of_a_group_stay_together(sufficiency, sources):
    drawn = sufficiency.samples.draw_disclosures(sufficiency.data.load_disclosures(sources))
    documents = sufficiency.samples.draw_documents(sufficiency.data.load_rated(sources))
    groups = [one.group for one in documents]

    assert sum(one.met for one in drawn) == 75
    assert {groups.count(group) for group in groups} == {3}
    left_out = sufficiency.data.KNOWN_GROUPS | sufficiency.samples.GLIMPSED
    assert not left_out & set(groups)


def test_recording_holds_no_text_and_no_quote_that_is_not_there(
    sufficiency, sources, tasks: Path, tmp_path: Path
):
    lines = [f"{n}\t1\t0.9\n" for n in range(1, 151)]
    (tasks / "fmti" / "1.answers.tsv").write_text("".join(lines))
    for path in (tasks / "aireg").glob("*.txt"):
        practices = [line[2:8] for line in path.read_text().splitlines() if line[:2] == "- "]
        said = [
            {"practice": p, "verdict": "in_place", "quote": quote, "confidence": 0.8}
            for p, quote in zip(
                practices, ("keeper counts the lamps", "nobody says this"), strict=False
            )
        ]
        rows = [json.dumps(row) for row in (*said, {"whole": 4})]
        path.with_name(f"{path.stem}.answers.jsonl").write_text("\n".join(rows))
    sufficiency.tasks.read_tasks(
        argparse.Namespace(tasks=tasks, sources=sources, date="2026-11-26", out=tmp_path)
    )
    records = sufficiency.recordings.read_records("aireg", tmp_path)
    verdicts = [r["verdict"] for r in records if "practice" in r]

    assert verdicts == ["in_place", "none"] * 24
    written = "".join(path.read_text() for path in tmp_path.iterdir())
    assert "keeper" not in written
    assert "We count" not in written


def test_committed_recordings_hold_no_text(sufficiency):
    allowed = {
        "fmti": {"company", "indicator", "sha256", "verdict", "confidence"},
        "aireg": {
            *("document", "sha256", "practice", "statement", "verdict", "quote"),
            *("confidence", "whole"),
        },
    }
    for name, fields in allowed.items():
        records = sufficiency.recordings.read_records(name)
        assert {field for record in records for field in record} == fields
    assert all(
        record.get("quote") is None or all(isinstance(place, int) for place in record["quote"])
        for record in sufficiency.recordings.read_records("aireg")
    )


@pytest.mark.parametrize(
    ("text", "something"),
    [
        ("Not disclosed", False),
        ("No information provided about lamps.", False),
        ("Acme does not disclose the number of lamps.", False),
        ("We have no lamps.", True),
        ("We do not disclose lamps. The keeper is named in the annual report.", True),
    ],
)
def test_says_something(sufficiency, text: str, *, something: bool):
    one = sufficiency.data.Disclosure("A", "B", "", "", text, met=False)
    assert sufficiency.data.says_something(one) is something


def test_within_groups_does_not_reward_telling_groups_apart(sufficiency):
    truth, group = np.array([1, 1, 0, 1, 0, 0]), np.array([0, 0, 0, 1, 1, 1])
    only_groups = np.array([9.0, 9.0, 9.0, 1.0, 1.0, 1.0])
    measure = sufficiency.measures.within_groups

    assert measure(only_groups, truth, group)(np.ones(2)) == 0.5
    assert measure(truth * 1.0, truth, group)(np.ones(2)) == 1.0


def test_group_that_is_drawn_twice_counts_twice(sufficiency):
    scores, ratings = np.array([1.0, 2.0, 1.0, 2.0]), np.array([1.0, 2.0, 2.0, 1.0])
    measure = sufficiency.measures.rank_correlation(scores, ratings, np.array([0, 0, 1, 1]))

    assert measure(np.array([2.0, 0.0])) == 1.0
    assert measure(np.array([0.0, 2.0])) == -1.0
    assert np.isnan(measure(np.zeros(2)))


def test_regression_never_sees_the_company_that_it_scores(sufficiency):
    generator = np.random.default_rng(1)
    group = np.repeat(np.arange(3), 20)
    truth = generator.random(60) < 0.5
    scores = {"one": truth + generator.normal(size=60)}
    changed = np.where(group == 0, ~truth, truth)
    before, after = (
        sufficiency.fmti.left_out(scores, ["one"], said, group) for said in (truth, changed)
    )

    assert np.array_equal(before[group == 0], after[group == 0])
    assert not np.allclose(before[group > 0], after[group > 0])
