"""Read the commitments of a study's JSON file, which may have been written or changed by anybody.

A candidate is taken only if every field is what the sentence says at the place that the file
names: words that stand nowhere in their text cannot enter a register that promises quotes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.policy.commitments import Status
from kakehashi.policy.entities import load_entities
from kakehashi.policy.promises import FIELDS, NEEDED, Mention, Promise, Promised, Said
from kakehashi.policy.themes import METHOD
from kakehashi.text.normalise import tidy

MOST_BYTES = 200 * 2**20
_LONGEST, _LONGEST_NAME = 20_000, 400
_SHA = re.compile(r"[0-9a-f]{64}")
_LARGEST = 2**31 - 1
_SPACES = "\n\t\u3000\u00a0"


def read_study_file(path: Path) -> tuple[list[Promised], list[Problem]]:
    """Return what each document of a study promises, and which candidates were left out.

    Raises:
        UnreadableError: it cannot be read, or is no study.
    """
    documents = _documents(path)
    found: list[Promised] = []
    problems: list[Problem] = []
    for place, one in enumerate(documents, 1):
        try:
            found.append(_promised(one, path, problems))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            problems.append(_bad(path, f"documents[{place}]: {_short(error)}"))
    return found, problems


def _documents(path: Path) -> list[Any]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _no_study(path, f"> {MOST_BYTES // 2**20} MB")
        told = json.loads(path.read_text(encoding="utf-8-sig"))
        if not str(told["method"]).startswith(METHOD.rsplit("-", 1)[0]):
            raise _no_study(path, "method")
        documents = told["documents"]
    except OSError as error:
        raise _no_study(path, error.strerror or str(error)) from error
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise _no_study(path, _short(error)) from error
    if not isinstance(documents, list):
        raise _no_study(path, "documents")
    return documents


def _promised(one: Mapping[str, Any], path: Path, problems: list[Problem]) -> Promised:
    sha256 = str(one["sha256"])
    if not _SHA.fullmatch(sha256):
        raise ValueError("sha256")
    name = _line(one["name"], _LONGEST_NAME)
    promises: list[Promise] = []
    for place, told in enumerate(one["commitments"], 1):
        try:
            promises.append(_promise(told))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            problems.append(_bad(path, f"{name}, commitments[{place}]: {_short(error)}"))
    known = {entity.id for entity in load_entities()}
    named = [told for told in one["entities"] if told["id"] in known and told["sources"]]
    language = _line(one["language"], 10)
    return Promised(name, sha256, language, tuple(promises), tuple(map(_mention, named)))


def _promise(told: Mapping[str, Any]) -> Promise:
    source = told["source"]
    quote, above = _text(source["text"]), _text(source.get("stem", ""))
    start, end = _whole(source["start"]), _whole(source["end"])
    if not quote or end <= start:
        raise ValueError("source")
    fields = {
        name: _said(name, told[name], quote, above)
        for name in FIELDS
        if told[name] not in (None, "none_stated")
    }
    if not all(name in fields for name in NEEDED):
        raise ValueError("actor, action")
    known = {entity.id for entity in load_entities()}
    entities = tuple(sorted({one for one in told.get("entities", ()) if one in known}))
    page = source.get("page")
    page = None if page is None else _whole(page)
    return Promise(quote, above, page, start, end, Status(told["status"]), fields, entities)


def _said(name: str, told: Mapping[str, Any], quote: str, above: str) -> Said:
    words, start = str(told["text"]), _whole(told["start"])
    stands_above = told.get("above") is True
    within = above if stands_above else quote
    if not words or within[start : start + len(words)] != words:
        raise ValueError(name)
    return Said(words, words, start, stands_above)


def _mention(told: Mapping[str, Any]) -> Mention:
    first = told["sources"][0]
    page = first.get("page")
    return Mention(
        str(told["id"]),
        len(told["sources"]),
        _text(first["text"]),
        None if page is None else _whole(page),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError("text")
    if any(not sign.isprintable() and sign not in _SPACES for sign in value):
        raise ValueError("control character")
    return value


def _line(value: Any, most: int) -> str:
    text = tidy(value) if isinstance(value, str) else ""
    if not text:
        raise ValueError("name")
    return text[:most]


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _LARGEST:
        raise ValueError("place")
    return value


def _short(error: Exception) -> str:
    return tidy(str(error))[:120] or type(error).__name__


def _bad(path: Path, reason: str) -> Problem:
    return Problem("KH-POL-013", SourceLocation(str(path)), {"reason": reason[:300]})


def _no_study(path: Path, reason: str) -> UnreadableError:
    return UnreadableError(Problem("KH-POL-009", SourceLocation(str(path)), {"reason": reason}))
