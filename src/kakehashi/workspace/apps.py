"""The Django app of workspaces."""

from __future__ import annotations

from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    """Tables of organisations, systems, documents, decisions and the journal."""

    name = "kakehashi.workspace"
    label = "workspace"
