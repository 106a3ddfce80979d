"""The keys that a reader knows, with whom they belong to: one JSON file, `trusted.json`."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kakehashi.errors import KakehashiError, Problem, SourceLocation, UnreadableError, UsageError
from kakehashi.exchange import strict_json
from kakehashi.exchange.keys import PublicKey, read_public_key
from kakehashi.exchange.strict_json import NotStrictError
from kakehashi.text.bilingual import Bilingual

FORMAT = "kakehashi-trust-1"
FILE = "trusted.json"
_LARGEST = 2**22


@dataclass(frozen=True, slots=True)
class Trusted:
    """A key that the reader believes to be somebody's."""

    name: str
    key: PublicKey
    since: str
    """ISO date on which the reader said so."""


def load_trusted(folder: Path) -> tuple[Trusted, ...]:
    """Return the known keys; none where there is no file yet.

    Raises:
        UnreadableError: the file is broken. Nobody is then trusted, rather than some.
    """
    path = folder / FILE
    if not path.exists():
        return ()
    try:
        with path.open("rb") as file:
            found = strict_json.read(file.read(_LARGEST))
        return tuple(_trusted(one, str(path)) for one in _listed(found))
    except (OSError, NotStrictError, KakehashiError) as error:
        raise _unreadable(path, error) from error


def _listed(found: Any) -> list[Any]:
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise NotStrictError(f"format is not {FORMAT}", f"formatが{FORMAT}でない")
    if not isinstance(found.get("keys"), list):
        raise NotStrictError("keys is no list", "keysが並びでない")
    return list(found["keys"])


def _trusted(found: Any, where: str) -> Trusted:
    fields = ("name", "pem", "since")
    if not isinstance(found, dict) or any(not isinstance(found.get(f), str) for f in fields):
        raise NotStrictError("a key without name, pem or since", "name、pem又はsinceのない鍵がある")
    key = read_public_key(found["pem"].encode(), where)
    return Trusted(found["name"], key, found["since"])


def trust(folder: Path, new: Trusted) -> None:
    """Add a key that is somebody's.

    Raises:
        UsageError: the key or the name is known already; a key is not replaced unnoticed.
    """
    known = load_trusted(folder)
    for one in known:
        if one.key == new.key or one.name == new.name:
            details = {"name": one.name, "fingerprint": one.key.fingerprint}
            raise UsageError(Problem("KH-EXC-030", SourceLocation(str(folder / FILE)), details))
    _save(folder, (*known, new))


def forget(folder: Path, name: str) -> None:
    """Take out the key of somebody.

    Raises:
        UsageError: there is none of that name.
    """
    known = load_trusted(folder)
    kept = [one for one in known if one.name != name]
    if len(kept) == len(known):
        raise UsageError(Problem("KH-EXC-031", SourceLocation(str(folder / FILE)), {"name": name}))
    _save(folder, kept)


def _save(folder: Path, keys: Iterable[Trusted]) -> None:
    listed = [{"name": one.name, "pem": one.key.pem, "since": one.since} for one in keys]
    content = strict_json.written({"format": FORMAT, "keys": listed}) + b"\n"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Written beside and moved into place: a kill leaves the old list, never half of one.
    handle, half = tempfile.mkstemp(dir=folder, prefix=".trusted-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(half).replace(folder / FILE)
    finally:
        with contextlib.suppress(FileNotFoundError):
            Path(half).unlink()


def _unreadable(path: Path, error: Exception) -> UnreadableError:
    reason = Bilingual(str(error), str(error))
    if isinstance(error, NotStrictError):
        reason = error.reason
    elif isinstance(error, KakehashiError):
        reason = Bilingual(error.problem.message("en"), error.problem.message("ja"))
    return UnreadableError(Problem("KH-EXC-029", SourceLocation(str(path)), {"reason": reason}))
