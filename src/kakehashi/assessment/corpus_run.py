"""Analyse a corpus: find its files, skip what is done, run the rest, write the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kakehashi.assessment.asked import practices_asked
from kakehashi.assessment.corpus import MOST, CandidateRow, Found, from_line
from kakehashi.assessment.corpus_work import Settings, unknown
from kakehashi.corpora.daft_engine import check_daft
from kakehashi.corpora.files import CorpusFiles
from kakehashi.corpora.journal import Journal
from kakehashi.corpora.piece import Piece
from kakehashi.corpora.run import Engine, run_fresh
from kakehashi.documents.read import MAX_MEGABYTES
from kakehashi.errors import Problem
from kakehashi.interchange.candidate_table import Row, check_table, write_table
from kakehashi.library.library import Library
from kakehashi.matching.rankers import Rankers
from kakehashi.model import Framework
from kakehashi.text.bilingual import Language


@dataclass(frozen=True)
class Wish:
    """What is asked of a corpus."""

    paths: tuple[Path, ...]
    out: Path
    engine: str = "local"
    workers: int = 1
    frameworks: tuple[Framework, ...] = ()
    """Only practices that these ask for; all where empty."""
    most: int = MOST
    max_megabytes: int = MAX_MEGABYTES
    language: Language = "en"
    """Of the practices' titles."""


@dataclass
class Tally:
    """What came of a corpus."""

    read: int = 0
    earlier: int = 0
    """Of the documents met, how many an earlier run had done."""
    unread: int = 0
    passages: int = 0
    rows: int = 0
    problems: list[Problem] = field(default_factory=list)


def journal_of(out: Path) -> Path:
    """Return where the journal of a table is."""
    return out.with_name(f"{out.name}.journal")


def run_corpus(
    library: Library, wish: Wish, *, progress: Callable[[int, int], None] | None = None
) -> Tally:
    """Write the table of candidates of a corpus, going on where an earlier run stopped.

    Args:
        library: Whose practices are looked for.
        wish: What is asked.
        progress: Called with the number of files just done, and of all.

    Raises:
        UsageError: the table's format or the engine is not at hand.
        KakehashiError: the table or its journal cannot be written.
    """
    check_table(wish.out)
    if wish.engine == "daft":
        check_daft()
    left_out = (wish.out, journal_of(wish.out))
    files = CorpusFiles(wish.paths, left_out, wish.max_megabytes)
    tell = progress or (lambda _done, _all: None)
    tally = Tally()
    header = f"{Rankers(library.practices).digest} {wish.most}"
    with Journal(journal_of(wish.out), header) as journal:
        settings = Settings(library.practices, wish.most, wish.max_megabytes)
        engine = Engine(wish.engine, wish.workers)
        tally.earlier = run_fresh(files, journal, settings, engine, tell)
        tally.problems = files.problems
        tally.unread = files.unread
        write_table(wish.out, _rows(_results(files, journal, tally), library, wish, tally))
    return tally


def _results(files: CorpusFiles, journal: Journal, tally: Tally) -> Iterator[tuple[Piece, Found]]:
    """Yield what each document shows, in the order of the files, and count."""
    for piece in files.pieces:
        known = piece.key in journal
        found = (
            from_line(journal.line(piece.key), piece.name)
            if known
            else unknown(piece.key, piece.name)
        )
        tally.problems += found.problems
        tally.passages += found.passages
        if found.read:
            tally.read += 1
        else:
            tally.unread += 1
        yield piece, found


def _rows(
    results: Iterable[tuple[Piece, Found]], library: Library, wish: Wish, tally: Tally
) -> Iterator[Row]:
    asked = _asked(library, wish.frameworks)
    for piece, found in results:
        document = {
            "document": piece.name,
            "sha256": piece.key.split(".")[0],
            "format": found.form,
        }
        for row in found.rows:
            provisions = asked.get(row.practice)
            if provisions is not None or not wish.frameworks:
                tally.rows += 1
                title = library.provisions[row.practice].title.get(wish.language)
                yield {**document, "title": title, "provisions": provisions or [], **_plain(row)}


def _asked(library: Library, frameworks: Iterable[Framework]) -> dict[str, list[str]]:
    """Return the practices that some frameworks ask for, with the provisions that do."""
    asked = practices_asked(library)
    found: dict[str, list[str]] = {}
    for framework in frameworks:
        for provision in framework.assessable:
            for practice in asked[provision.ref]:
                found.setdefault(practice, []).append(provision.ref)
    return found


def _plain(row: CandidateRow) -> Row:
    plain = {name: getattr(row, name) for name in CandidateRow.__dataclass_fields__}
    plain["practice"] = row.practice.split(":")[-1]
    return {key: list(v) if isinstance(v, tuple) else v for key, v in plain.items()}
