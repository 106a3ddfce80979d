from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from lxml import etree
from tests.reports.charts.drawn import drawing
from tests.reports.charts.examples import flow

from kakehashi.reports.charts.flow_chart import KINDS, flow_chart
from kakehashi.reports.charts.flow_layout import lay_out
from kakehashi.reports.charts.flow_order import crossings, ordered

FLOW = flow([f"Group {n}" for n in range(9)])


def test_ribbons_are_as_wide_as_their_mappings_and_sum_to_their_nodes():
    laid = lay_out(FLOW, "en", 0)
    scales = {round(ribbon.width / ribbon.link.count, 6) for ribbon in laid.ribbons}
    assert len(scales) == 1

    (scale,) = scales
    left: Counter[str] = Counter()
    for ribbon in laid.ribbons:
        left[ribbon.link.source] += ribbon.link.count
        left[f">{ribbon.link.target}"] += ribbon.link.count
    for column in laid.columns:
        for place in column:
            into, out = place.counts
            assert (into, out) == (left[f">{place.node.key}"], left[place.node.key])
            assert place.height >= max(into, out) * scale - 0.001


def test_ribbons_at_one_side_of_a_node_lie_side_by_side_within_it():
    laid = lay_out(FLOW, "ja", 10)
    for column in laid.columns:
        for place in column:
            spans = sorted(
                (ribbon.y[0] - ribbon.width / 2, ribbon.y[0] + ribbon.width / 2)
                for ribbon in laid.ribbons
                if ribbon.link.source == place.node.key
            )
            assert all(a[1] == pytest.approx(b[0], abs=0.01) for a, b in pairwise(spans))
            if spans:
                assert spans[0][0] >= place.y - 0.01
                assert spans[-1][1] <= place.y + place.height + 0.01


def test_nodes_of_a_column_do_not_overlap():
    for column in lay_out(FLOW, "en", 0).columns:
        ends = [(one.y, one.y + one.height) for one in column]
        assert all(a[1] <= b[0] + 0.01 for a, b in pairwise(ends))


@pytest.mark.parametrize("size", [2, 5, 9, 30])
def test_the_order_chosen_has_fewer_crossings_and_keeps_the_first_column(size):
    made = flow([f"Group {n}" for n in range(size)])
    columns = ordered(made)

    assert columns[0] == made.columns[0]
    assert [set(column) for column in columns] == [set(column) for column in made.columns]
    assert crossings(made, columns) <= crossings(made, made.columns)


def test_an_order_without_crossings_is_found_where_there_is_one():
    made = flow([f"Group {n}" for n in range(6)], columns=2)
    straight = made.__class__(
        made.headings,
        made.columns,
        tuple(one for n, one in enumerate(made.links) if n % 3 == 0),  # one for each node
    )
    assert crossings(straight, straight.columns) > 0
    assert crossings(straight, ordered(straight)) == 0


def test_relations_are_told_apart_without_colour():
    found = drawing(flow_chart(FLOW, "en"))
    dashes = {(path.get("stroke"), path.get("stroke-dasharray")) for path in found.find("path")}

    assert dashes == {(kind.colour, kind.dashes) for kind in KINDS}
    assert len({dash for _, dash in dashes}) == len(KINDS)


def test_the_text_alternative_tells_each_pair_with_its_relations():
    made = flow(["Govern", "Map"], columns=2)
    described = drawing(flow_chart(made, "en")).find("desc")[0].text or ""

    pairs = {(one.source, one.target) for one in made.links}
    assert described.count(" to ") == len(pairs)
    assert all(str(one.count) in described for one in made.links)


def test_ribbons_lead_where_they_are_told_and_the_drawing_is_then_a_group():
    plain = flow_chart(FLOW, "en")
    linked = flow_chart(FLOW, "ja", lambda link: f"/x?a={link.source}&b=<{link.target}>")
    links = etree.fromstring(linked.encode()).findall(".//{*}a")

    assert len(links) == len(FLOW.links)
    assert {one.get("tabindex") for one in links} == {"-1"}
    assert all(one.find("{*}title").text for one in links)
    assert "<Group" not in linked
    assert ('role="img"' in plain, 'role="group"' in linked) == (True, True)
    assert "<a " not in plain
