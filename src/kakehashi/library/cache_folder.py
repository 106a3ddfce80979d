"""Where things are kept between runs, and how to switch that off."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path | None:
    """Return the folder for what can be made again, or None where KAKEHASHI_CACHE is `off`.

    KAKEHASHI_CACHE names another folder; else XDG_CACHE_HOME or `~/.cache` is used.
    """
    chosen = os.environ.get("KAKEHASHI_CACHE", "")
    if chosen == "off":
        return None
    base = Path(chosen) if chosen else Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache")
    return base.expanduser() / "kakehashi"
