"""The candidates of an organisation or system that still stand in the newest documents."""

from __future__ import annotations

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from kakehashi.workspace.models import DocumentVersion, Finding
from kakehashi.workspace.operations.findings import ACCEPTED, OPEN, POSTPONED
from kakehashi.workspace.subjects import Subject

WAITING = (OPEN, POSTPONED)
"""States of candidates that nobody accepted or rejected."""


def current_findings(subject: Subject) -> QuerySet[Finding]:
    """Return the candidates found in the newest version of documents that were not withdrawn.

    Those that were accepted stay: what they became is evidence, which moves on by itself.
    """
    newest = DocumentVersion.objects.filter(document=OuterRef("version__document"))
    found = Finding.objects.filter(organisation=subject.organisation, system=subject.system)
    found = found.annotate(newest=Subquery(newest.order_by("-number").values("pk")[:1]))
    current = Q(version=F("newest"), version__document__withdrawn=False)
    return found.filter(current | Q(state=ACCEPTED))


def waiting_findings(subject: Subject) -> QuerySet[Finding]:
    """Return the candidates that wait for somebody to judge them."""
    return current_findings(subject).filter(state__in=WAITING)
