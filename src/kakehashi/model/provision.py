"""A provision of a framework; a practice is a provision of the hub with more to it."""

from __future__ import annotations

from dataclasses import dataclass

from kakehashi.text.bilingual import Bilingual, BilingualList


@dataclass(frozen=True, slots=True)
class Verification:
    """Against which source the id, number and meaning of a provision were checked, and when."""

    source: str
    date: str


@dataclass(frozen=True, slots=True)
class PracticeDetail:
    """What a practice has besides the fields of a provision."""

    scope: str
    """organisation, system or either."""
    artefacts: BilingualList
    """What usually shows that the practice is in place."""
    examples: BilingualList
    """Sentences as real documents say it; matching learns from them."""


@dataclass(frozen=True, slots=True)
class Provision:
    """One numbered item of a framework: article, principle, action, subcategory, question."""

    ref: str
    """Prefix of the framework, a colon, the id: unique in the library."""
    id: str
    parent: str | None
    """The ref of the provision that this one is part of."""
    kind: str
    citation: Bilingual
    title: Bilingual
    statement: Bilingual
    """What it asks for, in our own words."""
    modality: str = "informative"
    addressees: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    assessable: bool = False
    covered_by_children: bool = False
    """It asks for nothing outside its children, and each child is part of it."""
    applies_from: str = ""
    """Date from which it applies, where the instrument sets one of its own."""
    was: str = ""
    """Its id in the edition before, where the number changed and the content stayed."""
    verified: Verification | None = None
    practice: PracticeDetail | None = None
    line: int | None = None
    """Where it stands in its file."""

    @property
    def label(self) -> Bilingual:
        """Return the citation and the title together, as a heading."""
        return Bilingual(
            _heading(self.citation.get("en"), self.title.get("en")),
            _heading(self.citation.get("ja"), self.title.get("ja")),
        )


def _heading(citation: str, title: str) -> str:
    return title if not citation or citation == title else f"{citation} {title}"
