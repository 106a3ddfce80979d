"""Write all that a report rests on as JSON beside it, whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.interchange.mapping_output import write_whole


def write_json(told: object, path: Path) -> Path:
    """Write a value as JSON; return the file.

    Raises:
        KakehashiError: the file cannot be written.
    """
    try:
        write_whole(path, json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-USE-004", SourceLocation(str(path)), details)) from error
    return path
