"""Everything a verifier is trained and measured with, read once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from offsets import RawFile
from train_presence import Learner, dev_truths

from kakehashi.library.library import load_library
from kakehashi.matching.background import examples_of
from kakehashi.matching.encoders.minilm import MiniLm
from kakehashi.matching.encoders.use import UseMultilingual
from kakehashi.matching.verifier.reading import read_as, said_of
from verifier.judgements import UNTOUCHED, Pair, gold_pairs, labelled_places, labelled_texts
from verifier.measuring import Judged

LABELS = Path(__file__).resolve().parents[2] / "benchmarks" / "labels"


@dataclass(frozen=True)
class Material:
    """Practices, pairs, and the development documents as each encoder at hand sees them."""

    practices: list
    languages: tuple[str, ...]
    truths: dict
    """Of both languages: how common a practice is counts documents of both."""
    pairs: list[Pair]
    documents: dict[tuple[str, str], list[Judged]]
    """By language and encoder ("words" for none), in the order of the truths."""

    def candidates(self, language: str) -> list[Judged]:
        """Return the documents as the best encoder at hand sees them."""
        for name in ("minilm", "use", "words"):
            if (language, name) in self.documents:
                return self.documents[language, name]
        return []

    def examples(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """Return the example sentences of each practice."""
        return {
            p.id: {
                x: tuple(p.practice.examples.get(x)) if p.practice else () for x in self.languages
            }
            for p in self.practices
        }

    def texts(self) -> list[str]:
        """Return all texts that are ever read, those of untouched documents excepted."""
        found = {text for pair in self.pairs for text in (pair.statement, pair.passage)}
        for language in self.languages:
            found.update(said_of(p, language) for p in self.practices)
            found.update(examples_of(self.practices, language).texts)
            for one in self.candidates(language):
                found.update(read_as(passage) for passage in one.passages)
        return sorted(found)


def gather(sources: Path, labels: Path, languages) -> Material:
    """Return what is at hand in these languages.

    Raises:
        SystemExit: a document of the untouched third is among it.
    """
    practices = load_library().practices
    truths = {language: dev_truths(sources, language) for language in ("en", "ja")}
    if any(UNTOUCHED.search(t.document.name) for found in truths.values() for t in found):
        raise SystemExit("An untouched document is among those to learn from.")
    pairs = labelled_texts(labels, practices)
    documents = {}
    for language in languages:
        path = LABELS / f"{language}.tsv"
        pairs += labelled_places(path, sources, practices, RawFile)
        for name, encoder in _encoders(language).items():
            learner = Learner(truths, practices, language, encoder)
            documents[language, name] = [
                Judged(t, [p for p in t.document.passages if p.language == language], c)
                for t, c in zip(truths[language], learner.closeness, strict=True)
            ]
    found = Material(practices, languages, truths, [], documents)
    for language in languages:
        for one in found.candidates(language):
            pairs += gold_pairs(one.truth, one.passages, one.closeness.ranking, practices)
    # The last word on a pair is the gold's.
    own = {(p.document, p.statement, p.passage): p for p in pairs if p.language in languages}
    found.pairs.extend(own.values())
    return found


def _encoders(language):
    loaded = {"words": None, "minilm": MiniLm.load(), "use": UseMultilingual.load()}
    return {
        name: one
        for name, one in loaded.items()
        if name == "words" or (one and language in one.languages)
    }
