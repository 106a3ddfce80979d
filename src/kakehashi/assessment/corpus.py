"""Analyse documents of a corpus, each by itself: the pure function that every engine runs.

What comes out for a document depends on its content and the practices alone,
never on other documents, on how many are done together, or on where.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kakehashi.corpora.piece import Piece, read_piece
from kakehashi.corpora.problem_lines import plain_detail, problems_kept, problems_told
from kakehashi.documents.read import MAX_MEGABYTES
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.rankers import Rankers
from kakehashi.model import Candidate

MOST = 3
"""Candidates of a practice kept for one document, unless another number is asked for."""


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A candidate as a row of a table; the document's name is added when it is written."""

    practice: str
    rank: int
    score: float
    """For ranking only, as everywhere."""
    close: bool
    signs: tuple[str, ...]
    language: str
    kind: str
    page: int | None
    start: int
    end: int
    headings: tuple[str, ...]
    stem: str
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """What one document shows, and what was wrong with it."""

    key: str
    form: str = ""
    language: str = ""
    pages: int | None = None
    passages: int = 0
    rows: tuple[CandidateRow, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def read(self) -> bool:
        """Whether the document could be read."""
        return self.form != ""


def analyse(
    pieces: Iterable[Piece],
    rankers: Rankers,
    *,
    most: int = MOST,
    max_megabytes: int = MAX_MEGABYTES,
) -> Iterator[Found]:
    """Yield what each document shows, in their order; bad ones with what is wrong.

    Args:
        pieces: The documents.
        rankers: Of the practices to look for.
        most: Candidates kept for a practice in one document.
        max_megabytes: Largest document to read.

    Example:
        >>> from kakehashi.corpora.piece import Piece
        >>> from kakehashi.matching.rankers import Rankers
        >>> from kakehashi.model import PracticeDetail, Provision
        >>> from kakehashi.text.bilingual import Bilingual, BilingualList
        >>> words = Bilingual("Incidents are logged", "記録")
        >>> detail = PracticeDetail("either", BilingualList((), ()), BilingualList((), ()))
        >>> log = Provision("practices:A", "A", None, "practice", *[words] * 3, practice=detail)
        >>> found = list(analyse([Piece("a.pdf", b"no pdf")], Rankers([log])))
        >>> found[0].read, found[0].problems[0].code
        (False, 'KH-DOC-007')
    """
    for piece in pieces:
        yield _analysed(piece, rankers, most, max_megabytes)


def _analysed(piece: Piece, rankers: Rankers, most: int, max_megabytes: int) -> Found:
    problems: list[Problem] = []
    try:
        document = read_piece(piece, max_megabytes, problems)
        candidates = find_candidates(
            rankers.practices, [document], most=most, rankers=rankers, reasons=False
        )
    except UnreadableError as error:
        return Found(piece.key, problems=(*problems, error.problem))
    except Exception as error:  # noqa: BLE001 - a fault of ours in one must not stop thousands
        details = {"reason": f"{type(error).__name__}: {error}"}
        fault = Problem("KH-COR-006", SourceLocation(piece.name), details)
        return Found(piece.key, problems=(*problems, fault))
    return Found(
        piece.key or f"{document.sha256}{Path(piece.name).suffix.lower()}",
        document.format,
        document.language,
        document.pages,
        len(document.passages),
        tuple(_row(candidate) for found in candidates.values() for candidate in found),
        tuple(problems),
    )


def _row(candidate: Candidate) -> CandidateRow:
    passage, where = candidate.passage, candidate.passage.locator
    return CandidateRow(
        practice=candidate.practice,
        rank=candidate.rank,
        score=round(candidate.score, 3),
        close=candidate.close,
        signs=candidate.signs,
        language=passage.language,
        kind=passage.kind,
        page=where.page,
        start=where.start,
        end=where.end,
        headings=where.headings,
        stem=passage.stem,
        text=passage.text,
    )


_ROW = tuple(CandidateRow.__dataclass_fields__)


def to_line(found: Found) -> str:
    """Return the result of a document as one line of JSON."""
    head = [found.key, found.form, found.language, found.pages, found.passages]
    rows = [[getattr(row, name) for name in _ROW] for row in found.rows]
    problems = problems_kept(found.problems)
    return json.dumps([*head, rows, problems], ensure_ascii=False, default=plain_detail)


def from_line(line: str, name: str) -> Found:
    """Return the result that a line holds, its problems told of a document by this name.

    Raises:
        ValueError, TypeError, KeyError: the line is not one of ours.
    """
    key, form, language, pages, passages, rows, problems = json.loads(line)
    told = problems_told(problems, name)
    return Found(key, form, language, pages, passages, tuple(map(_row_of, rows)), told)


def _row_of(plain: Sequence[Any]) -> CandidateRow:
    cells = (tuple(cell) if isinstance(cell, list) else cell for cell in plain)
    by_name: dict[str, Any] = dict(zip(_ROW, cells, strict=True))
    return CandidateRow(**by_name)
