"""Where everything of a progress chart stands: areas that change in steps, goals in lanes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kakehashi.reports.charts.axes import count_marks
from kakehashi.reports.charts.classes import StatusClass
from kakehashi.reports.charts.line_breaks import lines_of
from kakehashi.reports.charts.records import Progress, ProgressGoal, ProgressPoint
from kakehashi.reports.charts.words import say
from kakehashi.reports.text_width import width_of
from kakehashi.text.bilingual import Language

WIDTH, LEFT, RIGHT = 1040, 76, 760
"""The paper, and where time begins and ends on it; labels stand right of it."""
HIGH = 330
NIB = 6
"""By how much the last figures are drawn on, so that a change on the last day is seen."""
GOAL, LANE = 11, 17
"""Size of the letters of goals, and height of their lanes."""
_LONGEST = 300


class Scale:
    """Turns days and counts into places."""

    def __init__(self, progress: Progress, top: float) -> None:
        dates = [point.date for point in progress.points] + [goal.date for goal in progress.goals]
        days = [date.fromisoformat(one) for one in dates]
        self.first, self.last = min(days), max(days)
        self._span = max((self.last - self.first).days, 1)
        highest = max((sum(point.counts.values()) for point in progress.points), default=0)
        targets = [goal.satisfied or 0 for goal in progress.goals]
        self.counts = count_marks(max([highest, *targets]))
        self.top, self.bottom = top, top + HIGH

    def x(self, day: date) -> float:
        """Return the place of a day."""
        return LEFT + (RIGHT - NIB - LEFT) * (day - self.first).days / self._span

    def y(self, count: float) -> float:
        """Return the place of a count."""
        return self.bottom - HIGH * count / self.counts[-1]


def points_in_order(points: Sequence[ProgressPoint]) -> tuple[ProgressPoint, ...]:
    """Return points by date; of several on one day the last one given."""
    by_day = {point.date: point for point in points}
    return tuple(by_day[day] for day in sorted(by_day))


def steps(
    points: Sequence[ProgressPoint], classes: Sequence[StatusClass], number: int, scale: Scale
) -> list[tuple[float, float, float]]:
    """Return where each step of a class begins, with its upper and its lower edge."""
    found = []
    for point in points:
        below = sum(point.counts.get(one.key, 0) for one in classes[:number])
        own = point.counts.get(classes[number].key, 0)
        x = scale.x(date.fromisoformat(point.date))
        found.append((x, scale.y(below + own), scale.y(below)))
    return found


@dataclass(frozen=True, slots=True)
class GoalPlace:
    """A goal with its line, its label and its lane."""

    goal: ProgressGoal
    x: float
    words: str
    anchor: str
    lane: int


def goal_places(
    goals: Sequence[ProgressGoal], days: Sequence[float], language: Language
) -> tuple[GoalPlace, ...]:
    """Return goals in lanes in which no label meets another label or the line of another goal.

    Args:
        goals: By date.
        days: The place of each.
        language: Of the labels.
    """
    lanes: list[list[tuple[float, float]]] = []
    found = []
    for goal, x in zip(goals, days, strict=True):
        said = f"{goal.date} {goal_words(goal, language)}"
        words = lines_of(said, _LONGEST, size=GOAL, most=1, running=True)[0]
        length = width_of(words, GOAL) + 6
        anchor = "start" if x + length <= WIDTH - 12 else "end"
        taken = (x - 2, x + length) if anchor == "start" else (x - length, x + 2)
        lane = next(
            (
                n
                for n, lane in enumerate(lanes)
                if all(taken[0] > end + 6 or start > taken[1] + 6 for start, end in lane)
            ),
            len(lanes),
        )
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(taken)
        found.append(GoalPlace(goal, x, words, anchor, lane))
    return tuple(found)


def goal_words(goal: ProgressGoal, language: Language) -> str:
    """Return what a goal is, with its figure where it has one."""
    title = goal.title.get(language)
    if goal.satisfied is None:
        return title
    return say("goal_target", language, title=title, count=f"{goal.satisfied:,}")


def apart(wanted: Sequence[float], pitch: float, top: float, bottom: float) -> list[float]:
    """Return places at least a pitch apart, as near to the wanted ones as a pass down and up gets.

    Example:
        >>> apart([10, 12, 90], 20, 0, 100)
        [10, 30, 90]
    """
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    found = list(wanted)
    least = top
    for number in order:
        found[number] = max(wanted[number], least)
        least = found[number] + pitch
    most = max(bottom, top + pitch * (len(wanted) - 1))
    for number in reversed(order):
        found[number] = min(found[number], most)
        most = found[number] - pitch
    return found
