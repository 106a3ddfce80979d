from __future__ import annotations

import pytest
from tests.reports.charts.drawn import drawing

from kakehashi.assessment.assess import assess
from kakehashi.assessment.buckets import NOTHING_FOUND, SUGGESTED
from kakehashi.assessment.status import StatusValue
from kakehashi.assessment.summary import BUCKETS, summaries
from kakehashi.model import Decision, Verdict
from kakehashi.reports.charts import of_assessment as made
from kakehashi.reports.charts.classes import CLASSES, UNKNOWN
from kakehashi.reports.charts.coverage_chart import coverage_chart
from kakehashi.reports.charts.heat_map import heat_map, whole
from kakehashi.text.bilingual import LANGUAGES, Bilingual


def test_every_bucket_of_the_summary_has_a_class():
    assert set(BUCKETS) | {UNKNOWN} == {one.key for one in CLASSES}


def test_what_the_summary_calls_confirmed_is_what_is_drawn_solid(full):
    solid = {one.key for one in CLASSES if one.confirmed}
    for row, summary in zip(made.coverage_of(full), summaries(full), strict=True):
        assert sum(row.counts.get(key, 0) for key in solid) == summary.confirmed
        assert row.total == summary.total


def test_without_documents_unknown_says_nothing_of_candidates(full, library, decisions):
    rows = made.coverage_of(full)
    assert all(NOTHING_FOUND not in row.counts for row in rows)
    assert any(row.counts[UNKNOWN] for row in rows)
    assert any(row.counts[SUGGESTED] for row in rows)


def test_cells_count_each_practice_that_a_framework_asks_for_once(full):
    data = made.heat_map_of(full)
    verdicts = {one.practice: one.verdict for one in full.decisions}
    assert len(data.groups) == 25
    for framework, row in zip(full.frameworks, data.rows, strict=True):
        asked = {ref for p in framework.assessable for ref in full.statuses[p.ref].practices}
        sums = whole(row)
        found = [verdicts.get(ref) for ref in asked]
        assert sums.in_place == found.count(Verdict.IN_PLACE)
        assert sums.unknown == found.count(None)
        assert sums.not_applicable == found.count(Verdict.NOT_APPLICABLE)
        assert sums.applying + sums.not_applicable == len(asked)


def test_suggestions_leave_cells_unknown(full, library):
    bare = assess(library, [], date=full.date, decisions=full.decisions, candidates={})
    assert full.suggested
    assert made.heat_map_of(full) == made.heat_map_of(bare)


def test_progress_on_a_day_is_the_assessment_of_that_day(library, decisions):
    frameworks = [library.framework("nist-ai-rmf"), library.framework("japan-ai-act")]
    days = ["2026-03-15", "2026-06-15", "2026-09-30"]
    verdicts = {
        day: {one.practice: one.verdict for one in decisions if one.on <= day} for day in days
    }
    progress = made.progress_of(library, frameworks, verdicts, title=Bilingual("A", "A"))

    for day, point in zip(days, progress.points, strict=True):
        earlier = [one for one in decisions if one.on <= day]
        done = assess(
            library, [], date=day, frameworks=frameworks, decisions=earlier, candidates={}
        )
        expected = [done.statuses[p.ref].value.value for f in frameworks for p in f.assessable]
        counted = {value.value: expected.count(value.value) for value in StatusValue}
        assert {key: count for key, count in counted.items() if count} == point.counts


def test_a_table_is_read_day_by_day():
    rows = [
        Decision("p:1", Verdict.PLANNED, "Sato", "2026-04-01"),
        Decision("p:1", Verdict.IN_PLACE, "Sato", "2026-05-01"),
        Decision("p:2", Verdict.IN_PLACE, "Sato", ""),
        Decision("p:3", Verdict.IN_PLACE, "Sato", "2026-07-01"),
    ]
    found = made.verdicts_by_day(rows, "2026-06-01")

    assert list(found) == ["2026-04-01", "2026-05-01", "2026-06-01"]
    assert found["2026-04-01"] == {"p:1": Verdict.PLANNED, "p:2": Verdict.IN_PLACE}
    assert found["2026-06-01"] == {"p:1": Verdict.IN_PLACE, "p:2": Verdict.IN_PLACE}


def test_cards_compare_with_the_earlier_assessment(library, decisions):
    chosen = [library.framework("nist-ai-rmf")]
    earlier = [one for one in decisions if one.on <= "2026-03-01"]
    before = assess(library, [], date="2026-03-01", frameworks=chosen, decisions=earlier)
    after = assess(library, [], date="2026-11-25", frameworks=chosen, decisions=decisions)
    (row,) = made.gauges_of(after, before)

    assert row.satisfied == summaries(after)[0].counts["satisfied"]
    assert (row.previous, row.previous_date) == (
        summaries(before)[0].counts["satisfied"],
        "2026-03-01",
    )
    assert made.gauges_of(after)[0].previous is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_library_is_drawn_without_a_label_cut_or_covered(full, language):
    for svg in (
        coverage_chart(made.coverage_of(full), language),
        heat_map(made.heat_map_of(full), language),
    ):
        found = drawing(svg)
        assert found.outside() == []
        assert found.overlapping() == []
        assert not [text for text in found.texts if text.endswith("…")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_framework_by_every_group_can_be_read_on_a4_across(full, language):
    found = drawing(heat_map(made.heat_map_of(full), language, date=full.date))

    # Paper of 297 by 210 mm with margins of 10 mm; a point is 1/72 of an inch.
    scale = min(277 / found.width, 190 / found.height)
    assert min(one.size for one in found.words) * scale * 72 / 25.4 >= 5.5
