"""Options of the commands that work in a workspace: which one, and who is acting."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
_SETTINGS = "kakehashi.toml"


def workspace_option(command: F) -> F:
    """Add --workspace: a folder; else KAKEHASHI_WORKSPACE, else here or the nearest above."""
    return click.option(
        "--workspace",
        "folder",
        type=click.Path(path_type=Path),
        callback=_folder,
        help="Folder of the workspace (default: here or above). / ワークスペースのフォルダー。",
    )(command)


def _folder(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path:
    if value is not None:
        return value
    named = os.environ.get("KAKEHASHI_WORKSPACE")
    if named:
        return Path(named)
    here = Path.cwd()
    return next((one for one in (here, *here.parents) if (one / _SETTINGS).exists()), here)


def actor_option(command: F) -> F:
    """Add --as: the handle of the person; else KAKEHASHI_USER, else the name of the login."""
    return click.option(
        "--as",
        "actor",
        callback=_actor,
        help="Who is acting (default: your login name). / 操作者。",
    )(command)


def _actor(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    return value or os.environ.get("KAKEHASHI_USER") or getpass.getuser()


def subject_argument(command: F) -> F:
    """Add SUBJECT: an organisation, unit or system by name or path."""
    return click.argument("subject", default="")(command)


def now() -> datetime:
    """Return this moment."""
    return datetime.now(tz=UTC)
