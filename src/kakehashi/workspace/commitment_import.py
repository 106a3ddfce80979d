"""Take in commitments: from a study's file, from documents, or from documents kept here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kakehashi.errors import Problem
from kakehashi.policy.promises import Promised, promised_in
from kakehashi.policy.study_file import read_study_file
from kakehashi.workspace.models import Commitment, Organisation, PolicyText
from kakehashi.workspace.operations.policy_texts import take_promises


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an import did."""

    texts: tuple[PolicyText, ...]
    commitments: tuple[Commitment, ...]
    known: int
    """Candidates that were here already."""
    problems: tuple[Problem, ...]


def found_in(
    paths: Sequence[Path], max_megabytes: int = 40
) -> tuple[list[Promised], list[Problem]]:
    """Return what files promise: studies (.json) and documents, or folders of documents."""
    from kakehashi.documents.read import read_documents

    studies = [path for path in paths if path.suffix.lower() == ".json"]
    found: list[Promised] = []
    problems: list[Problem] = []
    for path in studies:
        told, wrong = read_study_file(path)
        found, problems = [*found, *told], [*problems, *wrong]
    others = [path for path in paths if path not in studies]
    if others:
        read, wrong = read_documents(others, max_megabytes=max_megabytes)
        found, problems = [*found, *map(promised_in, read)], [*problems, *wrong]
    return found, problems


def take_in(
    organisation: Organisation,
    found: Sequence[Promised],
    *,
    actor: str,
    now: datetime,
    kind: str = "other",
    published: str = "",
    problems: Sequence[Problem] = (),
) -> TakenIn:
    """Keep what texts promise as candidates.

    Args:
        organisation: Whose list.
        found: Of each text.
        actor: Who takes it in.
        now: When.
        kind: Of all of the texts.
        published: Of all of the texts.
        problems: What was wrong with others.
    """
    texts: list[PolicyText] = []
    made: list[Commitment] = []
    for one in found:
        text, new = take_promises(
            organisation, one, actor=actor, now=now, kind=kind, published=published
        )
        texts.append(text)
        made.extend(new)
    known = sum(len(one.promises) for one in found) - len(made)
    return TakenIn(tuple(texts), tuple(made), known, tuple(problems))
