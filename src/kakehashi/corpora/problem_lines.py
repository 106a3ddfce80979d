"""Problems with a document as JSON values, kept with what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from kakehashi.errors import Problem, SourceLocation
from kakehashi.text.bilingual import Bilingual


def problems_kept(problems: Iterable[Problem]) -> list[list[Any]]:
    """Return problems without the name of their document, which may be another next time."""
    return [[p.code, p.where.line if p.where else None, p.details, p.severity] for p in problems]


def plain_detail(value: object) -> object:
    """Return what JSON can hold of a detail of a problem; the `default` of `json.dumps`."""
    return asdict(value) if isinstance(value, Bilingual) else str(value)


def problems_told(kept: Iterable[Sequence[Any]], name: str) -> tuple[Problem, ...]:
    """Return problems that were kept, told of a document by this name.

    Example:
        >>> kept = problems_kept([Problem("KH-DOC-004", SourceLocation("old.txt"))])
        >>> str(problems_told(kept, "new.txt")[0].where)
        'new.txt'
    """
    return tuple(_told(one, name) for one in kept)


def _told(kept: Sequence[Any], name: str) -> Problem:
    code, line, written, severity = kept
    details = {k: Bilingual(**v) if isinstance(v, dict) else v for k, v in written.items()}
    return Problem(code, SourceLocation(name, line), details, severity=severity)
