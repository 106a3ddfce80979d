"""Every report that can be made: its id, what it is, for which frameworks, in which formats."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from kakehashi.errors import Problem, UsageError
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Report
from kakehashi.text.bilingual import Bilingual

_ALL = ("docx", "pdf", "html", "xlsx")
_TEXT = ("docx", "pdf", "html")


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
    formats: tuple[str, ...] = _ALL
    compares: bool = False
    """Whether it needs a second state to compare with."""
    drafts: tuple[str, ...] | None = None
    """What a language model may word: beginnings of the ids of provisions; () for all of them."""

    def make(self, material: Material) -> Report:
        """Make the report."""
        module, name = self.home.split(":")
        made: Report = getattr(import_module(f"kakehashi.reports.kinds.{module}"), name)(material)
        return made


KINDS: tuple[Kind, ...] = (
    Kind(
        "hiroshima",
        Bilingual("Hiroshima AI Process reporting framework", "広島AIプロセス報告枠組み"),
        Bilingual(
            "Every question of version 1 with a drafted answer, quotes and what is open.",
            "第1版の全ての質問に対する回答案、引用及び未回答事項。",
        ),
        "hiroshima:hiroshima_report",
        ("hiroshima-reporting-framework@1",),
        drafts=(),
    ),
)


def kind_named(name: str) -> Kind:
    """Return a report by its id.

    Raises:
        UsageError: there is none of that name.
    """
    for kind in KINDS:
        if kind.id == name:
            return kind
    raise UsageError(Problem("KH-RPT-001", details={"name": name}))
