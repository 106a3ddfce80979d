"""How a bundle is listed: as lines for people, as JSON for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kakehashi.cli.exchange_words import say
from kakehashi.text.shown import shown

if TYPE_CHECKING:
    from kakehashi.errors import Problem
    from kakehashi.exchange.verify import Verification
    from kakehashi.reports.exchange_view import BundleView
    from kakehashi.text.bilingual import Language


def verification_lines(found: Verification, language: Language) -> Iterator[str]:
    """Yield what verifying showed; the problems are shown apart."""
    from kakehashi.exchange.keys import grouped
    from kakehashi.reports.exchange_words import TEXT

    def word(key: str, **more: object) -> str:
        return TEXT[key].get(language).format(**more)

    yield word("intact" if found.intact else "refused")
    if not found.intact or not found.manifest:
        return
    colon = "：" if language == "ja" else ": "
    yield f"{word('issuer')}{colon}{shown(found.manifest.header.issuer)}"
    for one in found.signers:
        fingerprint = grouped(one.key.fingerprint)
        known = one.known_as is not None
        words = {"name": shown(one.known_as or ""), "fingerprint": fingerprint}
        label = word("signature" if one.issuer else "countersignature")
        yield f"{label}{colon}{word('known' if known else 'stranger', **words)}"
    told, hidden = len(found.items), len(found.redacted)
    yield word("counts", told=told, hidden=hidden)
    for path in found.redacted:
        yield f"  {word('hidden')} {path}"


def verification_json(found: Verification) -> dict[str, Any]:
    """Return what verifying showed as JSON."""
    return {
        "file": found.bundle.name,
        "intact": found.intact,
        "reliable": found.reliable,
        "header": _header(found),
        "signers": [
            {"fingerprint": s.key.fingerprint, "issuer": s.issuer, "known_as": s.known_as}
            for s in found.signers
        ],
        "disclosed": sorted(found.items) if found.intact else [],
        "redacted": list(found.redacted),
        "problems": [problem.as_json() for problem in found.problems],
    }


def _header(found: Verification) -> dict[str, Any] | None:
    if not found.manifest or not found.intact:
        return None
    header = found.manifest.header
    return {
        "issuer": header.issuer,
        "key": found.manifest.key,
        "audience": header.audience,
        "purpose": header.purpose,
        "issued": header.issued.isoformat(),
        "expires": header.expires.isoformat() if header.expires else None,
        "language": header.language,
        "library": header.library,
    }


def opened_json(view: BundleView, problems: Sequence[Problem]) -> dict[str, Any]:
    """Return what a bundle tells as JSON."""
    found = view.verification
    told = {path: value for path, value in view.told.values.items() if path[-8:] != "/content"}
    return {
        **verification_json(found),
        "same_library": view.same_basis,
        "items": told,
        "files": dict(view.files),
        "claims": [
            {
                "provision": one.provision,
                "claimed": one.claimed,
                "derived": one.derived.value if one.derived else None,
                "finding": one.finding.value,
            }
            for one in view.claims
        ],
        "problems": [problem.as_json() for problem in problems],
    }


def claim_lines(view: BundleView, *, full: bool) -> Iterator[str]:
    """Yield what a bundle tells.

    Args:
        view: What is told.
        full: Every status and decision; else only how many follow.
    """
    colon = "：" if view.language == "ja" else ": "
    for name, value in view.head():
        yield f"{name}{colon}{value}"
    yield view.counts()
    if full:
        yield from _everything(view)
    counts = Counter(one.finding.value for one in view.claims)
    differs, follows = counts.pop("does not follow", 0), counts.pop("follows", 0)
    words = {"follows": follows, "differs": differs, "hidden": counts.total()}
    yield say("claims", view.language, **words)
    yield view.w("not_proof")


def _everything(view: BundleView) -> Iterator[str]:
    line = "  {0}：{1}（{2}）" if view.language == "ja" else "  {0}: {1} ({2})"
    yield f"\n{view.w('statuses')}"
    for status in view.statuses():
        yield line.format(status.provision, status.claimed, status.found)
    yield f"\n{view.w('decisions')}"
    for decision in view.decisions():
        yield line.format(decision.practice, decision.verdict, decision.by)
        for told in decision.evidence:
            yield f"    {told}"
    yield from _incidents(view)
    documents = list(view.documents())
    if documents:
        yield f"\n{view.w('documents')}"
    for document in documents:
        yield f"  {document.name}  {document.sha256}  {document.file}".rstrip()
    yield ""


def _incidents(view: BundleView) -> Iterator[str]:
    from kakehashi.reports.exchange_incidents import incidents_shown
    from kakehashi.reports.kinds.incident_words import words

    colon = "：" if view.language == "ja" else ": "
    for number, rows in enumerate(incidents_shown(view), 1):
        yield f"\n{words('incidents', view.language)} {number}"
        for label, value in rows:
            yield f"  {label}{colon}{value}"
