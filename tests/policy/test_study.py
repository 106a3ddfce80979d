from __future__ import annotations

import pytest
from tests.bundled import bundled_library
from tests.policy.texts import STATEMENT, STATEMENT_JA, document

from kakehashi.policy.addressees import Addressee
from kakehashi.policy.bindingness import Force
from kakehashi.policy.common_ground import Agreement
from kakehashi.policy.sentences import sentences_of
from kakehashi.policy.study import study_document, study_documents
from kakehashi.policy.themes import Risk, Theme


@pytest.fixture(scope="module")
def library():
    return bundled_library()


def test_shares_count_sentences_and_not_what_is_beside_the_point():
    study = study_document(document(STATEMENT))
    related = [s.passage.text for s in study.related]
    assert len(study.sentences) == 9
    assert not any("lake is" in text or "Lunch" in text for text in related)
    assert any("human rights" in text for text in related)
    assert study.governance_share == len(related) / 9
    assert study.theme_share(Theme.COOPERATION) > 0
    assert study.risk_share(Risk.SOCIAL) > study.risk_share(Risk.LONG_TERM) == 0


def test_each_sentence_is_at_its_place():
    made = document(STATEMENT + STATEMENT_JA)
    for passage in sentences_of(made):
        assert made.text[passage.locator.start : passage.locator.end] == passage.text


def test_japanese_is_studied_alike():
    study = study_document(document(STATEMENT_JA))
    assert study.forces[Force.EFFORT] == 1
    assert study.forces[Force.PROHIBITION] == 1
    assert study.addressed[Addressee.PUBLIC] == 1
    assert [c.actor.text for c in study.commitments] == ["国"]
    assert not any("湖" in s.passage.text for s in study.related)


def test_an_item_binds_as_the_line_above_it():
    text = "Providers of AI shall:\n- keep records of every test\n- publish the results each year\n"
    study = study_document(document(text))
    items = [s for s in study.sentences if s.passage.stem]
    assert len(items) == 2
    assert {s.binding.force for s in items if s.binding} == {Force.OBLIGATION}
    assert {s.addressees for s in items} == {(Addressee.PROVIDERS,)}


def test_prose_is_never_proved_and_frameworks_always_are(library):
    frameworks = [library.framework(n) for n in ("hiroshima-code-of-conduct", "oecd-ai-principles")]
    study = study_documents(
        library, [document(STATEMENT)], date="2026-11-26", frameworks=frameworks
    )
    assert [party.framework is None for party in study.parties] == [True, False, False]
    rows = {m.id for c in library.crosswalks.values() for m in c.mappings}
    for point in study.ground:
        prose, *framed = point.bases
        assert prose is None or (not prose.proved and prose.spoken)
        for basis in filter(None, framed):
            assert basis.proved
            assert basis.row.id in rows
            assert basis.row.subject == basis.provision.ref
            assert library.practice_of(basis.row.object) == point.practice


def test_common_ground_of_two_frameworks_is_what_both_ask_for(library):
    frameworks = [library.framework(n) for n in ("hiroshima-code-of-conduct", "oecd-ai-principles")]
    study = study_documents(
        library, [document("Nothing.")], date="2026-11-26", frameworks=frameworks
    )
    left, right = (set(party.speaks) for party in study.parties[1:])
    some = {p.practice for p in study.ground if p.agreement is Agreement.SOME}
    alone = {p.practice for p in study.ground if p.agreement is Agreement.ONE}
    assert some == left & right
    assert alone == left ^ right


def test_a_divided_point_binds_one_more_than_another(library):
    frameworks = [library.framework(n) for n in ("eu-ai-act", "ai-guidelines-for-business")]
    study = study_documents(library, [], date="2026-11-26", frameworks=frameworks)
    divided = [p for p in study.ground if p.divided]
    assert divided
    for point in divided:
        strengths = {b.strength for b in point.bases if b}
        assert "shall" in strengths
        assert len(strengths) > 1


def test_few_sentences_are_warned_of(library):
    study = study_documents(library, [document("AI is regulated.")], date="2026-11-26")
    assert [(p.code, p.severity) for p in study.problems] == [("KH-POL-001", "warning")]
    assert study.ground == ()
