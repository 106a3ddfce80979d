"""Keep attached texts in the user's own data folder.

One folder per framework holds a copy of the file, its pieces, and `index.json`,
which names the two by their checksum. The index is replaced last and in one
step, so that a text is attached whole or not at all. KAKEHASHI_HOME names the
data folder; without it, the XDG data home holds it. Files can be read by their
owner only: the copy may be licensed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UnreadableError, UsageError
from kakehashi.library.library import DATA
from kakehashi.official.cut import printable
from kakehashi.official.read import FORMATS
from kakehashi.official.text import OfficialText

_PREFIX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")
_INDEX = "index.json"


@dataclass(frozen=True, slots=True)
class Attached:
    """What is known of an attached text: the index of its folder."""

    framework: str
    """The prefix of the framework."""
    file: str
    """The name of the file that the user gave."""
    sha256: str
    format: str
    date: str
    """The day on which it was attached."""
    pieces: int
    """How many provisions it has text for."""


def home() -> Path:
    """Return the folder of attached texts, whether it exists or not."""
    chosen = os.environ.get("KAKEHASHI_HOME")
    data = Path(os.environ.get("XDG_DATA_HOME") or "~/.local/share") / "kakehashi"
    return (Path(chosen) if chosen else data).expanduser() / "attached"


def attach(
    framework: str, name: str, content: bytes, format_: str, official: OfficialText, *, date: str
) -> Attached:
    """Keep a text as the attached one of a framework, in place of one attached before.

    Args:
        framework: The prefix of the framework.
        name: The name of the user's file.
        content: What it holds.
        format_: Its format, a key of `FORMATS`.
        official: Its pieces.
        date: Today (ISO).

    Raises:
        UsageError: the folder cannot be written, or lies inside the program.
    """
    shown = printable(name.encode("utf-8", errors="replace").decode())
    sha256 = hashlib.sha256(content).hexdigest()
    attached = Attached(framework, shown, sha256, format_, date, len(official.pieces))
    folder = _folder(framework)
    if DATA.parent in folder.resolve().parents:
        raise _unwritable(folder, "inside the program")
    pieces = {"lines": official.lines, "pieces": official.pieces}
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        kept = {_copy(attached): content, _pieces(attached): _json(pieces)}
        for file, bytes_ in (*kept.items(), (_INDEX, _json(asdict(attached)))):
            _write(folder / file, bytes_)
        for old in folder.iterdir():
            if old.name not in {*kept, _INDEX} and not old.is_dir():
                old.unlink()
    except OSError as error:
        raise _unwritable(folder, error.strerror or str(error)) from error
    return attached


def attached_texts(problems: list[Problem]) -> list[Attached]:
    """Return what is attached, in order of frameworks; adds a warning for each damaged index."""
    found: list[Attached] = []
    for path in sorted(home().glob(f"*/{_INDEX}")):
        try:
            found.append(_load_index(path.parent.name))
        except UnreadableError as error:
            problems.append(error.problem)
    return found


def load_attached(framework: str) -> tuple[Attached, OfficialText] | None:
    """Return the attached text of a framework; None where there is none.

    Raises:
        UnreadableError: what was kept is damaged.
    """
    folder = _folder(framework)
    if not (folder / _INDEX).is_file():
        return None
    attached = _load_index(framework)
    with _reporting_damage(folder):
        kept = json.loads((folder / _pieces(attached)).read_text(encoding="utf-8"))
        lines = tuple(str(line) for line in kept["lines"])
        pieces = {str(ref): (int(start), int(end)) for ref, (start, end) in kept["pieces"].items()}
        return attached, OfficialText(lines, pieces)


def remove_attached(framework: str) -> None:
    """Remove the attached text of a framework.

    Raises:
        UsageError: there is none, or the folder cannot be changed.
    """
    folder = _folder(framework) if _PREFIX.fullmatch(framework) else None
    if folder is None or not (folder / _INDEX).is_file():
        raise UsageError(Problem("KH-USE-027", details={"framework": framework}))
    try:
        (folder / _INDEX).unlink()
        shutil.rmtree(folder)
    except OSError as error:
        raise _unwritable(folder, error.strerror or str(error)) from error


def _folder(framework: str) -> Path:
    if not _PREFIX.fullmatch(framework):
        raise UsageError(Problem("KH-USE-027", details={"framework": framework}))
    return home() / framework


def _copy(attached: Attached) -> str:
    return f"{attached.sha256[:12]}.{FORMATS[attached.format]}"


def _pieces(attached: Attached) -> str:
    return f"{attached.sha256[:12]}.pieces.json"


def _load_index(framework: str) -> Attached:
    folder = _folder(framework)
    with _reporting_damage(folder):
        found = Attached(**json.loads((folder / _INDEX).read_text(encoding="utf-8")))
        named = found.framework == framework and found.format in FORMATS
        if not (named and re.fullmatch(r"[0-9a-f]{64}", found.sha256)):
            raise ValueError(_INDEX)
        return found


@contextlib.contextmanager
def _reporting_damage(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        details = {"framework": folder.name}
        where = SourceLocation(str(folder))
        raise UnreadableError(Problem("KH-USE-029", where, details, "warning")) from error


def _unwritable(folder: Path, reason: str) -> UsageError:
    return UsageError(Problem("KH-USE-028", SourceLocation(str(folder)), {"reason": reason}))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=None).encode("utf-8", errors="replace")


def _write(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
