"""Turn a loaded mapping into a record, or into problems that name the line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from kakehashi.errors import Problem, SourceLocation
from kakehashi.library.yaml_files import LINE, Value

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

R = TypeVar("R", bound=BaseModel)


def validated(
    record: type[R], data: dict[str, Value], path: Path, problems: list[Problem]
) -> R | None:
    """Return the record, or None after adding one problem for each wrong field."""
    try:
        return record.model_validate(_without_lines(data))
    except ValidationError as error:
        problems.extend(_problem(path, data, detail) for detail in error.errors())
        return None


def line_of(value: Value) -> int | None:
    """Return the line that a loaded mapping starts at."""
    line = value.get(LINE) if isinstance(value, dict) else None
    return int(line) if isinstance(line, str) else None


def _without_lines(value: Value) -> Any:
    if isinstance(value, dict):
        return {k: _without_lines(v) for k, v in value.items() if k != LINE}
    if isinstance(value, list):
        return [_without_lines(item) for item in value]
    return value


def _problem(path: Path, data: dict[str, Value], detail: ErrorDetails) -> Problem:
    line: int | None = line_of(data)
    value: Any = data
    for step in detail["loc"]:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            break
        line = line_of(value) or line
    field = ".".join(str(step) for step in detail["loc"])
    return Problem(
        "KH-DATA-004",
        SourceLocation(str(path), line),
        {"field": field, "reason": detail["msg"]},
    )
