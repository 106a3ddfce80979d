"""The outline of a fundamental-rights impact assessment."""

from __future__ import annotations

import pytest
from tests.reports.kinds.eu_material import RISKS, facts, fields, report, section, table

from kakehashi.reports.kinds.eu_fria_blanks import ELEMENTS
from kakehashi.reports.outline import plain

KIND = "eu-fria"


@pytest.mark.parametrize("letter", "abef")
def test_each_element_has_questions_to_answer(letter):
    said = section(report(KIND), f"Article 27(1), point ({letter})")

    assert said.count(": \n") + said.endswith(": ") >= 3


def test_the_risks_of_the_register_open_the_list_of_harms():
    (first, second, *_) = table(report(KIND, risks=RISKS), "Harms").rows

    told = [plain(cell.lines[0]) for cell in first]
    assert told == ["1", "=1+1 risk of wrong refusal", "", "", "4", "2", "", ""]
    assert first[4].choices == ("1", "2", "3", "4", "5")
    assert plain(second[1].lines[0]) == ""


def test_what_is_known_is_filled_in():
    known = facts(decision_weight="decides alone")
    filled = fields(report(KIND, purpose="Credit scoring", facts=known))

    assert filled["Deployer"] == "Acme"
    assert filled["Intended purpose, as the provider states it"] == "Credit scoring"
    question = "What is decided with it, by whom, and how much does the output weigh?"
    assert filled[question] == "decides alone"
    assert filled["Planned day of first use"] == ""


def test_it_claims_to_be_no_official_template():
    assert "no such template" in section(report(KIND), "Article 27(3)")
    assert "その様式ではなく" in section(report(KIND, "ja"), "第27条第3項")


def test_each_element_can_be_taken_from_a_data_protection_assessment():
    rows = table(report(KIND), "DPIA").rows

    assert len(rows) == len(ELEMENTS)
    assert all("Article 27(1), point" in plain(row[1].lines[0]) for row in rows)
