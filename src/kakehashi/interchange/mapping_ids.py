"""Give the rows of a mapping file the ids of the library; what is not found is listed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kakehashi.errors import Problem, SourceLocation
from kakehashi.interchange.mapping_file import MappingFile, MappingRow

Find = Callable[[str], str | None]
_SHOWN = 8


def with_ids(file: MappingFile, subject: Find | None, object_: Find | None) -> MappingFile:
    """Return the file with the ids that two finders find; rows without one are left out.

    Args:
        file: What was read.
        subject: Finds the ref for a subject as written; None leaves subjects as they are.
        object_: The same for objects.
    """
    rows: list[MappingRow] = []
    unknown: dict[str, int] = {}
    lost: set[str] = set()
    for row in file.rows:
        x = subject(row.subject) if subject else row.subject
        y = object_(row.object) if object_ else row.object
        if x and y:
            rows.append(replace(row, subject=x, object=y))
            continue
        lost.add(row.subject)
        for written, found in ((row.subject, x), (row.object, y)):
            if not found:
                unknown[written] = unknown.get(written, 0) + 1
    # Without some of its rows a subject's others would prove too much.
    kept = {x for c in file.covered - lost if (x := subject(c) if subject else c)}
    problems = (*file.problems, *_unknown(file, unknown, len(file.rows) - len(rows)))
    return replace(file, rows=tuple(rows), covered=frozenset(kept), problems=problems)


def _unknown(file: MappingFile, unknown: dict[str, int], rows: int) -> list[Problem]:
    if not unknown:
        return []
    often = sorted(unknown, key=lambda written: (-unknown[written], written))
    more = f", … ({len(often) - _SHOWN})" if len(often) > _SHOWN else ""
    details = {"ids": ", ".join(often[:_SHOWN]) + more, "count": len(often), "rows": rows}
    where = SourceLocation(file.name)
    return [Problem("KH-MAP-030", where, details, severity="warning")]
