"""What a verified bundle tells, by kind: decisions, statuses, documents; and what is hidden.

A valid signature says who wrote something, not that it is well made: items of another
form than ours are named and left out, so that nothing above here has to expect them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import unquote

from kakehashi.errors import Problem
from kakehashi.exchange.disclosure import from_base64
from kakehashi.exchange.names import filled
from kakehashi.exchange.paths import in_order
from kakehashi.exchange.strict_json import NotStrictError
from kakehashi.exchange.verify import Verification
from kakehashi.model import Verdict

_REF = r"[^/]+"
_NUMBER = r"[1-9][0-9]{0,5}"
_LONGEST_PROOF = 50


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_text, value))


def _number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**6


def _verdict(value: Any) -> bool:
    return value in set(Verdict) if isinstance(value, str) else False


def _date(value: Any) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _hash(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value) is not None


def _content(value: Any) -> bool:
    try:
        return isinstance(value, str) and from_base64(value) is not None
    except NotStrictError:
        return False


def _bilingual(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(k), str) for k in ("en", "ja"))


def _proof(value: Any, depth: int = 0) -> bool:
    if not isinstance(value, list) or depth > _LONGEST_PROOF:
        return False
    return all(
        _bilingual(node) and _text(node.get("about")) and _proof(node.get("premises"), depth + 1)
        for node in value
    )


KINDS = {
    "subject": _text,
    "assessed": _date,
    f"frameworks/{_REF}/title": _bilingual,
    f"people/{_NUMBER}": _text,
    f"documents/{_NUMBER}/name": _text,
    f"documents/{_NUMBER}/sha256": _hash,
    f"documents/{_NUMBER}/content": _content,
    f"decisions/{_REF}/verdict": _verdict,
    f"decisions/{_REF}/by": _number,
    f"decisions/{_REF}/on": _date,
    f"decisions/{_REF}/from": _text,
    f"decisions/{_REF}/reason": _text,
    f"decisions/{_REF}/quotes/{_NUMBER}/text": _text,
    f"decisions/{_REF}/quotes/{_NUMBER}/document": _number,
    f"decisions/{_REF}/quotes/{_NUMBER}/page": _number,
    f"incidents/{_NUMBER}/(?:harms|practices)": _texts,
    f"incidents/{_NUMBER}/(?:kind|severity|risk|summary)": _text,
    f"incidents/{_NUMBER}/(?:title|description|country|sector|occurred)": _text,
    f"incidents/{_NUMBER}/timeline/{_NUMBER}": _text,
    f"statuses/{_REF}/{_REF}/value": _text,
    f"statuses/{_REF}/{_REF}/proof": _proof,
}
"""Every kind of item by its path, and what its value has to be."""
_KINDS = [(re.compile(pattern), check) for pattern, check in KINDS.items()]


@dataclass(frozen=True, slots=True)
class Told:
    """What is told, and what of it was taken out."""

    values: Mapping[str, Any]
    """By path; names of people filled in where they are told."""
    hidden: frozenset[str]
    problems: tuple[Problem, ...] = field(default=())

    def get(self, path: str) -> Any:
        """Return what is told at a path; None where nothing is."""
        return self.values.get(path)

    def below(self, path: str) -> list[str]:
        """Return the next segments below a path, told or hidden, each once and in order."""
        start = f"{path}/"
        every = {*self.values, *self.hidden}
        found = {one[len(start) :].split("/")[0] for one in every if one.startswith(start)}
        return sorted(found, key=in_order)

    def hides(self, path: str) -> bool:
        """Say whether an item was taken out."""
        return path in self.hidden


def ref_of(segment: str) -> str:
    """Return the ref that a segment of a path stands for.

    Example:
        >>> ref_of("own:%E7%AC%AC1%E6%9D%A1")
        'own:第1条'
    """
    return unquote(segment)


def told_by(verification: Verification) -> Told:
    """Return what an intact bundle tells, in the forms that are known here."""
    values = {path: item.value for path, item in verification.items.items()}
    wrong = [path for path in values if not _well_made(path, values[path])]
    people = {path.split("/")[1]: values[path] for path in values if path.startswith("people/")}
    names = {number: name for number, name in people.items() if isinstance(name, str)}
    kept = {path: _with_names(values[path], names) for path in values if path not in wrong}
    problems = [Problem("KH-EXC-034", verification.bundle.place(path)) for path in wrong]
    problems += _other_bytes(verification, kept)
    return Told(kept, frozenset(verification.redacted), tuple(problems))


def _well_made(path: str, value: Any) -> bool:
    return any(pattern.fullmatch(path) and check(value) for pattern, check in _KINDS)


def _with_names(value: Any, names: Mapping[str, str]) -> Any:
    return filled(value, names) if isinstance(value, str) else value


def _other_bytes(verification: Verification, values: Mapping[str, Any]) -> Iterable[Problem]:
    """Yield the files of which the bytes have another hash than the one that is told."""
    for path, value in values.items():
        stated = values.get(path.replace("/content", "/sha256"))
        if not stated or not path.endswith("/content"):
            continue
        if hashlib.sha256(from_base64(value)).hexdigest() != stated:
            yield Problem("KH-EXC-037", verification.bundle.place(path))
