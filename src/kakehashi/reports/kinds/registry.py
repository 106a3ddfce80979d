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
    Kind(
        "japan-checklist",
        Bilingual(
            "AI Guidelines for Business: checklist and worksheets",
            "AI事業者ガイドライン：チェックリスト及びワークシート",
        ),
        Bilingual(
            "Every item with its status, what is in place and blanks to fill in; a sheet for each role.",
            "全項目の状態、実施内容及び記入欄。主体ごとのシート。",
        ),
        "japan_checklist:checklist_report",
        ("ai-guidelines-for-business",),
    ),
    Kind(
        "japan-conformity",
        Bilingual(
            "Explanation of conformity to the common guiding principles",
            "「共通の指針」への対応状況の説明書",
        ),
        Bilingual(
            "For providers, users or stakeholders, as D-7) i., P-7) i. and U-7) i. ask.",
            "D-7) i.、P-7) i.及びU-7) i.が求める、AI提供者、AI利用者又はステークホルダーへの説明。",
        ),
        "japan_conformity:conformity_report",
        ("ai-guidelines-for-business",),
        _TEXT,
    ),
    Kind(
        "japan-rules",
        Bilingual("Draft of internal rules on AI", "AIに関する社内規程案"),
        Bilingual(
            "Chapters and articles drawn from the AI Guidelines for Business; what is not decided stands in brackets.",
            "AI事業者ガイドラインに基づく章及び条。未決定の事項は括弧書き。",
        ),
        "japan_rules:rules_report",
        ("ai-guidelines-for-business",),
    ),
    Kind(
        "oecd-due-diligence",
        Bilingual(
            "Due diligence overview and OECD AI Principles",
            "デュー・ディリジェンス概要及びOECD AI原則",
        ),
        Bilingual(
            "Practices by the six steps of the OECD due-diligence cycle (our mapping), and the AI Principles.",
            "OECDのデュー・ディリジェンスの6段階別の実践項目（独自の対応付け）及びAI原則の状態。",
        ),
        "oecd_due_diligence:due_diligence_report",
        ("oecd-ai-principles",),
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
