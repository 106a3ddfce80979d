"""Logs of Inspect (UK AI Security Institute): .json, or .eval, an archive with a header.

Read are the task, the model, the number of samples and the metrics of each scorer; never
the samples, which may hold anything. Form: inspect.aisi.org.uk/eval-logs.html.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kakehashi.signals.loose import at, day, items, pairs, text
from kakehashi.signals.signal import Said

PARTS = ("header.json", "_journal/start.json")


def fits(log: dict[str, Any]) -> bool:
    """Say whether it is such a log."""
    return isinstance(at(log, "eval", "task"), str)


def date_of(log: dict[str, Any]) -> str:
    """Return the day on which it was made."""
    return day(at(log, "eval", "created"))


def said_in(log: dict[str, Any]) -> Iterator[Said]:
    """Yield one line for each metric; one for the task where there are none."""
    task, model = text(at(log, "eval", "task")), text(at(log, "eval", "model"))
    count = text(at(log, "results", "completed_samples"))
    status = text(log.get("status"))
    around = "; ".join(
        part
        for part in (
            f"model {model}" if model else "",
            f"{count} samples" if count else "",
            f"status {status}" if status else "",
        )
        if part
    )
    metrics = list(_metrics(log))
    for scorer, name, value in metrics:
        yield Said(f"Inspect {task}: {scorer} {name} = {value} ({around})", f"{task} {scorer}")
    if not metrics:
        yield Said(f"Inspect {task} ({around})", task)


def _metrics(log: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for score in items(at(log, "results", "scores")):
        for name, metric in pairs(score.get("metrics")):
            value = text(at(metric, "value"))
            if value:
                yield text(score.get("name")), name, value
