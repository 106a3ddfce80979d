from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from tests.reports.charts.drawn import Drawing, drawing
from tests.reports.charts.examples import bilingual

from kakehashi.reports.charts.axes import count_marks, date_marks
from kakehashi.reports.charts.progress_chart import progress_chart
from kakehashi.reports.charts.progress_layout import HIGH, LEFT, NIB, RIGHT, apart
from kakehashi.reports.charts.records import Progress, ProgressGoal, ProgressPoint

POINTS = (
    ProgressPoint("2026-04-01", {"satisfied": 0, "nothing close": 100}),
    ProgressPoint("2026-07-01", {"satisfied": 30, "partly": 20, "nothing close": 50}),
    ProgressPoint("2026-10-01", {"satisfied": 60, "partly": 10, "nothing close": 30}),
)


def areas(found: Drawing) -> dict[str, str]:
    """Return the outlines of the areas by their filling."""
    return {
        path.get("fill", ""): path.get("d", "")
        for path in found.find("path")
        if (path.get("d") or "").endswith("Z") and path.get("stroke-width") == "0.8"
    }


def test_areas_change_in_steps_and_never_slope():
    found = areas(drawing(progress_chart(Progress(bilingual("A"), POINTS), "en")))

    for outline in found.values():
        corners = re.findall(r"([\d.]+) ([\d.]+)H([\d.]+)", outline)
        assert len(corners) == 2 * len(POINTS)
        # From one level to the next the line goes straight up or down.
        for (_, _, end), (start, _, _) in pairwise(corners):
            assert end == start


def test_areas_stand_on_each_other_and_reach_the_total():
    found = areas(drawing(progress_chart(Progress(bilingual("A"), POINTS), "en")))
    heights = []
    for outline in found.values():
        corners = [float(y) for _, y, _ in re.findall(r"([\d.]+) ([\d.]+)H([\d.]+)", outline)]
        last_over, last_under = corners[len(POINTS) - 1], corners[len(POINTS)]
        heights.append(last_under - last_over)

    assert [round(100 * one / HIGH) for one in heights] == [60, 10, 30]


def test_a_day_stands_where_its_date_is():
    outline = next(
        iter(areas(drawing(progress_chart(Progress(bilingual("A"), POINTS), "en"))).values())
    )
    xs = [float(x) for x, _, _ in re.findall(r"([\d.]+) ([\d.]+)H([\d.]+)", outline)][:3]
    days = [date.fromisoformat(point.date) for point in POINTS]
    share = (days[1] - days[0]).days / (days[2] - days[0]).days

    assert xs[0] == LEFT
    assert xs[1] == pytest.approx(LEFT + share * (RIGHT - NIB - LEFT), abs=0.01)


def test_a_goal_is_marked_on_its_day_at_its_figure_and_told():
    goal = ProgressGoal("2026-12-31", bilingual("Report to the board"), 80)
    svg = progress_chart(Progress(bilingual("A"), POINTS, (goal,)), "en")
    found = drawing(svg)

    assert "2026-12-31 Report to the board (80 satisfied)" in found.texts
    diamonds = [p.get("d") or "" for p in found.find("path") if "l7 7" in (p.get("d") or "")]
    assert len(diamonds) == 1
    assert "Goal for 2026-12-31: Report to the board (80 satisfied)." in svg


def test_of_several_points_on_one_day_the_last_one_holds():
    points = (*POINTS, ProgressPoint("2026-10-01", {"satisfied": 99}))
    svg = progress_chart(Progress(bilingual("A"), points), "en")

    assert "2026-10-01: 99 satisfied." in svg
    assert "60 satisfied" not in svg


def test_one_point_is_enough():
    found = drawing(progress_chart(Progress(bilingual("A"), POINTS[2:]), "ja"))

    assert len(areas(found)) == 3
    assert "2026-10-01" in found.texts


@pytest.mark.parametrize("highest", [0, 1, 2, 5, 6, 87, 1000, 4201, 99999])
def test_marks_of_counts_are_few_and_reach_the_highest(highest):
    marks = count_marks(highest)

    assert marks[0] == 0
    assert marks[-1] >= highest
    assert 2 <= len(marks) <= 7


@pytest.mark.parametrize("days", [0, 1, 6, 27, 28, 60, 100, 400, 1500, 9000])
def test_marks_of_dates_lie_within_and_are_not_too_many(days):
    first = date(2024, 2, 29)
    last = date.fromordinal(first.toordinal() + days)
    marks = date_marks(first, last)

    assert 1 <= len(marks) <= 8
    assert all(first <= mark.day <= last for mark in marks)
    assert len({mark.words for mark in marks}) == len(marks)


def test_labels_are_moved_apart_and_keep_their_order():
    found = apart([50, 50.1, 50.2, 90], 20, 0, 100)

    assert found == sorted(found)
    assert all(b - a >= 20 - 1e-9 for a, b in pairwise(found))
    assert found[-1] <= 100
