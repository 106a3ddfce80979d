"""What holds for every report under the EU AI Act."""

from __future__ import annotations

import io

import openpyxl
import pytest
from tests.bundled import bundled_library
from tests.reports.kinds.eu_material import (
    KINDS,
    QUOTE,
    RISKS,
    STEPS,
    WHO,
    WHY,
    report,
    text_of,
)

from kakehashi.reports.files.xlsx_file import report_xlsx
from kakehashi.reports.kinds.registry import kind_named
from kakehashi.reports.outline import Heading, Table
from kakehashi.text.language import language_of

ROOTS = {
    "eu-annex-iv": ("Annex-IV.",),
    "eu-annex-xi": ("Annex-XI.",),
    "eu-annex-xii": ("Annex-XII.",),
    "eu-article-50": ("Art-50.",),
    "eu-fria": ("Art-27.",),
    "eu-serious-incident": ("Art-73.", "Art-26.5"),
}
HIDDEN = ("public", "partners", "international")


@pytest.mark.parametrize("edition", ["2026", "2024"])
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_item_of_the_instrument_is_a_heading_in_its_order(kind, language, edition):
    framework = bundled_library().frameworks[f"eu-ai-act-{edition}"]
    wanted = [
        one.label.get(language)
        for one in framework.provisions
        if one.assessable and one.id.startswith(ROOTS[kind])
    ]

    headings = [one.text for one in report(kind, language, edition=edition).headings]

    shown = [text for text in headings if text in wanted]
    assert sorted(shown) == sorted(wanted)
    if kind != "eu-serious-incident":  # where the deployers' duty follows the providers'
        assert shown == wanted


@pytest.mark.parametrize("decided", [True, False])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("audience", ["public", "internal"])
def test_every_heading_has_something_below_it(kind, audience, decided):
    blocks = report(kind, decided=decided, audience=audience, risks=RISKS, steps=STEPS).blocks

    for this, following in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(this, Heading):
            deeper = isinstance(following, Heading) and following.level == this.level + 1
            assert deeper or not isinstance(following, Heading | None), this.text


@pytest.mark.parametrize("kind", KINDS)
def test_every_table_has_as_many_cells_as_heads(kind):
    for block in report(kind, risks=RISKS, steps=STEPS).blocks:
        if isinstance(block, Table):
            assert {len(row) for row in block.rows} == {len(block.heads)}
            assert len(block.widths) == len(block.heads)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("audience", HIDDEN)
def test_names_reasons_risks_and_what_is_open_stay_inside(kind, audience):
    said = text_of(report(kind, audience=audience, risks=RISKS, steps=STEPS))

    for secret in (WHO, WHY, "Secret Owner", "wrong refusal", "Loose quote", "What is left to do"):
        assert secret not in said
    assert "Not decided yet" not in said


@pytest.mark.parametrize("kind", KINDS)
def test_own_teams_are_told_who_decided_and_what_is_left(kind):
    said = text_of(report(kind, risks=RISKS, steps=STEPS))

    assert WHO in said
    assert "What is left to do" in said


@pytest.mark.parametrize("kind", KINDS)
def test_without_decisions_nothing_is_claimed(kind):
    said = text_of(report(kind, decided=False))

    assert ", confirmed" not in said
    assert "Nothing can be said yet" in said
    assert QUOTE not in said


@pytest.mark.parametrize("kind", KINDS)
def test_suggestions_are_marked_and_never_confirmed(kind):
    blocks = report(kind).blocks

    loose = [b for b in blocks if getattr(b, "text", "") == "Loose quote."]
    assert all(b.mark == "suggested, not confirmed" for b in loose)
    assert loose


def test_it_says_that_it_is_a_draft_and_no_legal_advice():
    for kind in KINDS:
        assert "not legal advice" in text_of(report(kind))
        assert "法的助言ではありません" in text_of(report(kind, "ja"))


@pytest.mark.parametrize("kind", KINDS)
def test_the_japanese_report_is_in_japanese(kind):
    made = report(kind, "ja", decided=False, organisation="株式会社例")

    for heading in made.headings:
        assert language_of(heading.text) == "ja", heading.text
    for one in made.tables:
        heads = [h for h in one.heads if h not in ("No.", "English")]
        assert all(language_of(head) == "ja" for head in heads), one.heads


@pytest.mark.parametrize("kind", KINDS)
def test_other_roles_get_a_word_instead_of_answers(kind):
    said = text_of(report(kind, roles=("importer",)))

    assert "None of this is addressed to the roles" in said
    assert "Drafted" not in said


def test_that_a_rule_does_not_apply_is_said_first():
    outcome = {"eu-ai-act-2026:Annex-IV": "does not apply"}
    said = text_of(report("eu-annex-iv", applies=outcome))

    assert "Not asked for by the facts given" in said
    assert "Not asked for by the facts given" not in text_of(report("eu-annex-iv"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_workbook_holds_every_form_and_no_formula(kind):
    made = report(kind, organisation="=1+1", system="@SUM(1)", risks=RISKS, steps=STEPS)

    book = openpyxl.load_workbook(io.BytesIO(report_xlsx(made)))

    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert all(cell.data_type == "s" for cell in cells)
    values = {str(cell.value) for cell in cells}
    assert {label for _, label, _ in made.blanks} <= values
    assert "=1+1" in values


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_given_for_a_blank_stands_in_it(kind):
    keys = kind_named(kind).keys
    given = {key: f"given {key}" for key in keys if not key.endswith("-on") and key != "kind"}

    said = text_of(report(kind, filled=given))

    assert [key for key, value in given.items() if value not in said] == []


def test_information_for_integrators_is_for_partners_by_itself():
    assert kind_named("eu-annex-xii").audience == "partners"
