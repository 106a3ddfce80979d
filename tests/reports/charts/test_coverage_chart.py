from __future__ import annotations

import re

import pytest
from tests.reports.charts.drawn import SVG, Drawing, drawing
from tests.reports.charts.examples import bilingual, coverage

from kakehashi.reports.charts.classes import CLASSES
from kakehashi.reports.charts.coverage_chart import coverage_chart, in_order
from kakehashi.reports.charts.records import CoverageRow
from kakehashi.reports.words import STATUS

ROWS = coverage([f"F{n}" for n in range(9)])


def bars(found: Drawing) -> list[list[tuple[float, float, str]]]:
    """Return for each bar its pieces: where they begin, how wide they are, their filling."""
    return [
        [
            (float(piece.get("x", 0)), float(piece.get("width", 0)), piece.get("fill", ""))
            for piece in group.findall(f"{SVG}rect")
        ]
        for group in found.find("g")
    ]


def test_pieces_are_as_wide_as_their_counts_and_fill_the_bar():
    row = CoverageRow(bilingual("A"), {"satisfied": 30, "partly": 50, "suggested": 20})
    (bar,) = bars(drawing(coverage_chart([row], "en")))

    starts = [x for x, _, _ in bar]
    ends = [x + width for x, width, _ in bar]
    whole = ends[-1] - starts[0]
    assert [width / whole for _, width, _ in bar] == pytest.approx([0.3, 0.5, 0.2], abs=0.006)
    assert starts[1:] == pytest.approx(ends[:-1], abs=1.5)


def test_every_bar_with_provisions_fills_the_same_width():
    found = bars(drawing(coverage_chart(ROWS, "ja")))

    lengths = [bar[-1][0] + bar[-1][1] - bar[0][0] for bar in found]
    assert len(found) == sum(1 for row in ROWS if row.total)
    assert max(lengths) - min(lengths) <= 1.6


def test_what_is_not_confirmed_is_filled_with_a_pattern_and_nothing_else_is():
    plain = {one.key: 1 for one in CLASSES}
    (bar,) = bars(drawing(coverage_chart([CoverageRow(bilingual("A"), plain)], "en")))

    hatched = [one.confirmed is False for one in CLASSES]
    assert [fill.startswith("url(#") for _, _, fill in bar] == hatched


def test_each_count_and_total_is_printed():
    row = CoverageRow(bilingual("A"), {"satisfied": 1234, "partly": 17, "candidates": 305})
    found = drawing(coverage_chart([row], "en"))

    assert {"1,234", "17", "305", "1,556", "0"} <= set(found.texts)


def test_legend_names_the_classes_that_occur():
    row = CoverageRow(bilingual("A"), {"satisfied": 1, "contradicted": 1})
    texts = drawing(coverage_chart([row], "ja")).texts

    assert STATUS["contradicted"].ja in texts
    assert STATUS["candidates"].ja not in texts


def test_the_best_met_comes_first_and_what_asks_nothing_last():
    rows = [
        CoverageRow(bilingual("none"), {}),
        CoverageRow(bilingual("half"), {"satisfied": 1, "not satisfied": 1}),
        CoverageRow(bilingual("half, partly"), {"satisfied": 1, "partly": 1}),
        CoverageRow(bilingual("all"), {"satisfied": 9}),
        CoverageRow(bilingual("unknown"), {"nothing close": 9}),
    ]

    assert [row.title.en for row in in_order(rows, "en")] == [
        "all",
        "half, partly",
        "half",
        "unknown",
        "none",
    ]


def test_the_text_alternative_tells_every_figure():
    svg = coverage_chart(ROWS, "en", date="2026-11-25")
    described = re.search(r"<desc[^>]*>(.*?)</desc>", svg, flags=re.DOTALL)
    assert described

    assert described[1].startswith("As of 2026-11-25")
    for row in ROWS:
        assert f"{row.total:,} in all" in described[1]
        for key, count in row.counts.items():
            words = next(one.words.en for one in CLASSES if one.key == key)
            said = f"{count:,} {words[0].lower()}{words[1:]}"
            assert not count or said in described[1]
