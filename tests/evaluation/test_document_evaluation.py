"""Evaluating documents with a method whose findings are known."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kakehashi.documents.read import read_document
from kakehashi.errors import UnreadableError
from kakehashi.evaluation.curve_files import curve_csv, curve_svg
from kakehashi.evaluation.document_baselines import document_baselines
from kakehashi.evaluation.document_evaluation import evaluate_documents, read_through
from kakehashi.evaluation.document_methods import BOTH, DocumentMethod, Found, Shown
from kakehashi.evaluation.gold_documents import Truth
from kakehashi.evaluation.places import Place
from kakehashi.evaluation.reading_effort import effort, from_the_top, median, review_order
from kakehashi.evaluation.recorded_verdicts import recorded_reviewer
from kakehashi.evaluation.reranking import reranked
from kakehashi.matching.reviewer.calibration import Calibration
from kakehashi.model import Provision
from kakehashi.text.bilingual import Bilingual

PRACTICES = ["log", "train", "test", "audit"]
TEXT = (
    "All incidents are logged.\n\nStaff are trained.\n\nThe weather was fine.\n\nWe plan audits.\n"
)


@pytest.fixture
def truth(tmp_path: Path) -> Truth:
    path = tmp_path / "rules.txt"
    path.write_text(TEXT, encoding="utf-8")
    read = read_document(path)
    first, second = (Place(p.locator.start, p.locator.end) for p in read.passages[:2])
    in_place = {"log": (first,), "train": (second,)}
    return Truth(read, in_place, frozenset(), frozenset(["log", "train", "audit"]))


def places(truth: Truth) -> list[Place]:
    return [Place(p.locator.start, p.locator.end) for p in truth.document.passages]


def finding(*shown: tuple[Place, float], accepted=False, probability=None) -> Found:
    ordered = tuple(Shown(place, score) for place, score in shown)
    return Found(ordered[0].score, ordered, accepted, probability)


def method(found: dict[str, Found]) -> DocumentMethod:
    return DocumentMethod("fixed", lambda _: found, BOTH)


def test_known_findings_give_known_values(truth: Truth):
    one, two, three, four = places(truth)
    found = {
        "log": finding((one, 9.0), accepted=True, probability=0.9),
        "audit": finding((four, 8.0), accepted=True, probability=0.8),
        "train": finding((three, 7.0), (two, 6.0), probability=0.7),
    }
    (result,) = evaluate_documents([truth], PRACTICES, [method(found)])

    assert (result.counted, result.in_place, result.placed) == (4, 2, 2)
    assert {k: e.value for k, e in result.right.items()} == {1: 0.5, 3: 1.0, 5: 1.0, 10: 1.0}
    assert result.average_precision.value == pytest.approx((1 + 2 / 3) / 2)
    assert result.precision_at[0.5].value == 1.0
    assert result.precision_at[0.6].value == pytest.approx(2 / 3)
    assert result.auroc.value == 0.75
    assert (result.accepted, result.precision.value, result.recall.value) == (2, 0.5, 0.5)
    # log .9 true, audit .8 false, train .7 true, test was not found: 0, false.
    assert result.calibration_error
    assert result.calibration_error.value == pytest.approx((0.1 + 0.8 + 0.3 + 0) / 4)
    assert [(e.looks, e.passages) for e in result.effort[:2]] == [(1, 1), (4, 4)]


def test_what_is_left_out_or_not_listed_is_not_counted(truth: Truth):
    unsure = Truth(truth.document, truth.in_place, frozenset(["audit"]), truth.judged)
    (all_,) = evaluate_documents([unsure], PRACTICES, [method({})])
    (listed,) = evaluate_documents([truth], PRACTICES, [method({})], listed_only=True)

    assert (all_.counted, listed.counted) == (3, 3)
    assert all_.right[10].value == 0.0
    assert all_.calibration_error is None


def test_methods_are_not_asked_about_languages_they_do_not_know(truth: Truth):
    japanese = DocumentMethod("ja only", lambda _: {}, frozenset(["ja"]))

    assert evaluate_documents([truth], PRACTICES, [japanese]) == []


def test_effort_by_hand(truth: Truth):
    one, two, three, _ = places(truth)
    looks = [(three, "log"), (one, "train"), (one, "log"), (three, "train"), (two, "train")]
    half, most, nearly = effort(truth, looks)

    # A right passage counts only for its practice: the second look is in vain.
    assert (half.looks, half.passages) == (3, 2)
    assert (most.looks, most.passages) == (nearly.looks, nearly.passages) == (5, 3)
    assert math.isinf(effort(truth, looks[:3])[1].looks)


def test_reading_from_the_top_sees_every_practice_at_once(truth: Truth):
    half, most, _ = effort(truth, from_the_top(truth))
    (through,) = read_through([truth])

    assert (half.passages, most.passages) == (1, 2)
    assert (through.passages, through.effort[1].passages) == (4, 2)


def test_the_review_goes_from_the_highest_score(truth: Truth):
    one, two, *_ = places(truth)
    found = {"a": finding((one, 1.0)), "b": finding((two, 3.0), (one, 0.5))}

    assert [(two, "b"), (one, "a"), (one, "b")] == list(review_order(found))


def test_median_of_what_is_never_reached():
    assert math.isinf(median([1, math.inf, math.inf]))
    assert median([1, 3, math.inf]) == 3
    assert median([1, 2]) == 1.5
    assert math.isnan(median([]))


def test_curves_as_table_and_picture(truth: Truth):
    one, *_ = places(truth)
    results = evaluate_documents([truth], PRACTICES, [method({"log": finding((one, 2.0))})])
    lines = curve_csv(results).splitlines()

    assert lines == [
        "method,language,threshold,recall,precision",
        "fixed,en,2.000000,0.500000,1.000000",
    ]
    assert "<polyline" in curve_svg(results, "ja")
    both = [replace(r, language=spoken) for spoken in ("en", "ja") for r in results]
    pens = re.findall(r'<polyline points="[^"]*" ([^/]*)/>', curve_svg(both, "en"))
    assert len(set(pens)) == len(both)
    assert "再現率" in curve_svg(results, "ja")


def practice(ref: str, text: str) -> Provision:
    words = Bilingual(text, "")
    return Provision(ref, ref, None, "practice", words, words, words)


HUB = [practice("log", "Incidents are logged"), practice("train", "Staff are trained")]


def test_the_baseline_finds_what_shares_words(truth: Truth):
    (bm25,), absent = document_baselines(HUB, {})
    (result,) = evaluate_documents([truth], ["log", "train"], [bm25])

    assert result.right[1].value == 1.0
    assert [one.name for one in absent] == ["rrf(bm25, minilm)"]


class LongestFirst:
    """A judge for whom longer passages are likelier."""

    def probabilities(self, pairs):
        return np.array([len(passage.text) / 100 for _, passage in pairs])


def test_a_judge_puts_candidates_in_its_own_order(truth: Truth):
    one, two, *_ = places(truth)
    first = method({"log": finding((two, 5.0), (one, 1.0))})
    found = reranked("judged", first, LongestFirst(), HUB).judge(truth.document)

    assert [one, two] == [shown.place for shown in found["log"].shown]
    assert found["log"].probability == 0.25
    assert not found["log"].accepted


BINS = {
    "in_place": [
        {"least": 0, "precision": 0.3, "count": 9},
        {"least": 0.7, "precision": 0.9, "count": 9},
    ]
}
TABLE = Calibration.model_validate(
    {"version": 1, "family": "x", "rubric": "1", "measured_on": "", "en": BINS, "ja": BINS}
)
HEAD = '{"form": "kakehashi-reviewer-recording", "version": 1, "rubric": "1", "reviewer": "x"}\n'


def recorded(sha256: str, candidate: str = "1", also: str = "[]", verdict: str = "in_place") -> str:
    return (
        f'{{"document": "rules.txt", "sha256": "{sha256}", "practice": "LOG-01", "statement": "x",'
        f' "candidates": [{{"start": 0, "end": 5, "passage": "a"}}, {{"start": 9, "end": 20,'
        f' "passage": "b"}}], "verdict": "{verdict}", "candidate": {candidate}, "also": {also},'
        ' "quote": null, "confidence": 0.8, "language": "en"}\n'
    )


def test_a_recording_is_a_method(truth: Truth, tmp_path: Path):
    path = tmp_path / "r.jsonl"
    path.write_text(HEAD + recorded(truth.document.sha256), encoding="utf-8")
    found = recorded_reviewer(path, TABLE).judge(truth.document)["practices:LOG-01"]

    assert [Place(9, 20), Place(0, 5)] == [shown.place for shown in found.shown]
    assert (found.accepted, found.probability) == (True, 0.9)


def test_verdicts_are_ordered_by_kind_before_confidence(truth: Truth, tmp_path: Path):
    path = tmp_path / "r.jsonl"
    scores = []
    for verdict in ("in_place", "partial", "planned", "none"):
        line = recorded(truth.document.sha256, candidate="null", verdict=verdict)
        path.write_text(HEAD + line, encoding="utf-8")
        scores.append(recorded_reviewer(path).judge(truth.document)["practices:LOG-01"].score)

    assert sorted(scores, reverse=True) == scores


@pytest.mark.parametrize("content", ["", "{}\n", HEAD + "{}\n", HEAD + "no json\n"])
def test_what_is_no_recording_is_refused(tmp_path: Path, content: str):
    path = tmp_path / "r.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableError) as raised:
        recorded_reviewer(path)

    assert raised.value.problem.code == "KH-REV-020"
