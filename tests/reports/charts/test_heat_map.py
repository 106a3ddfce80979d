from __future__ import annotations

import pytest
from tests.reports.charts.drawn import SVG, drawing
from tests.reports.charts.examples import bilingual, heat

from kakehashi.reports.charts.heat_cell import STEPS
from kakehashi.reports.charts.heat_map import heat_map
from kakehashi.reports.charts.records import HeatCell, HeatGroup, HeatMap, HeatRow
from kakehashi.text.bilingual import Bilingual

GROUPS = (
    HeatGroup("GOV", Bilingual("Governance and roles", "ガバナンスと役割")),
    HeatGroup("TRA", Bilingual("Transparency", "透明性")),
    HeatGroup("DEC", Bilingual("Decommissioning", "廃止")),
)


def one_row(*cells: HeatCell) -> str:
    row = HeatRow(bilingual("Code"), cells)
    return heat_map(HeatMap(GROUPS[: len(cells)], (row,)), "en")


@pytest.mark.parametrize(
    ("cell", "percent"),
    [
        (HeatCell(in_place=1, lacking=999), 1),
        (HeatCell(in_place=999, lacking=1), 99),
        (HeatCell(in_place=2, lacking=1), 67),
        (HeatCell(in_place=3, not_applicable=2), 100),
        (HeatCell(lacking=3), 0),
        (HeatCell(in_place=1, unknown=3), 25),
        (HeatCell(unknown=3), None),
        (HeatCell(not_applicable=3), None),
        (HeatCell(), None),
    ],
)
def test_a_percentage_says_all_or_none_only_where_it_is_so(cell, percent):
    assert cell.percent == percent


def test_what_is_unknown_is_striped_and_has_no_shade_and_no_number():
    found = drawing(one_row(HeatCell(unknown=4)))
    cells = found.find("g")[-1]

    fills = {rect.get("fill", "") for rect in cells.iter(f"{SVG}rect")}
    assert all(fill.startswith("url(#") for fill in fills)
    assert not list(cells.iter(f"{SVG}text"))


def test_nothing_in_place_is_a_number_and_not_stripes():
    cells = drawing(one_row(HeatCell(lacking=4))).find("g")[-1]

    assert {text.text for text in cells.iter(f"{SVG}text")} == {"0"}
    assert {rect.get("fill") for rect in cells.iter(f"{SVG}rect")} == {STEPS[0].fill}


def test_the_striped_line_is_as_long_as_the_share_not_decided():
    cells = drawing(one_row(HeatCell(in_place=1, unknown=3), HeatCell(lacking=1))).find("g")[-1]
    rects = [
        (rect.get("fill", ""), float(rect.get("width", 0))) for rect in cells.iter(f"{SVG}rect")
    ]
    # All groups together, then the first group: shade and stripes each.
    (_, shade), (stripes, line) = rects[2:4]

    assert stripes.startswith("url(#")
    assert line / shade == pytest.approx(0.75, abs=0.01)


def test_japanese_headings_run_from_top_to_bottom_with_the_long_vowel_turned():
    name = Bilingual("Data governance", "データガバナンス")
    row = HeatRow(bilingual("Code"), (HeatCell(in_place=1),))
    found = drawing(heat_map(HeatMap((HeatGroup("DAT", name),), (row,)), "ja"))

    letters = [one for one in found.words if one.text and one.text in name.ja and one.size == 10]
    tops = [one.bounds[1] for one in letters]
    assert "".join(one.text for one in letters) == name.ja
    assert tops == sorted(tops)
    middles = {round(sum(one.bounds[::2]) / 2) for one in letters if one.text != "ー"}
    assert len(middles) == 1
    bars = [text.get("transform") for text in found.find("text") if text.text == "ー"]
    assert all(bar and bar.startswith("rotate(90 ") for bar in bars)


def test_few_cells_are_told_one_by_one_and_many_by_framework():
    cells = (HeatCell(in_place=1, unknown=2), HeatCell(), HeatCell(not_applicable=1))
    few = drawing(one_row(*cells)).find("desc")[0].text or ""
    assert "Governance and roles 1 of 3" in few
    assert "Transparency" not in few

    many = drawing(heat_map(heat([f"F{n}" for n in range(20)], "ABCDEFGH"), "en"))
    assert "table" in (many.find("desc")[0].text or "")
