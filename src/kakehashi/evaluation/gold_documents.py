"""Bring together what people judged and what was read: the truth about each document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kakehashi.documents.encoding import decode
from kakehashi.documents.read import MAX_MEGABYTES, read_document
from kakehashi.errors import Problem, SourceLocation, UnreadableError
from kakehashi.evaluation.gold import GoldDocument, GoldStatus, Quote
from kakehashi.evaluation.places import Place, Squeezed
from kakehashi.model import Document

_PLAIN = ("text", "markdown")
"""Formats in which offsets mean the decoded file."""


@dataclass(frozen=True, slots=True)
class Truth:
    """A document with the answers to every practice that counts."""

    document: Document
    in_place: dict[str, tuple[Place, ...]]
    """By practice: where it is shown; no place where none was given or found."""
    left_out: frozenset[str]
    """Practices that are not counted in this document."""
    judged: frozenset[str]
    """Practices of which the gold says anything."""


def read_truths(
    folder: Path, gold: Sequence[GoldDocument], *, max_megabytes: int = MAX_MEGABYTES
) -> tuple[list[Truth], list[Problem]]:
    """Read the judged documents below a folder, going on past those that cannot be read.

    Raises:
        UnreadableError: not one of them can be read.
    """
    problems: list[Problem] = []
    found: list[Truth] = []
    for judged in gold:
        path = folder / judged.name
        where = SourceLocation(judged.name)
        if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
            problems.append(Problem("KH-EVA-013", where, {"document": judged.name}))
            continue
        try:
            document = read_document(path, name=judged.name, max_megabytes=max_megabytes)
        except UnreadableError as error:
            problems.append(error.problem)
            continue
        if judged.sha256 and judged.sha256 != document.sha256:
            problems.append(Problem("KH-EVA-014", where, severity="warning"))
        found.append(_truth(judged, document, path, problems))
    if not found:
        raise UnreadableError(Problem("KH-EVA-019", SourceLocation(str(folder))))
    return found, problems


def _truth(judged: GoldDocument, document: Document, path: Path, problems: list[Problem]) -> Truth:
    finder = _Finder(document, path, problems)
    in_place = {
        entry.practice: tuple(place for quote in entry.quotes for place in finder.places(quote))
        for entry in judged.entries
        if entry.status is GoldStatus.IN_PLACE
    }
    if finder.missing:
        details = {"count": len(finder.missing), "quotes": finder.asked}
        first = finder.missing[0].row.where
        problems.append(Problem("KH-EVA-015", first, details, severity="warning"))
    left_out = frozenset(e.practice for e in judged.entries if not e.status.counts)
    return Truth(document, in_place, left_out, frozenset(e.practice for e in judged.entries))


class _Finder:
    """One document, to find quotes in."""

    def __init__(self, document: Document, path: Path, problems: list[Problem]) -> None:
        self._document, self._path, self._problems = document, path, problems
        self._squeezed = Squeezed(document.text)
        self.asked = 0
        self.missing: list[Quote] = []

    def places(self, quote: Quote) -> list[Place]:
        """Return where a quote stands; it is noted where it stands nowhere."""
        self.asked += 1
        text = quote.text or self._cut(quote)
        if not text:
            details = {"start": quote.start, "end": quote.end}
            self._problems.append(Problem("KH-EVA-016", quote.row.where, details))
            return []
        found = self._squeezed.find(text)
        self.missing += [] if found else [quote]
        return found

    def _cut(self, quote: Quote) -> str:
        return self._raw[quote.start : quote.end] if self._document.format in _PLAIN else ""

    @cached_property
    def _raw(self) -> str:
        return decode(self._path.read_bytes(), SourceLocation(self._document.name), [])
