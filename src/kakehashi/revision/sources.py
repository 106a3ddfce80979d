"""Read what a draft is held against: incidents, and the comments of a consultation."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kakehashi.errors import KakehashiError, Problem, SourceLocation, UnreadableError
from kakehashi.incidents.account import Account
from kakehashi.incidents.imports.table import read_table
from kakehashi.incidents.lesson_records import FORMAT, IncidentLessons
from kakehashi.incidents.suggest import suggest
from kakehashi.library.library import Library
from kakehashi.matching.rankers import Rankers
from kakehashi.revision.demand import Ground, IncidentLesson, OpinionAsked

PRACTICES = 5
"""Suggested for an incident: in the first five about half of what readers named is found
(docs/incidents.md)."""
_MOST_BYTES = 200 * 2**20
_ASKING = frozenset({"change", "against", "question"})


def read_json(path: Path) -> Any:
    """Return the values of a JSON file.

    Raises:
        UnreadableError: it is too large, or no JSON.
    """
    where = SourceLocation(path.name)
    try:
        size = path.stat().st_size
        if size <= _MOST_BYTES:
            return json.loads(path.read_text(encoding="utf-8-sig"))
        reason = f"> {_MOST_BYTES // 2**20} MB"
    except (OSError, ValueError, RecursionError) as error:
        reason = str(error) or type(error).__name__
    raise UnreadableError(Problem("KH-RVS-002", where, {"reason": reason}))


def lessons_of_table(path: Path, rankers: Rankers, problems: list[Problem]) -> list[IncidentLesson]:
    """Return what the incidents of a table teach; practices are suggested.

    Raises:
        UnreadableError: it is no table of incidents of a known form.
    """
    read = read_table(path)
    problems += read.problems
    lessons: list[IncidentLesson] = []
    for number, account in enumerate(read.accounts, start=1):
        source = account.source or f"{path.name} {number}"
        lessons += _suggested(account, source, rankers)
    return lessons


def _suggested(account: Account, source: str, rankers: Rankers) -> list[IncidentLesson]:
    tags = [tag.strip() for tag in account.criteria.get("failures", "").split(",")]
    harms = [harm.value for harm in account.harms]
    found = suggest(account.text, rankers, tags=tags, harms=harms, most=PRACTICES)
    return [
        IncidentLesson(account.title, source, one.practice, Ground.SUGGESTED)
        # What no pattern of failure names is too unsure to hold against a draft.
        for one in found
        if one.patterns
    ]


def lessons_of_register(
    told: Sequence[Mapping[str, Any]], library: Library, name: str
) -> list[IncidentLesson]:
    """Return what people decided of incidents: `kakehashi incident show N --json`, one or a list.

    Cases of `kakehashi incident lessons` are read too.

    Raises:
        UnreadableError: it is no export of the register.
    """
    if len(told) == 1 and isinstance(told[0], dict) and told[0].get("format") == FORMAT:
        return lessons_of_cases(told[0], library, name)
    lessons: list[IncidentLesson] = []
    known = {practice.id: practice.ref for practice in library.practices}
    try:
        for one in told:
            title, source = str(one["title"]), f"{name} {one['number']}"
            for lesson in one["practices"]:
                ref = known.get(str(lesson["id"]))
                if ref and lesson["accepted"]:
                    lessons.append(IncidentLesson(title, source, ref, Ground.DECIDED))
    except (KeyError, TypeError) as error:
        details = {"reason": f"{type(error).__name__}: {error}"}
        raise UnreadableError(Problem("KH-RVS-002", SourceLocation(name), details)) from error
    return lessons


def lessons_of_cases(told: Mapping[str, Any], library: Library, name: str) -> list[IncidentLesson]:
    """Return what cases teach that are told by codes alone: `kakehashi incident lessons`.

    Raises:
        UnreadableError: it is not of that form.
    """
    try:
        read = IncidentLessons.model_validate(told)
    except ValidationError as error:
        first = error.errors()[0]
        details = {"reason": f"{'.'.join(map(str, first['loc']))}: {first['type']}"}
        raise UnreadableError(Problem("KH-RVS-002", SourceLocation(name), details)) from error
    return [
        IncidentLesson(
            "; ".join(filter(None, (*case.harms, case.sector, case.year))),
            f"{name} {case.case}",
            one.practice,
            Ground.DECIDED if one.decided else Ground.SUGGESTED,
        )
        for case in read.cases
        for one in case.practices
        if one.practice in library.provisions
    ]


def opinions_of(told: Mapping[str, Any], name: str) -> list[OpinionAsked]:
    """Return the opinions that oppose, ask for a change, or ask, from `comments.json`.

    Raises:
        UnreadableError: it is no such file.
    """
    try:
        return [
            OpinionAsked(
                int(one["number"]),
                int(one["count"]),
                str(one["stance"]),
                str(one["text"]),
                tuple(str(request["text"]) for request in one["requests"]),
                tuple(str(part["id"]) for part in one["parts"]),
            )
            for one in told["opinions"]
            if one["stance"] in _ASKING
        ]
    except (KeyError, TypeError, ValueError, KakehashiError) as error:
        details = {"reason": f"{type(error).__name__}: {error}"}
        raise UnreadableError(Problem("KH-RVS-002", SourceLocation(name), details)) from error
