"""Hand-over sheets: what is ready, who asks for it, and a receipt to sign."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library
from tests.reports.kinds.plan_material import (
    FORMULA,
    QUOTE,
    SECRET,
    assessed,
    empty_headings,
    labels_of,
    material,
    text_of,
    words_of,
    worksheets,
)

from kakehashi.model import Verdict
from kakehashi.reports.kinds.handover import handover_report
from kakehashi.reports.kinds.handover_topics import TOPICS
from kakehashi.reports.outline import Fields

NAMES = ("ai-guidelines-for-business", "eu-ai-act", "colorado-sb24-205")
VERDICTS = {"TRA-05": Verdict.IN_PLACE, "TRA-08": Verdict.PLANNED}


@pytest.fixture(scope="module")
def assessment():
    return assessed(*NAMES, verdicts=VERDICTS, suggested=("TPS-09",))


def row_of(report, practice):
    (table,) = worksheets(report)
    return next(row for row in table.rows if words_of(row[1]).startswith(practice))


def test_every_practice_of_the_topics_is_in_the_library():
    known = bundled_library().provisions
    ids = {id_ for topic in TOPICS for id_ in (*topic.passed, *topic.used)}
    assert {id_ for id_ in ids if f"practices:{id_}" not in known} == set()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_both_steps_of_the_chain_without_a_role(assessment, language):
    report = handover_report(material(assessment, language=language))
    assert len(worksheets(report)) == 2
    assert empty_headings(report) == []


def test_a_developer_is_asked_for_documentation_of_models(assessment):
    report = handover_report(material(assessment, roles=("developer",)))
    asked = words_of(row_of(report, "TPS-09")[4])
    for citation in ("D-6) ii.", "Annex XII", "6-1-1702"):
        assert citation in asked
    assert "Article 13" not in words_of(row_of(report, "TRA-05")[4]), "owed by the provider"
    provider = handover_report(material(assessment, roles=("provider",)))
    assert "Article 13" in words_of(row_of(provider, "TRA-05")[4])


def test_states_come_from_decisions(assessment):
    report = handover_report(material(assessment, roles=("provider",)))
    assert words_of(row_of(report, "TRA-05")[2]) == "in place"
    assert words_of(row_of(report, "TRA-05")[3]) == "policy.pdf, p. 4"
    assert words_of(row_of(report, "TRA-08")[2]) == "planned"
    assert words_of(row_of(report, "TRA-06")[2]) == "not decided yet"
    assert words_of(row_of(report, "TPS-09")[2]) == "suggested, not confirmed"


def test_partners_see_quotes_but_no_names_and_no_suggestions(assessment):
    told = text_of(handover_report(material(assessment, audience="partners")))
    assert QUOTE in told
    assert SECRET not in told
    assert "suggested" not in told


def test_a_receipt_waits_for_the_recipient(assessment):
    report = handover_report(material(assessment, roles=("provider",), system=FORMULA))
    receipt = [block for block in report.blocks if isinstance(block, Fields)][-1]
    assert "Signature" in labels_of(receipt)
    assert all(value == "" for _, value in receipt.rows)


def test_what_does_not_apply_is_not_cited(assessment):
    eu = next(f for f in assessment.frameworks if f.id == "eu-ai-act")
    told = dict.fromkeys((p.ref for p in eu.provisions), "does not apply")
    report = handover_report(material(assessment, roles=("provider",), applies=told))
    assert "Article 13" not in words_of(row_of(report, "TRA-05")[4])
