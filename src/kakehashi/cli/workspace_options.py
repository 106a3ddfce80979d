"""Options of the commands that work in a workspace: which one, and who is acting."""

from __future__ import annotations

import getpass
import os
import tomllib
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
        is_eager=True,
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
    """Add --as: the handle of the person.

    Without it: KAKEHASHI_USER, else the person whom kakehashi.toml names, else the login.
    """
    return click.option(
        "--as",
        "actor",
        callback=_actor,
        help="Who is acting (default: KAKEHASHI_USER, or whom kakehashi.toml names). / 操作者。",
    )(command)


def _actor(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    named = value or os.environ.get("KAKEHASHI_USER")
    folder = ctx.params.get("folder")
    if not named and isinstance(folder, Path):
        named = _usual_person(folder / _SETTINGS)
    return named or getpass.getuser()


def _usual_person(settings: Path) -> str:
    try:
        table = tomllib.loads(settings.read_text(encoding="utf-8"))["workspace"]
        return str(table.get("person", ""))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, AttributeError):
        return ""


def subject_argument(command: F) -> F:
    """Add SUBJECT: an organisation, unit or system by name or path."""
    return click.argument("subject", default="")(command)


def now() -> datetime:
    """Return this moment."""
    return datetime.now(tz=UTC)
