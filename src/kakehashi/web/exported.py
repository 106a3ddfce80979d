"""Everything of the workspace as one zip file, for download."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import IO

from kakehashi.workspace.export import export_workspace
from kakehashi.workspace.folder import Workspace


def exported(workspace: Workspace) -> IO[bytes]:
    """Return the open zip file; it is gone when it is closed."""
    packed = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the response
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "workspace"
        export_workspace(workspace, target)
        archive = shutil.make_archive(str(Path(folder) / "packed"), "zip", target)
        with Path(archive).open("rb") as made:
            shutil.copyfileobj(made, packed)
    packed.seek(0)
    return packed
