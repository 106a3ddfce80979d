"""The bytes of a file, as far as they may be trusted: size, packing, JSON."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from pathlib import Path
from typing import Any

from kakehashi.errors import Problem, SourceLocation, UnreadableError

MOST_BYTES = 100 * 2**20
MOST_PART = 50 * 2**20
"""What one part of an archive may unpack to."""


def load(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        UnreadableError: it cannot be read or is too large.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise too_large(path)
        return path.read_bytes()
    except OSError as error:
        raise no_signal(path, error.strerror or str(error)) from error


def json_of(content: bytes, path: Path) -> dict[str, Any]:
    """Return the mapping that JSON holds (of a list: under the key `items`).

    Raises:
        UnreadableError: it is no JSON, or nested beyond reason.
    """
    try:
        value = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise no_signal(path, f"JSON: {error}"[:200]) from error
    if isinstance(value, list):
        return {"items": value}
    if not isinstance(value, dict):
        raise no_signal(path, "JSON")
    return value


def part_of(content: bytes, names: tuple[str, ...], path: Path) -> bytes:
    """Return the first part of an archive that has one of some names; nothing is unpacked to disk.

    Raises:
        UnreadableError: it is no archive, has no such part, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            known = archive.NameToInfo
            name = next((one for one in names if one in known), None)
            if name is None:
                raise no_signal(path, ", ".join(names))
            with archive.open(name) as stream:
                # What the archive says of its sizes is not believed.
                found = stream.read(MOST_PART + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise no_signal(path, str(error)[:200]) from error
    if len(found) > MOST_PART:
        raise too_large(path)
    return found


def no_signal(path: Path, reason: str) -> UnreadableError:
    """Return the problem of a file that is none of those read."""
    return UnreadableError(Problem("KH-INC-014", SourceLocation(str(path)), {"reason": reason}))


def too_large(path: Path) -> UnreadableError:
    """Return the problem of a file that is too large."""
    details = {"limit": MOST_BYTES // 2**20}
    return UnreadableError(Problem("KH-INC-013", SourceLocation(str(path)), details))
