"""An independent implementation of DSSE verifies our envelopes, and ours verifies its."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from securesystemslib.dsse import Envelope as TheirEnvelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import CryptoSigner, SSlibKey
from tests.exchange.bundles import AUDITOR, HEADER, ISSUER, MALLORY, codes, made, verified

from kakehashi.exchange.bundle_file import Bundle, written
from kakehashi.exchange.countersign import countersign
from kakehashi.exchange.envelope import PAYLOAD_TYPE, Envelope, Signature
from kakehashi.exchange.keys import read_public_key
from kakehashi.exchange.manifest import Manifest


def theirs(pem: str, keyid: str) -> SSlibKey:
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    return SSlibKey.from_crypto(load_pem_public_key(pem.encode()), keyid)


def test_they_verify_our_envelope_as_it_stands_in_the_file():
    told = json.loads(written(countersign(made(), AUDITOR)))
    keys = [theirs(key.public.pem, key.public.fingerprint) for key in (ISSUER, AUDITOR)]
    envelope = TheirEnvelope.from_dict(told["envelope"])
    assert len(envelope.verify(keys, 2)) == 2
    assert envelope.pae() == made().envelope.message
    stranger = theirs(MALLORY.public.pem, MALLORY.public.fingerprint)
    told = json.loads(written(made()))
    with pytest.raises(VerificationError):
        TheirEnvelope.from_dict(told["envelope"]).verify([stranger], 1)


def test_they_refuse_what_was_changed():
    told = json.loads(written(made()))["envelope"]
    payload = base64.b64decode(told["payload"]).replace(b"Midori", b"Kedori")
    told["payload"] = base64.b64encode(payload).decode()
    with pytest.raises(VerificationError):
        key = theirs(ISSUER.public.pem, ISSUER.public.fingerprint)
        TheirEnvelope.from_dict(told).verify([key], 1)


def test_we_verify_an_envelope_that_they_signed():
    signer = CryptoSigner.generate_ed25519()
    raw = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signer.public_key.keyval["public"]))
    pem = raw.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    key = read_public_key(pem, "theirs.pub")
    manifest = Manifest(HEADER, key.fingerprint, {})
    envelope = TheirEnvelope(manifest.written(), PAYLOAD_TYPE, {})
    envelope.sign(signer)
    told = envelope.to_dict()
    (signature,) = told["signatures"]
    ours = Envelope(
        base64.b64decode(told["payload"]),
        (Signature(key.fingerprint, base64.b64decode(signature["sig"])),),
    )
    bundle = Bundle(ours, (key.pem,), ())
    assert codes(verified(bundle)) == ["KH-EXC-017"]
    assert verified(bundle).intact
    other = replace(ours, payload=ours.payload.replace(b"pilot", b"pirat"))
    assert codes(verified(replace(bundle, envelope=other))) == ["KH-EXC-008"]


def test_a_fingerprint_is_the_hash_of_the_der_form_of_a_key():
    lines = ISSUER.public.pem.strip().splitlines()[1:-1]
    der = base64.b64decode("".join(lines))
    assert hashlib.sha256(der).hexdigest() == ISSUER.public.fingerprint
    assert ISSUER.public.pem.startswith("-----BEGIN PUBLIC KEY-----\n")
