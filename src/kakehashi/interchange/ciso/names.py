"""How CISO Assistant names things: by URN, in small letters."""

from __future__ import annotations

import re

PACKAGER = "kakehashi"
_OWN = re.compile(
    rf"urn:{PACKAGER}:risk:(?P<kind>req_node|framework):(?P<framework>[^:\s]+)(?::(?P<id>[^:\s]+))?"
)


def urn(kind: str, *names: str) -> str:
    """Return the URN of a thing of ours; CISO Assistant compares them in small letters.

    Example:
        >>> urn("req_node", "eu-ai-act-2024", "Art-9.2.a")
        'urn:kakehashi:risk:req_node:eu-ai-act-2024:art-9.2.a'
    """
    return ":".join(("urn", PACKAGER, "risk", kind, *names)).lower()


def requirement_urn(ref: str) -> str:
    """Return the URN of a provision by its ref; an id that is a URN already stays as it is.

    Example:
        >>> requirement_urn("practices:GOV-01")
        'urn:kakehashi:risk:req_node:practices:gov-01'
        >>> requirement_urn("urn:x:risk:req_node:y:1")
        'urn:x:risk:req_node:y:1'
    """
    if ref.startswith("urn:"):
        return ref
    prefix, colon, id_ = ref.partition(":")
    return urn("req_node", prefix, id_) if colon else urn("req_node", "unnamed", ref)


def framework_urn(name: str) -> str:
    """Return the URN of a framework by its prefix; a URN stays as it is."""
    return name if name.startswith("urn:") else urn("framework", name or "unnamed")


def ref_of(written: str) -> str:
    """Return the ref that a URN of ours stands for, in small letters; others as they are.

    Example:
        >>> ref_of("urn:kakehashi:risk:req_node:practices:gov-01")
        'practices:gov-01'
        >>> ref_of("urn:intuitem:risk:framework:x")
        'urn:intuitem:risk:framework:x'
    """
    match = _OWN.fullmatch(written.strip().lower())
    if match is None:
        return written
    return f"{match['framework']}:{match['id']}" if match["id"] else match["framework"]
