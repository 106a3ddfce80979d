"""Configure Django before any table is imported; the web application brings settings of its own."""

from __future__ import annotations

import django
from django.conf import settings


def set_up() -> None:
    """Configure Django for a process that works on workspaces, unless it is configured.

    No database is named yet: `database.connect` does that.
    """
    if settings.configured:
        return
    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.dummy"}},
        INSTALLED_APPS=["kakehashi.workspace"],
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        TIME_ZONE="UTC",
    )
    django.setup()
