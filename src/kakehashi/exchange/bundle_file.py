"""The file of a bundle: one JSON text that can be written in one way only.

A file that is not byte for byte what `written` gives is refused, with the line: so
nothing can hide in spaces, in order, in a second key of the same name or in an escape.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kakehashi.errors import KakehashiError, Problem, SourceLocation, UnreadableError
from kakehashi.exchange import strict_json
from kakehashi.exchange.envelope import Envelope, Signature
from kakehashi.exchange.strict_json import NotStrictError
from kakehashi.text.bilingual import Bilingual

LARGEST = 64 * 2**20
"""Bytes of a bundle: it is read into memory as a whole, and nothing in it is packed."""
MOST_SIGNATURES = 20
_FIELDS = {
    "": ("disclosures", "envelope", "keys"),
    "envelope": ("payload", "payloadType", "signatures"),
    "signature": ("keyid", "sig"),
}


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a file holds, before anything of it is checked or believed."""

    envelope: Envelope
    keys: tuple[str, ...]
    """Public keys as PEM, so that signatures of strangers can be checked too."""
    disclosures: tuple[str, ...]
    name: str = ""
    """The file, as problems call it."""

    def place(self, inside: str) -> SourceLocation:
        """Return where in the file something is."""
        return SourceLocation(f"{self.name}#{inside}")


def written(bundle: Bundle) -> bytes:
    """Return the bytes of the file of a bundle: ASCII, one disclosure a line."""
    envelope = bundle.envelope
    value = {
        "disclosures": list(bundle.disclosures),
        "envelope": {
            "payload": base64.b64encode(envelope.payload).decode(),
            "payloadType": envelope.payload_type,
            "signatures": [
                {"keyid": one.keyid, "sig": base64.b64encode(one.sig).decode()}
                for one in envelope.signatures
            ],
        },
        "keys": list(bundle.keys),
    }
    return (json.dumps(value, indent=1, sort_keys=True) + "\n").encode()


def save_bundle(bundle: Bundle, path: Path) -> None:
    """Write a bundle to a file that is not there yet.

    Raises:
        KakehashiError: it is there, or cannot be written, or the bundle is too large.
    """
    content = written(bundle)
    if len(content) > LARGEST:
        size = {"limit": LARGEST // 2**20}
        raise KakehashiError(Problem("KH-EXC-005", SourceLocation(str(path)), size))
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise KakehashiError(Problem("KH-EXC-026", SourceLocation(str(path)))) from error
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise KakehashiError(Problem("KH-EXC-033", SourceLocation(str(path)), details)) from error


def load_bundle(path: Path) -> Bundle:
    """Return the bundle of a file.

    Raises:
        UnreadableError: it cannot be read or is no bundle.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise UnreadableError(Problem("KH-EXC-033", SourceLocation(str(path)), details)) from error
    return read_bundle(content, str(path))


def read_bundle(content: bytes, name: str) -> Bundle:
    """Return the bundle of some bytes.

    Raises:
        UnreadableError: they are no bundle in its one form; the problem names the place.
    """
    if len(content) > LARGEST:
        details = {"limit": LARGEST // 2**20}
        raise UnreadableError(Problem("KH-EXC-005", SourceLocation(name), details))
    try:
        found = strict_json.read(content)
    except NotStrictError as error:
        raise _problem("KH-EXC-001", name, error.reason) from error
    bundle = _bundle(found, name)
    again = written(bundle)
    if again != content:
        raise UnreadableError(Problem("KH-EXC-003", SourceLocation(name, _line(content, again))))
    return bundle


def _bundle(found: Any, name: str) -> Bundle:
    whole = _fields(found, "", "", name)
    inner = _fields(whole["envelope"], "envelope", "envelope", name)
    signatures = _list(inner["signatures"], "envelope/signatures", name)
    if len(signatures) > MOST_SIGNATURES:
        raise _problem(
            "KH-EXC-004", f"{name}#envelope/signatures", Bilingual("too many", "数が多すぎる")
        )
    envelope = Envelope(
        _bytes(inner["payload"], "envelope/payload", name),
        tuple(
            _signature(one, f"envelope/signatures/{number}", name)
            for number, one in enumerate(signatures, 1)
        ),
        _text(inner["payloadType"], "envelope/payloadType", name),
    )
    keys = _texts(whole["keys"], "keys", name)
    return Bundle(envelope, keys, _texts(whole["disclosures"], "disclosures", name), name)


def _signature(found: Any, place: str, name: str) -> Signature:
    fields = _fields(found, "signature", place, name)
    keyid = _text(fields["keyid"], f"{place}/keyid", name)
    return Signature(keyid, _bytes(fields["sig"], f"{place}/sig", name))


def _fields(found: Any, kind: str, place: str, name: str) -> Mapping[str, Any]:
    where = f"{name}#{place}" if place else name
    if not isinstance(found, dict):
        raise _problem("KH-EXC-004", where, Bilingual("object expected", "オブジェクトが必要"))
    for field in sorted(found.keys() ^ set(_FIELDS[kind])):
        raise _problem("KH-EXC-004", where, Bilingual(ascii(field[:40]), ascii(field[:40])))
    return found


def _list(found: Any, place: str, name: str) -> list[Any]:
    if not isinstance(found, list):
        raise _problem("KH-EXC-004", f"{name}#{place}", Bilingual("list expected", "並びが必要"))
    return found


def _texts(found: Any, place: str, name: str) -> tuple[str, ...]:
    listed = enumerate(_list(found, place, name), 1)
    return tuple(_text(one, f"{place}/{number}", name) for number, one in listed)


def _text(found: Any, place: str, name: str) -> str:
    if not isinstance(found, str):
        raise _problem("KH-EXC-004", f"{name}#{place}", Bilingual("text expected", "文字列が必要"))
    return found


def _bytes(found: Any, place: str, name: str) -> bytes:
    text = _text(found, place, name)
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise _problem(
            "KH-EXC-004", f"{name}#{place}", Bilingual("base64 expected", "base64が必要")
        ) from error
    if base64.b64encode(content).decode() != text:
        # The last letter of base64 holds bits that mean nothing.
        raise _problem(
            "KH-EXC-004", f"{name}#{place}", Bilingual("base64 expected", "base64が必要")
        )
    return content


def _problem(code: str, where: str, reason: Bilingual) -> UnreadableError:
    return UnreadableError(Problem(code, SourceLocation(where), {"reason": reason}))


def _line(content: bytes, again: bytes) -> int:
    """Return the first line in which two texts differ."""
    pairs = zip(content.split(b"\n"), again.split(b"\n"), strict=False)
    return next((n for n, (left, right) in enumerate(pairs, 1) if left != right), 1)
