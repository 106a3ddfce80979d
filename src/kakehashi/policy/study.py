"""Study documents: what each says, sentence by sentence, and all of them side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kakehashi.errors import Problem, SourceLocation
from kakehashi.library.library import Library
from kakehashi.model import Document, Framework, Passage
from kakehashi.policy.addressees import Addressee, addressees_of
from kakehashi.policy.bindingness import Binding, Force, binding_of, hardness, penalty_words
from kakehashi.policy.commitments import Commitment, find_commitments
from kakehashi.policy.common_ground import Point, common_ground
from kakehashi.policy.coverage import Spoken, coverage_rankers, spoken_to
from kakehashi.policy.entities import Named, named_entities
from kakehashi.policy.governance import Reading, read_sentences
from kakehashi.policy.parties import Party, party_of_document, party_of_framework
from kakehashi.policy.sentences import sentences_of
from kakehashi.policy.themes import Risk, Theme

ENOUGH = 20
"""Of fewer sentences a share says little: its 95 % interval is wider than 40 points."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what was found in it."""

    passage: Passage
    reading: Reading
    binding: Binding | None
    addressees: tuple[Addressee, ...]
    penalties: tuple[str, ...]


@dataclass(frozen=True)
class DocumentStudy:
    """What one document says."""

    document: Document
    sentences: tuple[Sentence, ...]
    spoken: tuple[Spoken, ...]
    commitments: tuple[Commitment, ...]
    entities: tuple[Named, ...]

    @property
    def related(self) -> tuple[Sentence, ...]:
        """The sentences related to AI governance."""
        return tuple(s for s in self.sentences if s.reading.governance)

    @property
    def governance_share(self) -> float:
        """Which share of the sentences is related to AI governance."""
        return len(self.related) / len(self.sentences) if self.sentences else 0.0

    def theme_share(self, theme: Theme) -> float:
        """Return which share of all sentences a theme has; themes overlap."""
        return self._share(sum(theme in s.reading.themes for s in self.sentences))

    def risk_share(self, risk: Risk) -> float:
        """Return which share of all sentences speaks of a kind of risk."""
        return self._share(sum(risk in s.reading.risks for s in self.sentences))

    def _share(self, count: int) -> float:
        return count / len(self.sentences) if self.sentences else 0.0

    @property
    def forces(self) -> Counter[Force]:
        """How many sentences bind in each way."""
        return Counter(s.binding.force for s in self.sentences if s.binding)

    @property
    def addressed(self) -> Counter[Addressee]:
        """How many binding sentences address whom."""
        return Counter(a for s in self.sentences if s.binding for a in s.addressees)

    @property
    def hardness(self) -> float | None:
        """The mean hardness of its binding sentences; None where none binds."""
        return hardness([s.binding.force for s in self.sentences if s.binding])

    @property
    def penalties(self) -> tuple[Sentence, ...]:
        """The sentences that speak of penalties."""
        return tuple(s for s in self.sentences if s.penalties)


@dataclass(frozen=True)
class Study:
    """All documents, the frameworks beside them, and on what they agree."""

    documents: tuple[DocumentStudy, ...]
    parties: tuple[Party, ...]
    ground: tuple[Point, ...]
    """Empty where there are fewer than two parties."""
    library: Library
    date: str
    problems: tuple[Problem, ...] = ()


def study_document(document: Document, spoken: Sequence[Spoken] = ()) -> DocumentStudy:
    """Return what one document says; pure, so that corpora can be studied in parallel.

    Example:
        >>> from kakehashi.documents.passages import build_document
        >>> from kakehashi.documents.plain import read_plain
        >>> text = "Providers of AI shall assess risks. The weather was fine."
        >>> document = build_document("law.txt", text.encode(), "text", None, read_plain(text))
        >>> study = study_document(document)
        >>> study.governance_share, dict(study.forces)
        (0.5, {<Force.OBLIGATION: 'obligation'>: 1})
    """
    passages = sentences_of(document)
    readings = read_sentences(passages)
    sentences = [_sentence(p, r) for p, r in zip(passages, readings, strict=True)]
    return DocumentStudy(
        document,
        tuple(sentences),
        tuple(spoken),
        tuple(find_commitments(passages)),
        named_entities(passages),
    )


def _sentence(passage: Passage, reading: Reading) -> Sentence:
    text, language = passage.text, passage.language
    binding = binding_of(text, language)
    # An item of a list binds as the line above it says: "Providers shall: (a) keep logs".
    above = None if binding or not passage.stem else binding_of(passage.stem, language)
    found = binding or above
    if binding:
        whom = addressees_of(text, binding.start, language, passage.stem)
    else:
        whom = addressees_of(passage.stem, above.start, language) if above else ()
    return Sentence(passage, reading, found, whom, penalty_words(text, language))


def study_documents(
    library: Library,
    documents: Sequence[Document],
    *,
    date: str,
    frameworks: Sequence[Framework] = (),
    problems: Sequence[Problem] = (),
    progress: Callable[[], None] | None = None,
) -> Study:
    """Study documents, and compare them with each other and with frameworks.

    Args:
        library: Practices and crosswalks.
        documents: As read.
        date: ISO date of the study.
        frameworks: Parties of the comparison that the library knows.
        problems: What was wrong so far.
        progress: Called after each document.
    """
    rankers = coverage_rankers(library.practices)
    studies: list[DocumentStudy] = []
    for document in documents:
        studies.append(study_document(document, spoken_to(document, rankers)))
        if progress:
            progress()
    found = [*problems, *_doubts(studies)]
    parties = [party_of_document(s.document.name, s.spoken) for s in studies]
    for framework in frameworks:
        party = party_of_framework(library, framework)
        parties.append(party)
        if not party.speaks:
            details = {"framework": framework.prefix}
            found.append(Problem("KH-POL-002", details=details, severity="warning"))
    refs = [practice.ref for practice in library.practices]
    ground = common_ground(parties, refs) if len(parties) > 1 else ()
    return Study(tuple(studies), tuple(parties), ground, library, date, tuple(found))


def _doubts(studies: Sequence[DocumentStudy]) -> list[Problem]:
    """Return warnings where a document is too short for shares."""
    return [
        Problem(
            "KH-POL-001",
            SourceLocation(one.document.name),
            {"count": len(one.sentences)},
            severity="warning",
        )
        for one in studies
        if len(one.sentences) < ENOUGH
    ]
