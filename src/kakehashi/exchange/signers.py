"""Who signed a bundle: every signature has to fit a key, and one has to be the issuer's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.errors import KakehashiError, Problem
from kakehashi.exchange.bundle_file import Bundle
from kakehashi.exchange.envelope import PAYLOAD_TYPE
from kakehashi.exchange.keys import PublicKey, read_public_key
from kakehashi.exchange.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Signer:
    """One good signature."""

    key: PublicKey
    issuer: bool
    """Whether it is the key that the signed list names; else a countersignature."""
    known_as: str | None
    """What the reader calls the owner of the key; None: the reader does not know it.

    Never what the bundle says: anybody can write any name into one.
    """


def find_signers(
    bundle: Bundle, known: Mapping[str, str]
) -> tuple[tuple[Signer, ...], list[Problem]]:
    """Return the good signatures, and what is wrong with others; nothing of the list yet.

    Args:
        bundle: Whose.
        known: Names of the owners of keys that the reader knows, by fingerprint.
    """
    if bundle.envelope.payload_type != PAYLOAD_TYPE:
        details = {"found": ascii(bundle.envelope.payload_type[:80]), "expected": PAYLOAD_TYPE}
        return (), [Problem("KH-EXC-006", bundle.place("envelope/payloadType"), details)]
    keys, problems = _keys(bundle)
    if not bundle.envelope.signatures:
        problems.append(Problem("KH-EXC-007", bundle.place("envelope/signatures")))
    signers: dict[str, Signer] = {}
    for number, signature in enumerate(bundle.envelope.signatures, 1):
        place = bundle.place(f"envelope/signatures/{number}")
        key = bundle.envelope.fitting(signature, keys)
        if key is None:
            problems.append(Problem("KH-EXC-008", place))
        elif signature.keyid != key.fingerprint or key.fingerprint in signers:
            problems.append(Problem("KH-EXC-010", bundle.place(f"{place_of(number)}/keyid")))
        else:
            name = known.get(key.fingerprint)
            signers[key.fingerprint] = Signer(key, issuer=False, known_as=name)
    if not problems and len(signers) < len(keys):
        problems.append(Problem("KH-EXC-010", bundle.place("keys")))
    return tuple(signers.values()), problems


def place_of(number: int) -> str:
    """Return where a signature stands in a bundle."""
    return f"envelope/signatures/{number}"


def with_issuer(
    bundle: Bundle, signers: tuple[Signer, ...], manifest: Manifest
) -> tuple[tuple[Signer, ...], list[Problem]]:
    """Mark the signature of the issuer; a bundle without it was stripped."""
    marked = tuple(
        Signer(one.key, one.key.fingerprint == manifest.key, one.known_as) for one in signers
    )
    if any(one.issuer for one in marked):
        return marked, []
    return marked, [Problem("KH-EXC-007", bundle.place("envelope/signatures"))]


def _keys(bundle: Bundle) -> tuple[list[PublicKey], list[Problem]]:
    keys: list[PublicKey] = []
    problems: list[Problem] = []
    for number, pem in enumerate(bundle.keys, 1):
        place = bundle.place(f"keys/{number}")
        try:
            key = read_public_key(pem.encode("ascii", "replace"), str(place))
        except KakehashiError as error:
            problems.append(error.problem)
            continue
        if key.pem != pem or key in keys:
            problems.append(Problem("KH-EXC-003", place))
        else:
            keys.append(key)
    return keys, problems
