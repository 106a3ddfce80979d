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
from kakehashi.reports.charts.records import CoverageRow
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Figure

_DESCRIPTION = re.compile(r"<desc[^>]*>(.*?)</desc>", re.DOTALL)
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&"}


def described(svg: str) -> str:
    """Return what a drawing says of itself to whoever does not see it."""
    found = _DESCRIPTION.search(svg)
    text = found[1] if found else ""
    for entity, letter in _ENTITIES.items():
        text = text.replace(entity, letter)
    return text


def coverage_figure(material: Material) -> Figure:
    """Draw the statuses of every framework assessed."""
    rows = coverage_of(material.assessment)
    svg = coverage_chart(rows, material.language, date=material.assessment.date)
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
    return Figure(svg, described(svg), wide=True)
