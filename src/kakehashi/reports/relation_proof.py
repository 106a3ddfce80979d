"""Proofs of relations between provisions in words, and what is missing where nothing follows."""

from __future__ import annotations

from kakehashi.assessment.naming import Naming, fill
from kakehashi.assessment.proof import ProofNode
from kakehashi.library.library import Library
from kakehashi.model import Relation
from kakehashi.relations.literals import DR, EQ, PO, PP, PPI, Literal
from kakehashi.relations.proof import Proof
from kakehashi.relations.reasoner import Reasoner
from kakehashi.text.bilingual import Bilingual

TOKENS = (
    (EQ, Relation.EQUAL),
    (PP, Relation.SUBSET),
    (PPI, Relation.SUPERSET),
    (PO, Relation.INTERSECTS),
    (DR, Relation.NONE),
)
"""Base relations and the OSCAL tokens that say them."""

_CLAIMS: dict[Literal, Bilingual] = {
    Literal.PART: Bilingual(
        "Everything that {x} asks for, {y} asks for too.",
        "{x}が求める内容は、全て{y}も求めている。",
    ),
    Literal.NOT_PART: Bilingual(
        "{x} asks for something that {y} does not ask for.",
        "{x}は、{y}が求めていない内容も求めている。",
    ),
    Literal.DISJOINT: Bilingual(
        "{x} and {y} have nothing in common.", "{x}と{y}に共通する内容はない。"
    ),
    Literal.OVERLAP: Bilingual(
        "{x} and {y} have something in common.", "{x}と{y}には共通する内容がある。"
    ),
}
_ATOMS = Bilingual(
    "{x} and {y} are two practices, and practices share nothing.",
    "{x}と{y}は別の実践項目であり、実践項目どうしに共通する内容はない。",
)
_ROW = Bilingual("Row {row} says so.", "対応表の行{row}による。")
_NOT_COVERED = Bilingual(
    "{x} is not declared to ask for nothing beyond its practices, so it cannot be shown to lie "
    "within anything.",
    "{x}は、求める内容が実践項目で尽きると宣言されていないため、何かに含まれることを証明できない。",
)
_PART_MISSING = Bilingual(
    "It is not shown that all of {part}, which {x} asks for, is asked for by {y}.",
    "{x}が求める{part}の全体を{y}が求めていることが示されていない。",
)


def tokens(label: int) -> list[str]:
    """Return the OSCAL tokens of the relations that remain possible.

    Example:
        >>> tokens(EQ | PP)
        ['equal-to', 'subset-of']
    """
    return [relation.value for bit, relation in TOKENS if label & bit]


class RelationWriter:
    """Writes proofs of relations, and what stands in the way of one."""

    def __init__(self, library: Library, reasoner: Reasoner) -> None:
        self._naming = Naming(library)
        self._reasoner = reasoner

    def write(self, proof: Proof) -> ProofNode:
        """Return a proof as a tree of sentences; trivial steps are left out."""
        if proof.rule == "told":
            return self._told(proof)
        if proof.rule == "atoms":
            return ProofNode(self._say(_ATOMS, proof.x, proof.y), "covered", "practices")
        reasons = [self.write(p) for p in proof.premises if p.rule != "self"]
        if proof.cover:
            words = self._naming.cover(*proof.cover)
            reasons.insert(0, ProofNode(words, "covered", proof.cover[0]))
        claim = self._say(_CLAIMS[proof.literal], proof.x, proof.y)
        return ProofNode(claim, "conclusion", f"{proof.x} {proof.y}", tuple(reasons))

    def _told(self, proof: Proof) -> ProofNode:
        told = self._naming.mapping(proof.row)
        if told is None and proof.row.startswith("hierarchy:"):
            row = self._reasoner.network.index.rows[proof.row]
            words = self._naming.hierarchy(row.subject, row.object)
            return ProofNode(words, "hierarchy", proof.row)
        if told is None:
            claim = self._say(_CLAIMS[proof.literal], proof.x, proof.y)
            row_words = fill(_ROW, row=Bilingual(proof.row, proof.row))
            told = Bilingual(f"{claim.en} {row_words.en}", claim.ja + row_words.ja)
        return ProofNode(told, "mapping", proof.row)

    def why_not(self, x: str, y: str) -> list[Bilingual]:
        """Return what is missing to prove that x is contained in y.

        One step back only: each sentence names something that, were it shown,
        would help; nothing says that it is true.
        """
        if self._reasoner.prove(Literal.PART, x, y):
            return []
        covers = [parts for whole, parts in self._reasoner.network.covers if whole == x]
        if not covers:
            return [self._say(_NOT_COVERED, x, y)]
        return [
            fill(
                _PART_MISSING,
                x=self._naming.name(x),
                y=self._naming.name(y),
                part=self._naming.name(part),
            )
            for part in covers[0]
            if not self._reasoner.prove(Literal.PART, part, y)
        ]

    def _say(self, words: Bilingual, x: str, y: str) -> Bilingual:
        return fill(words, x=self._naming.name(x), y=self._naming.name(y))
