"""Texts given as words say the same as texts given as the features of these words."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kakehashi.matching.features import cut_into_ngrams, cut_into_words, ngrams, words
from kakehashi.matching.scorers import Bm25, CharacterCosine

QUERIES = [
    "Incidents are logged, reviewed and reported to the risk-owner.",
    "Staff who use AI systems are trained every year.",
    "The data's origin is documented; logging is tested.",
]
SAID = st.lists(
    st.sampled_from("we log the logs risk-based testing of owner's data 2026 — don't zzz".split()),
    max_size=12,
).map(" ".join)


@pytest.mark.parametrize(
    ("scorer", "cut", "count"),
    [(Bm25, cut_into_words, words), (CharacterCosine, cut_into_ngrams, ngrams)],
)
@given(texts=st.lists(SAID, min_size=1, max_size=4))
def test_scores_are_those_of_the_features_counted_one_by_one(scorer, cut, count, texts):
    pieces = cut("en")
    by_pieces = scorer([pieces.count(q) for q in QUERIES], spread=pieces.spread)
    by_features = scorer([count(q, "en") for q in QUERIES])

    expected = by_features.scores([count(text, "en") for text in texts])
    assert np.allclose(expected, by_pieces.scores([pieces.count(text) for text in texts]))


@pytest.mark.parametrize(("cut", "count"), [(cut_into_words, words), (cut_into_ngrams, ngrams)])
def test_japanese_is_cut_into_features_at_once(cut, count):
    text = "リスクの評価を毎年行い、AIの記録を残す。"

    assert cut("ja").spread is None
    assert count(text, "ja") == cut("ja").count(text)


def test_a_score_does_not_depend_on_the_texts_scored_along():
    pieces = cut_into_ngrams("en")
    scorer = CharacterCosine([pieces.count(q) for q in QUERIES], spread=pieces.spread)
    counts = [pieces.count(text) for text in ("We test the logs.", "Owners are trained.", "")]

    together = scorer.scores(counts)
    alone = np.concatenate([scorer.scores([one]) for one in counts])
    assert np.array_equal(together, alone)
