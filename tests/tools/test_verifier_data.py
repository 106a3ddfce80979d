"""What the verifier's trainer may learn from, and what it must keep apart."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def tools(monkeypatch):
    monkeypatch.syspath_prepend(str(PROJECT / "tools"))
    yield
    for name in [name for name in sys.modules if name.split(".")[0] == "verifier"]:
        del sys.modules[name]


def documents(path, split=None):
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["document"] for row in rows if split is None or row["split"] == split}


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nothing_is_learned_from_the_untouched_documents(language):
    from verifier.judgements import UNTOUCHED

    gold = PROJECT / "benchmarks" / "gold" / f"{language}.tsv"
    untouched, learned_from = documents(gold, "untouched"), documents(gold, "dev")
    assert untouched
    assert [name for name in untouched if not UNTOUCHED.search(name)] == []
    assert [name for name in learned_from if UNTOUCHED.search(name)] == []


def test_copies_and_drafts_of_one_text_are_never_split():
    from verifier.splitting import group_of

    together = [
        ("gh-agora-labels-dev/fulltext/1356.txt", "gh-agora-official-texts/us-omb.agora1356.txt"),
        ("a/Article9/Use2/System1/Compliance.txt", "a/Article9/Use2/System1/Violation_1.txt"),
        ("ja-org/visionary-1.md", "ja-org/visionary-2.md"),
        ("gh-fmti-dev/reports/Amazon.csv", "gh-org/agora759-amazon.txt"),
    ]
    for one, other in together:
        assert group_of(one) == group_of(other)
    assert group_of("a/Article9/Use2/x.txt") != group_of("a/Article9/Use7/x.txt")


def test_every_group_is_in_one_fold_and_every_fold_has_gold():
    from verifier.judgements import Pair
    from verifier.splitting import folds_of, group_of

    def pair(document, origin, number):
        return Pair(document, "GOV-01", "A practice.", f"Passage {number}.", "en", 1, origin)

    pairs = [pair(f"fulltext/{n}.txt", "gold", n) for n in range(6) for _ in range(n + 1)]
    pairs += [pair(f"agora{n}-copy.txt", "labels", n) for n in range(12)]
    fold = folds_of(pairs, 3)
    assert {group_of(p.document) for p in pairs} == set(fold)
    assert {fold[group_of(p.document)] for p in pairs if p.origin == "gold"} == {0, 1, 2}
    assert fold == folds_of(pairs, 3)


def test_a_practice_judged_too_often_weighs_less():
    from verifier.judgements import MOST_OF_A_PRACTICE, Pair, weights_of

    often = [
        Pair("d", "PRI-12", "s", str(n), "en", 1, "labels") for n in range(2 * MOST_OF_A_PRACTICE)
    ]
    seldom = [Pair("d", "GOV-01", "s", "x", "en", 1, "labels", 0.5)]
    weights = weights_of(often + seldom)
    assert weights[0] == pytest.approx(0.5)
    assert weights[-1] == pytest.approx(0.5)
    assert weights[:-1].sum() == pytest.approx(MOST_OF_A_PRACTICE)
