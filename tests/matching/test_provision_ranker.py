"""Ranking bare provisions: one language or both, few passages or many, encoders gated."""

from __future__ import annotations

import numpy as np
import pytest

from kakehashi.matching.okapi import Okapi
from kakehashi.matching.provision_probability import Calibration, features_of
from kakehashi.matching.provision_ranker import ENOUGH, ProvisionRanker
from kakehashi.matching.z_scores import by_column, by_row, ranks
from kakehashi.model import Locator, Passage
from kakehashi.text.bilingual import Bilingual

PROVISIONS = [
    Bilingual("Incidents are logged and reviewed", "事案を記録し見直す"),
    Bilingual("Staff are trained every year", "職員に毎年研修を行う"),
    Bilingual("Suppliers are assessed before a contract", "契約の前に委託先を評価する"),
]


def passages(*texts: str, language="en") -> list[Passage]:
    return [Passage(t, t, "", Locator("d", 0, len(t)), language, "paragraph") for t in texts]


@pytest.mark.parametrize("times", [1, ENOUGH])
def test_the_provision_that_shares_words_comes_first(times: int):
    texts = ["We log each incident.", "All staff get training yearly."] * times
    scores = ProvisionRanker(PROVISIONS, "en").scores(passages(*texts))

    assert [0, 1] * times == scores.argmax(axis=1).tolist()


def test_the_other_language_serves_where_one_is_missing():
    english_only = [Bilingual(text.en, "") for text in PROVISIONS]
    ranker = ProvisionRanker(english_only, "ja")

    assert ranker.scores(passages("研修を実施する。", language="ja")).shape == (1, 3)


def test_stems_of_lists_count():
    item = Passage("1", "once a year", "Staff training is given", Locator("d", 0, 11), "en", "item")

    assert ProvisionRanker(PROVISIONS, "en").scores([item]).argmax() == 1


class Fixed:
    """An encoder that knows some texts by heart."""

    name = "fixed-1"

    def __init__(self, languages, near):
        self.languages, self._near, self.asked = frozenset(languages), near, []

    def encode(self, texts):
        self.asked += texts
        return np.array([self._near.get(text, [0.0, 1.0]) for text in texts], dtype=np.float32)


def test_an_encoder_is_not_asked_about_a_language_that_it_does_not_know():
    encoder = Fixed(["en"], {})
    ProvisionRanker(PROVISIONS, "ja", [encoder]).scores(passages("研修を行う。", language="ja"))

    assert encoder.asked == []


def test_between_languages_words_are_left_to_an_encoder_that_knows_both():
    english_only = [Bilingual(text.en, "") for text in PROVISIONS]
    near = {"AI 研修": [1.0, 0.0], PROVISIONS[1].en: [1.0, 0.0]}
    ranker = ProvisionRanker(english_only, "ja", [Fixed(["en", "ja"], near)])

    assert ranker.scores(passages("AI 研修", language="ja")).argmax() == 1


def test_nothing_in_nothing_out():
    assert ProvisionRanker(PROVISIONS, "en").scores([]).shape == (0, 3)
    assert ProvisionRanker(PROVISIONS[:1], "en").rank(passages("x", "y")).scores.shape == (2, 1)


def test_probabilities_follow_the_ranking_and_stay_between_0_and_1():
    ranked = ProvisionRanker(PROVISIONS, "en").rank(passages("We log each incident.", "qq"))

    assert ranked.probabilities[0].argmax() == ranked.scores[0].argmax()
    assert ((ranked.probabilities > 0) & (ranked.probabilities < 1)).all()


def test_features_by_hand():
    scores = np.array([[2.0, 5.0, 1.0]])
    found = features_of(scores, np.array([[0.0, 1.0, 0.5]]))

    assert [2.0, np.log1p(1), -3.0, 0.0] == found[0, 0].tolist()
    assert found[0, 1].tolist() == [5.0, 0.0, 3.0, 1.0]


def test_a_logistic_regression_by_hand():
    calibration = Calibration(0.0, (1.0, 0.0, 0.0, 0.0))
    found = calibration.probabilities(np.array([[0.0, np.log(3)]]), np.zeros((1, 2)))

    assert found.tolist() == [[0.5, pytest.approx(0.75)]]


def test_z_scores_and_ranks_by_hand():
    scores = np.array([[1.0, 3.0], [3.0, 5.0]])

    assert by_row(scores).tolist() == [[-1.0, 1.0], [-1.0, 1.0]]
    assert by_column(scores, scores).tolist() == [[-1.0, -1.0], [1.0, 1.0]]
    counted = np.array([[1.0, 0.0], [1.0, 1.0]])
    assert by_column(scores, scores, counted)[0, 0] == -1.0
    assert ranks(np.array([[1.0, 1.0, 2.0]])).tolist() == [[1.0, 2.0, 0.0]]


def test_okapi_by_hand():
    found = Okapi([{"log": 1}, {"log": 1, "staff": 1}], k1=1.2, b=0.0).scores([{"staff": 1}])
    idf = np.log1p((2 - 1 + 0.5) / (1 + 0.5))

    assert found.tolist() == [[0.0, pytest.approx(idf)]]
