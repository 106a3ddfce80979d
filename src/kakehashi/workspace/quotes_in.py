"""Quotes written in a table as evidence: those of known passages with their places."""

from __future__ import annotations

from collections.abc import Sequence

from kakehashi import model
from kakehashi.errors import Problem, SourceLocation
from kakehashi.text.normalise import fold
from kakehashi.workspace.current_findings import current_findings
from kakehashi.workspace.models import DocumentVersion, Evidence
from kakehashi.workspace.review_candidates import accepted_evidence
from kakehashi.workspace.scanning import newest_versions
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.surroundings import Reader


class Quotes:
    """Finds what quotes of one organisation or system are from; documents are read once."""

    def __init__(self, subject: Subject, reader: Reader) -> None:
        self._subject, self._reader = subject, reader
        self._versions = {one.document.name: one for one in newest_versions(subject)}

    def evidence(
        self,
        practice: str,
        quote: model.Evidence,
        known: Sequence[Evidence],
        where: SourceLocation,
    ) -> Evidence | Problem:
        """Return evidence for a quote, kept already or still to be kept.

        Args:
            practice: What it is evidence of.
            quote: The words, and the document they are said to be from.
            known: Evidence that the decision before rests on.
            where: The row.

        Returns:
            A problem where a document of the workspace does not hold the words.
        """
        words = fold(quote.quote)
        kept = [one for one in known if fold(one.quote) == words and not one.gone]
        return next(iter(kept), None) or self._found(practice, quote, words, where)

    def _found(
        self, practice: str, quote: model.Evidence, words: str, where: SourceLocation
    ) -> Evidence | Problem:
        findings = current_findings(self._subject).filter(practice=practice)
        same = [one for one in findings.select_related("version") if fold(one.quote) == words]
        accepted = accepted_evidence(same)
        if accepted:
            return accepted[0]
        if same:
            at = same[0]
            return self._new(quote.quote, at.version, at.page, at.start, at.end)
        version = self._versions.get(quote.document)
        if version is None:
            return self._new(quote.quote, source=quote.document or "-")
        return self._in_document(version, quote.quote, words, where)

    def _in_document(
        self, version: DocumentVersion, quote: str, words: str, where: SourceLocation
    ) -> Evidence | Problem:
        read = self._reader.document(version)
        for passage in read.passages if read else ():
            if words in fold(passage.text):
                place = passage.locator
                return self._new(quote, version, place.page, place.start, place.end)
        if read and words in fold(read.text):
            return self._new(quote, version)
        return Problem("KH-WS-040", where, {"document": version.document.name})

    def _new(
        self,
        quote: str,
        version: DocumentVersion | None = None,
        page: int | None = None,
        start: int | None = None,
        end: int | None = None,
        *,
        source: str = "",
    ) -> Evidence:
        return Evidence(
            organisation=self._subject.organisation,
            version=version,
            source=source,
            quote=quote,
            page=page,
            start=start,
            end=end,
        )
