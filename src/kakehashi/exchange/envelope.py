"""DSSE: an envelope that holds bytes, what they are, and signatures over both.

Source: the DSSE protocol and envelope, version 1 (secure-systems-lab/dsse). The key id
is a hint that nothing is decided by; who signed is decided by keys alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kakehashi.exchange.keys import PublicKey, SigningKey

PAYLOAD_TYPE = "application/vnd.kakehashi.exchange.v1+json"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature; several stand side by side, over the same bytes."""

    keyid: str
    sig: bytes


@dataclass(frozen=True, slots=True)
class Envelope:
    """What is signed, and the signatures."""

    payload: bytes
    signatures: tuple[Signature, ...] = ()
    payload_type: str = PAYLOAD_TYPE

    def signed_by(self, key: SigningKey) -> Envelope:
        """Return the envelope with one more signature."""
        made = Signature(key.public.fingerprint, key.sign(self.message))
        return replace(self, signatures=(*self.signatures, made))

    @property
    def message(self) -> bytes:
        """The bytes that signatures are made over: the pre-authentication encoding (PAE)."""
        return pae(self.payload_type, self.payload)

    def fitting(self, signature: Signature, keys: Iterable[PublicKey]) -> PublicKey | None:
        """Return the key of some that a signature was made with, if any."""
        return next((key for key in keys if key.fits(self.message, signature.sig)), None)


def pae(payload_type: str, payload: bytes) -> bytes:
    """Return type and bytes as one text, in which the length of each is told.

    Example:
        The example of the protocol:

        >>> pae("http://example.com/HelloWorld", b"hello world")
        b'DSSEv1 29 http://example.com/HelloWorld 11 hello world'
    """
    coded = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(coded), coded, len(payload), payload)
