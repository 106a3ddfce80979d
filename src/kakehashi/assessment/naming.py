"""How provisions and rows are called in sentences, in both languages."""

from __future__ import annotations

from functools import cache

from kakehashi.assessment.proof_words import COVERED, HIERARCHY, MAPPING
from kakehashi.library.library import Library
from kakehashi.model import Mapping, Provision
from kakehashi.text.bilingual import Bilingual, Language

_WITH_TITLE = Bilingual("{citation} ({title})", "{citation}（{title}）")


class Naming:
    """Names and sentences about the provisions, practices and mappings of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._mappings: dict[str, Mapping] = {
            mapping.id: mapping
            for crosswalk in library.crosswalks.values()
            for mapping in crosswalk.mappings
        }
        # Proofs name the same nodes again and again.
        self.name = cache(self._name)

    def is_practice(self, ref: str) -> bool:
        """Say whether a ref names a practice of the hub, or a part of one."""
        provision = self._library.provisions.get(self._library.practice_of(ref))
        return provision is not None and provision.practice is not None

    def _name(self, ref: str) -> Bilingual:
        """Return what a node is called; the ref itself where the library does not know it."""
        provision = self._library.provisions.get(ref)
        if provision is None:
            return Bilingual(ref, ref)
        if self.is_practice(ref):
            title = provision.title
            return Bilingual(f"{provision.id} {title.en}", f"{provision.id}「{title.ja}」")
        framework = self._library.frameworks[ref.split(":", 1)[0]]
        short, citation = framework.short_title, self._citation(provision)
        return Bilingual(
            f"{short.get('en')} {citation.get('en')}", f"{short.get('ja')} {citation.get('ja')}"
        )

    def _citation(self, provision: Provision) -> Bilingual:
        """Return how it is cited, with its title where its whole is cited alike."""
        parent = self._library.provisions.get(provision.parent or "")
        citation, title = provision.citation, provision.title
        if not citation.get("en"):
            return title
        if parent is None or parent.citation != citation:
            return citation
        return Bilingual(
            f"{citation.get('en')} ({title.get('en')})",
            f"{citation.get('ja')}（{title.get('ja')}）",
        )

    def mapping(self, row: str) -> Bilingual | None:
        """Return what a row of a bundled crosswalk says and why, or None if it is no such row."""
        mapping = self._mappings.get(row)
        if mapping is None:
            return None
        return fill(
            MAPPING[mapping.relation],
            name=self.name(mapping.subject),
            other=self.name(mapping.object),
            why=mapping.comment,
            row=Bilingual(row, row),
        )

    def hierarchy(self, child: str, parent: str) -> Bilingual:
        """Return the sentence that a provision is a part of another."""
        return fill(HIERARCHY, name=self.name(child), other=self.name(parent))

    def cover(self, whole: str, parts: tuple[str, ...]) -> Bilingual:
        """Return the sentence that a provision asks for nothing beyond its parts."""
        names = [self.name(part) for part in parts]
        listed = Bilingual(
            ", ".join(name.en for name in names), "、".join(name.ja for name in names)
        )
        words = COVERED["practices" if self.is_practice(parts[0]) else "children"]
        return fill(words, name=self.name(whole), listed=listed)


def fill(words: Bilingual, **others: Bilingual) -> Bilingual:
    """Return a wording with its {names} filled, each in its language."""

    def filled(template: str, language: Language) -> str:
        return template.format(**{key: value.get(language) for key, value in others.items()})

    return Bilingual(filled(words.en, "en"), filled(words.ja, "ja"))
