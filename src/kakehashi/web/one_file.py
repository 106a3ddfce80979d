"""The one file that a form sent: its bytes and the name that somebody gave it."""

from __future__ import annotations

from kakehashi.errors import Problem, SourceLocation, UsageError
from kakehashi.web.around import around
from kakehashi.web.request import Asked
from kakehashi.web.uploads import given_name


def one_file(request: Asked, field: str = "file") -> tuple[bytes, str]:
    """Return the bytes and the name of a file.

    Raises:
        UsageError: there is none, it is empty, or larger than the server takes.
    """
    file = request.FILES.get(field)
    if file is None:
        raise UsageError(Problem("KH-WEB-022"))
    name, limit = given_name(file), around().upload_megabytes
    if (file.size or 0) > limit * 1_000_000:
        raise UsageError(Problem("KH-WEB-004", details={"name": name, "most": limit}))
    content = file.read()
    if not content.strip():
        raise UsageError(Problem("KH-USE-023", SourceLocation(name)))
    return content, name
