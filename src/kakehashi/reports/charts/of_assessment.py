"""From assessments to what charts draw: counts of provisions, and practices by group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.buckets import NOTHING_FOUND
from kakehashi.assessment.many import statuses_of_many
from kakehashi.assessment.summary import summaries
from kakehashi.library.library import Library
from kakehashi.model import Decision, Framework, Verdict
from kakehashi.relations.network import network_of
from kakehashi.reports.charts.classes import SATISFIED, UNKNOWN
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
    """Return the statuses of each framework, counted as the summary counts them.

    Where no documents were searched for candidates, what is unknown is only that.
    """
    searched = bool(assessment.documents or assessment.candidates)
    return tuple(
        CoverageRow(one.framework.short_title, _plainer(one.counts, searched=searched))
        for one in summaries(assessment)
    )


def _plainer(counts: Mapping[str, int], *, searched: bool) -> dict[str, int]:
    found = dict(counts)
    if not searched:
        found[UNKNOWN] = found.pop(NOTHING_FOUND, 0)
    return found


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
    library: Library,
    frameworks: Sequence[Framework],
    verdicts: Mapping[str, Mapping[str, Verdict]],
    *,
    title: Bilingual,
    goals: Sequence[ProgressGoal] = (),
) -> Progress:
    """Return the statuses of all provisions of some frameworks together, on some days.

    Args:
        library: The crosswalks that statuses follow from.
        frameworks: Whose provisions.
        verdicts: By ISO date what was decided on that day and before: the verdict
            that counted for each practice or provision.
        title: Whose progress it is.
        goals: What is to be reached, and when.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> library = load_library()
        >>> act = library.framework("japan-ai-act")
        >>> none = progress_of(library, [act], {"2026-04-01": {}}, title=act.short_title)
        >>> none.points[0].counts["unknown"] == len(act.assessable)
        True
    """
    days = sorted(verdicts)
    told: dict[str, dict[Verdict, int]] = {}
    for number, day in enumerate(days):
        for target, verdict in verdicts[day].items():
            bits = told.setdefault(target, {})
            bits[verdict] = bits.get(verdict, 0) | 1 << number
    refs = [p.ref for framework in frameworks for p in framework.assessable]
    many = statuses_of_many(network_of(library), told, len(days), refs)
    points = []
    for number, day in enumerate(days):
        counts = Counter(many.of(number, ref).value for ref in refs)
        points.append(ProgressPoint(day, dict(counts)))
    return Progress(title, tuple(points), tuple(goals))


def verdicts_by_day(decisions: Sequence[Decision], until: str) -> dict[str, dict[str, Verdict]]:
    """Return what counted on each day on which a table says that something was decided.

    Decisions without a date count from the first day.

    Args:
        decisions: The rows of a table; of several on one practice the last one counts.
        until: ISO date of the last day, which is always there.

    Example:
        >>> rows = [Decision("p:1", Verdict.PLANNED, "Sato", "2026-04-01")]
        >>> [len(counted) for counted in verdicts_by_day(rows, "2026-05-01").values()]
        [1, 1]
    """
    days = sorted({one.on for one in decisions if one.on and one.on < until} | {until})
    return {day: {one.practice: one.verdict for one in decisions if one.on <= day} for day in days}


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
