"""Find the grids that ruled lines form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kakehashi.documents.pdf.pieces import Piece
from kakehashi.documents.pdf.rules import Rule

NEAR = 3.0
"""Points within which lines are taken to meet."""
_MOST_RULES, _MOST_CELLS = 800, 5_000
"""Above these, lines are a drawing or squared paper."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Ruled lines that touch each other: where rows and columns begin and end."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    """From top to bottom."""
    uprights: tuple[Rule, ...]
    levels: tuple[Rule, ...]


def grids_of(rules: Iterable[Rule]) -> Iterator[Grid]:
    """Yield the grids of at least two rows and two columns."""
    merged = [*_merged(r for r in rules if r.level), *_merged(r for r in rules if not r.level)]
    for group in _touching(merged) if len(merged) <= _MOST_RULES else ():
        uprights = tuple(rule for rule in group if not rule.level)
        levels = tuple(rule for rule in group if rule.level)
        if uprights and levels:
            ends_x = [end for rule in levels for end in (rule.start, rule.end)]
            ends_y = [end for rule in uprights for end in (rule.start, rule.end)]
            xs = _places([r.at for r in uprights], min(ends_x), max(ends_x))
            ys = _places([r.at for r in levels], min(ends_y), max(ends_y))
            if len(xs) > 2 and len(ys) > 2 and len(xs) * len(ys) <= _MOST_CELLS:
                yield Grid(tuple(xs), tuple(reversed(ys)), uprights, levels)


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Return rules of one direction with the pieces of a broken line made one."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (round(r.at), r.start)):
        last = found[-1] if found else None
        if last and abs(last.at - rule.at) < 1.5 and rule.start <= last.end + NEAR:
            found[-1] = last._replace(end=max(last.end, rule.end))
        else:
            found.append(rule)
    return found


def _touching(rules: list[Rule]) -> list[list[Rule]]:
    groups: list[list[Rule]] = []
    for rule in rules:
        near = [group for group in groups if any(_meet(rule, other) for other in group)]
        groups = [group for group in groups if not any(group is n for n in near)]
        groups.append([rule, *(other for group in near for other in group)])
    return groups


def _meet(a: Rule, b: Rule) -> bool:
    if a.level == b.level:
        return False
    across = a.start - NEAR <= b.at <= a.end + NEAR
    return across and b.start - NEAR <= a.at <= b.end + NEAR


def _places(at: list[float], low: float, high: float) -> list[float]:
    places: list[float] = []
    for place in sorted([*at, low, high]):
        if not places or place - places[-1] > 2 * NEAR:
            places.append(place)
    return places


def inside(grid: Grid, piece: Piece) -> bool:
    """Say whether a piece stands in a grid."""
    x, y = (piece.left + piece.right) / 2, (piece.bottom + piece.top) / 2
    return grid.xs[0] - 1 <= x <= grid.xs[-1] + 1 and grid.ys[-1] - 1 <= y <= grid.ys[0] + 1
