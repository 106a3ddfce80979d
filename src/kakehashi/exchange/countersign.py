"""Put a further signature beside that of the issuer, as an auditor does who looked at it."""

from __future__ import annotations

from dataclasses import replace

from kakehashi.errors import Problem, UsageError
from kakehashi.exchange.bundle_file import MOST_SIGNATURES, Bundle
from kakehashi.exchange.keys import SigningKey


def countersign(bundle: Bundle, key: SigningKey) -> Bundle:
    """Return a bundle with one more signature over the same signed list.

    What was taken out is signed as its digest, unseen. Verify a bundle first: this
    function signs what it is given.

    Raises:
        UsageError: it has a signature by this key, or as many as one may have.
    """
    signed = {one.keyid for one in bundle.envelope.signatures}
    if key.public.fingerprint in signed or len(signed) >= MOST_SIGNATURES:
        raise UsageError(Problem("KH-EXC-032", bundle.place("envelope/signatures")))
    envelope = bundle.envelope.signed_by(key)
    return replace(bundle, envelope=envelope, keys=(*bundle.keys, key.public.pem))
