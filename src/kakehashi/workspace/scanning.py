"""Look for candidates in the newest versions of the documents of an organisation or system."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Q

from kakehashi.documents.read import read_document
from kakehashi.errors import KakehashiError, Problem
from kakehashi.library.library import Library
from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.confirmations import confirmations_of
from kakehashi.model import Candidate
from kakehashi.model.document import Document as Read
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.kept_files import path_of
from kakehashi.workspace.models import Document, DocumentVersion
from kakehashi.workspace.standing import as_told, effective
from kakehashi.workspace.subjects import Subject


def newest_versions(subject: Subject) -> list[DocumentVersion]:
    """Return the newest version of each document that speaks of an organisation or system.

    Documents of its organisation speak of a system too.
    """
    mine = Q(system__isnull=True) | Q(system=subject.system) if subject.system else Q(system=None)
    documents = Document.objects.filter(
        mine, organisation=subject.organisation, withdrawn=False
    ).order_by("name", "pk")
    found = [document.versions.order_by("-number").first() for document in documents]
    return [version for version in found if version is not None]


def read_versions(
    workspace: Workspace,
    versions: list[DocumentVersion],
    problems: list[Problem],
    progress: Callable[[int], None] | None = None,
) -> list[Read]:
    """Return versions of documents as they are read, each named by its id."""
    found = []
    for version in versions:
        try:
            found.append(read_document(path_of(workspace, version), name=str(version.pk)))
        except KakehashiError as error:
            problems.append(error.problem)
        if progress:
            progress(1)
    return found


def candidates_in(
    workspace: Workspace,
    subject: Subject,
    library: Library,
    problems: list[Problem],
    progress: Callable[[int], None] | None = None,
) -> tuple[dict[str, tuple[Candidate, ...]], dict[str, DocumentVersion]]:
    """Return candidates by practice, and the versions by the names that they give.

    What was decided here before teaches the search.
    """
    versions = newest_versions(subject)
    documents = read_versions(workspace, versions, problems, progress)
    decided = effective(subject.organisation, library, system=subject.system)
    learned = confirmations_of(as_told(decided.values()))
    found = find_candidates(library.practices, documents, confirmations=learned)
    return found, {str(version.pk): version for version in versions}
