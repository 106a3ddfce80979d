"""What is signed: who tells, to whom, what for, until when, and the digest of each item."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kakehashi.exchange import strict_json
from kakehashi.exchange.paths import allowed
from kakehashi.exchange.strict_json import NotStrictError
from kakehashi.text.bilingual import LANGUAGES, Language

FORMAT = "kakehashi-exchange-1"
_TEXTS = ("issuer", "audience", "purpose", "library")
_FIELDS = frozenset({"format", "key", "issued", "expires", "language", "items", *_TEXTS})
_LONGEST = 2000
_DIGEST = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)
_KEY = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Header:
    """What is told of a bundle as a whole; it cannot be taken out."""

    issuer: str
    """The organisation that signs, as it calls itself."""
    issued: datetime
    """When it was made, as the issuer claims: nobody else stamped it."""
    audience: str = ""
    """For whom it was made; empty: for anybody."""
    purpose: str = ""
    expires: date | None = None
    """The last day on which it is to be relied on."""
    language: Language = "en"
    """The language that the issuer works in."""
    library: str = ""
    """Fingerprint of the frameworks and crosswalks that the statuses were derived with."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The signed list."""

    header: Header
    key: str
    """Fingerprint of the issuer's key: who has another key cannot sign in its place."""
    items: Mapping[str, str]
    """Digest of each item by its path."""

    def written(self) -> bytes:
        """Return the bytes that are signed."""
        header = self.header
        expires = header.expires.isoformat() if header.expires else ""
        return strict_json.written(
            {
                "format": FORMAT,
                "issuer": header.issuer,
                "key": self.key,
                "issued": header.issued.isoformat(timespec="seconds"),
                "expires": expires,
                "audience": header.audience,
                "purpose": header.purpose,
                "language": header.language,
                "library": header.library,
                "items": dict(self.items),
            }
        )


def read_manifest(content: bytes) -> Manifest:
    """Return what was signed.

    Raises:
        NotStrictError: it is not of the form that `Manifest.written` gives.
    """
    found = strict_json.read(content)
    if not isinstance(found, dict):
        raise NotStrictError("no object", "オブジェクトでない")
    if found.get("format") != FORMAT:
        raise NotStrictError(f"format is not {FORMAT}", f"formatが{FORMAT}でない")
    for name in sorted(_FIELDS ^ found.keys()):
        shown = ascii(name[:40])
        if name in _FIELDS:
            raise NotStrictError(f"{shown} is missing", f"{shown}がない")
        raise NotStrictError(f"{shown} is unknown", f"{shown}は未知の項目")
    for name in _TEXTS:
        if not isinstance(found[name], str) or len(found[name]) > _LONGEST:
            raise NotStrictError(
                f"{name} is no text, or too long", f"{name}が文字列でないか長すぎる"
            )
    if not isinstance(found["key"], str) or not _KEY.fullmatch(found["key"]):
        raise NotStrictError("key is no fingerprint", "keyがフィンガープリントでない")
    manifest = Manifest(_header(found), found["key"], _items(found["items"]))
    if manifest.written() != content:
        raise NotStrictError("not in its one form", "定められた書式でない")
    return manifest


def _header(found: dict[str, Any]) -> Header:
    language: Language = "ja" if found["language"] == "ja" else "en"
    if found["language"] not in LANGUAGES:
        raise NotStrictError("language is unknown", "languageが未知の値")
    try:
        issued = datetime.fromisoformat(str(found["issued"]))
        expires = date.fromisoformat(str(found["expires"])) if found["expires"] else None
    except ValueError as error:
        raise NotStrictError(
            "issued or expires is no date", "issued又はexpiresが日付でない"
        ) from error
    if issued.tzinfo is None:
        raise NotStrictError("issued has no time zone", "issuedに時差の指定がない")
    texts = {name: found[name] for name in _TEXTS}
    return Header(issued=issued, expires=expires, language=language, **texts)


def _items(found: Any) -> dict[str, str]:
    if not isinstance(found, dict):
        raise NotStrictError("items is no object", "itemsがオブジェクトでない")
    for path, digest in found.items():
        if not allowed(path):
            shown = ascii(path[:80])
            raise NotStrictError(
                f"items: the path {shown} is not allowed", f"items：使えないパス{shown}"
            )
        if not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
            raise NotStrictError(f"items: {path} has no digest", f"items：{path}にハッシュ値がない")
    return found
