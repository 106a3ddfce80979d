"""Keep the loaded library between runs: reading YAML costs ten times what starting should.

The cache is a JSON file in the user's cache folder, named after the paths, sizes
and times of all data files and the version of the code; anything that changes
gives another name. It holds nothing that is not in the data files, and is
ignored when it cannot be read or written. KAKEHASHI_CACHE names another folder,
or switches the cache off ("off").
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kakehashi.library.cache_folder import cache_folder
from kakehashi.library.library import DATA, Library, load_library
from kakehashi.library.plain_form import FORM, library_from, plain_form
from kakehashi.version import __version__


def load_cached(folders: Sequence[Path] = (DATA,)) -> Library:
    """Return the library of some folders, from the cache where it holds it.

    A library with problems is not kept, so that they are reported every time.
    """
    path = _cache_file(folders)
    if path is not None:
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError), _without_collection():
            return library_from(json.loads(path.read_bytes()))
    with _without_collection():
        library = load_library(folders)
    if path is not None and not library.problems:
        with contextlib.suppress(OSError):
            _write(path, lambda: json.dumps(plain_form(library), ensure_ascii=False))
    return library


@contextlib.contextmanager
def _without_collection() -> Iterator[None]:
    """Leave out garbage collection: a hundred thousand objects are made and all are kept."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _cache_file(folders: Sequence[Path]) -> Path | None:
    base = cache_folder()
    if base is None:
        return None
    digest = hashlib.sha256(f"{__version__} {FORM}".encode())
    for folder in folders:
        for root, _, names in sorted(os.walk(folder)):
            for name in sorted(names):
                status = os.stat(os.path.join(root, name))  # noqa: PTH116, PTH118 - many files
                digest.update(f"{root}/{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return base / f"library-{digest.hexdigest()[:24]}.json"


def _write(path: Path, content: Callable[[], str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in path.parent.glob("library-*.json"):
        old.unlink(missing_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, suffix=".tmp", delete=False, encoding="utf-8"
    ) as file:
        file.write(content())
    Path(file.name).replace(path)
