"""Charts in a real browser: where letters really stand, and what the browser fetches."""

from __future__ import annotations

import pytest
from tests.reports.charts.examples import HOSTILE, KINDS, svg_of

from kakehashi.reports.charts import of_assessment, of_library
from kakehashi.reports.charts.coverage_chart import coverage_chart
from kakehashi.reports.charts.flow_chart import flow_chart
from kakehashi.reports.charts.heat_map import heat_map

# One worker: a browser is started once for all of these.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

BOXES = """() => {
  const paper = document.querySelector("svg").getBoundingClientRect();
  const right = paper.left + paper.width, bottom = paper.top + paper.height;
  return [...document.querySelectorAll("text")]
    .filter(text => text.textContent.trim())
    .map(text => [text.textContent, text.getBoundingClientRect(), text.hasAttribute("transform")])
    .map(([text, b, turned]) => ({
      text, turned, x: b.left, y: b.top, right: b.right, bottom: b.bottom,
      outside: b.left < -0.5 || b.right > right + 0.5 || b.bottom > bottom + 4 || b.top < -4,
    }));
}"""


@pytest.fixture(scope="module")
def page(browser):
    return browser.new_page()


def shown(page, svg, tmp_path):
    path = tmp_path / "chart.svg"
    path.write_text(svg, encoding="utf-8")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(path.as_uri())
    assert [url for url in fetched if url != path.as_uri()] == []
    return page.evaluate(BOXES)


def side_by_side(boxes):
    """Return pairs of upright texts on one line of which one runs into the other."""
    flat = [box for box in boxes if not box["turned"]]
    return [
        (one["text"], other["text"])
        for place, one in enumerate(flat)
        for other in flat[place + 1 :]
        if one["x"] < other["right"] - 0.5
        and other["x"] < one["right"] - 0.5
        and abs(one["y"] - other["y"]) < 3
    ]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_real_letters_keep_to_the_paper_and_apart(page, full, library, tmp_path, language):
    eu, iso = library.framework("eu-ai-act"), library.framework("iso-iec-42001")
    for svg in (
        coverage_chart(of_assessment.coverage_of(full), language, date=full.date),
        heat_map(of_assessment.heat_map_of(full), language, date=full.date),
        flow_chart(of_library.flow_of(library, eu, iso), language),
        svg_of("progress", [f"Goal {n} 目標" for n in range(8)], language),
        svg_of("board", [f"Framework {n} 枠組み" for n in range(8)], language),
    ):
        boxes = shown(page, svg, tmp_path)
        assert boxes
        assert [box["text"] for box in boxes if box["outside"]] == []
        assert side_by_side(boxes) == []


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("kind", KINDS)
def test_hostile_names_run_nothing_and_stay_in_their_place(page, tmp_path, kind, language):
    boxes = shown(page, svg_of(kind, HOSTILE, language), tmp_path)

    assert page.evaluate("document.querySelectorAll('script, image, foreignObject').length") == 0
    assert [box["text"] for box in boxes if box["outside"]] == []
    assert side_by_side(boxes) == []
