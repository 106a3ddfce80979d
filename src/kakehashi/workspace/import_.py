"""Make a workspace from an export: checked whole before anything is stored, then all or nothing."""

from __future__ import annotations

from pathlib import Path

from django.db import transaction

from kakehashi.errors import KakehashiError
from kakehashi.workspace.folder import SETTINGS, Workspace, create_empty
from kakehashi.workspace.models import JournalHead
from kakehashi.workspace.storing import DAMAGE, head_of, refused_for, store


def import_workspace(source: Path, target: Path, *, database_url: str = "sqlite") -> Workspace:
    """Make a new workspace from an export; its own export has the same bytes.

    Raises:
        KakehashiError: the export is damaged, was edited, or is of a newer form;
            or there is a workspace at the target already. Nothing is left behind
            but an empty database.
    """
    head = head_of(source)
    workspace = create_empty(
        target,
        database_url=database_url,
        language=head.language,
        workspace_id=head.workspace,
    )
    try:
        with transaction.atomic():
            store(source, head, workspace.folder)
    except DAMAGE as error:
        _undo(target)
        raise refused_for(source, error) from error
    except KakehashiError:
        _undo(target)
        raise
    return workspace


def _undo(target: Path) -> None:
    """Leave a database that another try can use, and no workspace."""
    JournalHead.objects.all().delete()
    (target / SETTINGS).unlink(missing_ok=True)
