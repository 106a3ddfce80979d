"""Configure Django before any table is imported; the web application brings settings of its own."""

from __future__ import annotations

import os

import django
from django.conf import settings

from kakehashi.workspace import checked_settings


def set_up() -> None:
    """Configure Django for a process that works on workspaces, unless it is configured.

    No database is named yet: `database.connect` does that.
    """
    if settings.configured or os.environ.get("DJANGO_SETTINGS_MODULE"):
        return
    settings.configure(
        DATABASES=checked_settings.DATABASES,
        INSTALLED_APPS=checked_settings.INSTALLED_APPS,
        DEFAULT_AUTO_FIELD=checked_settings.DEFAULT_AUTO_FIELD,
        USE_TZ=checked_settings.USE_TZ,
        TIME_ZONE=checked_settings.TIME_ZONE,
    )
    django.setup()
