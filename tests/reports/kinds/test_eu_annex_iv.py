"""The draft of the technical documentation."""

from __future__ import annotations

from tests.bundled import bundled_library
from tests.reports.kinds.eu_material import RISKS, facts, fields, report, section, table

from kakehashi.reports.kinds.eu_annex_iv_blanks import BLANKS
from kakehashi.reports.kinds.eu_annex_iv_grids import GRIDS
from kakehashi.reports.material import PlannedStep
from kakehashi.reports.outline import plain

KIND = "eu-annex-iv"


def cells_of(one):
    return [[" ".join(plain(line) for line in cell.lines) for cell in row] for row in one.rows]


def test_blanks_belong_to_points_that_exist():
    framework = bundled_library().frameworks["eu-ai-act-2026"]
    for name in (*BLANKS, *GRIDS):
        assert framework.by_ref[f"eu-ai-act-2026:{name}"].assessable


def test_what_is_known_of_the_system_is_filled_in_and_the_rest_is_blank():
    known = facts(released_on="2027-12-10", markets="European Union")
    filled = fields(report(KIND, system="Scorer", purpose="Credit scoring", facts=known))

    assert filled["AI system"] == "Scorer"
    assert filled["Intended purpose"] == "Credit scoring"
    assert filled["First offered or put into use"] == "2027-12-10"
    assert filled["Where it is offered or used"] == "European Union"
    assert filled["Version"] == ""
    assert filled["Hardware on which it is to run"] == ""


def test_facts_are_known_in_the_language_of_the_report():
    filled = fields(report(KIND, "ja", facts=facts("ja", released_on="2027-12-10")))

    assert filled["最初の提供又は利用の開始日"] == "2027-12-10"


def test_point_5_holds_the_register_of_risks():
    rows = cells_of(table(report(KIND, risks=RISKS), "Risks"))

    assert rows[0][:5] == ["1", "=1+1 risk of wrong refusal", "social", "4", "2"]
    assert rows[1][1:] == [""] * 8
    assert "kept inside" in section(report(KIND, audience="public"), "Annex IV, point 5")


def test_point_7_lists_the_requirements_of_section_2_with_what_is_in_place():
    made = report(KIND)
    shown = {row[0] for row in cells_of(table(made, "Section 2"))}

    framework = bundled_library().frameworks["eu-ai-act-2026"]
    wanted = {
        one.label.en
        for one in framework.provisions
        if one.assessable and one.id.split(".")[0] in {f"Art-{n}" for n in range(8, 16)}
    }
    assert shown == wanted
    done = {row[0]: row[2] for row in cells_of(table(made, "Section 2"))}
    assert "DEV-04" in next(
        told for label, told in done.items() if label.startswith("Article 11(1), first")
    )


def test_a_requirement_that_nobody_decided_shows_nothing_in_place():
    for row in cells_of(table(report(KIND, decided=False), "Section 2")):
        assert row[2] == "–", row


def test_point_8_has_a_line_for_each_item_of_annex_v():
    said = section(report(KIND), "Annex IV, point 8")

    for number in range(1, 9):
        assert f"Annex V, point {number}" in said


def test_what_is_left_has_owner_and_date_of_the_plan():
    steps = (
        PlannedStep("Write the file", "Ito", "2027-03-31", "open", "practices:DEV-04"),
        PlannedStep("Done before", "Old", "2026-01-01", "done", "practices:DEV-04"),
    )
    rows = cells_of(table(report(KIND, steps=steps, decided=False), "To do"))

    row = next(row for row in rows if row[0].startswith("DEV-04"))
    assert row[2:] == ["not decided yet", "Ito", "2027-03-31", "Write the file"]
    assert "Annex IV, point 1(b)" in row[1]


def test_what_is_only_suggested_is_still_to_be_decided():
    rows = cells_of(table(report(KIND), "To do"))

    states = {row[0].split()[0]: row[2] for row in rows}
    assert states["CTX-01"] == "not decided yet"
    assert "DEV-04" not in states


def test_the_dates_are_those_of_the_edition():
    assert "from 2027-12-02" in section(report(KIND), "The rules")
    assert "from 2028-08-02" in section(report(KIND), "The rules")
    assert "since 2026-08-02" in section(report(KIND, edition="2024"), "The rules")
