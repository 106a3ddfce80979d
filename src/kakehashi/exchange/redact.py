"""Take items out of a bundle; no key is needed, and the signature still fits.

What is taken out must not be told elsewhere: proofs that rest on a verdict or status go
with it, and where words that are taken out stand in another item too, that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from kakehashi.errors import KakehashiError, Problem, UsageError
from kakehashi.exchange.bundle_file import Bundle
from kakehashi.exchange.disclosure import Item, read_disclosure
from kakehashi.exchange.paths import fitting
from kakehashi.exchange.secrets_in import Secret, repeated_in_header, repeated_in_items, secrets_of
from kakehashi.exchange.verify import Verification

Repeats: TypeAlias = Literal["refuse", "take-out", "leave"]
_CONCLUSIONS = ("/verdict", "/value")
_SHOWN = 10


class LeakError(KakehashiError):
    """What is taken out can still be read elsewhere in the bundle; nothing is written."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class Redacted:
    """What is left of a bundle, and what was taken out."""

    bundle: Bundle
    taken_out: tuple[str, ...]
    along: tuple[str, ...]
    """Those of them that nobody named: what rests on them, or repeats them."""
    statuses_left: int
    """Statuses that stay though a verdict goes: a reader may conclude back from them."""


def redact(verification: Verification, wanted: Sequence[str], *, repeats: Repeats) -> Redacted:
    """Take items out of an intact bundle.

    Args:
        verification: Of the bundle.
        wanted: Paths, beginnings of paths, or patterns with `*`.
        repeats: What to do where words that are taken out stand elsewhere too.

    Raises:
        UsageError: no item fits one of the wishes.
        LeakError: words that are taken out stand elsewhere too, and are to be refused;
            or in the signed list itself, which cannot be changed.
    """
    items = verification.items
    named = _named(verification, wanted)
    gone = named | _proofs_resting_on(named, items)
    while repeats != "leave" and (repeated := _repeated(gone, verification, repeats)):
        gone |= set(repeated)
        gone |= _proofs_resting_on(gone, items)
    kept = [
        text
        for text in verification.bundle.disclosures
        if read_disclosure(text).item.path not in gone
    ]
    verdicts = any(path.endswith("/verdict") for path in gone)
    left = sum(path.endswith("/value") for path in items.keys() - gone) if verdicts else 0
    return Redacted(
        bundle=replace(verification.bundle, disclosures=tuple(kept)),
        taken_out=tuple(path for path in items if path in gone),
        along=tuple(path for path in items if path in gone - named),
        statuses_left=left,
    )


def _named(verification: Verification, wanted: Sequence[str]) -> set[str]:
    named: set[str] = set()
    for wish in wanted:
        found = fitting(verification.items, wish)
        if not found:
            place = verification.bundle.place("disclosures")
            raise UsageError(Problem("KH-EXC-027", place, {"wanted": ascii(wish)[1:-1]}))
        named.update(found)
    return named


def _proofs_resting_on(gone: Iterable[str], items: Mapping[str, Item]) -> set[str]:
    """Return the proofs that tell a verdict or a status that is taken out."""
    concluded = {
        path.removesuffix(end) for path in gone for end in _CONCLUSIONS if path.endswith(end)
    }
    return {
        path
        for path, item in items.items()
        if path.endswith("/proof")
        and (path.removesuffix("/proof") in concluded or concluded & set(_about(item.value)))
    }


def _about(proof: Any) -> Iterable[str]:
    """Yield what the nodes of a proof are about, however deep they are."""
    waiting = [proof]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            yield str(one.get("about", ""))
            waiting.append(one.get("premises"))


def _repeated(gone: set[str], verification: Verification, repeats: Repeats) -> list[str]:
    """Return the items that stay and hold words of those that go.

    Raises:
        LeakError: there are some and nothing is to be taken out beyond what was named,
            or the signed list holds such words.
    """
    assert verification.manifest
    items = verification.items
    secrets: list[Secret] = [one for path in gone for one in secrets_of(items[path])]
    fixed = repeated_in_header(secrets, verification.manifest.header)
    found = repeated_in_items(secrets, [item for path, item in items.items() if path not in gone])
    if fixed or (found and repeats == "refuse"):
        places = [*fixed, *found]
        listed = ", ".join(places[:_SHOWN]) + (" …" if len(places) > _SHOWN else "")
        where = verification.bundle.place("disclosures")
        raise LeakError(Problem("KH-EXC-028", where, {"places": listed}))
    return found
