"""Count what is wrong in a mapping file: a million bad rows give a handful of problems."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from kakehashi.errors import Problem, SourceLocation
from kakehashi.text.normalise import tidy

Severity: TypeAlias = Literal["error", "warning"]
_PLACES = 5
"""Places named for one finding; the rest are counted."""
_VALUES = 50
"""Different values listed under one code; the rest are counted together."""
_WIDTH = 80


@dataclass(slots=True)
class _Tally:
    severity: Severity
    count: int = 0
    places: list[str] = field(default_factory=list)


class Findings:
    """The problems of one file, each with a count and the first places where it stands.

    Example:
        >>> found = Findings("m.tsv")
        >>> for line in range(2, 9):
        ...     found.add("KH-MAP-004", line, "vaguely-like")
        >>> [str(problem.where) for problem in found.problems()]
        ['m.tsv:2']
        >>> found.problems()[0].details["rows"]
        '2, 3, 4, 5, 6, …'
    """

    def __init__(self, name: str, *, numbered_lines: bool = True) -> None:
        self.name = name
        self._numbered_lines = numbered_lines
        """Places are lines of the file; else numbers of entries."""
        self._tallies: dict[tuple[str, str], _Tally] = {}
        self._values: dict[str, int] = {}

    def add(
        self, code: str, place: int | str | None, value: str, severity: Severity = "error"
    ) -> None:
        """Count one finding; equal codes and values are told together."""
        tally = self._tallies.get((code, value))
        if tally is None:
            tally = self._new(code, value, severity)
        tally.count += 1
        if place is not None and len(tally.places) < _PLACES:
            tally.places.append(str(place))

    def loss(self, code: str, place: int | str | None, value: str) -> None:
        """Count one thing that is not carried over, though nothing is wrong with it."""
        self.add(code, place, value, "warning")

    def add_many(self, code: str, value: str, count: int, severity: Severity = "warning") -> None:
        """Count findings that were counted elsewhere."""
        if count:
            self.add(code, None, value, severity)
            self._tallies[self._key(code, value)].count += count - 1

    def _key(self, code: str, value: str) -> tuple[str, str]:
        return (code, value) if (code, value) in self._tallies else (code, "…")

    def _new(self, code: str, value: str, severity: Severity) -> _Tally:
        known = self._values.get(code, 0)
        key = (code, value) if known < _VALUES else (code, "…")
        self._values[code] = known + 1
        return self._tallies.setdefault(key, _Tally(severity))

    def problems(self) -> tuple[Problem, ...]:
        """Return one problem for each code and value, errors first, else in order of finding."""
        told = sorted(self._tallies.items(), key=lambda item: item[1].severity != "error")
        return tuple(self._problem(code, value, tally) for (code, value), tally in told)

    def _problem(self, code: str, value: str, tally: _Tally) -> Problem:
        rows = ", ".join((*tally.places, *(["…"] if tally.count > len(tally.places) else [])))
        first = tally.places[0] if tally.places else ""
        line = int(first) if self._numbered_lines and first.isdecimal() else None
        details = {"value": _shown(value), "count": tally.count, "rows": rows}
        return Problem(code, SourceLocation(self.name, line), details, tally.severity)


def _shown(value: str) -> str:
    value = tidy(value[: 2 * _WIDTH])
    return value if len(value) <= _WIDTH else value[:_WIDTH] + "…"
