"""Two dates or two organisations side by side."""

from __future__ import annotations

import pytest
from tests.reports.kinds.plan_material import (
    DATE,
    SECRET,
    assessed,
    empty_headings,
    material,
    sheet_of,
    text_of,
    words_of,
)

from kakehashi.errors import UsageError
from kakehashi.model import Verdict
from kakehashi.reports.kinds.compare import compare_report
from kakehashi.reports.material import Earlier

NAMES = ("nist-ai-rmf", "oecd-ai-principles")
BEFORE = {"POL-04": Verdict.IN_PLACE, "GOV-01": Verdict.PLANNED, "REC-01": Verdict.IN_PLACE}
NOW = {"POL-04": Verdict.IN_PLACE, "POL-13": Verdict.IN_PLACE, "GOV-01": Verdict.IN_PLACE}
NOW |= {"REC-01": Verdict.NOT_IN_PLACE}


@pytest.fixture(scope="module")
def now():
    return assessed(*NAMES, verdicts=NOW)


@pytest.fixture(scope="module")
def before():
    return assessed(*NAMES, verdicts=BEFORE)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_difference_is_shown(now, before, language):
    report = compare_report(material(now, language=language, earlier=Earlier(before, "2026-06-30")))
    sheet = sheet_of(report, {"en": "Items", "ja": "項目"}[language])
    refs = [p.ref for f in now.frameworks for p in f.assessable]
    assert len(sheet.rows) == len(refs)
    changed = [r for r in refs if now.statuses[r].value is not before.statuses[r].value]
    assert sum(bool(words_of(row[4])) for row in sheet.rows) == len(changed) > 0
    assert empty_headings(report) == []


def test_practices_gained_and_lost(now, before):
    report = compare_report(material(now, earlier=Earlier(before, "2026-06-30")))
    rows = sheet_of(report, "Practices").rows
    found = {words_of(row[0]).split(" ")[0]: words_of(row[3]) for row in rows}
    assert found == {"POL-13": "gained", "GOV-01": "gained", "REC-01": "lost"}
    assert sheet_of(report, "Practices").heads[1:3] == ("2026-06-30", DATE)


def test_two_organisations_are_named_and_unknown_is_no_difference_in_deeds(now, before):
    other = "Other <b>Ltd</b>"
    report = compare_report(material(now, earlier=Earlier(before, other)))
    assert sheet_of(report, "Practices").heads[1:3] == (other, "Example Corp")
    told = text_of(report)
    assert "one side unknown" in told
    assert "newly known" not in told


def test_nothing_differs_from_itself(now):
    report = compare_report(material(now, earlier=Earlier(now, "2026-06-30")))
    assert "No item has another status." in text_of(report)
    assert empty_headings(report) == []


def test_it_needs_something_to_compare_with(now):
    with pytest.raises(UsageError) as caught:
        compare_report(material(now))
    assert caught.value.problem.code == "KH-RPT-006"


def test_no_name_of_a_person_is_told_to_the_public(now, before):
    earlier = Earlier(before, "2026-06-30")
    assert SECRET not in text_of(compare_report(material(now, audience="public", earlier=earlier)))
