"""Ed25519 keys as PEM files; the cryptography itself is the library `cryptography`'s.

The fingerprint of a key is the SHA-256 of its DER form (SubjectPublicKeyInfo), as
other programs print it: `openssl pkey -pubin -in FILE -outform DER | sha256sum`.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kakehashi.errors import Problem, SourceLocation, UnreadableError, UsageError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (
        Ed25519PrivateKey,
        Ed25519PublicKey,
    )

_OTHERS = 0o077
_LARGEST = 20_000
"""A PEM file of an Ed25519 key has about 120 bytes, an encrypted one about 400."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that signatures are checked with."""

    pem: str
    """In the one form that `cryptography` writes."""
    fingerprint: str

    def fits(self, message: bytes, signature: bytes) -> bool:
        """Say whether a signature of a message was made with the private key of this one."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        from cryptography.hazmat.primitives.serialization import load_pem_public_key

        key = load_pem_public_key(self.pem.encode())
        assert isinstance(key, Ed25519PublicKey)
        try:
            key.verify(signature, message)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key; its `repr` tells nothing secret."""

    public: PublicKey
    _key: Ed25519PrivateKey

    def sign(self, message: bytes) -> bytes:
        """Return the signature of a message; the same message always has the same one."""
        return self._key.sign(message)

    def written(self, passphrase: str = "") -> bytes:
        """Return the private key as PEM (PKCS #8), encrypted where there is a passphrase."""
        from cryptography.hazmat.primitives import serialization as form

        hidden: form.KeySerializationEncryption = form.NoEncryption()
        if passphrase:
            hidden = form.BestAvailableEncryption(passphrase.encode())
        return self._key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, hidden)


def new_key() -> SigningKey:
    """Return a new key, from the randomness of the operating system."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return _signing(Ed25519PrivateKey.generate())


def _signing(key: Ed25519PrivateKey) -> SigningKey:
    return SigningKey(_public(key.public_key()), key)


def _public(key: Ed25519PublicKey) -> PublicKey:
    from cryptography.hazmat.primitives import serialization as form

    info = form.PublicFormat.SubjectPublicKeyInfo
    der = key.public_bytes(form.Encoding.DER, info)
    pem = key.public_bytes(form.Encoding.PEM, info).decode()
    return PublicKey(pem, hashlib.sha256(der).hexdigest())


def read_public_key(content: bytes, where: str) -> PublicKey:
    """Return a public key from PEM.

    Args:
        content: The PEM text.
        where: What it was read from, for problems.

    Raises:
        UnreadableError: it is a private key, of another algorithm than Ed25519, or no key.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    place = SourceLocation(where)
    if b"PRIVATE KEY" in content:
        raise UnreadableError(Problem("KH-EXC-023", place))
    try:
        key = load_pem_public_key(content)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise UnreadableError(Problem("KH-EXC-022", place)) from error
    if not isinstance(key, Ed25519PublicKey):
        raise UnreadableError(Problem("KH-EXC-009", place, {"kind": type(key).__name__}))
    return _public(key)


def load_public_key(path: Path) -> PublicKey:
    """Return the public key of a file."""
    return read_public_key(_content(path), str(path))


def load_signing_key(path: Path, passphrase: str = "") -> SigningKey:
    """Return the private key of a file.

    Raises:
        UnreadableError: it is no Ed25519 private key, others may read the file, or the
            passphrase is missing or wrong.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    place = SourceLocation(str(path))
    content = _content(path)
    if os.name == "posix" and path.stat().st_mode & _OTHERS:
        raise UnreadableError(Problem("KH-EXC-024", place))
    if is_encrypted(content) and not passphrase:
        raise UnreadableError(Problem("KH-EXC-025", place))
    secret = passphrase.encode() if is_encrypted(content) else None
    try:
        key = load_pem_private_key(content, secret)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        code = "KH-EXC-025" if secret else "KH-EXC-022"
        raise UnreadableError(Problem(code, place)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise UnreadableError(Problem("KH-EXC-009", place, {"kind": type(key).__name__}))
    return _signing(key)


def is_encrypted(content: bytes) -> bool:
    """Say whether a private key needs a passphrase."""
    return b"ENCRYPTED" in content


def save_key(key: SigningKey, path: Path, passphrase: str = "") -> Path:
    """Write a private key that only its owner may read, and beside it the public one (.pub).

    Raises:
        UsageError: one of the files is there already; nothing is overwritten.
    """
    public = path.with_suffix(".pub")
    for one in (path, public):
        if one.exists():
            raise UsageError(Problem("KH-EXC-026", SourceLocation(str(one))))
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Made with these rights, not given them afterwards: nobody can open it in between.
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(key.written(passphrase))
    public.write_text(key.public.pem, encoding="ascii")
    return public


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise UnreadableError(Problem("KH-EXC-033", SourceLocation(str(path)), details)) from error


def grouped(fingerprint: str) -> str:
    """Return a fingerprint in groups of four, as people read it to each other.

    Example:
        >>> grouped("0123456789abcdef")
        '0123 4567 89ab cdef'
    """
    return " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))
