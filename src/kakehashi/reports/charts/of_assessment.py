"""From assessments to what charts draw: counts of provisions, and practices by group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.summary import summaries
from kakehashi.library.library import Library
from kakehashi.model import Framework, Verdict
from kakehashi.reports.charts.classes import SATISFIED
from kakehashi.reports.charts.records import (
    CoverageRow,
    GaugeRow,
    HeatCell,
    HeatGroup,
    HeatMap,
    HeatRow,
    Progress,
    ProgressGoal,
    ProgressPoint,
)
from kakehashi.text.bilingual import Bilingual


def coverage_of(assessment: Assessment) -> tuple[CoverageRow, ...]:
    """Return the statuses of each framework, counted as the summary counts them."""
    return tuple(
        CoverageRow(one.framework.short_title, dict(one.counts)) for one in summaries(assessment)
    )


def heat_map_of(assessment: Assessment) -> HeatMap:
    """Return for each framework and group of practices how many are in place.

    Only decisions count: a practice that candidates or suggestions speak for is
    not decided.
    """
    library = assessment.library
    groups = tuple(p for p in library.hub.provisions if p.parent is None)
    verdicts = {ref: decision.verdict for ref, decision in assessment.decided.items()}
    rows = []
    for framework in assessment.frameworks:
        counted = _by_group(library, verdicts, _asked(assessment, framework))
        cells = tuple(_cell(counted.get(group.ref, Counter())) for group in groups)
        rows.append(HeatRow(framework.short_title, cells))
    return HeatMap(tuple(HeatGroup(g.id, g.title) for g in groups), tuple(rows))


def _asked(assessment: Assessment, framework: Framework) -> tuple[str, ...]:
    statuses = (assessment.statuses[p.ref] for p in framework.assessable)
    return tuple(dict.fromkeys(ref for status in statuses for ref in status.practices))


def _by_group(
    library: Library, verdicts: Mapping[str, Verdict], practices: Sequence[str]
) -> dict[str, Counter[Verdict | None]]:
    found: dict[str, Counter[Verdict | None]] = {}
    for ref in practices:
        group = library.provisions[ref].parent or ref
        found.setdefault(group, Counter())[verdicts.get(ref)] += 1
    return found


def _cell(counted: Counter[Verdict | None]) -> HeatCell:
    lacking = (Verdict.PARTIAL, Verdict.PLANNED, Verdict.NOT_IN_PLACE)
    return HeatCell(
        in_place=counted[Verdict.IN_PLACE],
        lacking=sum(counted[verdict] for verdict in lacking),
        unknown=counted[None],
        not_applicable=counted[Verdict.NOT_APPLICABLE],
    )


def progress_of(
    title: Bilingual,
    assessments: Sequence[Assessment],
    goals: Sequence[ProgressGoal] = (),
) -> Progress:
    """Return the statuses of all frameworks together, on the date of each assessment."""
    return Progress(title, tuple(_point(one) for one in assessments), tuple(goals))


def _point(assessment: Assessment) -> ProgressPoint:
    counts: Counter[str] = Counter()
    for summary in summaries(assessment):
        counts.update(summary.counts)
    return ProgressPoint(assessment.date, dict(counts))


def gauges_of(assessment: Assessment, before: Assessment | None = None) -> tuple[GaugeRow, ...]:
    """Return how much of each framework is satisfied, with the figure of an earlier assessment."""
    earlier = {} if before is None else {one.framework.prefix: one for one in summaries(before)}
    found = []
    for one in summaries(assessment):
        other = earlier.get(one.framework.prefix)
        found.append(
            GaugeRow(
                one.framework.short_title,
                one.counts[SATISFIED],
                one.total,
                other.counts[SATISFIED] if other else None,
                before.date if before and other else "",
            )
        )
    return tuple(found)
