"""Write a file whole or not at all."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

FORMULA = re.compile(r"\s*[=@＝＠]|\s*[-+－＋](?=[\w(])")
"""What a spreadsheet would run if the cell were opened in it (CWE-1236)."""


def write_whole(path: Path, text: str) -> None:
    r"""Write a text as UTF-8 with LF; a reader never sees half of it.

    Example:
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_whole(Path(folder, "a.txt"), "架け橋\n")
        ...     Path(folder, "a.txt").read_bytes().decode()
        '架け橋\n'
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
