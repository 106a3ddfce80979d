"""One shape for every OSCAL file of ours: metadata, ids made from the content, sources at the end.

The same content and time give the same file: ids are UUIDs of version 5 over what
they name (RFC 9562, section 5.5), and the caller says when it was last modified.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from kakehashi.errors import Problem, UsageError
from kakehashi.interchange.oscal.markup import LINES
from kakehashi.interchange.oscal.names import OSCAL_VERSION, OWN_NS

Model: TypeAlias = Literal[
    "catalog",
    "profile",
    "mapping-collection",
    "component-definition",
    "assessment-plan",
    "assessment-results",
    "plan-of-action-and-milestones",
]
Part: TypeAlias = dict[str, Any]
MODELS: tuple[Model, ...] = (
    "catalog",
    "profile",
    "mapping-collection",
    "component-definition",
    "assessment-plan",
    "assessment-results",
    "plan-of-action-and-milestones",
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the metadata of a file says."""

    title: str
    version: str
    modified: datetime
    """When the content was last changed, with a time zone (OSCAL, dateTime-with-timezone)."""
    props: tuple[Part, ...] = ()
    publisher: str = ""
    """Name of the organisation that is behind the content; empty: none is named."""
    role: str = "creator"
    """What the publisher is to the content: one of OSCAL's role ids."""


def document(
    model: Model, head: Head, body: Mapping[str, Any], resources: Sequence[Part] = ()
) -> Part:
    """Return a whole OSCAL document of one model.

    Raises:
        UsageError: the time has no time zone.

    Example:
        >>> from datetime import UTC
        >>> made = document("catalog", Head("T", "1", datetime(2026, 1, 1, tzinfo=UTC)), {})
        >>> made["catalog"]["metadata"]["last-modified"], list(made["catalog"])
        ('2026-01-01T00:00:00+00:00', ['uuid', 'metadata'])
    """
    if head.modified.tzinfo is None:
        raise UsageError(Problem("KH-OSC-014"))
    content = {"metadata": _metadata(head), **body}
    if resources:
        content["back-matter"] = {"resources": list(resources)}
    content = with_lines(content)
    return {model: {"uuid": uuid_of(model, content), **content}}


def _metadata(head: Head) -> Part:
    found: Part = {
        "title": head.title,
        "last-modified": head.modified.isoformat(),
        "version": " ".join(head.version.split()) or "-",
        "oscal-version": OSCAL_VERSION,
    }
    if head.props:
        found["props"] = list(head.props)
    if head.publisher.strip():
        name = " ".join(head.publisher.split())
        party = {"uuid": uuid_of("party", name), "type": "organization", "name": name}
        found["roles"] = [{"id": head.role, "title": head.role}]
        found["parties"] = [party]
        found["responsible-parties"] = [{"role-id": head.role, "party-uuids": [party["uuid"]]}]
    return found


def with_lines(value: Any, key: str = "") -> Any:
    r"""Return a tree in which every title is one line that is not empty, as OSCAL demands.

    Example:
        >>> with_lines({"title": "a\n b", "props": [{"title": ""}]})
        {'title': 'a b', 'props': [{'title': '-'}]}
    """
    if isinstance(value, dict):
        return {name: with_lines(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [with_lines(inner, key) for inner in value]
    return " ".join(value.split()) or "-" if key in LINES else value


def uuid_of(*content: object) -> str:
    """Return the id of some content: always the same for the same.

    Example:
        >>> uuid_of("a", 1) == uuid_of("a", 1) != uuid_of("a", 2)
        True
    """
    said = json.dumps(content, ensure_ascii=True, sort_keys=True)
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{OWN_NS}\n{said}"))


def with_uuid(kind: str, content: Mapping[str, Any]) -> Part:
    """Return an object with an id made from what it holds, in front of it."""
    return {"uuid": uuid_of(kind, content), **content}


def moment(day: str) -> str:
    """Return an ISO date as OSCAL's dateTime-with-timezone: the beginning of the day, UTC.

    Example:
        >>> moment("2026-11-02")
        '2026-11-02T00:00:00+00:00'
    """
    return f"{day}T00:00:00+00:00"
