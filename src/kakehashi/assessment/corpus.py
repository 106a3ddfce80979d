"""Analyse documents of a corpus, each by itself: the pure function that every engine runs.

What comes out for a document depends on its content and the practices alone,
never on other documents, on how many are done together, or on where.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kakehashi.documents.read import MAX_MEGABYTES, read_document
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.rankers import Rankers
from kakehashi.model import Candidate, Document
from kakehashi.text.bilingual import Bilingual

MOST = 3
"""Candidates of a practice kept for one document, unless another number is asked for."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A document of a corpus: a file that can be reached, or what one holds."""

    name: str
    """How it is called; its ending says the format."""
    source: Path | bytes
    key: str = ""
    """What its result is filed under; made from its content where empty."""


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


def key_of(name: str, content: bytes) -> str:
    """Return what the result of a document is filed under: its content, read as its format."""
    return f"{hashlib.sha256(content).hexdigest()}{Path(name).suffix.lower()}"


def _analysed(piece: Piece, rankers: Rankers, most: int, max_megabytes: int) -> Found:
    problems: list[Problem] = []
    try:
        document = _read(piece, max_megabytes, problems)
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


def _read(piece: Piece, max_megabytes: int, problems: list[Problem]) -> Document:
    if isinstance(piece.source, Path):
        return read_document(
            piece.source, name=piece.name, max_megabytes=max_megabytes, problems=problems
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"document{Path(piece.name).suffix}"
        path.write_bytes(piece.source)
        return read_document(path, name=piece.name, max_megabytes=max_megabytes, problems=problems)


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
    problems = [
        [p.code, p.where.line if p.where else None, p.details, p.severity] for p in found.problems
    ]
    return json.dumps([*head, rows, problems], ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    """Return what JSON can hold of a detail of a problem."""
    return asdict(value) if isinstance(value, Bilingual) else str(value)


def from_line(line: str, name: str) -> Found:
    """Return the result that a line holds, its problems told of a document by this name.

    Raises:
        ValueError, TypeError, KeyError: the line is not one of ours.
    """
    key, form, language, pages, passages, rows, problems = json.loads(line)
    told = tuple(_problem(plain, name) for plain in problems)
    return Found(key, form, language, pages, passages, tuple(map(_row_of, rows)), told)


def _row_of(plain: Sequence[Any]) -> CandidateRow:
    cells = (tuple(cell) if isinstance(cell, list) else cell for cell in plain)
    by_name: dict[str, Any] = dict(zip(_ROW, cells, strict=True))
    return CandidateRow(**by_name)


def _problem(plain: Sequence[Any], name: str) -> Problem:
    code, line, written, severity = plain
    details = {k: Bilingual(**v) if isinstance(v, dict) else v for k, v in written.items()}
    return Problem(code, SourceLocation(name, line), details, severity=severity)
