"""The workspace as a whole: taken along, and whether what was taken along can be put back.

Putting it back is for whoever runs the server (`kakehashi workspace import`): it makes a
new workspace, and never replaces the one that is served.
"""

from __future__ import annotations

from typing import Any, cast

from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.utils import timezone
from ninja import File, Router
from ninja.files import UploadedFile
from pydantic import BaseModel

from kakehashi.web.access import workspace
from kakehashi.web.api.about import require_everywhere
from kakehashi.web.api.bearer import READ
from kakehashi.web.api.documents import as_file
from kakehashi.web.api.limits import count_long
from kakehashi.web.api.parameters import answers
from kakehashi.web.exported import exported
from kakehashi.web.trying import try_export
from kakehashi.workspace.permissions import Action

router = Router(tags=["workspace"])


class TriedExport(BaseModel):
    """What an export holds of which a workspace was made, all of it checked."""

    workspace: str
    counts: dict[str, int]
    """Records by their kinds, as the export names them."""
    entries: int
    last_hash: str
    """Of the journal: the same as in the workspace that it was taken from, at that time."""


@router.get(
    "/workspace/export",
    auth=READ,
    response=answers(None),
    openapi_extra={
        "responses": {
            200: {
                "description": "A zip file.",
                "content": {"application/octet-stream": {"schema": {"type": "string"}}},
            }
        }
    },
)
def export_everything(request: HttpRequest) -> HttpResponseBase:
    """Send all records, the journal and the documents as one zip file.

    It takes the permission to export and to read the journal, in every organisation.
    `kakehashi workspace import` makes the same workspace of it.
    """
    _require(request)
    name = f"kakehashi-{timezone.localdate().isoformat()}.zip"
    sent: FileResponse = as_file(exported(workspace()), name)
    return sent


@router.post("/workspace/try-export", auth=READ, response=answers(TriedExport))
def try_one_export(request: HttpRequest, file: File[UploadedFile]) -> TriedExport:
    """Make a workspace of an export, check all of it, and throw it away: nothing is kept.

    The same permission as for an export; a token that may only read will do.
    """
    _require(request)
    return TriedExport(**try_export(file))


def _require(request: HttpRequest) -> None:
    """Go on only for who may have everything, and not too often.

    Raises:
        RefusedError: they may not.
        TooManyError: there was too much long work in this minute.
    """
    require_everywhere(request, Action.EXPORT)
    require_everywhere(request, Action.READ_JOURNAL)
    count_long(cast("Any", request).auth.pk)
