"""Every operation of the served OpenAPI document, with parameters that name what is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from tests.web.api.seeded import Seeded

UPLOAD = (
    b'--edge\r\nContent-Disposition: form-data; name="files"; filename="../x<b>.txt"\r\n'
    b"Content-Type: text/html\r\n\r\nWe keep a register of AI systems.\r\n--edge--\r\n"
)


def sent(field: str, name: str, content: bytes) -> bytes:
    """Return a file as a form of several parts carries it."""
    head = f'Content-Disposition: form-data; name="{field}"; filename="{name}"'
    return b"--edge\r\n" + head.encode() + b"\r\n\r\n" + content + b"\r\n--edge--\r\n"


@dataclass(frozen=True)
class Operation:
    """One operation, ready to be asked."""

    id: str
    method: str
    path: str
    body: Any
    raw: bytes | None
    about_subject: bool
    """Whether it is about an organisation: others do not find it."""
    about_all: bool
    """Whether it is about the whole workspace: it takes a role in every organisation."""
    scope: str
    writes: bool


def _values(seeded: Seeded) -> dict[str, object]:
    return {
        "organisation": seeded.organisation,
        "system": seeded.system,
        "document": seeded.document,
        "version": seeded.version,
        "decision": seeded.decision,
        "incident": seeded.incident,
        "commitment": seeded.commitment,
        "instrument": seeded.instrument,
        "job": 1,
        "number": seeded.task,
        "what": "tasks",
        "framework": "hiroshima-guiding-principles",
        "ref": "hiroshima-guiding-principles-2023:1",
        "other": "practices:GOV-01",
        "to": "nist-ai-rmf",
        "before": "eu-ai-act-2024",
        "after": "eu-ai-act-2026",
        "target": "practices:GOV-01",
        "q": "incident",
        "name": "hiroshima-en.docx",
        "member": seeded.member,
        "choice": seeded.choice,
        "session": 1,
        "token": 0,
    }


def _special(seeded: Seeded) -> dict[str, dict[str, object]]:
    """Parameters of operations that need others than the usual ones."""
    first, second = seeded.proposed
    return {
        "approve_one": {"organisation": seeded.unit, "decision": first},
        "refuse_one": {"organisation": seeded.unit, "decision": second},
        "withdraw_one": {"decision": seeded.spare},
        "new_goal": {"organisation": seeded.unit},
        "move_turn": {"organisation": seeded.unit},
        "end_one_role": {"member": seeded.leaver},
        "change_one_organisation": {"organisation": seeded.unit},
        "choose_one_framework": {"organisation": seeded.unit},
        "end_choice": {"organisation": seeded.unit},
    }


def _bodies(seeded: Seeded) -> dict[str, Callable[[Any], Any]]:
    """What to change of the example in the document."""
    number, revision = seeded.findings[0]
    return {
        "judge": lambda body: {**body, "findings": [{"id": number, "revision": revision}]},
        "decide_one": lambda body: {**body, "target": "practices:GOV-03"},
        "change_one_organisation": lambda body: {"revision": 2, "inherits": False},
    }


def operations(document: dict[str, Any], seeded: Seeded) -> list[Operation]:
    """Return every operation; reading comes before writing."""
    found = [
        _operation(document, seeded, path, method, one)
        for path, methods in document["paths"].items()
        for method, one in methods.items()
    ]
    return sorted(found, key=lambda one: (one.writes, one.id))


def _operation(
    document: dict[str, Any], seeded: Seeded, path: str, method: str, one: dict[str, Any]
) -> Operation:
    id_ = one["operationId"]
    values = {**_values(seeded), **_special(seeded).get(id_, {})}
    query = []
    for parameter in one.get("parameters", []):
        name = parameter["name"]
        if parameter["in"] == "path":
            path = path.replace(f"{{{name}}}", quote(str(values[name]), safe=""))
        elif parameter.get("required"):
            query.append(f"{name}={quote(str(values[name]))}")
    content = one.get("requestBody", {}).get("content", {})
    body = (
        _example(document, content["application/json"]) if "application/json" in content else None
    )
    change = _bodies(seeded).get(id_)
    address = path.removeprefix("/api/v1") + ("?" + "&".join(query) if query else "")
    return Operation(
        id=id_,
        method=method.upper(),
        path=address,
        body=change(body) if change else body,
        raw=UPLOAD if "multipart/form-data" in content else None,
        about_subject="{organisation}" in path or "/organisations/" in path or "/jobs/" in path,
        about_all=path.startswith(("/api/v1/journal", "/api/v1/workspace/")),
        scope=one["x-scope"],
        writes=method != "get" and id_ not in ("assess_texts", "try_one_export"),
    )


def _example(document: dict[str, Any], content: dict[str, Any]) -> Any:
    schema = content["schema"]
    if "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return schema["examples"][0]
