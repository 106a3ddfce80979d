"""The learned maps: they fit their encoders, can be left off, and move only what they should."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from kakehashi.library.library import load_library
from kakehashi.matching.background import examples_of
from kakehashi.matching.dense import DenseScorer
from kakehashi.matching.encoders.minilm import MiniLm
from kakehashi.matching.encoders.use import UseMultilingual
from kakehashi.matching.learned_maps import SWITCH, learned_map

SIZES = {MiniLm.name: 384, UseMultilingual.name: 512}


@pytest.mark.parametrize("name", SIZES)
def test_a_map_fits_the_vectors_of_its_encoder_and_turns_none_round(name):
    found = learned_map(name)
    assert found.shape == (SIZES[name], SIZES[name])
    assert np.isfinite(found).all()
    texts = np.random.default_rng(1).standard_normal((200, SIZES[name]))
    moved = texts @ found.T
    cosine = (texts * moved).sum(axis=1)
    cosine /= np.linalg.norm(texts, axis=1) * np.linalg.norm(moved, axis=1)
    assert cosine.min() > 0.5


def test_no_map_for_an_encoder_that_none_was_learned_for():
    assert learned_map("minilm-int8-2.0") is None


def test_maps_can_be_left_off(monkeypatch):
    monkeypatch.setenv(SWITCH, "none")
    assert learned_map(MiniLm.name) is None


class Letters:
    """An encoder without packages: how often each pair of letters stands in a text."""

    languages = frozenset(("en",))

    def __init__(self, name):
        self.name = name

    def encode(self, texts):
        found = np.zeros((len(texts), 384), dtype=np.float32)
        for row, text in zip(found, texts, strict=True):
            for one, two in itertools.pairwise(text):
                row[(ord(one) * 31 + ord(two)) % 384] += 1
        return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)


def test_scores_are_the_mean_without_and_with_the_map(monkeypatch):
    practices = load_library().practices[:40]
    examples = examples_of(practices, "en")
    texts = ["We log every incident.", "The committee meets each month."]

    def scores(name):
        return DenseScorer(practices, "en", Letters(name), examples).scores(texts)

    mean, plain = scores(MiniLm.name), scores("letters")
    monkeypatch.setenv(SWITCH, "none")
    assert np.allclose(scores(MiniLm.name), plain)
    moved = 2 * mean - plain
    assert not np.allclose(moved, plain)
    # The map moves scores; what a text is about still decides most of them.
    assert np.corrcoef(moved.ravel(), plain.ravel())[0, 1] > 0.5
