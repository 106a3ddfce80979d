"""An export as it is sent by the web application: one zip file, unpacked for an import."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kakehashi.text.bilingual import Bilingual
from kakehashi.workspace.storing import refused

_TIMES = 200
_FREE = 50_000_000
"""Bytes that any file may unpack to; above it, no more than `_TIMES` its size."""


@contextmanager
def unpacked(source: Path) -> Iterator[Path]:
    """Give the folder of an export, be it one already or a zip file; a copy is gone at the end.

    Raises:
        KakehashiError: it is no zip file, a damaged one, or one made to fill the disk.
    """
    if source.is_dir():
        yield source
        return
    with tempfile.TemporaryDirectory() as folder:
        try:
            with zipfile.ZipFile(source) as packed:
                size = sum(one.file_size for one in packed.infolist())
                if size > _FREE + _TIMES * source.stat().st_size:
                    megabytes = size // 1_000_000
                    reason = Bilingual(
                        f"it would unpack to {megabytes} MB", f"展開後の大きさが{megabytes}MBです"
                    )
                    raise refused(source, reason)
                # Names that lead out of the folder lose what leads out of it (zipfile does that).
                packed.extractall(folder)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            RuntimeError,
            NotImplementedError,
        ) as error:
            reason = Bilingual(
                "it is no zip file, or a damaged one", "zipファイルではないか、破損しています"
            )
            raise refused(source, reason) from error
        yield Path(folder)
