"""Keep answers where they belong: about the organisation there, about the system there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kakehashi.applicability import load_facts
from kakehashi.applicability.facts_file import read_answers
from kakehashi.errors import Problem
from kakehashi.workspace.operations import set_facts, set_system_facts
from kakehashi.workspace.subjects import Subject


def keep_answers(
    subject: Subject,
    answers: Mapping[str, Any],
    problems: list[Problem],
    *,
    actor: str,
    now: datetime,
) -> None:
    """Check answers and keep those that fit; the others become problems.

    Facts about systems that are told of an organisation hold for each of its
    systems that says nothing else.
    """
    found = read_answers(answers, load_facts(), None, problems)
    mine = {name: value for name, value in found.items() if name.startswith("system.")}
    about = {name: value for name, value in found.items() if name not in mine}
    if subject.system is None:
        about, mine = found, {}
    if about:
        set_facts(subject.organisation, about, actor=actor, now=now)
    if mine and subject.system is not None:
        set_system_facts(subject.system, mine, actor=actor, now=now)
