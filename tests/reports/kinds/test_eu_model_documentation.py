"""Documentation of general-purpose models: Annexes XI and XII."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library
from tests.reports.kinds.eu_material import facts, fields, report, section, text_of

from kakehashi.reports.kinds.eu_model_blanks import BLANKS, GRIDS

SECOND = "Annex XI, Section 2 Additional"
REF = "eu-ai-act-2026:Annex-XI.2"


def test_blanks_belong_to_points_that_exist():
    framework = bundled_library().frameworks["eu-ai-act-2026"]
    for name in (*BLANKS, *GRIDS):
        assert framework.by_ref[f"eu-ai-act-2026:{name}"].assessable
    annexes = [p for p in framework.assessable if p.id.startswith(("Annex-XI.", "Annex-XII."))]
    unasked = [p.id for p in annexes if p.id not in {*BLANKS, *GRIDS}]
    assert unasked == ["Annex-XI.1.2.s1"], "opening words: what points (a) to (e) ask"


@pytest.mark.parametrize("outcome", [None, "cannot tell"])
def test_section_2_is_conditional_where_the_facts_do_not_tell(outcome):
    made = report("eu-annex-xi", applies={REF: outcome} if outcome else {})

    assert "Only if the model carries systemic risk" in section(made, SECOND)
    assert "Annex XI, Section 2, point 1" in text_of(made)


def test_section_2_is_answered_where_the_model_carries_systemic_risk():
    made = report("eu-annex-xi", applies={REF: "applies"})

    assert "Only if" not in section(made, SECOND)
    assert "Annex XI, Section 2, point 1" in text_of(made)


def test_section_2_is_left_out_where_it_does_not_apply():
    made = report("eu-annex-xi", applies={REF: "does not apply"})

    assert "not asked for" in section(made, SECOND)
    assert "Annex XI, Section 2, point 1" not in text_of(made)


def test_what_is_known_of_the_model_is_filled_in():
    known = facts(training_compute="3e+25", released_on="2026-01-01")
    filled = fields(report("eu-annex-xi", system="Model-1", facts=known))

    assert filled["Computation for training (floating-point operations)"] == "3e+25"
    assert filled["Model"] == "Model-1"
    assert filled["Energy used, known or estimated"] == ""


def test_integrators_are_not_told_what_annex_xii_does_not_ask():
    known = facts(training_compute="3e+25", eu_model_class="designated")
    said = text_of(report("eu-annex-xii", audience="partners", facts=known))

    assert "3e+25" not in said
    assert "designated" not in said
