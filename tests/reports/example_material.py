"""The bundled example as material for every report: documents, decisions, a plan, risks, facts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.bundled import bundled_library

from kakehashi.applicability import load_facts
from kakehashi.assessment.assess import Assessment, assess
from kakehashi.documents.read import read_documents
from kakehashi.interchange.decision_table import read_decisions
from kakehashi.matching.candidates import Candidate
from kakehashi.model import Decision, Framework
from kakehashi.reports.kinds.kind import Kind
from kakehashi.reports.kinds.registry import KINDS
from kakehashi.reports.material import Earlier, KnownRisk, Material, PlannedStep
from kakehashi.reports.outline import Report
from kakehashi.text.bilingual import Language

EXAMPLE = Path(__file__).parents[2] / "src" / "kakehashi" / "example"
DATE = "2026-11-25"
_OVERVIEW = ("hiroshima-reporting-framework", "eu-ai-act", "ai-guidelines-for-business")
_ORGANISATION = {"en": "Minato Language Works", "ja": "株式会社みなと翻訳"}
_SYSTEM = {"en": "Minato translation service", "ja": "みなと翻訳支援システム"}
_PURPOSE = {
    "en": "Translates business and municipal texts and drafts replies for support desks.",
    "ja": "企業及び自治体の文書を翻訳し、問合せへの回答案を作成する。",
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
        ("Wrong translations of deadlines lead residents to miss their rights", "social", 4, 3),
        ("Staff lose the skill to check a translation alone", "long-term", 3, 2),
    ),
    "ja": (
        ("期限の誤訳により住民が権利行使の機会を失う", "social", 4, 3),
        ("担当者が自ら訳文を確認する能力を失う", "long-term", 3, 2),
    ),
}
_OTHER = {"date": "2026-12-02", "number": "120"}
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
    return Material(
        plain.assessment,
        language,
        plain.organisation,
        _SYSTEM[language],
        _PURPOSE[language],
        audience=plain.audience,
        earlier=plain.earlier,
        facts=tuple(_answers(language)),
        steps=tuple(PlannedStep(*step[:4], f"practices:{step[4]}") for step in _STEPS[language]),
        risks=tuple(KnownRisk(*risk) for risk in _RISKS[language]),
    )


def _answers(language: Language) -> Iterator[tuple[str, str]]:
    """Yield answers to every third question on facts, and to each on a date or a number."""
    for number, fact in enumerate(load_facts().values()):
        if number % 3 and fact.kind not in _OTHER:
            continue
        if fact.options:
            answer = fact.options[0][1].get(language)
        else:
            answer = _OTHER.get(fact.kind) or _ANSWERS[language][number % 2]
        yield fact.question.get(language), answer


@cache
def report_of(name: str, language: Language, audience: str = "", *, empty: bool = False) -> Report:
    """Return a report of the example, by its id."""
    (kind,) = (one for one in KINDS if one.id == name)
    return kind.make(material(kind, language, audience, empty=empty))
