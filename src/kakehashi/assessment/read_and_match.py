"""Read and match documents, in processes of their own where there is much to do.

Both ways give the same documents, problems and candidates in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kakehashi.corpora.worker_pool import Job, run_in_processes, usable_cores
from kakehashi.documents.formats import FORMATS
from kakehashi.documents.read import named_files, read_document
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.matching.candidates import MOST, find_candidates, rankers_taught, with_reasons
from kakehashi.matching.confirmations import Confirmation, taught
from kakehashi.matching.merging import merge_candidates
from kakehashi.matching.rankers import Rankers
from kakehashi.model import Candidate, Document, Provision

MUCH = 2**22
"""Bytes of text from which starting processes pays for itself."""
_TEXT_SHARE = {"pdf": 0.1, "docx": 0.3, "html": 0.4}
"""How much of a file of a format is text, very roughly; all of it in other formats."""

if TYPE_CHECKING:  # the reader of PDF is slow to load, and only named here
    from kakehashi.documents.pdf.recognition import Recogniser


@dataclass(frozen=True)
class Matched:
    """Documents as read, what was wrong with them, and their candidates by practice."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    candidates: dict[str, tuple[Candidate, ...]]


@dataclass(frozen=True)
class Matching:
    """What documents are matched with, and how."""

    practices: tuple[Provision, ...]
    confirmations: tuple[Confirmation, ...] = ()
    most: int = MOST
    max_megabytes: int = 40
    recogniser: Recogniser | None = None
    """Reads pages that are pictures."""


@dataclass(frozen=True)
class _One:
    """What came of one file."""

    document: Document | None
    problems: tuple[Problem, ...]
    candidates: dict[str, tuple[Candidate, ...]]


def worth_processes(paths: Iterable[Path]) -> bool:
    """Say whether there is so much to read that processes of its own pay, and cores for them."""
    if usable_cores() < 2:
        return False
    files = [path for path, _ in named_files(paths, [])]
    return len(files) > 1 and sum(map(_text_of, files)) >= MUCH


def _text_of(path: Path) -> float:
    form = FORMATS.get(path.suffix.lower().lstrip("."), "")
    try:
        return path.stat().st_size * _TEXT_SHARE.get(form, 1.0)
    except OSError:
        return 0.0


def read_and_match(
    paths: Sequence[Path],
    matching: Matching,
    *,
    workers: int,
    progress: Callable[[int, int], None] | None = None,
) -> Matched:
    """Read files and folders and match them, one process a core, results in order.

    Args:
        paths: Files or folders, in the order of the report.
        matching: What they are matched with.
        workers: How many processes; 1 for this one alone.
        progress: Called with the number of files just done, and of all.
    """
    before: list[Problem] = []
    files: list[tuple[Path, str, tuple[Problem, ...]]] = []
    for path, name in named_files(paths, before):
        files.append((path, name, tuple(before)))
        before.clear()
    done = _Collected()
    tasks = [(path, name) for path, name, _ in files]
    for (_, name, earlier), one in zip(files, _ones(tasks, matching, workers), strict=True):
        done.problems += earlier
        done.add(name, one)
        if progress:
            progress(1, len(files))
    problems = (*done.problems, *before)
    merged = merge_candidates(done.candidates, most=matching.most)
    practices = taught(matching.practices, matching.confirmations)
    # Said here and not by the workers: most candidates of a document are not kept.
    return Matched(tuple(done.documents), problems, with_reasons(practices, merged))


class _Collected:
    """What is known so far, each content once, as `read_documents` has it."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.problems: list[Problem] = []
        self.candidates: list[dict[str, tuple[Candidate, ...]]] = []
        self._seen: dict[str, str] = {}

    def add(self, name: str, one: _One) -> None:
        self.problems += one.problems
        if one.document is None:
            return
        other = self._seen.setdefault(one.document.sha256, name)
        if other != name:
            where, details = SourceLocation(name), {"other": other}
            self.problems.append(Problem("KH-DOC-014", where, details, severity="warning"))
            return
        self.documents.append(one.document)
        self.candidates.append(one.candidates)


def _ones(tasks: Sequence[tuple[Path, str]], matching: Matching, workers: int) -> Iterator[_One]:
    if workers == 1:
        matcher = _Matcher(matching)
        yield from (matcher.one(path, name) for path, name in tasks)
        return
    job = Job(_one, _prepare, (matching,))
    for (_, name), one in run_in_processes(job, tasks, workers):
        if isinstance(one, _One):
            yield one
        else:
            yield _One(None, (Problem("KH-COR-004", SourceLocation(name)),), {})


class _Matcher:
    """Reads and matches files with the practices at hand: made once in each worker."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching
        self._rankers: Rankers = rankers_taught(matching.practices, matching.confirmations)

    def one(self, path: Path, name: str) -> _One:
        problems: list[Problem] = []
        matching = self._matching
        try:
            document = read_document(
                path,
                name=name,
                max_megabytes=matching.max_megabytes,
                problems=problems,
                recogniser=matching.recogniser,
            )
        except UnreadableError as error:
            return _One(None, (*problems, error.problem), {})
        found = find_candidates(
            matching.practices,
            [document],
            most=matching.most,
            rankers=self._rankers,
            confirmations=matching.confirmations,
            reasons=False,
        )
        return _One(document, tuple(problems), found)


_matcher: _Matcher | None = None


def _prepare(matching: Matching) -> None:
    global _matcher  # noqa: PLW0603 - a worker's own, set once before its first task
    _matcher = _Matcher(matching)


def _one(task: tuple[Path, str]) -> _One:
    assert _matcher
    return _matcher.one(*task)
