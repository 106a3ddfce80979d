"""The Django app of the web application."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Accounts, tokens and jobs; what is assessed stands in the workspace's own tables."""

    name = "kakehashi.web"
    label = "web"
