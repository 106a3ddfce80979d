"""Published crosswalks: what the readers read, and that our mapping of their items is sound."""

from __future__ import annotations

import csv
import importlib
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.bundled import bundled_library

from kakehashi.model import Relation

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
OUTSIDE = sorted((BENCHMARKS / "outside").glob("*.tsv"))


@pytest.fixture(scope="module")
def benchmark() -> SimpleNamespace:
    sys.path.insert(0, str(BENCHMARKS))
    names = ("crosswalks", "crosswalk_files")
    modules = {name: importlib.import_module(name) for name in names}
    sys.path.remove(str(BENCHMARKS))
    return SimpleNamespace(**modules)


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: path.stem)
def test_items_outside_name_practices_that_exist_each_once(path: Path):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    practices = {practice.ref for practice in bundled_library().practices}
    assert {row["practice"] for row in rows} <= practices
    pairs = [(row["item"], row["practice"]) for row in rows]
    assert sorted(set(pairs)) == sorted(pairs)
    for row in rows:
        assert Relation(row["predicate_id"].removeprefix("oscal:")) is not Relation.NONE


def test_every_mapping_of_items_is_used(benchmark):
    used = {published.items for published in benchmark.crosswalks.PUBLISHED if published.items}
    assert {path.stem for path in OUTSIDE} == used


def test_a_row_without_words_of_its_own_continues_the_one_before(benchmark, tmp_path: Path):
    table = tmp_path / "table.md"
    table.write_text(
        "| | Theirs | NIST |\n|--|--|--|\n| | Say what it is for | Map 1.1<br>1.2 |\n"
        "| | | Govern 1.1 |\n| | Test it | MEASURE 2.3, 2.5 |\n",
        encoding="utf-8",
    )
    assert list(benchmark.crosswalk_files.numbered_objectives(table)) == [
        ("2", "Map 1.1"),
        ("2", "Map 1.2"),
        ("2", "Govern 1.1"),
        ("4", "MEASURE 2.3"),
        ("4", "MEASURE 2.5"),
    ]


def test_only_direct_and_related_pairs_of_experts_count(benchmark, tmp_path: Path):
    graded = [("Direct", "LLM01"), ("Tangential", "LLM02"), ("Related", "LLM03"), ("None", "LLM04")]
    file = tmp_path / "pairs.jsonl"
    file.write_text(
        "\n".join(
            json.dumps(
                {
                    "framework_pair": "x__owasp_llm",
                    "source_node_id": "x:A1",
                    "target_node_id": f"owasp_llm:{risk}",
                    "expert_tier": tier,
                }
            )
            for tier, risk in graded
        ),
        encoding="utf-8",
    )
    read = benchmark.crosswalk_files.expert_pairs("x__owasp_llm")
    assert list(read(file)) == [("A1", "LLM01"), ("A1", "LLM03")]


def test_items_outside_change_nothing_between_provisions_of_ours(benchmark):
    library = bundled_library()
    pair = ("nist-ai-rmf-1.0:MEASURE-2.1", "eu-ai-act-2026:Art-53.1.a")
    alone = benchmark.crosswalks.relatedness_of(library).of(*pair)
    assert alone is not None
    assert benchmark.crosswalks.with_items(library).of(*pair).strength == alone.strength


def test_a_sample_does_not_depend_on_the_order_of_pairs(benchmark):
    pairs = [(str(i), "x") for i in range(20)]
    drawn = benchmark.crosswalks.drawn
    assert drawn(pairs, 5) == drawn(list(reversed(pairs)), 5)
    assert len(drawn(pairs, 5)) == 5
