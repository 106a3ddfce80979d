"""An item with its salt, in the form of RFC 9901 (SD-JWT), section 4.2: what is hashed.

A disclosure is the base64url form of the JSON array [salt, path, value]; its digest is
the SHA-256 of that text, in base64url. The digest is taken over the text as it stands
in the bundle, so that nobody has to write JSON in just the same way to check it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from typing import Any

from kakehashi.exchange import strict_json
from kakehashi.exchange.strict_json import NotStrictError

SALT_BYTES = 16
"""128 bits, as RFC 9901 (section 9.3) recommends: a short value cannot be guessed."""
_SALT = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is told and that can be taken out alone."""

    path: str
    value: Any
    """A JSON value."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """An item with its salt, and the text that stands for both in a bundle."""

    salt: str
    item: Item
    text: str

    @property
    def digest(self) -> str:
        """What stands in the signed list for this item."""
        return digest_of(self.text)


def disclose(item: Item, salt: bytes) -> Disclosure:
    """Return an item with its salt.

    Example:
        >>> one = disclose(Item("subject", "Midori"), bytes(16))
        >>> one.text
        'WyJBQUFBQUFBQUFBQUFBQUFBQUFBQUFBIiwic3ViamVjdCIsIk1pZG9yaSJd'
    """
    coded = to_base64url(salt)
    content = strict_json.written([coded, item.path, item.value])
    return Disclosure(coded, item, to_base64url(content))


def read_disclosure(text: str) -> Disclosure:
    """Return the item that a disclosure holds.

    Raises:
        NotStrictError: it is not of the form that `disclose` gives.
    """
    found = strict_json.read(from_base64url(text))
    if not isinstance(found, list) or len(found) != 3:
        raise NotStrictError("no list of salt, path and value", "ソルト、パス、値の並びでない")
    salt, path, value = found
    if not isinstance(salt, str) or not _SALT.fullmatch(salt):
        raise NotStrictError("the salt is not one of 128 bits", "ソルトが128ビットでない")
    if not isinstance(path, str):
        raise NotStrictError("the path is no text", "パスが文字列でない")
    return Disclosure(salt, Item(path, value), text)


def digest_of(text: str) -> str:
    """Return the digest of a disclosure.

    Example:
        The vector of RFC 9901, section 4.2.3:

        >>> digest_of("WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0")
        'X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0'
    """
    return to_base64url(hashlib.sha256(text.encode("ascii", "replace")).digest())


def to_base64url(content: bytes) -> str:
    """Return bytes in base64url without padding (RFC 4648, section 5)."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def from_base64url(text: str) -> bytes:
    """Return the bytes of a base64url text; only the one text that stands for them is taken.

    Raises:
        NotStrictError: it is no such text.
    """
    try:
        content = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotStrictError("no base64url", "base64urlでない") from error
    if to_base64url(content) != text:
        raise NotStrictError("no base64url in its one form", "base64urlの正規の形でない")
    return content


def from_base64(text: str) -> bytes:
    """Return the bytes of a text in ordinary base64, as files of documents stand in items.

    Raises:
        NotStrictError: it is no such text.
    """
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotStrictError("no base64", "base64でない") from error
