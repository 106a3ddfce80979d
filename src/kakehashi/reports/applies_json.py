"""What applies as JSON, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kakehashi.applicability import Decided
from kakehashi.library.library import Library
from kakehashi.model.applicability import Applicability, Reason


def applies_json(library: Library, decided: Mapping[str, Decided]) -> dict[str, Any]:
    """Return what applies as JSON, both languages."""
    return {
        prefix: {
            "concerns": _reason(found.concerns) if found.concerns else None,
            "findings": {
                name: {"holds": one.holds, "missing": list(one.missing), **_words(one.rule.title)}
                for name, one in found.findings.items()
            },
            "provisions": {
                provision.ref: _plain(found.provisions[provision.ref])
                for provision in library.frameworks[prefix].assessable
                if provision.ref in found.provisions
            },
        }
        for prefix, found in decided.items()
    }


def _plain(one: Applicability) -> dict[str, Any]:
    return {
        "outcome": one.outcome.value,
        "from": one.starts or None,
        "roles": list(one.roles),
        "reasons": [_reason(reason) for reason in one.reasons],
        "missing": list(one.missing),
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "citation": reason.citation,
        "holds": reason.holds,
        "because": _words(reason.because),
        "verified": reason.verified,
    }


def _words(text: Any) -> dict[str, str]:
    return {"en": text.get("en"), "ja": text.get("ja")}
