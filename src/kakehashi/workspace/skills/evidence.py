"""What shows a skill: experience, a course, a qualification, or a certificate that was verified."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from kakehashi.courses.certificate import verify_certificate
from kakehashi.errors import Problem, UsageError
from kakehashi.exchange.keys import PublicKey
from kakehashi.incidents.account import clean
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold
from kakehashi.text.shown import shown
from kakehashi.workspace.models import Person

MOST = 500
"""Characters of a text of evidence."""


class Kind(StrEnum):
    """A kind of evidence."""

    EXPERIENCE = "experience"
    TRAINING = "training"
    QUALIFICATION = "qualification"
    CERTIFICATE = "certificate"


WORDS: dict[Kind, Bilingual] = {
    Kind.EXPERIENCE: Bilingual("experience", "実務経験"),
    Kind.TRAINING: Bilingual("training", "研修"),
    Kind.QUALIFICATION: Bilingual("qualification", "資格"),
    Kind.CERTIFICATE: Bilingual("certificate", "修了証"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing that shows a skill."""

    kind: str
    text: str
    sha256: str = ""
    """Of a certificate, so that it can be found again."""

    def stored(self) -> dict[str, str]:
        """Return it as JSON values."""
        return asdict(self)


def told(kind: str, text: str) -> Shown:
    """Return evidence that somebody tells.

    Raises:
        UsageError: the kind is none, or nothing is told.

    Example:
        >>> told("experience", "Ran the desk in 2025").text
        'Ran the desk in 2025'
    """
    known = [one.value for one in Kind if one is not Kind.CERTIFICATE]
    if kind not in known:
        details = {"value": shown(kind)[:60], "known": ", ".join(known)}
        raise UsageError(Problem("KH-SKL-002", details=details))
    said = clean(text, MOST)
    if not said:
        raise UsageError(Problem("KH-SKL-007"))
    return Shown(kind, said)


def certified(path: Path, keys: Sequence[PublicKey], holder: Person) -> Shown:
    """Return the evidence of a course's certificate, if a known key signed it for the holder.

    Raises:
        UnreadableError: it is no certificate, or none of the keys signed it.
        UsageError: it is somebody else's.
    """
    found = verify_certificate(path, keys).certificate
    if fold(found.learner) not in {fold(holder.name), fold(holder.handle)}:
        raise UsageError(Problem("KH-SKL-006"))
    text = f"{found.path}, {found.issuer}, {found.issued}"
    return Shown(Kind.CERTIFICATE, clean(text, MOST), hashlib.sha256(path.read_bytes()).hexdigest())


def listed(evidence: Iterable[dict[str, str]]) -> Bilingual:
    """Return stored evidence as one line."""
    said = [(WORDS[Kind(one["kind"])], one["text"]) for one in evidence]
    return Bilingual(
        "; ".join(f"{kind.en}: {text}" for kind, text in said),
        "、".join(f"{kind.ja}：{text}" for kind, text in said),
    )
