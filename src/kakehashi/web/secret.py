"""The key that signs sessions: from the environment, else a file that only the owner reads."""

from __future__ import annotations

import os
import secrets

from kakehashi.web.surroundings import Surroundings

FILE = "secret.key"


def secret_key(around: Surroundings) -> str:
    """Return the key; one is made at the first start.

    The file stands in the workspace's folder, outside the database, and is not
    part of exports.
    """
    named = os.environ.get("KAKEHASHI_SECRET_KEY", "")
    if named:
        return named
    path = around.folder / FILE
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        made = secrets.token_urlsafe(48)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(made + "\n")
        return made
