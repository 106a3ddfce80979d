"""The people and documents of a bundle by number, and texts in which people have marks."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kakehashi.errors import KakehashiError, Problem
from kakehashi.exchange.disclosure import Item
from kakehashi.exchange.names import MARK, mark_of, marked
from kakehashi.workspace.folder import Workspace
from kakehashi.workspace.kept_files import path_of
from kakehashi.workspace.models import DocumentVersion, Evidence, Person


@dataclass(frozen=True, slots=True)
class Source:
    """A version of a document, or something outside the workspace, that quotes are from."""

    name: str
    version: DocumentVersion | None

    def content(self, workspace: Workspace) -> str:
        """Return the bytes of the document in base64.

        Raises:
            KakehashiError: they are missing.
        """
        assert self.version
        path = path_of(workspace, self.version)
        if not path.is_file():
            raise KakehashiError(Problem("KH-WS-036", details={"name": self.name}))
        return base64.b64encode(path.read_bytes()).decode()


@dataclass(frozen=True, slots=True)
class Cited:
    """A quote, and the number of the document that it is from."""

    quote: str
    document: int
    page: int | None


@dataclass
class Texts:
    """Numbers people and documents, and remembers which of them were told of."""

    names: tuple[str, ...]
    """Everybody in the workspace, in order: a quote may name somebody who decided nothing."""
    sources: Mapping[int, Source]
    """By the ids of evidence."""
    quotes: Mapping[int, Evidence]
    told_names: bool
    _people: dict[str, int] = field(default_factory=dict)
    """Numbers by order of mention: the order of the alphabet would tell something of a name."""
    _documents: list[Source] = field(default_factory=list)

    @classmethod
    def of(cls, evidence: Mapping[int, Evidence], *, names: bool) -> Texts:
        """Return those of a workspace and of some evidence in it."""
        everybody = tuple(sorted(set(Person.objects.values_list("name", flat=True))))
        sources = {pk: _source(one) for pk, one in evidence.items()}
        return cls(everybody, sources, evidence, names)

    def safe(self, text: str) -> str:
        """Return a text with a mark in the place of each name."""
        found = marked(text, self.names, loosely=not self.told_names)
        return MARK.sub(lambda mark: mark_of(self.number(self.names[int(mark[1]) - 1])), found)

    def number(self, name: str) -> int:
        """Return the number of a person."""
        return self._people.setdefault(name, len(self._people) + 1)

    def cited(self, evidence: Sequence[int]) -> Iterator[Cited]:
        """Yield the quotes that a decision rests on."""
        for pk in evidence:
            if pk in self.quotes:
                source = self.sources[pk]
                if source not in self._documents:
                    self._documents.append(source)
                number = self._documents.index(source) + 1
                yield Cited(self.quotes[pk].quote, number, self.quotes[pk].page)

    def documents(self) -> Iterator[tuple[int, Source]]:
        """Yield the documents that were cited, by number."""
        yield from enumerate(self._documents, 1)

    def people(self) -> Iterator[Item]:
        """Yield the names of the people that were told of."""
        for name, number in self._people.items():
            yield Item(f"people/{number}", name)


def _source(evidence: Evidence) -> Source:
    name = evidence.version.document.name if evidence.version else evidence.source
    return Source(name, evidence.version)
