"""Bundles to play tricks on: small, from fixed keys and salts."""

from __future__ import annotations

import hashlib
import itertools
from datetime import UTC, date, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kakehashi.exchange.bundle_file import Bundle, read_bundle, written
from kakehashi.exchange.disclosure import Item
from kakehashi.exchange.keys import SigningKey, _signing
from kakehashi.exchange.make import make_bundle
from kakehashi.exchange.manifest import Header
from kakehashi.exchange.verify import Reader, Verification, verify_bundle

NOW = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
HEADER = Header("Midori Foods", NOW, "AISI", "pilot", date(2026, 12, 31), "ja", "0" * 64)
PROOF = [
    {
        "en": "GOVERN 1.1 is satisfied.",
        "ja": "GOVERN 1.1は充足している。",
        "about": "statuses/nist-ai-rmf-1.0/GOVERN-1.1",
        "premises": [
            {
                "en": "GOV-01 is in place.",
                "ja": "GOV-01は実施済み。",
                "about": "decisions/practices:GOV-01",
                "premises": [],
            }
        ],
    }
]
ITEMS = (
    Item("subject", "Midori Foods/Chat"),
    Item("people/1", "Aiko Tanaka"),
    Item("documents/1/name", "policy.pdf"),
    Item("documents/1/sha256", "a" * 64),
    Item("decisions/practices:GOV-01/verdict", "in place"),
    Item("decisions/practices:GOV-01/by", 1),
    Item("decisions/practices:GOV-01/on", "2026-04-01"),
    Item("decisions/practices:GOV-01/reason", "⟦person 1⟧ saw the minutes."),
    Item("decisions/practices:GOV-01/quotes/1/text", "The board answers for all risks of our AI."),
    Item("decisions/practices:GOV-01/quotes/1/document", 1),
    Item("decisions/practices:GOV-01/quotes/1/page", 3),
    Item("decisions/practices:GOV-02/verdict", "not in place"),
    Item("statuses/nist-ai-rmf-1.0/GOVERN-1.1/value", "satisfied"),
    Item("statuses/nist-ai-rmf-1.0/GOVERN-1.1/proof", PROOF),
)


def key_of(name: str) -> SigningKey:
    """Return a key that is the same in every run."""
    seed = hashlib.sha256(name.encode()).digest()
    return _signing(Ed25519PrivateKey.from_private_bytes(seed))


ISSUER, AUDITOR, MALLORY = key_of("issuer"), key_of("auditor"), key_of("mallory")


def salts():
    """Return a source of salts that are the same in every run."""
    counter = itertools.count(1)
    return lambda: hashlib.sha256(b"%d" % next(counter)).digest()[:16]


def made(items=ITEMS, header=HEADER, key=ISSUER) -> Bundle:
    return make_bundle(header, items, key, new_salt=salts())


def reread(bundle: Bundle, name: str = "bundle.json") -> Bundle:
    return read_bundle(written(bundle), name)


def verified(bundle: Bundle, *known: SigningKey, **more) -> Verification:
    names = {key.public.fingerprint: "known" for key in known or (ISSUER,)}
    return verify_bundle(reread(bundle), Reader(more.pop("now", NOW), names, **more))


def codes(found: Verification) -> list[str]:
    return [problem.code for problem in found.problems]


def places(found: Verification) -> list[str]:
    return [str(problem.where) for problem in found.problems]
