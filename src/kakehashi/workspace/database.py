"""Connect Django to the database of one workspace: a SQLite file, or PostgreSQL by URL.

A process works on one workspace at a time, under Django's alias "default".
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.management import call_command
from django.db import DatabaseError, connection, connections

from kakehashi.errors import KakehashiError, Problem

DEFAULT = "default"
_WAIT_SECONDS = 30
"""How long a writer waits for another one before it gives up."""


def connect(url: str) -> None:
    """Make a database the one that models read and write; no query is sent yet.

    Args:
        url: `sqlite:///path/to/file` or `postgresql://user@host:port/name?option=value`.

    Raises:
        KakehashiError: the URL names no database that can be used.
    """
    described = describe(url)
    connections[DEFAULT].close()
    del connections[DEFAULT]
    connections.settings[DEFAULT] = connections.configure_settings({DEFAULT: described})[DEFAULT]


def disconnect() -> None:
    """Close the connection; nothing can be read or written until another `connect`."""
    connections[DEFAULT].close()


def describe(url: str) -> dict[str, Any]:
    """Return Django's description of a database.

    Example:
        >>> describe("sqlite:////tmp/w/workspace.sqlite3")["NAME"]
        '/tmp/w/workspace.sqlite3'
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(unquote(parts.path[1:]))
    if parts.scheme in ("postgres", "postgresql"):
        options = dict(parse_qsl(parts.query))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or options.pop("host", ""),
            "PORT": str(parts.port or options.pop("port", "")),
            "OPTIONS": options,
        }
    raise KakehashiError(Problem("KH-WS-003", details={"url": _without_password(url)}))


def _sqlite(path: str) -> dict[str, Any]:
    # A writer takes the lock when it begins, so that two never read the same state and
    # then overwrite each other. FULL: what was acknowledged survives a loss of power too.
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": _WAIT_SECONDS,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
            "PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536;",
        },
    }


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    return url.replace(f":{parts.password}@", ":…@") if parts.password else url


def migrate() -> None:
    """Bring the tables of the connected database to the newest form.

    Raises:
        KakehashiError: the database cannot be reached or written.
    """
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise unreachable(error) from error


def unreachable(error: Exception) -> KakehashiError:
    """Return the problem for a database that does not answer."""
    reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    return KakehashiError(Problem("KH-WS-004", details={"reason": reason}))


def is_sqlite() -> bool:
    """Say whether the connected database is SQLite."""
    return connection.vendor == "sqlite"


def sqlite_url(path: Path) -> str:
    """Return the URL of a SQLite file."""
    return f"sqlite:///{path.resolve().as_posix()}"
