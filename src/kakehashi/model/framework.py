"""A framework: a published instrument at one edition."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kakehashi.model.provision import Provision
from kakehashi.text.bilingual import Bilingual

HUB = "practices"
"""The id and prefix of the hub, the framework of all practices."""
PART = "practice-part"
"""The kind of a part of a practice, which provisions may ask for by itself."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text that provisions were checked against."""

    key: str
    title: str
    address: str


@dataclass(frozen=True)
class Framework:
    """A law, code of conduct, guideline, standard or set of principles at one edition."""

    prefix: str
    """What its provisions' refs begin with; unique in the library."""
    id: str
    edition: str
    title: Bilingual
    short_title: Bilingual
    publisher: Bilingual
    jurisdiction: str
    kind: str
    published: str
    original: str
    """Language of the official text, a two-letter code."""
    sources: tuple[Source, ...]
    provisions: tuple[Provision, ...]
    folder: str = ""
    in_force: str = ""
    """Date on which the edition took effect, where it is a law or says so."""
    complete: bool = True
    """Whether all that the instrument holds is here, as far as SOURCE.md sets out to cover it."""

    @cached_property
    def by_ref(self) -> dict[str, Provision]:
        """The provisions by their refs."""
        return {provision.ref: provision for provision in self.provisions}

    @cached_property
    def children(self) -> dict[str | None, tuple[Provision, ...]]:
        """The provisions by the ref of their parent (None: at the top)."""
        found: dict[str | None, list[Provision]] = {}
        for provision in self.provisions:
            found.setdefault(provision.parent, []).append(provision)
        return {parent: tuple(children) for parent, children in found.items()}

    @property
    def assessable(self) -> tuple[Provision, ...]:
        """The provisions that can be fulfilled or not, in order."""
        return tuple(p for p in self.provisions if p.assessable)
