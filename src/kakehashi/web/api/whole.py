"""The workspace as a whole: taken along, tried, and put back where nobody used it yet.

It never replaces a workspace in use: for that `kakehashi workspace import` makes a new one.
"""

from __future__ import annotations

from typing import Any, cast

from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.utils import timezone
from ninja import File, Form, Router
from ninja.files import UploadedFile
from pydantic import BaseModel

from kakehashi.web.access import workspace
from kakehashi.web.api.about import require_everywhere
from kakehashi.web.api.bearer import ADMINISTER, READ
from kakehashi.web.api.documents import as_file
from kakehashi.web.api.limits import count_long
from kakehashi.web.api.parameters import Called, answers
from kakehashi.web.around import around
from kakehashi.web.exported import exported
from kakehashi.web.putting_back import put_export_back
from kakehashi.web.request import Asked
from kakehashi.web.trying import received, tried, try_export
from kakehashi.web.uploads import given_name
from kakehashi.workspace.permissions import Action

router = Router(tags=["workspace"])


class AdministratorRecord(BaseModel):
    """Somebody who administers every organisation at the top."""

    handle: str
    name: str


class TriedExport(BaseModel):
    """What an export holds of which a workspace was made, all of it checked."""

    workspace: str
    language: str
    organisations: list[str]
    """At the top, by their names."""
    administrators: list[AdministratorRecord]
    """Only they can go on with it where it is put back."""
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


@router.post("/workspace/import", auth=ADMINISTER, response=answers(TriedExport))
def import_everything(
    request: HttpRequest, file: File[UploadedFile], person: Form[Called | None] = None
) -> TriedExport:
    """Put an export back into this workspace, if it holds only what every new one holds.

    It takes somebody who administers everything. The export is tried first, then stored as a
    whole or not at all; what the workspace began with is replaced. `person` names whom of the
    export's administrators you are, where nobody logs in; else it is your user name. The
    token goes on as theirs.
    """
    require_everywhere(request, Action.ORGANISE)
    _require(request)
    name, going_on = given_name(file), cast("Asked", request).person.handle
    with received(file) as stored:
        told = TriedExport(**tried(stored, name))
        if around().local and person:
            going_on = person
        put_export_back(stored, name, person=going_on)
    return told


def _require(request: HttpRequest) -> None:
    """Go on only for who may have everything, and not too often.

    Raises:
        RefusedError: they may not.
        TooManyError: there was too much long work in this minute.
    """
    require_everywhere(request, Action.EXPORT)
    require_everywhere(request, Action.READ_JOURNAL)
    count_long(cast("Any", request).auth.pk)
