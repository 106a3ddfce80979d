from __future__ import annotations

from collections import Counter

import pytest
from tests.reports.charts.drawn import drawing

from kakehashi.model import Relation
from kakehashi.reports.charts.flow_chart import flow_chart
from kakehashi.reports.charts.of_library import flow_direct, flow_of, flow_to_practices
from kakehashi.text.bilingual import LANGUAGES

PAIRS = [
    ("eu-ai-act", "iso-iec-42001"),
    ("hiroshima-code-of-conduct", "nist-ai-rmf"),
    ("ai-guidelines-for-business", "hiroshima-guiding-principles"),
]


def rows_of(library, prefix):
    return [
        row
        for crosswalk in library.crosswalks.values()
        if crosswalk.subject_source == prefix and crosswalk.object_source == "practices"
        for row in crosswalk.mappings
        if row.relation is not Relation.NONE
    ]


@pytest.mark.parametrize("name", ["iso-iec-42001", "eu-ai-act", "oecd-ai-principles"])
def test_every_row_to_a_practice_is_in_one_ribbon(library, name):
    framework = library.framework(name)
    flow = flow_to_practices(library, framework)
    rows = rows_of(library, framework.prefix)

    counted: Counter[str] = Counter()
    for link in flow.links:
        counted[link.relation] += link.count
    assert counted == Counter(row.relation.value for row in rows)


def test_only_groups_that_both_are_mapped_to_stand_between_them(library):
    one, other = library.framework("owasp-llm-top10"), library.framework("japan-ai-act")
    flow = flow_of(library, one, other)
    keys = {node.key for node in flow.columns[1]}

    assert keys == {link.target for link in flow.links} & {link.source for link in flow.links}


def test_direct_rows_turn_round_with_the_sides(library):
    left = library.framework("ai-guidelines-for-business")
    right = library.framework("hiroshima-guiding-principles")
    there, back = flow_direct(library, left, right), flow_direct(library, right, left)

    assert there.links
    turned = {
        (one.target, one.source, Relation(one.relation).converse.value) for one in there.links
    }
    assert turned == {(one.source, one.target, one.relation) for one in back.links}


def test_frameworks_without_rows_between_them_give_an_empty_flow(library):
    flow = flow_direct(
        library, library.framework("texas-hb149"), library.framework("g20-ai-principles")
    )

    assert flow.links == ()
    assert "nothing to draw" in flow_chart(flow, "en")


def test_a_single_title_at_the_top_is_opened(library):
    flow = flow_to_practices(library, library.framework("oecd-ai-principles"))

    assert len(flow.columns[0]) > 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_real_flows_keep_labels_on_the_paper_and_apart(library, left, right, language):
    flow = flow_of(library, library.framework(left), library.framework(right))
    found = drawing(flow_chart(flow, language))

    assert found.outside() == []
    assert found.overlapping() == []
