"""The explanation of conformity to the common guiding principles."""

from __future__ import annotations

import pytest
from tests.reports.kinds.japan_material import (
    SECRET,
    WHY,
    decided,
    headings_are_filled,
    material,
    text_of,
    undecided,
)

from kakehashi.model import Verdict
from kakehashi.reports.kinds.japan_conformity import conformity_report
from kakehashi.reports.outline import Fields, Heading, Items, Paragraph, plain

GUIDELINES = "ai-guidelines-for-business"


@pytest.mark.parametrize("edition", ["1.1", "1.2"])
def test_each_of_the_ten_principles_has_a_chapter(edition: str):
    report = conformity_report(material(decided(GUIDELINES, edition)))
    chapters = [one.text for one in report.headings if one.text.startswith("Part 2 C. ")]

    assert [name.split(")")[0].split()[-1] for name in chapters] == [str(n) for n in range(1, 11)]
    assert headings_are_filled(report)


@pytest.mark.parametrize(
    ("role", "to", "item"),
    [
        ("developer", "AI提供者", "D-7) i."),
        ("provider", "AI利用者", "P-7) i."),
        ("deployer", "関連するステークホルダー", "U-7) i."),
    ],
)
def test_the_role_decides_who_explains_to_whom(role: str, to: str, item: str):
    report = conformity_report(material(decided(GUIDELINES), "ja", roles=(role,)))
    asked = [one.text for one in report.headings if one.text.startswith(item)]

    assert dict(report.facts)["説明を受ける者"] == to
    assert len(asked) == 1
    others = {"D-7) i.", "P-7) i.", "U-7) i."} - {item}
    assert not any(one.text.startswith(tuple(others)) for one in report.headings)


def test_what_is_told_as_done_is_decided_to_be_in_place_or_partly_so():
    done = decided(GUIDELINES)
    report = conformity_report(material(done, "ja"))
    start = report.blocks.index(Heading(1, "指針ごとの対応状況"))
    end = report.blocks.index(Heading(1, "この説明を求めている項目"))
    told = {
        plain(b.text)
        for b in report.blocks[start:end]
        if isinstance(b, Paragraph) and b.role == "answer"
    }
    in_place = {
        done.library.provisions[d.practice].statement.ja
        for d in done.decisions
        if d.verdict in (Verdict.IN_PLACE, Verdict.PARTIAL)
    }

    assert told
    assert told <= in_place | {"［要記入、又は求めに応じて説明］"}


def test_an_item_that_nobody_decided_is_open():
    done = undecided(GUIDELINES)
    report = conformity_report(material(done))
    listed = {plain(item) for b in report.blocks if isinstance(b, Items) for item in b.items}
    first = done.frameworks[0].by_ref[f"{done.frameworks[0].prefix}:C-1-1"]

    assert first.label.en in listed
    assert "Nothing is confirmed under this principle yet." in text_of(report)
    assert headings_are_filled(report)


@pytest.mark.parametrize("audience", ["public", "partners", "international"])
def test_a_customer_is_not_told_names_reasons_or_suggestions(audience: str):
    text = text_of(conformity_report(material(decided(GUIDELINES), audience=audience)))

    assert SECRET not in text
    assert WHY not in text
    assert "Suggested" not in text
    assert "Unknown, " not in text.split("The items that ask")[0]


def test_own_teams_are_told_who_decided_and_what_is_suggested():
    text = text_of(conformity_report(material(decided(GUIDELINES))))

    assert SECRET in text
    assert "Suggested, to be confirmed before it may be said" in text


def test_the_approval_is_left_to_be_filled_in():
    report = conformity_report(material(decided(GUIDELINES)))
    form = next(b for b in report.blocks if isinstance(b, Fields))

    assert dict(form.rows)["Approved by (name and position)"] == ""
