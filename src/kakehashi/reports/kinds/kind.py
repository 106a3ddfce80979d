"""What a report is: its id, what it holds, for which frameworks, in which formats."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from kakehashi.reports.material import Material
from kakehashi.reports.outline import Report
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Kind:
    """One report."""

    id: str
    title: Bilingual
    about: Bilingual
    """What it holds and for whom, in a sentence."""
    home: str
    """Where its function stands: `module:function`, taking a `Material`."""
    frameworks: tuple[str, ...] = ()
    """Ids of the frameworks it needs; an edition after @. Empty: those assessed."""
    formats: tuple[str, ...] = ("docx", "pdf", "html", "xlsx")
    compares: bool = False
    """Whether it needs a second state to compare with."""
    drafts: tuple[str, ...] | None = None
    """What a language model may word: beginnings of the ids of provisions; () for all of them."""
    audience: str = "internal"
    """For whom it is where nobody says otherwise."""
    blanks: str = ""
    """Where the keys of its blanks stand that can be given beforehand: `module:NAME`."""

    def make(self, material: Material) -> Report:
        """Make the report."""
        module, name = self.home.split(":")
        made: Report = getattr(import_module(f"kakehashi.reports.kinds.{module}"), name)(material)
        return made

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of its blanks."""
        if not self.blanks:
            return ()
        module, name = self.blanks.split(":")
        keys: tuple[str, ...] = getattr(import_module(f"kakehashi.reports.kinds.{module}"), name)
        return keys
