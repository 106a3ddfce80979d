"""The bundled example as material for every report: documents, decisions, a plan, risks, facts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.bundled import bundled_library

from kakehashi.applicability import load_facts
from kakehashi.assessment.assess import Assessment, assess
from kakehashi.documents.read import read_documents
from kakehashi.interchange.decision_table import read_decisions
from kakehashi.matching.candidates import Candidate
from kakehashi.model import Decision, Framework
from kakehashi.reports.kinds.registry import KINDS, Kind
from kakehashi.reports.material import Earlier, KnownRisk, Material, PlannedStep
from kakehashi.reports.outline import Report
from kakehashi.text.bilingual import Language

EXAMPLE = Path(__file__).parents[2] / "src" / "kakehashi" / "example"
DATE = "2026-11-25"
_OVERVIEW = ("hiroshima-reporting-framework", "eu-ai-act", "ai-guidelines-for-business")
_ORGANISATION = {"en": "Aozora Credit Co., Ltd.", "ja": "株式会社あおぞらクレジット"}
_SYSTEM = {"en": "Loan assistant", "ja": "融資審査支援システム"}
_PURPOSE = {
    "en": "Helps staff to answer questions on loans and to prepare decisions on applications.",
    "ja": "融資に関する質問への回答及び申込みの審査を担当者が行う際に支援する。",
}
_STEPS = {
    "en": (
        ("Test the incident procedure in an exercise", "Sato", "2026-10-31", "open", "INC-01"),
        ("Lay down the limits of use", "Tanaka", "2027-01-31", "doing", "CTX-02"),
        ("Train all staff who use the system", "Suzuki", "", "open", "LIT-02"),
    ),
    "ja": (
        ("インシデント対応手順の演習を行う", "佐藤", "2026-10-31", "open", "INC-01"),
        ("利用範囲の限界を定める", "田中", "2027-01-31", "doing", "CTX-02"),
        ("利用する全職員に研修を行う", "鈴木", "", "open", "LIT-02"),
    ),
}
_RISKS = {
    "en": (
        ("Applicants are refused because of a proxy for their origin", "social", 4, 3),
        ("Staff lose the skill to judge an application alone", "long-term", 3, 2),
    ),
    "ja": (
        ("出自の代替指標により申込みが不当に拒否される", "social", 4, 3),
        ("担当者が自ら審査する能力を失う", "long-term", 3, 2),
    ),
}
_ANSWERS = {"en": ("yes", "no"), "ja": ("はい", "いいえ")}


@cache
def _read() -> tuple[tuple[Decision, ...], dict[str, tuple[Candidate, ...]]]:
    library = bundled_library()
    documents, _ = read_documents([EXAMPLE / "documents"])
    decisions, _ = read_decisions(EXAMPLE / "decisions.xlsx", library.decidable)
    found = assess(library, documents, date=DATE, frameworks=library.current[:1]).candidates
    return tuple(decisions), found


def _frameworks(kind: Kind) -> tuple[Framework, ...]:
    library = bundled_library()
    names = [name.partition("@") for name in kind.frameworks or _OVERVIEW]
    return tuple(
        library.instrument(f"{id_}-{edition}" if edition else id_) for id_, _, edition in names
    )


@cache
def assessed(kind: Kind, *, decided: int = 100, documents: bool = True) -> Assessment:
    """Return the example's assessment for a report, with the first so many decisions."""
    decisions, candidates = _read()
    return assess(
        bundled_library(),
        [],
        date=DATE,
        frameworks=_frameworks(kind),
        decisions=decisions[:decided],
        candidates=dict(candidates) if documents else {},
    )


def material(
    kind: Kind, language: Language, audience: str = "", *, empty: bool = False
) -> Material:
    """Return what a report of the example is made of; with `empty`, nothing but the name."""
    plain = Material(
        assessed(kind, decided=0, documents=False) if empty else assessed(kind),
        language,
        _ORGANISATION[language],
        audience=audience or kind.audience,
        earlier=Earlier(assessed(kind, decided=0 if empty else 8), "2026-06-30")
        if kind.compares
        else None,
    )
    return plain if empty else _known(plain)


def _known(plain: Material) -> Material:
    language = plain.language
    answers = _ANSWERS[language]
    yes_no = [fact for fact in load_facts().values() if not fact.options][:9]
    return Material(
        plain.assessment,
        language,
        plain.organisation,
        _SYSTEM[language],
        _PURPOSE[language],
        audience=plain.audience,
        earlier=plain.earlier,
        facts=tuple((f.question.get(language), answers[n % 2]) for n, f in enumerate(yes_no)),
        steps=tuple(
            PlannedStep(*step[:4], f"practices:{step[4]}") for step in _STEPS[language]
        ),
        risks=tuple(KnownRisk(*risk) for risk in _RISKS[language]),
    )


@cache
def report_of(name: str, language: Language, audience: str = "", *, empty: bool = False) -> Report:
    """Return a report of the example, by its id."""
    (kind,) = (one for one in KINDS if one.id == name)
    return kind.make(material(kind, language, audience, empty=empty))
