"""The bytes of documents: read again, and checked against the hash they were kept under."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from kakehashi.errors import Problem
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.models import DocumentVersion


def check_files(workspace: Workspace) -> Iterator[Problem]:
    """Yield the documents whose bytes are missing or were changed."""
    for version in DocumentVersion.objects.select_related("document").order_by("pk"):
        path = path_of(workspace, version)
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != version.sha256:
            name = f"{version.document.name} ({version.number})"
            yield Problem("KH-WS-036", details={"name": name})


def path_of(workspace: Workspace, version: DocumentVersion) -> Path:
    """Return where the bytes of a version are."""
    return workspace.folder / version.file
