"""Start the web application: the workspace, its tables, a server, and the work behind it."""

from __future__ import annotations

import os
import socket
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path

from kakehashi.errors import KakehashiError, Problem
from kakehashi.web.ending import application
from kakehashi.web.keeping import WorkerKeeper


def serve(
    folder: Path,
    *,
    host: str,
    port: int,
    workers: int,
    accounts: bool,
    open_browser: bool,
    organisation: str,
    invited: Callable[[str], None],
) -> None:
    """Serve a workspace until the process is stopped.

    Args:
        folder: Of the workspace.
        host: Address to listen on; in local mode only this machine's own.
        port: Where; the next free one is taken where 0.
        workers: Processes that answer.
        accounts: Whether people log in.
        open_browser: Whether to open the first page.
        organisation: Name of the organisation of a workspace that has none.
        invited: Told the address by which the first person chooses a password, where
            people log in and nobody has an account yet.

    Raises:
        KakehashiError: local mode is to listen beyond this machine, or the port is taken.
    """
    if not accounts and host not in ("127.0.0.1", "localhost", "::1"):
        raise KakehashiError(Problem("KH-WEB-001", details={"host": host}))
    port = port or _free_port(host)
    _require_free(host, port)
    os.environ["KAKEHASHI_WORKSPACE"] = str(folder.resolve())
    os.environ["KAKEHASHI_MODE"] = "accounts" if accounts else "local"
    os.environ["DJANGO_SETTINGS_MODULE"] = "kakehashi.web.settings"
    first = _prepare(organisation)
    if first:
        invited(f"{_outside(host, port)}{first}")
    if open_browser:
        address = f"http://{host}:{port}/"
        threading.Timer(0.8, webbrowser.open, [address]).start()
    keeper = WorkerKeeper()
    keeper.start()
    try:
        _run(host, port, workers)
    finally:
        keeper.stop()


def _outside(host: str, port: int) -> str:
    """Return the address under which people reach the server."""
    names = [name for name in os.environ.get("KAKEHASHI_HOSTS", "").split(",") if name]
    return f"https://{names[0]}" if names else f"http://{host}:{port}"


def _prepare(organisation: str) -> str | None:
    """Make what is missing; return the path of the first invitation, where there is one."""
    import django

    django.setup()
    from django.utils import timezone

    from kakehashi.web.around import around
    from kakehashi.web.beginning import prepare_tables
    from kakehashi.web.making import begin_where_empty
    from kakehashi.workspace.settings_change import settle

    prepare_tables()
    settle(around().folder)
    here = around()
    begin_where_empty(here, organisation, timezone.now())
    from kakehashi.web.accounts.invitations import first_invitation

    first = None if here.local else first_invitation(here.person)
    _load()
    return first


def _load() -> None:
    """Load what pages need, so that processes that are forked from this one have it at once.

    No connection to a database may be shared with them.
    """
    from django.db import connections

    import kakehashi.web.urls
    import kakehashi.web.wsgi  # noqa: F401 - loaded, not used
    from kakehashi.web.reasoning import library

    library()
    connections.close_all()


def _run(host: str, port: int, workers: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces

    Granian(
        "kakehashi.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=8,
        log_enabled=False,
    ).serve(target_loader=application, wrap_loader=False)


def _free_port(host: str) -> int:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as found:
        found.bind((host, 0))
        number: int = found.getsockname()[1]
        return number


def _require_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError as error:
            details = {"port": port, "reason": error.strerror or str(error)}
            raise KakehashiError(Problem("KH-WEB-002", details=details)) from error
