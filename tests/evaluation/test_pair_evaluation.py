"""Evaluating labelled pairs: a method with known scores, and the real ones on a tiny set."""

from __future__ import annotations

import numpy as np
import pytest

from kakehashi.errors import UsageError
from kakehashi.evaluation.backends import Remembered, chosen_encoders
from kakehashi.evaluation.labelled_set import LabelledPassage, LabelledProvision, LabelledSet
from kakehashi.evaluation.pair_evaluation import evaluate_pairs
from kakehashi.evaluation.pair_methods import Judged, Method, baselines, candidates
from kakehashi.evaluation.result_json import as_json
from kakehashi.text.bilingual import Bilingual

PROVISIONS = (
    LabelledProvision("log", Bilingual("Keep a log of incidents", "事案の記録を保存する")),
    LabelledProvision("train", Bilingual("Train staff every year", "")),
    LabelledProvision("test", Bilingual("Test systems before release", "公開前に試験を行う")),
)
PASSAGES = (
    LabelledPassage("a", "All incidents are written to a log.", "en"),
    LabelledPassage("b", "Staff are trained each year.", "en"),
    LabelledPassage("c", "公開の前に必ず試験を実施する。", "ja"),
)
GIVEN = LabelledSet(PROVISIONS, PASSAGES, {("a", "log"): 1, ("b", "train"): 2, ("c", "test"): 1})


def fixed(scores, probabilities=None):
    table = {language: np.array(rows, dtype=float) for language, rows in scores.items()}
    return Method("fixed", lambda _, language: Judged(table[language], probabilities, 0.25))


def test_known_scores_give_known_values():
    method = fixed({"en": [[3, 2, 1], [2, 1, 3]], "ja": [[1, 2, 3]]})
    english, japanese = evaluate_pairs(GIVEN, [method])

    assert (english.passages, english.relevant, english.seconds) == (2, 2, 0.25)
    assert [e.value for e in english.forward.recall.values()] == [0.5, 1.0, 1.0, 1.0]
    assert english.forward.ndcg.value == (1 + 1 / np.log2(4)) / 2
    # Provision "log" prefers passage a (3 over 2), "train" prefers a too, so b comes second.
    assert [english.backward.recall[k].value for k in (1, 3)] == [0.5, 1.0]
    assert japanese.forward.recall[1].value == 1.0
    assert english.accepting is None


def test_what_probabilities_are_worth():
    chances = np.array([[0.9, 0.1, 0.1], [0.6, 0.2, 0.1]])
    given = GIVEN.of("en")
    (found,) = evaluate_pairs(given, [fixed({"en": chances}, chances)], threshold=0.5)
    accepting = found.accepting

    assert accepting
    assert (accepting.accepted, accepting.precision.value, accepting.recall.value) == (2, 0.5, 0.5)
    # Bins: .1 (three pairs, none true), .2 (true), .6 (false), .9 (true).
    assert accepting.calibration_error.value == pytest.approx((0.3 + 0.8 + 0.6 + 0.1) / 6)


def test_the_real_methods_find_what_shares_words():
    methods, _ = baselines({})
    results = evaluate_pairs(GIVEN, [*methods, *candidates(["lexical"], {})])

    assert {"bm25", "candidates (lexical)"} == {result.method for result in results}
    assert all(result.forward.recall[1].value == 1.0 for result in results)


def test_absent_baselines_are_named():
    _, absent = baselines({})

    assert [one.name for one in absent] == ["minilm cosine", "rrf(bm25, minilm)"]


def test_a_language_without_anything_relevant_is_left_out():
    grades = {("a", "log"): 1.0}
    results = evaluate_pairs(
        LabelledSet(PROVISIONS, PASSAGES, grades), [fixed({"en": [[1, 2, 3]] * 2})]
    )

    assert [result.language for result in results] == ["en"]


def test_an_unknown_backend_says_what_there_is():
    with pytest.raises(UsageError) as raised:
        chosen_encoders("word2vec", {})

    assert raised.value.problem.code == "KH-EVA-011"
    assert "lexical" in raised.value.problem.hint("en")


class Lengths:
    """An encoder of texts by their lengths, which counts what it was asked."""

    name, languages = "lengths-1", frozenset(("en", "ja"))

    def __init__(self):
        self.asked: list[str] = []

    def encode(self, texts):
        self.asked += texts
        return np.array([[len(text), 1.0] for text in texts], dtype=np.float32)


def test_each_text_is_encoded_once():
    encoder = Lengths()
    remembered = Remembered(encoder)
    first = remembered.encode(["a", "bb", "a"])
    again = remembered.encode(["bb"])

    assert encoder.asked == ["a", "bb"]
    assert first.tolist() == [[1, 1], [2, 1], [1, 1]]
    assert again.tolist() == [[2, 1]]
    assert remembered.borrowed > 0


def test_results_become_json_without_nan():
    results = evaluate_pairs(GIVEN, [fixed({"en": [[3, 2, 1], [2, 1, 3]], "ja": [[1, 2, 3]]})])
    shown = as_json(results)

    assert shown[1]["forward"]["recall"]["1"] == {"value": 1.0, "low": None, "high": None}
