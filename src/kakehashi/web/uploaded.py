"""A file that a form sent, kept for the time of one request under a name of our own."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from django.http import HttpRequest

from kakehashi.errors import Problem, UsageError
from kakehashi.web.around import around
from kakehashi.web.forms import wrong
from kakehashi.web.uploads import given_name


@contextmanager
def uploaded(request: HttpRequest, field: str, endings: Collection[str]) -> Iterator[Path]:
    """Yield where the file of a field stands until the block ends.

    Raises:
        UsageError: there is none, it has another ending, or it is too large.
    """
    file = request.FILES.get(field)
    if file is None or isinstance(file, list):
        raise wrong(field)
    name = given_name(file)
    ending = PurePosixPath(name).suffix.lower()
    if ending not in endings:
        raise wrong(field)
    limit = around().upload_megabytes
    if (file.size or 0) > limit * 1_000_000:
        raise UsageError(Problem("KH-WEB-004", details={"name": name, "most": limit}))
    with tempfile.TemporaryDirectory(prefix="kakehashi-") as folder:
        path = Path(folder) / f"table{ending}"
        with path.open("wb") as target:
            for piece in file.chunks():
                target.write(piece)
        yield path
