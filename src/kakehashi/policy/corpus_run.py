"""Study a corpus into a folder of tables, going on where an earlier run stopped."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kakehashi.corpora.daft_engine import check_daft
from kakehashi.corpora.files import CorpusFiles
from kakehashi.corpora.journal import Journal
from kakehashi.corpora.run import Engine, run_fresh
from kakehashi.documents.read import MAX_MEGABYTES
from kakehashi.errors import KakehashiError, Problem, SourceLocation
from kakehashi.interchange.candidate_table import Row, check_table, write_table
from kakehashi.interchange.mapping_output import write_whole
from kakehashi.library.library import Library
from kakehashi.matching.rankers import Rankers
from kakehashi.policy.corpus import Studied, StudyWork, from_line
from kakehashi.policy.study_tables import TABLES
from kakehashi.policy.themes import METHOD
from kakehashi.version import __version__

JOURNAL = "study.journal"
FORM = 1
"""Counts the shapes of the rows."""
FORMATS = ("parquet", "csv", "jsonl")
_READERS = {"parquet": "read_parquet", "csv": "read_csv", "jsonl": "read_json"}


@dataclass(frozen=True)
class StudyWish:
    """What is asked of a corpus."""

    paths: tuple[Path, ...]
    folder: Path
    form: str = "parquet"
    engine: Engine = field(default_factory=Engine)
    practices: bool = True
    max_megabytes: int = MAX_MEGABYTES


@dataclass
class StudyTally:
    """What came of a corpus."""

    read: int = 0
    earlier: int = 0
    """Of the documents met, how many an earlier run had done."""
    unread: int = 0
    rows: Counter[str] = field(default_factory=Counter)
    """By the name of the table."""
    problems: list[Problem] = field(default_factory=list)


def run_study(
    library: Library, wish: StudyWish, *, progress: Callable[[int, int], None] | None = None
) -> StudyTally:
    """Study a corpus into a folder.

    Args:
        library: Whose practices are looked for.
        wish: What is asked.
        progress: Called with the number of files just done, and of all.

    Raises:
        UsageError: the engine or the format is not at hand.
        KakehashiError: the folder cannot be written.
    """
    check_table(wish.folder / f"documents.{wish.form}")
    if wish.engine.name == "daft":
        check_daft()
    practices = library.practices if wish.practices else ()
    digest = Rankers(practices, encoders=lambda _: None).digest
    tally = StudyTally()
    with Journal(wish.folder / JOURNAL, f"{METHOD} {FORM} {__version__} {digest}") as journal:
        files = CorpusFiles(wish.paths, _own(wish), wish.max_megabytes)
        work = StudyWork(practices, wish.max_megabytes)
        tell = progress or (lambda _done, _all: None)
        tally.earlier = run_fresh(files, journal, work, wish.engine, tell)
        tally.problems, tally.unread = files.problems, files.unread
        _write(files, journal, wish, tally)
    return tally


def _own(wish: StudyWish) -> list[Path]:
    """Return our own files in the folder of results, which are no documents of the corpus."""
    tables = (f"{table}.{form}" for table in TABLES for form in FORMATS)
    return [wish.folder / name for name in (JOURNAL, *tables)]


def _write(files: CorpusFiles, journal: Journal, wish: StudyWish, tally: StudyTally) -> None:
    for piece in files.pieces:
        if piece.key in journal:
            found = from_line(journal.line(piece.key), piece.name)
            tally.problems += found.problems
            tally.read += found.read
            tally.unread += not found.read
        else:
            tally.unread += 1
            tally.problems.append(Problem("KH-COR-004", SourceLocation(piece.name)))
    for table, columns in TABLES.items():
        rows = _rows(files, journal, table, tally)
        write_table(wish.folder / f"{table}.{wish.form}", rows, columns)
    try:
        write_whole(wish.folder / "study.json", _account(wish, tally))
        write_whole(wish.folder / "views.sql", views(wish.form))
    except OSError as error:
        details = {"reason": error.strerror or str(error)}
        where = SourceLocation(str(wish.folder))
        raise KakehashiError(Problem("KH-COR-003", where, details)) from error


def _rows(files: CorpusFiles, journal: Journal, table: str, tally: StudyTally) -> Iterator[Row]:
    names = list(TABLES[table])
    for piece in files.pieces:
        if piece.key not in journal:
            continue
        found: Studied = from_line(journal.line(piece.key), piece.name)
        for row in found.tables.get(table, ()):
            tally.rows[table] += 1
            yield dict(zip(names, (piece.name, *row), strict=True))


def _account(wish: StudyWish, tally: StudyTally) -> str:
    """Return what was done, without a clock or a machine in it: the same corpus, the same file."""
    told = {
        "method": METHOD,
        "version": __version__,
        "documents": tally.read,
        "unread": tally.unread,
        "rows": {name: tally.rows[name] for name in TABLES},
        "practices": wish.practices,
        "problems": [problem.as_json() for problem in tally.problems],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def views(form: str) -> str:
    """Return SQL that shows the tables in DuckDB, started in the folder: `duckdb -init views.sql`.

    Example:
        >>> views("parquet").splitlines()[2]
        "CREATE VIEW documents AS SELECT * FROM read_parquet('documents.parquet');"
    """
    lines = ["-- Tables of a policy study, for DuckDB started in this folder.", ""]
    lines += [
        # Names of our own alone: nothing of a user enters the statement.
        f"CREATE VIEW {name} AS SELECT * FROM {_READERS[form]}('{name}.{form}');"  # noqa: S608
        for name in TABLES
    ]
    lines += [
        "-- For example, what binds hardest, and which documents speak of it most:",
        "-- SELECT document, force_obligation, governance_share FROM documents ORDER BY 2 DESC;",
    ]
    return "\n".join(lines) + "\n"
