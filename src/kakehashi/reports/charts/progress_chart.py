"""Progress: how many provisions are of each status, day by day, with goals and their dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kakehashi.reports.charts.axes import date_marks
from kakehashi.reports.charts.classes import StatusClass, area, patterns, used
from kakehashi.reports.charts.coverage_chart import counts_said
from kakehashi.reports.charts.heading import MARGIN, heading
from kakehashi.reports.charts.line_breaks import lines_of
from kakehashi.reports.charts.progress_layout import (
    GOAL,
    LANE,
    LEFT,
    NIB,
    RIGHT,
    WIDTH,
    GoalPlace,
    Scale,
    apart,
    goal_places,
    goal_words,
    points_in_order,
    steps,
)
from kakehashi.reports.charts.records import Progress
from kakehashi.reports.charts.svg import (
    INK,
    PAPER,
    QUIET,
    RULE,
    document,
    label,
    number,
    prefix_of,
    tag,
)
from kakehashi.reports.charts.words import say
from kakehashi.reports.text_width import width_of
from kakehashi.text.bilingual import Language

_KEY = RIGHT + 34
"""Where the signs of the classes stand."""
_FEW = 40
"""Of so many points the text alternative tells each; of more, the first and the last."""


def progress_chart(progress: Progress, language: Language) -> str:
    """Return statuses over time as stacked areas, as SVG.

    Figures hold from the day of a point until the next: decisions change them on
    days, so areas change in steps and no figure between two days is made up.

    Args:
        progress: The points and goals, in any order; their dates are ISO dates.
        language: Of all words.

    Example:
        >>> from kakehashi.reports.charts.records import ProgressPoint
        >>> from kakehashi.text.bilingual import Bilingual
        >>> points = (ProgressPoint("2026-11-02", {"satisfied": 3}),)
        >>> progress = Progress(Bilingual("A", "A"), points)
        >>> "2026-11-02: 3 satisfied." in progress_chart(progress, "en")
        True
    """
    chart = _Progress(progress, language)
    title = say("progress", language, name=progress.title.get(language))
    top, y = heading(title, [say("progress_read", language)], WIDTH)
    body, y = chart.drawn(y + 8)
    return document(
        chart.prefix,
        language,
        (WIDTH, y + 16),
        title=title,
        described=chart.said(),
        defs=patterns(chart.prefix, chart.classes),
        body=top + body,
    )


class _Progress:
    """The points with where their areas stand."""

    def __init__(self, progress: Progress, language: Language) -> None:
        self.progress, self.language = progress, language
        self.prefix = prefix_of("progress", progress, language)
        self.points = points_in_order(progress.points)
        self.goals = sorted(progress.goals, key=lambda goal: goal.date)
        present = ([key for key, count in point.counts.items() if count] for point in self.points)
        self.classes: tuple[StatusClass, ...] = used(present)

    def said(self) -> str:
        """Return the figures in words."""
        few = len(self.points) <= _FEW
        told = self.points if few else (self.points[0], self.points[-1])
        said = [
            say(
                "progress_said",
                self.language,
                date=point.date,
                parts=counts_said(point.counts, self.language) or "0",
            )
            for point in told
        ]
        said += [
            say("goal_said", self.language, date=goal.date, title=goal_words(goal, self.language))
            for goal in self.goals
        ]
        return " ".join(said if few else [*said, say("in_table", self.language)])

    def drawn(self, y: float) -> tuple[str, float]:
        if not self.points:
            return label(say("no_rows", self.language), MARGIN, y + 14), y + 24
        scale = Scale(self.progress, y)
        days = [scale.x(date.fromisoformat(goal.date)) for goal in self.goals]
        goals = goal_places(self.goals, days, self.language)
        lanes = max((one.lane + 1 for one in goals), default=0)
        scale = Scale(self.progress, y + lanes * LANE + 26)
        parts = (
            self._counts(scale),
            *(self._area(n, scale) for n in range(len(self.classes))),
            self._dates(scale),
            *(_goal_line(one, y, scale) for one in goals),
            *(_goal_label(one, y) for one in goals),
            self._key(scale),
        )
        return "".join(parts), scale.bottom + 26

    def _counts(self, scale: Scale) -> str:
        unit = say("provisions", self.language)
        drawn = [label(unit, MARGIN, scale.top - 10, size=10.5, fill=QUIET)]
        for count in scale.counts:
            y = scale.y(count)
            drawn.append(tag("line", x1=LEFT, y1=y, x2=RIGHT, y2=y, stroke=RULE, stroke_width=0.7))
            drawn.append(label(f"{count:,}", LEFT - 8, y + 4, size=11, anchor="end", fill=QUIET))
        return "".join(drawn)

    def _area(self, place: int, scale: Scale) -> str:
        one = self.classes[place]
        found = steps(self.points, self.classes, place, scale)
        if all(upper == lower for _, upper, lower in found):
            return ""
        ends = [*(x for x, _, _ in found[1:]), found[-1][0] + NIB]
        over = [
            f"{number(x)} {number(upper)}H{number(end)}"
            for (x, upper, _), end in zip(found, ends, strict=True)
        ]
        under = [
            f"{number(end)} {number(lower)}H{number(x)}"
            for (x, _, lower), end in reversed(list(zip(found, ends, strict=True)))
        ]
        return tag(
            "path",
            d="M" + "L".join([*over, *under]) + "Z",
            fill=one.fill(self.prefix),
            stroke=one.outline or PAPER,
            stroke_width=0.8,
        )

    def _dates(self, scale: Scale) -> str:
        drawn = [tag("line", x1=LEFT, y1=scale.bottom, x2=RIGHT, y2=scale.bottom, stroke=INK)]
        for mark in date_marks(scale.first, scale.last):
            x = scale.x(mark.day)
            drawn.append(tag("line", x1=x, y1=scale.bottom, x2=x, y2=scale.bottom + 5, stroke=INK))
            drawn.append(
                label(mark.words, x, scale.bottom + 18, size=11, anchor="middle", fill=QUIET)
            )
        return "".join(drawn)

    def _key(self, scale: Scale) -> str:
        """Return the classes beside the last figures, joined to them by thin lines."""
        last = self.points[-1]
        found = [steps(self.points, self.classes, n, scale)[-1] for n in range(len(self.classes))]
        middles = [(upper + lower) / 2 for _, upper, lower in found]
        # Where two stand at one place, the one drawn lower stays the lower one.
        wanted = [y - 0.001 * place for place, y in enumerate(middles)]
        ys = apart(wanted, 30, scale.top + 10, scale.bottom - 8)
        drawn = []
        for one, middle, y in zip(self.classes, middles, ys, strict=True):
            count = last.counts.get(one.key, 0)
            x = found[0][0] + NIB + 1
            if count:
                path = f"M{number(x)} {number(middle)}L{number(RIGHT + 12)} {number(middle)}"
                path += f"L{number(_KEY - 8)} {number(y)}H{number(_KEY - 3)}"
                drawn.append(tag("path", d=path, fill="none", stroke=QUIET, stroke_width=0.7))
            drawn.append(area(self.prefix, one, (_KEY, y - 6.5, 20, 13)))
            drawn.append(label(f"{count:,}", _KEY + 60, y + 4, anchor="end", bold=True))
            drawn += _key_words(one.words.get(self.language), y)
        return "".join(drawn)


def _key_words(words: str, y: float) -> list[str]:
    lines: Sequence[str] = lines_of(words, WIDTH - _KEY - 68 - 12, size=11.5, most=2)
    first = y + 4 - (len(lines) - 1) * 6.5
    return [label(line, _KEY + 68, first + 13 * n, size=11.5) for n, line in enumerate(lines)]


def _goal_line(one: GoalPlace, top: float, scale: Scale) -> str:
    """Return the line of a goal, with a diamond where its figure stands."""
    place = {"x1": one.x, "x2": one.x, "y1": top + one.lane * LANE + 2, "y2": scale.bottom}
    drawn = [
        tag("line", **place, stroke=PAPER, stroke_width=3.5, stroke_opacity=0.8),
        tag("line", **place, stroke=INK, stroke_width=1.2, stroke_dasharray="5 3"),
    ]
    if one.goal.satisfied is not None:
        at = f"{number(one.x)} {number(scale.y(one.goal.satisfied) - 7)}"
        drawn.append(
            tag("path", d=f"M{at}l7 7l-7 7l-7 -7z", fill=PAPER, stroke=INK, stroke_width=1.6)
        )
    return "".join(drawn)


def _goal_label(one: GoalPlace, top: float) -> str:
    """Return the label of a goal on paper, so that no line of another goal runs through it."""
    y = top + one.lane * LANE
    length = width_of(one.words, GOAL)
    left = one.x + 2.5 if one.anchor == "start" else one.x - length - 5.5
    away = 4 if one.anchor == "start" else -4
    return tag("rect", x=left, y=y + 1, width=length + 3, height=LANE - 2, fill=PAPER) + label(
        one.words, one.x + away, y + 12, size=GOAL, anchor=one.anchor
    )
