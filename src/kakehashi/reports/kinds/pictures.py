"""Charts as figures of reports, with words for whoever does not see them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kakehashi.assessment.buckets import NOTHING_FOUND
from kakehashi.assessment.summary import BUCKETS
from kakehashi.model import Framework
from kakehashi.reports.answer import Answer
from kakehashi.reports.charts.classes import UNKNOWN
from kakehashi.reports.charts.coverage_chart import coverage_chart
from kakehashi.reports.charts.heat_map import heat_map
from kakehashi.reports.charts.of_assessment import coverage_of, heat_map_of
from kakehashi.reports.charts.progress_chart import progress_chart
from kakehashi.reports.charts.records import CoverageRow, Progress, ProgressPoint
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Figure

_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_ROOM = {False: (166.0, 215.0), True: (253.0, 140.0)}
"""Room of a page for a drawing in millimetres, upright and across."""
_DESCRIPTION = re.compile(r"<desc[^>]*>(.*?)</desc>", re.DOTALL)
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&"}


def described(svg: str) -> str:
    """Return what a drawing says of itself to whoever does not see it."""
    found = _DESCRIPTION.search(svg)
    text = found[1] if found else ""
    for entity, letter in _ENTITIES.items():
        text = text.replace(entity, letter)
    return text


def fitting(svg: str, *, across: bool = False, share: float = 1.0) -> float:
    """Return the share of the width at which a drawing takes no more than a share of its page."""
    found = _BOX.search(svg)
    if not found:
        return 1.0
    width, height = _ROOM[across]
    height *= share
    return min(1.0, height / (width * float(found[2]) / float(found[1])))


def coverage_figure(material: Material, *, across: bool = False) -> Figure:
    """Draw the statuses of every framework assessed."""
    rows = coverage_of(material.assessment)
    svg = coverage_chart(rows, material.language, date=material.assessment.date)
    return Figure(svg, described(svg), width=fitting(svg, across=across, share=0.78))


def progress_figure(material: Material, framework: Framework) -> Figure | None:
    """Draw how the statuses of a framework changed; nothing where less than two dates are known."""
    points = material.progress.get(framework.prefix, ())
    if len(points) < 2:
        return None
    told = tuple(ProgressPoint(day, dict(counts)) for day, counts in points)
    svg = progress_chart(Progress(framework.short_title, told), material.language)
    return Figure(svg, described(svg))


def sections_figure(material: Material, framework: Framework, found: Sequence[Answer]) -> Figure:
    """Draw the statuses of one framework, section by section."""
    searched = bool(material.assessment.documents or material.assessment.candidates)
    rows = []
    for top in framework.children.get(None, ()):
        buckets = Counter(answer.bucket for answer in found if _top(framework, answer) == top.ref)
        if not searched and NOTHING_FOUND in buckets:
            buckets[UNKNOWN] = buckets.pop(NOTHING_FOUND)
        if buckets:
            names = [*BUCKETS, UNKNOWN]
            counts = {name: buckets[name] for name in names if buckets[name]}
            rows.append(CoverageRow(top.label, counts))
    date, title = material.assessment.date, framework.short_title
    svg = coverage_chart(rows, material.language, date=date, of_one=title)
    return Figure(svg, described(svg))


def _top(framework: Framework, answer: Answer) -> str:
    one = answer.provision
    while one.parent is not None:
        one = framework.by_ref[one.parent]
    return one.ref


def heat_figure(material: Material) -> Figure:
    """Draw what is in place by framework and group of practices, across the page."""
    svg = heat_map(heat_map_of(material.assessment), material.language)
    return Figure(svg, described(svg), width=fitting(svg, across=True), wide=True)
