"""What stands around a passage in its kept document: the passages before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kakehashi.documents.read import read_document
from kakehashi.errors import KakehashiError
from kakehashi.model.document import Document as Read
from kakehashi.model.document import Passage
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.kept_files import path_of
from kakehashi.workspace.models import DocumentVersion, Finding

_BYTES, _PAGES = 4 * 2**20, 80
"""Larger documents are not read just to show what stands around a passage."""
_KEPT = 8
"""Documents kept read at a time."""
BESIDE = 2
"""Passages shown before, and after."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The passages before and after one, and the headings above it."""

    headings: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Reader:
    """Reads kept documents when they are needed, and remembers the last few."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._read: dict[int, Read | None] = {}

    def document(self, version: DocumentVersion) -> Read | None:
        """Return a version as it is read; None where its file is missing or unreadable."""
        if version.pk not in self._read:
            while len(self._read) >= _KEPT:
                del self._read[next(iter(self._read))]
            try:
                path = path_of(self._workspace, version)
                self._read[version.pk] = read_document(path, name=version.document.name)
            except KakehashiError:
                # `workspace verify` tells of it; the passage itself is kept and shown.
                self._read[version.pk] = None
        return self._read[version.pk]

    def around(self, finding: Finding) -> Surroundings:
        """Return what stands around a candidate; nothing where reading it would take long."""
        version = finding.version
        if version.size > _BYTES or (version.pages or 0) > _PAGES:
            return Surroundings()
        read = self.document(version)
        return surroundings(read.passages, finding.start, finding.quote) if read else Surroundings()


def surroundings(passages: Sequence[Passage], start: int, text: str) -> Surroundings:
    """Return what stands around the passage that begins at a place.

    Where another passage begins there, as when documents are read otherwise than
    before, the nearest one of the same words is taken, if there is any.
    """
    same = [i for i, one in enumerate(passages) if one.text == text]
    if not same:
        return Surroundings()
    at = min(same, key=lambda i: abs(passages[i].locator.start - start))
    return Surroundings(
        passages[at].locator.headings,
        tuple(one.text for one in passages[max(0, at - BESIDE) : at]),
        tuple(one.text for one in passages[at + 1 : at + 1 + BESIDE]),
    )
