"""The Generative AI Profile: twelve risks, all actions, coverage only where something is decided."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library
from tests.reports.kinds.plan_material import (
    SECRET,
    assessed,
    empty_headings,
    material,
    sheet_of,
    text_of,
    words_of,
)

from kakehashi.model import Verdict
from kakehashi.reports.kinds.nist_600_1 import nist_600_1_report
from kakehashi.reports.kinds.nist_600_1_links import risks_of_actions

VERDICTS = {"SOC-06": Verdict.NOT_IN_PLACE, "SOC-07": Verdict.NOT_IN_PLACE}
VERDICTS |= {"POL-04": Verdict.IN_PLACE, "POL-13": Verdict.IN_PLACE, "RSK-02": Verdict.IN_PLACE}


def actions():
    framework = bundled_library().framework("nist-ai-600-1")
    return [p.id for p in framework.provisions if p.kind == "action"]


def test_every_action_is_tied_to_one_of_twelve_risks():
    links = risks_of_actions()
    assert sorted(links) == sorted(actions())
    assert {number for risks in links.values() for number in risks} == set(range(1, 13))
    assert all(links.values()), "the publication names a risk beside every action"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_all_risks_and_actions_are_there(language):
    report = nist_600_1_report(material(assessed("nist-ai-600-1"), language=language))
    sheet = sheet_of(report, {"en": "Actions", "ja": "アクション"}[language])
    assert len(sheet.rows) == len(actions()) == 212
    risks = sheet_of(report, {"en": "Risks", "ja": "リスク"}[language])
    assert [words_of(row[0]).split(" ")[0] for row in risks.rows] == [str(n) for n in range(1, 13)]
    assert {words_of(row[-1]) for row in risks.rows} == {"–"}, "no share without decisions"
    assert empty_headings(report) == []


def test_the_least_covered_risk_comes_first():
    report = nist_600_1_report(material(assessed("nist-ai-600-1", verdicts=VERDICTS)))
    risks = sheet_of(report, "Risks")
    shares = [int(words_of(row[-1]).rstrip("%")) for row in risks.rows]
    assert shares == sorted(shares)
    assert shares[-1] > shares[0]
    assert "least covered first" in text_of(report)


def test_no_name_reaches_the_public():
    made = material(assessed("nist-ai-600-1", verdicts=VERDICTS), audience="public")
    assert SECRET not in text_of(nist_600_1_report(made))
