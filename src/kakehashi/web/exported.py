"""Everything of the workspace as one zip file, for download."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import IO

from kakehashi.workspace.export import export_workspace
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.models import JournalEntry

_Time = tuple[int, int, int, int, int, int]
_EARLIEST: _Time = (1980, 1, 1, 0, 0, 0)
_LATEST: _Time = (2107, 12, 31, 23, 59, 58)
"""Times that a zip file can tell."""


def exported(workspace: Workspace) -> IO[bytes]:
    """Return the open zip file; it is gone when it is closed.

    Equal workspaces give equal bytes: the time of each file in it is that of the last change.
    """
    packed = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the response
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "workspace"
        export_workspace(workspace, target)
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            _pack(target, archive)
    packed.seek(0)
    return packed


def _pack(folder: Path, archive: zipfile.ZipFile) -> None:
    time = _last_change()
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        named = zipfile.ZipInfo(path.relative_to(folder).as_posix(), time)
        named.compress_type = zipfile.ZIP_DEFLATED
        with path.open("rb") as file, archive.open(named, "w", force_zip64=True) as target:
            shutil.copyfileobj(file, target)


def _last_change() -> _Time:
    last = JournalEntry.objects.order_by("-number").first()
    if last is None:
        return _EARLIEST
    at = last.at
    told = (at.year, at.month, at.day, at.hour, at.minute, at.second)
    return min(max(_EARLIEST, told), _LATEST)
