"""Proofs in words: a tree of short sentences, from the conclusion down to what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from kakehashi.assessment.naming import Naming, fill
from kakehashi.assessment.organisation import Standing
from kakehashi.assessment.proof_words import (
    CONCLUSION,
    SUGGESTED,
    VERDICT,
    because_of,
    suggested_by,
)
from kakehashi.library.library import Library
from kakehashi.model import Decision
from kakehashi.relations.facts import Derivation, Fact
from kakehashi.text.bilingual import Bilingual, Language


@dataclass(frozen=True, slots=True)
class ProofNode:
    """One sentence of a proof and what it rests on."""

    text: Bilingual
    kind: Literal["conclusion", "mapping", "hierarchy", "covered", "decision", "suggestion"]
    ref: str
    """The provision, row or decision that it is about."""
    premises: tuple[ProofNode, ...] = ()


class ProofWriter:
    """Writes the proofs of facts about an organisation."""

    def __init__(self, library: Library, standing: Standing) -> None:
        self._standing = standing
        self._naming = Naming(library)
        # What is proved once is a premise of many proofs, and is shown in several reports.
        self.write = cache(self._write)

    def _write(self, fact: Fact) -> ProofNode:
        """Return the proof of a fact as a tree."""
        derivation = self._standing.facts.derivations[fact]
        if derivation.rule in ("non-empty", "disjoint-not-part"):
            inner = self.write(derivation.premises[0])
            return ProofNode(self._conclusion(fact), "conclusion", fact[1], (inner,))
        if derivation.rule == "told":
            return self._told(derivation.rows[0])
        reasons = tuple(self._reasons(derivation))
        premises = tuple(self.write(premise) for premise in derivation.premises)
        return ProofNode(self._conclusion(fact), "conclusion", fact[1], reasons + premises)

    def _conclusion(self, fact: Fact) -> Bilingual:
        literal, node = fact
        kind = "practice" if self._naming.is_practice(node) else "provision"
        return fill(CONCLUSION[kind, literal], name=self._naming.name(node))

    def _reasons(self, derivation: Derivation) -> list[ProofNode]:
        if derivation.cover:
            return [
                ProofNode(self._naming.cover(*derivation.cover), "covered", derivation.cover[0])
            ]
        return [self._row(row) for row in derivation.rows]

    def _row(self, row: str) -> ProofNode:
        words = self._naming.mapping(row)
        if words:
            return ProofNode(words, "mapping", row)
        told = self._standing.network.index.rows[row]
        return ProofNode(self._naming.hierarchy(told.subject, told.object), "hierarchy", row)

    def _told(self, row: str) -> ProofNode:
        decision = self._standing.decisions.get(row)
        if decision:
            return self._decision(decision)
        suggestion = self._standing.suggestions[row]
        name = self._naming.name(suggestion.practice)
        words = fill(SUGGESTED, name=name, because=suggested_by(suggestion))
        return ProofNode(words, "suggestion", row)

    def _decision(self, decision: Decision) -> ProofNode:
        words = fill(
            VERDICT[decision.verdict],
            name=self._naming.name(decision.practice),
            because=because_of(decision),
        )
        return ProofNode(words, "decision", decision.id)


def proof_lines(node: ProofNode, language: Language, depth: int = 0) -> list[str]:
    """Return a proof as indented lines, conclusion first."""
    lines = ["  " * depth + ("∵ " if depth else "") + node.text.get(language)]
    for premise in node.premises:
        lines += proof_lines(premise, language, depth + 1)
    return lines
