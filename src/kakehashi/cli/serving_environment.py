"""The environment of commands that use the web application's tables and settings."""

from __future__ import annotations

import os


def serving_environment() -> None:
    """Name the settings of the web application, before anything of Django is imported.

    The workspace package leaves its own settings out then.
    """
    os.environ["DJANGO_SETTINGS_MODULE"] = "kakehashi.web.settings"
