"""Proofs in words: a tree of short sentences, from the conclusion down to the decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kakehashi.assessment.organisation import Standing
from kakehashi.assessment.proof_words import (
    CONCLUSION,
    COVERED,
    HIERARCHY,
    MAPPING,
    VERDICT,
    because_of,
)
from kakehashi.library.library import Library
from kakehashi.model import Decision, Mapping
from kakehashi.relations.facts import Cover, Derivation, Fact
from kakehashi.text.bilingual import Bilingual, Language


@dataclass(frozen=True, slots=True)
class ProofNode:
    """One sentence of a proof and what it rests on."""

    text: Bilingual
    kind: Literal["conclusion", "mapping", "hierarchy", "covered", "decision"]
    ref: str
    """The provision, row or decision that it is about."""
    premises: tuple[ProofNode, ...] = ()


class ProofWriter:
    """Writes the proofs of facts about an organisation."""

    def __init__(self, library: Library, standing: Standing) -> None:
        self._library = library
        self._standing = standing
        self._mappings: dict[str, Mapping] = {
            mapping.id: mapping
            for crosswalk in library.crosswalks.values()
            for mapping in crosswalk.mappings
        }

    def write(self, fact: Fact) -> ProofNode:
        """Return the proof of a fact as a tree."""
        derivation = self._standing.facts.derivations[fact]
        if derivation.rule in ("non-empty", "disjoint-not-part"):
            inner = self.write(derivation.premises[0])
            return ProofNode(self._conclusion(fact), "conclusion", fact[1], (inner,))
        if derivation.rule == "told":
            return self._decision(self._standing.decisions[derivation.rows[0]])
        reasons = tuple(self._reasons(derivation))
        premises = tuple(self.write(premise) for premise in derivation.premises)
        return ProofNode(self._conclusion(fact), "conclusion", fact[1], reasons + premises)

    def _conclusion(self, fact: Fact) -> Bilingual:
        literal, node = fact
        kind = "practice" if self._is_practice(node) else "provision"
        return _fill(CONCLUSION[kind, literal], self._name(node))

    def _reasons(self, derivation: Derivation) -> list[ProofNode]:
        if derivation.cover:
            return [self._covered(derivation.cover)]
        return [self._row(row) for row in derivation.rows]

    def _covered(self, cover: Cover) -> ProofNode:
        ref, parts = cover
        names = [self._name(part) for part in parts]
        listed = Bilingual(
            ", ".join(name.en for name in names), "、".join(name.ja for name in names)
        )
        words = COVERED["practices" if self._is_practice(parts[0]) else "children"]
        return ProofNode(_fill(words, self._name(ref), listed=listed), "covered", ref)

    def _row(self, row: str) -> ProofNode:
        if row.startswith("hierarchy:"):
            told = self._standing.network.index.rows[row]
            words = _fill(HIERARCHY, self._name(told.subject), other=self._name(told.object))
            return ProofNode(words, "hierarchy", row)
        mapping = self._mappings[row]
        words = _fill(
            MAPPING[mapping.relation],
            self._name(mapping.subject),
            other=self._name(mapping.object),
            why=mapping.comment,
            row=Bilingual(row, row),
        )
        return ProofNode(words, "mapping", row)

    def _decision(self, decision: Decision) -> ProofNode:
        words = _fill(
            VERDICT[decision.verdict],
            self._name(decision.practice),
            because=because_of(decision),
        )
        return ProofNode(words, "decision", decision.id)

    def _is_practice(self, ref: str) -> bool:
        provision = self._library.provisions.get(ref)
        return provision is not None and provision.practice is not None

    def _name(self, ref: str) -> Bilingual:
        provision = self._library.provisions.get(ref)
        if provision is None:
            return Bilingual(ref, ref)
        if provision.practice:
            title = provision.title
            return Bilingual(f"{provision.id} {title.en}", f"{provision.id}「{title.ja}」")
        framework = self._library.frameworks[ref.split(":", 1)[0]]
        short, citation = framework.short_title, provision.citation or provision.title
        return Bilingual(
            f"{short.get('en')} {citation.get('en')}", f"{short.get('ja')} {citation.get('ja')}"
        )


def _fill(words: Bilingual, name: Bilingual, **others: Bilingual) -> Bilingual:
    def filled(template: str, language: Language) -> str:
        values = {key: value.get(language) for key, value in others.items()}
        return template.format(name=name.get(language), **values)

    return Bilingual(filled(words.en, "en"), filled(words.ja, "ja"))


def proof_lines(node: ProofNode, language: Language, depth: int = 0) -> list[str]:
    """Return a proof as indented lines, conclusion first."""
    lines = ["  " * depth + ("∵ " if depth else "") + node.text.get(language)]
    for premise in node.premises:
        lines += proof_lines(premise, language, depth + 1)
    return lines
