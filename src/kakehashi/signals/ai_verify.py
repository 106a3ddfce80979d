"""Results of AI Verify: of an algorithm (gid, cid, output), or answers to process checks.

The form of results of algorithms follows the published schema of the toolkit; that of
answered checklists (`pid` with an answer) is our reading of its data: unverified.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kakehashi.signals.loose import at, day, items, pairs, text
from kakehashi.signals.signal import Said


def fits(result: dict[str, Any]) -> bool:
    """Say whether it is a result of an algorithm, or a list of answered checks."""
    algorithm = isinstance(result.get("gid"), str) and "output" in result
    return algorithm or any("pid" in one for one in items(result.get("items"), 3))


def date_of(result: dict[str, Any]) -> str:
    """Return the day on which the test began."""
    return day(result.get("startTime")) or day(at(result, "testArguments", "startTime"))


def said_in(result: dict[str, Any]) -> Iterator[Said]:
    """Yield the figures at the top of the output, or the answered checks."""
    if "items" in result:
        yield from _checks(result)
        return
    name = text(result.get("cid")) or text(result.get("gid"))
    data = text(at(result, "testArguments", "testDataset"))
    around = f" (data {data})" if data else ""
    figures = [(key, text(value)) for key, value in _figures(result.get("output"))]
    for key, value in figures:
        yield Said(f"AI Verify {name}: {key} = {value}{around}", f"{name} {key}")
    if not figures:
        yield Said(f"AI Verify {name}{around}", name)


def _figures(output: Any) -> Iterator[tuple[str, Any]]:
    for key, value in pairs(output, 100):
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            yield key, value
        for inner, number in pairs(value, 100):
            if isinstance(number, (int, float)) and not isinstance(number, bool):
                yield f"{key} {inner}", number


def _checks(result: dict[str, Any]) -> Iterator[Said]:
    for one in items(result.get("items")):
        answer = text(one.get("answer")) or text(one.get("completed")) or text(one.get("value"))
        pid = text(one.get("pid"))
        if pid and answer:
            words = text(one.get("elaboration")) or text(one.get("process"))
            yield Said(f"AI Verify process check {pid}: {answer}. {words}".strip(), f"pid {pid}")
