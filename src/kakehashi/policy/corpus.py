"""Study documents of a corpus, each by itself: the pure function that every engine runs.

What comes out for a document depends on its content and the practices alone, so that
neither the engine nor the number of workers can change it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kakehashi.corpora.piece import Piece, read_piece
from kakehashi.corpora.problem_lines import plain_detail, problems_kept, problems_told
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.model import Provision
from kakehashi.policy.coverage import coverage_rankers, spoken_to
from kakehashi.policy.study import DocumentStudy, study_document
from kakehashi.policy.study_tables import rows_of


@dataclass(frozen=True)
class StudyWork:
    """What every worker is told; without practices none are looked for."""

    practices: tuple[Provision, ...]
    max_megabytes: int

    def prepared(self) -> Callable[[Piece], str]:
        """Return the pure function, with what finds practices made once."""
        rankers = coverage_rankers(self.practices) if self.practices else None

        def line(piece: Piece) -> str:
            problems: list[Problem] = []
            try:
                document = read_piece(piece, self.max_megabytes, problems)
                spoken = spoken_to(document, rankers) if rankers else ()
                studied = study_document(document, spoken)
            except UnreadableError as error:
                return to_line(piece.key, None, [*problems, error.problem])
            except Exception as error:  # noqa: BLE001 - one must not stop thousands
                details = {"reason": f"{type(error).__name__}: {error}"}
                fault = Problem("KH-COR-006", SourceLocation(piece.name), details)
                return to_line(piece.key, None, [*problems, fault])
            return to_line(piece.key, studied, problems)

        return line


@dataclass(frozen=True)
class Studied:
    """What was found in one document, as rows of tables."""

    tables: dict[str, list[list[Any]]]
    problems: tuple[Problem, ...]

    @property
    def read(self) -> bool:
        """Whether the document could be read."""
        return bool(self.tables)


def to_line(key: str, studied: DocumentStudy | None, problems: Iterable[Problem]) -> str:
    """Return what was found in a document as one line of JSON; None where it was not read."""
    tables = rows_of(studied) if studied else {}
    return json.dumps(
        [key, tables, problems_kept(problems)], ensure_ascii=False, default=plain_detail
    )


def from_line(line: str, name: str) -> Studied:
    """Return what a line holds, its problems told of a document by this name.

    Raises:
        ValueError, TypeError, KeyError: the line is not one of ours.
    """
    _, tables, problems = json.loads(line)
    return Studied(tables, problems_told(problems, name))
