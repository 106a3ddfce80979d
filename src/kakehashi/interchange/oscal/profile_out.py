"""A choice of provisions as an OSCAL profile that imports the catalogs of their frameworks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from kakehashi.errors import KakehashiError, Problem
from kakehashi.interchange.oscal.document import Head, Part, document
from kakehashi.interchange.oscal.names import own_props
from kakehashi.interchange.oscal.resources import catalog_resource
from kakehashi.interchange.oscal.tokens import token_of
from kakehashi.model import Framework
from kakehashi.text.bilingual import Bilingual, Language

_NOTHING = Bilingual("no provision is chosen", "項目が選択されていない")


@dataclass(frozen=True, slots=True)
class Choice:
    """A framework, and what is chosen of it."""

    framework: Framework
    provisions: tuple[str, ...] | None = None
    """The ids of the provisions; None: all."""


def choice_for_roles(framework: Framework, roles: Collection[str]) -> Choice:
    """Return what a framework asks of somebody who has some roles.

    What addresses nobody by name concerns everybody.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> act = load_library().framework("eu-ai-act")
        >>> all_, some = choice_for_roles(act, ()), choice_for_roles(act, ["importer"])
        >>> all_.provisions is None, 0 < len(some.provisions) < len(act.assessable)
        (True, True)
    """
    if not roles:
        return Choice(framework)
    wanted = {"organisation", *roles}
    kept = (p for p in framework.assessable if not p.addressees or wanted & set(p.addressees))
    return Choice(framework, tuple(p.id for p in kept))


def profile_of(
    choices: Sequence[Choice], title: str, *, modified: datetime, language: Language = "en"
) -> Part:
    """Return a profile of chosen provisions.

    Raises:
        KakehashiError: nothing is chosen; OSCAL demands one import at least.
    """
    kept = [choice for choice in choices if choice.provisions is None or choice.provisions]
    if not kept:
        raise KakehashiError(Problem("KH-OSC-002", details={"what": _NOTHING}))
    resources = [catalog_resource(choice.framework, language) for choice in kept]
    imports = [
        _import(choice, resource["uuid"]) for choice, resource in zip(kept, resources, strict=True)
    ]
    body = {"imports": imports, "merge": {"as-is": True}}
    head = Head(title, modified.date().isoformat(), modified, tuple(own_props(kind="choice")))
    return document("profile", head, body, resources)


def _import(choice: Choice, resource: str) -> Part:
    if choice.provisions is None:
        return {"href": f"#{resource}", "include-all": {}}
    ids = [token_of(id_) for id_ in choice.provisions]
    chosen = {"with-child-controls": "no", "with-ids": ids}
    return {"href": f"#{resource}", "include-controls": [chosen]}
