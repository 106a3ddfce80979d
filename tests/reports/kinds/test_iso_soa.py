"""The statement of applicability: 38 controls, exclusions only where people decided so."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library
from tests.reports.kinds.plan_material import (
    REASON,
    SECRET,
    assessed,
    empty_headings,
    material,
    sheet_of,
    text_of,
    words_of,
)

from kakehashi.model import Verdict
from kakehashi.reports.kinds.iso_soa import iso_soa_report
from kakehashi.reports.outline import Fields

CONTROL = "A.4.6"


def excluded():
    """Return an assessment in which one control is decided not to apply."""
    library = bundled_library()
    ref = f"{library.framework('iso-iec-42001').prefix}:{CONTROL}"
    asked = assessed("iso-iec-42001").statuses[ref].practices
    verdicts = {one.split(":")[1]: Verdict.NOT_APPLICABLE for one in asked}
    return assessed("iso-iec-42001", verdicts={**verdicts, "POL-01": Verdict.IN_PLACE})


def row_of(report, control):
    rows = sheet_of(report, "Statement").rows
    return next(row for row in rows if words_of(row[1]).startswith(f"{control} "))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_all_38_controls_and_clauses_are_there(language):
    report = iso_soa_report(material(assessed("iso-iec-42001"), language=language))
    statement = sheet_of(report, {"en": "Statement", "ja": "適用宣言書"}[language])
    assert len(statement.rows) == 38
    clauses = sheet_of(report, {"en": "Clauses", "ja": "箇条"}[language])
    framework = bundled_library().framework("iso-iec-42001")
    wanted = [p.label.get(language) for p in framework.assessable if p.kind == "clause"]
    shown = [words_of(row[0]) for row in clauses.rows if row[0].mark != "none"]
    assert shown == wanted
    assert empty_headings(report) == []
    assert {"en": "Not a copy", "ja": "写しではありません"}[language] in text_of(report)


def test_nobody_decided_so_nothing_is_applicable_or_excluded():
    report = iso_soa_report(material(assessed("iso-iec-42001")))
    rows = sheet_of(report, "Statement").rows
    assert {words_of(row[3]) for row in rows} == {"to be decided"}
    assert {words_of(row[5]) for row in rows} == {"unknown"}
    assert all(row[3].choices == ("yes", "no") for row in rows)


def test_an_exclusion_shows_its_reason_inside_and_not_outside():
    inside = row_of(iso_soa_report(material(excluded())), CONTROL)
    assert words_of(inside[3]) == "no"
    assert REASON in words_of(inside[4])
    report = iso_soa_report(material(excluded(), audience="partners"))
    outside = row_of(report, CONTROL)
    assert words_of(outside[3]) == "no"
    assert REASON not in text_of(report)
    assert SECRET not in text_of(report)


def test_what_was_decided_otherwise_applies_but_needs_a_written_reason():
    row = row_of(iso_soa_report(material(excluded())), "A.2.2")
    assert (words_of(row[3]), words_of(row[4])) == ("yes", "to be written")


def test_it_waits_for_a_signature():
    report = iso_soa_report(material(assessed("iso-iec-42001")))
    forms = [block for block in report.blocks if isinstance(block, Fields)]
    assert all(value == "" for form in forms for _, value in form.rows)
    assert "Signature" in [label for form in forms for label, _ in form.rows]
