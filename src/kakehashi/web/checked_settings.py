"""Django settings for tools that look at the tables without serving anything (type checks)."""

from __future__ import annotations

SECRET_KEY = "not used: nothing is signed here"  # noqa: S105 - no secret
DATABASES = {"default": {"ENGINE": "django.db.backends.dummy"}}
INSTALLED_APPS = [
    "kakehashi.workspace",
    "kakehashi.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
