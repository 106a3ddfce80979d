"""Certificates: what somebody finished, signed by whoever vouches for it (DSSE, Ed25519).

A progress file lies with the learner and can be written by hand. A certificate therefore
says no more than that the owner of a key vouches for it; who that is, the reader has to
know from elsewhere, as with every signature.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kakehashi.courses.course import Courses
from kakehashi.courses.progress import Day, Id, Name, Progress, Share
from kakehashi.courses.standing import steps_of
from kakehashi.errors import Problem, SourceLocation, UnreadableError, UsageError
from kakehashi.exchange.envelope import Envelope, Signature
from kakehashi.exchange.keys import PublicKey, SigningKey
from kakehashi.text.shown import shown

PAYLOAD_TYPE = "application/vnd.kakehashi.certificate.v1+json"
_LARGEST = 100_000


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Passed(_Part):
    """A lesson or exercise with its best score."""

    id: Id
    score: Share
    on: Day


class Certificate(_Part):
    """What is vouched for. It holds no answers and nothing of anybody's documents."""

    learner: Name
    path: Id
    issuer: Name
    issued: Day
    courses: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """SHA-256 of the courses as they were when it was issued."""
    passed: Annotated[tuple[Passed, ...], Field(max_length=200)]


@dataclass(frozen=True, slots=True)
class Verified:
    """A certificate that is as it was signed, and by which of the keys given."""

    certificate: Certificate
    key: PublicKey


def certificate_of(progress: Progress, courses: Courses, *, issuer: str, on: str) -> Certificate:
    """Return the certificate of somebody who finished a path.

    Raises:
        UsageError: a lesson or exercise is not passed yet; they are named.
    """
    steps = steps_of(progress, courses)
    missing = [step.id for step in steps if not step.passed]
    if missing:
        details = {"count": len(missing), "listed": ", ".join(missing)}
        raise UsageError(Problem("KH-CRS-010", details=details))
    passed = (Passed(id=s.id, score=s.result.score, on=s.result.on) for s in steps if s.result)
    return Certificate(
        learner=progress.learner,
        path=progress.path,
        issuer=shown(issuer.strip())[:200],
        issued=on,
        courses=courses.edition,
        passed=tuple(passed),
    )


def signed(certificate: Certificate, key: SigningKey) -> str:
    """Return a certificate as the text of a file: a DSSE envelope in JSON."""
    told = json.dumps(certificate.model_dump(), ensure_ascii=False, sort_keys=True)
    envelope = Envelope(told.encode(), payload_type=PAYLOAD_TYPE).signed_by(key)
    signatures = [{"keyid": s.keyid, "sig": _coded(s.sig)} for s in envelope.signatures]
    made = {
        "payloadType": envelope.payload_type,
        "payload": _coded(envelope.payload),
        "signatures": signatures,
    }
    return json.dumps(made, indent=2) + "\n"


def verify_certificate(path: Path, keys: Sequence[PublicKey]) -> Verified:
    """Return what a file vouches for.

    Raises:
        UnreadableError: it cannot be read, is no certificate, was changed, or none of
            the keys signed it.
    """
    place = SourceLocation(str(path))
    envelope = _envelope(path, place)
    for signature in envelope.signatures:
        key = envelope.fitting(signature, keys)
        if key is not None:
            return Verified(_certificate(envelope.payload, place), key)
    raise UnreadableError(Problem("KH-CRS-012", place))


class _SignatureRecord(_Part):
    keyid: str
    sig: str


class _EnvelopeRecord(_Part):
    payloadType: str  # noqa: N815 - the name is DSSE's
    payload: str
    signatures: Annotated[tuple[_SignatureRecord, ...], Field(min_length=1, max_length=20)]


def _envelope(path: Path, place: SourceLocation) -> Envelope:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        raise UnreadableError(Problem("KH-CRS-001", place, details)) from error
    try:
        record = _EnvelopeRecord.model_validate_json(content[:_LARGEST])
        signatures = tuple(Signature(s.keyid, _decoded(s.sig)) for s in record.signatures)
        envelope = Envelope(_decoded(record.payload), signatures, record.payloadType)
    except (ValidationError, binascii.Error, ValueError) as error:
        raise UnreadableError(Problem("KH-CRS-011", place)) from error
    if envelope.payload_type != PAYLOAD_TYPE:
        raise UnreadableError(Problem("KH-CRS-011", place))
    return envelope


def _certificate(payload: bytes, place: SourceLocation) -> Certificate:
    try:
        found = Certificate.model_validate_json(payload)
    except ValidationError as error:
        raise UnreadableError(Problem("KH-CRS-011", place)) from error
    named = {"learner": shown(found.learner), "issuer": shown(found.issuer)}
    return found.model_copy(update=named)


def _coded(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _decoded(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
