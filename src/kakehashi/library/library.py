"""The library: every framework and crosswalk at hand, and how to find things in it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation, UsageError
from kakehashi.library.search import search
from kakehashi.model import Crosswalk, Framework, Provision
from kakehashi.model.framework import HUB, PART

DATA = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True)
class Library:
    """Frameworks by prefix, crosswalks by name, and what was wrong while loading them."""

    frameworks: dict[str, Framework]
    crosswalks: dict[str, Crosswalk]
    problems: tuple[Problem, ...] = field(default=())

    @cached_property
    def provisions(self) -> dict[str, Provision]:
        """Every provision of every framework by its ref."""
        return {
            ref: provision
            for framework in self.frameworks.values()
            for ref, provision in framework.by_ref.items()
        }

    @property
    def hub(self) -> Framework:
        """The framework of practices."""
        return self.frameworks[HUB]

    @cached_property
    def practices(self) -> tuple[Provision, ...]:
        """The practices, in order, without the groups that hold them."""
        hub = self.frameworks.get(HUB)
        return tuple(p for p in hub.provisions if p.practice) if hub else ()

    @cached_property
    def parts(self) -> dict[str, str]:
        """The practice that each part of a practice belongs to, by their refs.

        Documents are searched for practices, and people decide practices; parts let
        crosswalks say exactly how much of a practice a provision asks for, and
        people say which parts are done where the whole is not.
        """
        hub = self.frameworks.get(HUB)
        found = (p for p in hub.provisions if p.kind == PART) if hub else ()
        return {p.ref: p.parent for p in found if p.parent}

    @cached_property
    def decidable(self) -> frozenset[str]:
        """The refs of what people decide: practices, and parts where a practice is partly done."""
        return frozenset((*(practice.ref for practice in self.practices), *self.parts))

    def practice_of(self, ref: str) -> str:
        """Return the practice that a part belongs to; any other ref as it is."""
        return self.parts.get(ref, ref)

    @cached_property
    def instruments(self) -> tuple[Framework, ...]:
        """The frameworks that ask for something: all but the hub."""
        return tuple(f for f in self.frameworks.values() if f.prefix != HUB)

    @cached_property
    def current(self) -> tuple[Framework, ...]:
        """One edition of each instrument: the latest that is complete, else the latest."""
        chosen: dict[str, Framework] = {}
        for framework in self.instruments:
            other = chosen.get(framework.id)
            if other is None or _newer_first(framework) > _newer_first(other):
                chosen[framework.id] = framework
        return tuple(chosen.values())

    def editions(self, id_: str) -> tuple[Framework, ...]:
        """Return the editions of an instrument, the current one first, then newer ones first."""
        found = (f for f in self.frameworks.values() if f.id.lower() == id_.lower())
        return tuple(sorted(found, key=_newer_first, reverse=True))

    def framework(self, name: str) -> Framework:
        """Return a framework by prefix, or by id (its current edition).

        Raises:
            UsageError: there is none of that name.
        """
        wanted = name.strip().lower()
        exact = (f for f in self.frameworks.values() if f.prefix.lower() == wanted)
        found = next(exact, None) or next(iter(self.editions(wanted)), None)
        if found:
            return found
        raise self._unknown(name, self.frameworks)

    def instrument(self, name: str) -> Framework:
        """Return a framework that asks for something, as `framework` does; never the hub.

        Raises:
            UsageError: there is none of that name.
        """
        known = [f.prefix for f in self.instruments]
        try:
            found = self.framework(name)
        except UsageError as error:
            raise self._unknown(name, known) from error
        if found.prefix == HUB:
            raise self._unknown(name, known)
        return found

    @staticmethod
    def _unknown(name: str, known: Iterable[str]) -> UsageError:
        details = {"framework": name, "known": ", ".join(sorted(known))}
        return UsageError(Problem("KH-USE-001", details=details))

    def provision(self, name: str) -> Provision:
        """Return a provision by its ref, by framework id and id, or by a practice's id alone.

        Raises:
            UsageError: there is none of that name; the nearest are named.
        """
        practice, dot, part = name.partition(".")
        of_hub = f"{HUB}:{practice.upper()}{dot}{part.lower()}"
        found = self.provisions.get(name) or self.provisions.get(of_hub)
        if found is None and ":" in name:
            found = self._in_framework(*name.split(":", 1))
        if found:
            return found
        near = difflib.get_close_matches(name, self.provisions, n=3, cutoff=0.4)
        details = {"provision": name, "near": ", ".join(near) or "-"}
        raise UsageError(Problem("KH-USE-002", details=details))

    def _in_framework(self, framework: str, written: str) -> Provision | None:
        wanted = written.strip().upper().replace(" ", "-")
        # An id that the current edition no longer has is looked for in the others.
        for edition in (self.framework(framework), *self.editions(framework)):
            found = next((p for p in edition.provisions if p.id.upper() == wanted), None)
            if found:
                return found
        return None

    def search(self, query: str, *, limit: int = 20) -> list[Provision]:
        """Return the provisions that hold every word of a query, or that it cites, best first."""
        return search(self.provisions.values(), query, limit=limit, names=self._names)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {
            prefix: f"{f.title.en} {f.title.ja} {f.short_title.en} {f.short_title.ja}"
            for prefix, f in self.frameworks.items()
        }


def _newer_first(framework: Framework) -> tuple[bool, str, str]:
    return framework.complete, framework.published, framework.edition


def load_library(folders: Iterable[Path] = (DATA,)) -> Library:
    """Load every framework and crosswalk below some folders; problems are kept, not raised."""
    # The readers bring pydantic along, which a library from the cache does not need.
    from kakehashi.library.crosswalk_files import load_crosswalk
    from kakehashi.library.framework_files import load_framework

    problems: list[Problem] = []
    frameworks: dict[str, Framework] = {}
    crosswalks: dict[str, Crosswalk] = {}
    for folder in folders:
        for head in sorted(folder.glob("frameworks/*/*/framework.yaml")):
            framework = load_framework(head.parent, problems)
            if framework and framework.prefix in frameworks:
                details = {"prefix": framework.prefix}
                problems.append(Problem("KH-DATA-022", SourceLocation(str(head)), details))
            elif framework:
                frameworks[framework.prefix] = framework
        for head in sorted(folder.glob("crosswalks/*/mapping_set.yml")):
            crosswalk = load_crosswalk(head.parent, problems)
            if crosswalk:
                crosswalks[crosswalk.name] = crosswalk
    return Library(frameworks, crosswalks, tuple(problems))
