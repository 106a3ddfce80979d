"""The main job as commands run it: read, match, decide, write, with a progress bar."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import Progress

from kakehashi.assessment.assess import Assessment, assess
from kakehashi.assessment.read_and_match import (
    Matched,
    Matching,
    read_and_match,
    worth_processes,
)
from kakehashi.cli.options import progress_bar
from kakehashi.cli.review_step import ReviewStep
from kakehashi.cli.words import words
from kakehashi.corpora.worker_pool import usable_cores
from kakehashi.documents.read import list_files, read_documents
from kakehashi.errors import Problem, UnreadableError, UsageError
from kakehashi.interchange.decision_table import read_decisions
from kakehashi.interchange.suggestion_file import LEAST, read_suggestions
from kakehashi.library.library import Library
from kakehashi.matching.candidates import find_candidates
from kakehashi.matching.confirmations import confirmations_of
from kakehashi.model import Decision, Document, Framework, Suggestion
from kakehashi.text.bilingual import Language

if TYPE_CHECKING:  # the reader of PDF is slow to load, and only named here
    from kakehashi.documents.pdf.recognition import Recogniser


def run_assessment(
    library: Library,
    paths: Sequence[Path],
    *,
    frameworks: Sequence[Framework],
    decisions_file: Path | None,
    suggestions_file: Path | None = None,
    least_probability: float = LEAST,
    reviewer: ReviewStep | None = None,
    date: str,
    max_megabytes: int,
    language: Language,
    problems: Sequence[Problem] = (),
    recogniser: Recogniser | None = None,
) -> Assessment:
    """Read documents and decisions and assess them.

    Raises:
        UsageError: not one document could be read.
        UnreadableError: the file of decisions is no review table, that of
            suggestions no text.
    """
    decisions, undecided = _decisions(library, decisions_file)
    suggestions, unsuggested = _suggestions(library, suggestions_file, least_probability)
    confirmations = confirmations_of(decisions)
    with progress_bar() as bar:
        matching = Matching(
            library.practices,
            tuple(confirmations),
            max_megabytes=max_megabytes,
            recogniser=recogniser,
        )
        matched = _matched(bar, paths, matching, language)
    unreviewed: list[Problem] = []
    if reviewer:
        reviewed, unreviewed = reviewer.suggest(library, matched.documents, least_probability)
        suggestions = [*suggestions, *reviewed]
    return assess(
        library,
        matched.documents,
        date=date,
        frameworks=frameworks,
        decisions=decisions,
        suggestions=suggestions,
        problems=[*problems, *matched.problems, *undecided, *unsuggested, *unreviewed],
        candidates=matched.candidates,
    )


def _matched(
    bar: Progress, paths: Sequence[Path], matching: Matching, language: Language
) -> Matched:
    """Read and match, in processes of their own where there is much to read."""
    if worth_processes(paths):
        task = bar.add_task(words("matching", language), total=None)
        matched = read_and_match(
            paths,
            matching,
            workers=usable_cores(),
            progress=lambda done, total: bar.update(task, advance=done, total=total),
        )
        if not matched.documents:
            raise NothingReadError(list(matched.problems))
        return matched
    documents, problems = _documents(bar, paths, matching, language)
    passages = sum(len(document.passages) for document in documents)
    task = bar.add_task(words("matching", language), total=passages)
    candidates = find_candidates(
        matching.practices,
        documents,
        progress=lambda count: bar.advance(task, count),
        confirmations=matching.confirmations,
    )
    return Matched(tuple(documents), tuple(problems), candidates)


def _decisions(library: Library, path: Path | None) -> tuple[list[Decision], list[Problem]]:
    if path is None:
        return [], []
    return read_decisions(path, library.decidable)


def _suggestions(
    library: Library, path: Path | None, least: float
) -> tuple[list[Suggestion], list[Problem]]:
    if path is None:
        return [], []
    return read_suggestions(path, {p.ref for p in library.practices}, least=least)


def _documents(
    bar: Progress, paths: Sequence[Path], matching: Matching, language: Language
) -> tuple[list[Document], list[Problem]]:
    task = bar.add_task(words("reading", language), total=len(list_files(paths)))
    documents, problems = read_documents(
        paths,
        max_megabytes=matching.max_megabytes,
        progress=lambda _: bar.advance(task),
        recogniser=matching.recogniser,
    )
    if not documents:
        raise NothingReadError(problems)
    return documents, problems


class NothingReadError(UnreadableError):
    """No document could be read; holds what was wrong with each."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(Problem("KH-USE-003"))
        self.problems = problems


__all__ = ["NothingReadError", "UsageError", "run_assessment"]
