"""The candidates of an organisation or system that still stand in the newest documents."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from kakehashi.workspace.models import DocumentVersion, Finding
from kakehashi.workspace.operations.findings import ACCEPTED, OPEN, POSTPONED
from kakehashi.workspace.subjects import Subject

WAITING = (OPEN, POSTPONED)
"""States of candidates that nobody accepted or rejected."""


def current_findings(subject: Subject) -> QuerySet[Finding]:
    """Return the candidates found in the newest version of documents that were not withdrawn.

    Those that were accepted stay: what they became is evidence, which moves on by itself.
    """
    found = Finding.objects.filter(organisation=subject.organisation, system=subject.system)
    return found.filter(Q(version__in=newest_of([subject.organisation.pk])) | Q(state=ACCEPTED))


def newest_of(organisations: Sequence[int]) -> list[int]:
    """Return the ids of the newest versions of some organisations' documents.

    They are few and findings are many: asked for one by one beside each finding, they
    take a database longer than all the rest.
    """
    kept = DocumentVersion.objects.filter(
        document__organisation__in=organisations, document__withdrawn=False
    )
    # Of two with the same key the later one stays.
    newest = dict(kept.order_by("number").values_list("document_id", "pk"))
    return list(newest.values())


def waiting_findings(subject: Subject) -> QuerySet[Finding]:
    """Return the candidates that wait for somebody to judge them."""
    return current_findings(subject).filter(state__in=WAITING)
