from __future__ import annotations

import pytest
from tests.matching.kinds.said import CASES, MISSED, SAID, passage

from kakehashi.matching.kinds.classify import classify, classify_all
from kakehashi.matching.kinds.cues import find_cues
from kakehashi.matching.kinds.rules import rule_kind
from kakehashi.matching.kinds.weights import KINDS, load_weights
from kakehashi.matching.signs import PENALTY, SIGNS, signs_of
from kakehashi.model.statement import StatementKind


@pytest.mark.parametrize(("language", "kind", "text"), CASES)
def test_plain_sentences_are_told_by_the_rules(language, kind, text):
    assert rule_kind(find_cues(passage(text, language)), language).value == kind


@pytest.mark.parametrize(
    ("language", "kind", "text"), [case for case in CASES if case[2] not in MISSED]
)
def test_plain_sentences_are_told_by_the_model(language, kind, text):
    assert classify(passage(text, language)).kind.value == kind


@pytest.mark.parametrize("language", ["en", "ja"])
def test_plans_hopes_and_exclusions_are_less_likely_evidence_than_deeds(language):
    def chance(kind):
        said = (classify(passage(text, language)) for text in SAID[language][kind])
        return max(s.evidence_probability for s in said)

    least = min(
        classify(passage(text, language)).evidence_probability
        for kind in ("done", "required")
        for text in SAID[language][kind]
    )
    assert least > max(map(chance, ("planned", "aspiration", "excluded", "definition")))


def test_probabilities_are_of_the_kind_and_of_evidence():
    said = classify(passage("Staff must keep logs.", "en"))

    assert 1 / len(KINDS) < said.probability <= said.evidence_probability <= 1


def test_the_voice_of_the_document_tells_whose_duty_it_is():
    duty = passage("The agency shall keep a log of each decision.", "en", name="doc")
    law = [
        "The Secretary shall, under subsection (b) of this Act, impose a civil penalty.",
        "The Attorney General shall bring an action under subparagraph (A).",
        "Developers and deployers shall comply with this Act.",
    ]
    own = [
        "We train our staff, and our employees follow this policy.",
        "Each department of the city keeps a list of its systems.",
        "Our team members ask the privacy office before they buy anything.",
    ]

    def evidence(sentences):
        around = [passage(text, "en", name="doc") for text in sentences * 8]
        return classify_all([duty, *around])[0].evidence_probability

    assert evidence(own) > evidence(law)


def test_statements_come_in_the_order_of_the_passages_whatever_their_languages():
    mixed = [passage(text, language, name=text) for language, _, text in CASES]

    alone = [classify(one) for one in mixed]
    assert classify_all(mixed) == alone
    assert classify_all([]) == []


@pytest.mark.parametrize(
    "text", ["", " ", "。", "?", "12", "%$", "\ud800", "ａ" * 5000, "must " * 5000]
)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_odd_texts_are_classified_too(text, language):
    assert classify(passage(text, language)).kind in StatementKind


@pytest.mark.parametrize("language", ["en", "ja"])
def test_shipped_weights_fit_the_features_and_are_small(language):
    weights = load_weights(language)

    assert weights.table.shape == (weights.rows.max() + 1, len(KINDS))
    assert not weights.table[-1].any()
    assert all(f"rule:{kind.value}" in weights.named for kind in StatementKind if kind.is_evidence)


def test_every_sign_costs_something_and_is_a_sign():
    assert set(PENALTY) == set(SIGNS)
    assert signs_of(passage("We plan to log incidents next year:", "en")) == ("planned", "stem")
