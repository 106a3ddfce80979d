"""Akoma Ntoso identifiers (eId) of provisions of laws.

Source: OASIS, Akoma Ntoso Naming Convention Version 1.0 (21 February 2019),
section 5.4: `[prefix "__"] element_ref ["_" number]`, where the prefix is the
whole identifier of the element that gives the number its context (5.4.1), and
the names of elements are shortened by a closed list (5.4.2: article `art`,
chapter `chp`, section `sec`, paragraph `para`, subparagraph `subpara`; others,
such as point, in full). Annexes are documents of their own, `annex_1` among
components (4.8.1); what stands in them has the annex as its context. Articles
are numbered through the whole of a law, so that no chapter is their context.

The element that a provision would be marked up as is an interpretation. Where
it is not sure (sentences, unnumbered parts, items, addenda, a point within a point,
statutes numbered by section of a code) there is no eId rather than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kakehashi.model import Framework, Provision

_LAW = "law"
_NUMBER = r"[0-9]+[a-z]*"
_ARTICLE = re.compile(rf"Art-(?P<number>{_NUMBER}(?:-[0-9]+)?)")
_CHAPTER = re.compile(r"(?:Ch|Chapter)-(?P<number>[0-9]+|[IVXLC]+)")
_ANNEX = re.compile(r"Annex-(?P<number>[IVXLC]+)")
_INNER: Mapping[str, tuple[str, str]] = {
    "paragraph": ("para", _NUMBER),
    "sub-paragraph": ("subpara", r"[a-z]{1,2}"),
    "point": ("point", r"[a-z]{1,2}|[ivxlc]+|[0-9]+"),
    "section": ("sec", r"[0-9]+|[A-Z]"),
    "area": ("point", r"[0-9]+"),
    "criterion": ("point", r"[a-z]"),
}
"""By kind of provision: the element, and how its number may look."""
_COUNTED = ("point", "area")
"""Kinds that bear figures in annexes; a figure below a figure (point 4.2) is not sure."""


def eid(framework: Framework, provision: Provision) -> str | None:
    """Return the eId of a provision of a law, or None where it is not sure.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> library = load_library()
        >>> act = library.framework("eu-ai-act-2024")
        >>> [eid(act, act.by_ref[f"{act.prefix}:{i}"]) for i in ("Art-9.2.a", "Annex-III.1.a")]
        ['art_9__para_2__point_a', 'annex_III__point_1__point_a']
        >>> [eid(act, act.by_ref[f"{act.prefix}:{i}"]) for i in ("Ch-III.S-2", "Art-6.4.s1")]
        ['chp_III__sec_2', None]
    """
    if framework.kind != _LAW:
        return None
    if provision.parent is None or provision.kind == "article":
        return _whole(provision)
    parent = framework.by_ref.get(provision.parent)
    context = eid(framework, parent) if parent else None
    inner = _inner(provision, parent) if parent else None
    return f"{context}__{inner}" if context and inner else None


def _whole(provision: Provision) -> str | None:
    """Return the eId of what needs no context: article, chapter, annex."""
    for kind, pattern, element in (
        ("article", _ARTICLE, "art"),
        ("chapter", _CHAPTER, "chp"),
        ("annex", _ANNEX, "annex"),
    ):
        match = pattern.fullmatch(provision.id)
        if match and provision.kind == kind:
            return f"{element}_{match['number']}"
    return None


def _inner(provision: Provision, parent: Provision) -> str | None:
    """Return the last part of an eId, from the kind and the last part of the id."""
    if provision.kind not in _INNER or not provision.id.startswith(f"{parent.id}."):
        return None
    element, pattern = _INNER[provision.kind]
    number = provision.id[len(parent.id) + 1 :].removeprefix("S-")
    if not re.fullmatch(pattern, number):
        return None
    if number.isdigit() and provision.kind in _COUNTED and parent.kind in _COUNTED:
        return None
    return f"{element}_{number}"
