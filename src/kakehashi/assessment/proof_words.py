"""The sentences of proofs, in both languages, by what they say."""

from __future__ import annotations

from kakehashi.model import Decision, Evidence, Relation, Suggestion, Verdict
from kakehashi.relations.literals import Literal
from kakehashi.text.bilingual import Bilingual

P, N, D, O = Literal.PART, Literal.NOT_PART, Literal.DISJOINT, Literal.OVERLAP  # noqa: E741

CONCLUSION: dict[tuple[str, Literal], Bilingual] = {
    ("provision", P): Bilingual("{name} is satisfied.", "{name}は充足している。"),
    ("provision", N): Bilingual("{name} is not satisfied.", "{name}は充足していない。"),
    ("provision", D): Bilingual("Nothing of {name} is in place.", "{name}は全く実施されていない。"),
    ("provision", O): Bilingual(
        "At least a part of {name} is in place.", "{name}は少なくとも一部が実施されている。"
    ),
    ("practice", P): Bilingual("{name} is in place.", "{name}は実施されている。"),
    ("practice", N): Bilingual(
        "{name} is not fully in place.", "{name}は完全には実施されていない。"
    ),
    ("practice", D): Bilingual("{name} is not in place.", "{name}は実施されていない。"),
    ("practice", O): Bilingual(
        "At least a part of {name} is in place.", "{name}は少なくとも一部が実施されている。"
    ),
}

MAPPING: dict[Relation, Bilingual] = {
    Relation.EQUAL: Bilingual(
        "{name} asks for exactly what {other} is: {why} (row {row})",
        "{name}が求める内容は{other}と一致する：{why}（対応：{row}）",
    ),
    Relation.SUPERSET: Bilingual(
        "{name} asks for the whole of {other}, among other things: {why} (row {row})",
        "{name}は{other}の全体を求めている（ほかの内容も含み得る）：{why}（対応：{row}）",
    ),
    Relation.SUBSET: Bilingual(
        "All that {name} asks for lies within {other}: {why} (row {row})",
        "{name}が求める内容は全て{other}に含まれる：{why}（対応：{row}）",
    ),
    Relation.INTERSECTS: Bilingual(
        "{name} asks for a part of {other}: {why} (row {row})",
        "{name}は{other}の一部を求めている：{why}（対応：{row}）",
    ),
    Relation.NONE: Bilingual(
        "{name} shares nothing with {other}: {why} (row {row})",
        "{name}と{other}に共通する内容はない：{why}（対応：{row}）",
    ),
}

HIERARCHY = Bilingual("{name} is a part of {other}.", "{name}は{other}の一部である。")

COVERED: dict[str, Bilingual] = {
    "practices": Bilingual(
        "{name} asks for nothing beyond these practices: {listed}.",
        "{name}が求める内容は、全て次の実践項目に含まれる：{listed}。",
    ),
    "children": Bilingual(
        "{name} asks for nothing beyond its parts: {listed}.",
        "{name}が求める内容は、全て次の下位項目に含まれる：{listed}。",
    ),
}

VERDICT: dict[Verdict, Bilingual] = {
    Verdict.IN_PLACE: Bilingual(
        "{name} is in place{because}", "{name}は実施済みと判断されている{because}"
    ),
    Verdict.PARTIAL: Bilingual(
        "{name} is partly in place{because}", "{name}は一部実施と判断されている{because}"
    ),
    Verdict.PLANNED: Bilingual(
        "{name} is planned, so not in place yet{because}",
        "{name}は計画中であり、まだ実施されていないと判断されている{because}",
    ),
    Verdict.NOT_IN_PLACE: Bilingual(
        "{name} is not in place{because}", "{name}は未実施と判断されている{because}"
    ),
    Verdict.NOT_APPLICABLE: Bilingual(
        "{name} does not apply, and so counts as fulfilled{because}",
        "{name}は対象外と判断され、充足したものとして扱われている{because}",
    ),
}

SUGGESTED = Bilingual(
    "{name} is suggested to be in place, not confirmed{because}",
    "{name}は実施済みと示唆されている（未確定）{because}",
)

_NEED_EVIDENCE = (Verdict.IN_PLACE, Verdict.PARTIAL)
"""Verdicts that should cite evidence; where they do not, the proof says so."""


def because_of(decision: Decision) -> Bilingual:
    """Return who decided, when, why, and on what evidence."""
    on_en = f" on {decision.on}" if decision.on else ""
    on_ja = f"{decision.on}、" if decision.on else ""
    why_en = f" Reason: {_stopped(decision.why, '.')}" if decision.why else ""
    why_ja = f"理由：{_stopped(decision.why, '。')}" if decision.why else ""
    cites = bool(decision.evidence) or decision.verdict in _NEED_EVIDENCE
    evidence_en = _evidence_en(decision.evidence) if cites else ""
    evidence_ja = _evidence_ja(decision.evidence) if cites else ""
    en = f" (decided by {decision.by}{on_en}).{why_en} {evidence_en}"
    return Bilingual(en.rstrip(), f"（{on_ja}{decision.by}）。{why_ja}{evidence_ja}")


def suggested_by(suggestion: Suggestion) -> Bilingual:
    """Return what accepted the evidence, how sure it is, and the evidence."""
    percent = f"{suggestion.probability:.0%}"
    en = f" (accepted by {suggestion.by}, probability {percent})."
    ja = f"（{suggestion.by}による判定、確率{percent}）。"
    evidence = suggestion.evidence
    return Bilingual(f"{en} {_evidence_en(evidence)}", f"{ja}{_evidence_ja(evidence)}")


def _stopped(text: str, stop: str) -> str:
    return text if text.endswith((".", "。", "!", "?")) else text + stop


def _evidence_en(evidence: tuple[Evidence, ...]) -> str:
    if not evidence:
        return "No evidence is cited."
    return "Evidence: " + "; ".join(f"“{e.quote}”{_place(e, ' ({})')}" for e in evidence) + "."


def _evidence_ja(evidence: tuple[Evidence, ...]) -> str:
    if not evidence:
        return "根拠となる記載は示されていない。"
    return "根拠：" + "、".join(f"「{e.quote}」{_place(e, '（{}）')}" for e in evidence) + "。"


def _place(evidence: Evidence, brackets: str) -> str:
    page = f", p. {evidence.page}" if evidence.page else ""
    return brackets.format(f"{evidence.document}{page}") if evidence.document else ""
