"""Relations between provisions: what is proved, the proofs, and why something is not."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from kakehashi.relations.literals import ANY
from kakehashi.reports.relation_rows import worth_listing
from kakehashi.web.api.bearer import READ
from kakehashi.web.api.library import framework_named, provision_named
from kakehashi.web.api.parameters import FrameworkName, Limit, Offset, Page, Ref, answers, cut
from kakehashi.web.reasoning import explained, library, rows_of
from kakehashi.workspace.plain.relations import (
    ExplainedRecord,
    RelationRecord,
    explained_record,
    relation_record,
)

router = Router(tags=["relations"])


@router.get("/relations/{ref}", auth=READ, response=answers(Page[RelationRecord]))
def relate(
    request: HttpRequest, ref: Ref, to: FrameworkName, offset: Offset = 0, limit: Limit = 100
) -> Page[RelationRecord]:
    """List what is proved of a provision and those of another framework, and what is related."""
    x, other = provision_named(ref), framework_named(to)
    rows = [
        row
        for row in rows_of(x.ref, other.prefix)
        if row.label != ANY or worth_listing(row.related)
    ]
    part, total, after = cut(rows, offset, limit)
    items = [relation_record(library(), row) for row in part]
    return Page(items=items, total=total, next=after)


@router.get("/relations/{ref}/{other}", auth=READ, response=answers(ExplainedRecord))
def explain_relation(request: HttpRequest, ref: Ref, other: Ref) -> ExplainedRecord:
    """Prove what follows about two provisions, and say what is missing where nothing does."""
    x, y = provision_named(ref), provision_named(other)
    return explained_record(explained(x.ref, y.ref))
