"""How a decision of a practice stands in OSCAL, out and in: its properties and its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kakehashi.interchange.mapping_tree import Tree, branches, leaf
from kakehashi.interchange.oscal.account import Account
from kakehashi.interchange.oscal.account_words import VERDICTS, say
from kakehashi.interchange.oscal.document import Part, uuid_of
from kakehashi.interchange.oscal.names import own_property, own_props, own_texts
from kakehashi.model import Decision, Evidence, Verdict
from kakehashi.text.bilingual import Language

STATES: dict[Verdict, str] = {
    Verdict.IN_PLACE: "implemented",
    Verdict.PARTIAL: "partial",
    Verdict.PLANNED: "planned",
    Verdict.NOT_IN_PLACE: "not-implemented",
    Verdict.NOT_APPLICABLE: "not-applicable",
}
"""OSCAL's words for implementation status; `not-implemented` is none of its own, but allowed."""
VERDICTS_OF = {state: verdict for verdict, state in STATES.items()}


def decision_props(decision: Decision) -> list[dict[str, str]]:
    """Return what is decided as properties of ours; `decision_of` reads them back."""
    return [
        *own_props(practice=decision.practice, verdict=decision.verdict.value),
        *own_props(decided_by=decision.by, decided_on=decision.on, why=decision.why),
    ]


def decision_of(tree: Tree, evidence: Iterable[Evidence], where: str) -> Decision | None:
    """Return the decision that stands in the properties of an object; None if there is none."""
    own = own_texts(tree)
    verdict = own.get("verdict", "")
    if "practice" not in own or verdict not in set(Verdict):
        return None
    return Decision(
        practice=own["practice"],
        verdict=Verdict(verdict),
        by=own.get("decided-by", ""),
        on=own.get("decided-on", ""),
        why=own.get("why", ""),
        evidence=tuple(evidence),
        where=where,
    )


def evidence_props(evidence: Evidence, hashes: dict[str, str]) -> list[dict[str, str]]:
    """Return document, page and hash of a quote as properties of ours."""
    page = str(evidence.page) if evidence.page else ""
    sha256 = hashes.get(evidence.document, "")
    return own_props(document=evidence.document, page=page, sha256=sha256)


def evidence_of(tree: Tree, quote: str) -> Evidence:
    """Return a quote with the place that its properties name."""
    own = own_texts(tree)
    page = own.get("page", "")
    return Evidence(own.get("document", ""), quote, int(page) if page.isdecimal() else None)


def in_words(decision: Decision, language: Language) -> str:
    """Return a decision as a sentence or two: verdict, who, why."""
    verdict = VERDICTS[decision.verdict].get(language)
    said = say("decided", language, verdict=verdict, by=decision.by)
    return f"{said}\n\n{say('reason', language, why=decision.why)}" if decision.why else said


def observation_of(decision: Decision, account: Account, subject: str, language: Language) -> Part:
    """Return a decision as an observation, a quote as an item of its evidence.

    Args:
        decision: What was decided.
        account: What it belongs to.
        subject: The id of the component that is assessed.
        language: Of what stands there for people.
    """
    evidence = [_relevant(one, account.documents) for one in decision.evidence]
    content: Part = {
        "title": account.title(decision.practice).get(language),
        "description": in_words(decision, language),
        "props": decision_props(decision),
        "methods": ["EXAMINE" if evidence else "UNKNOWN"],
        "types": ["control-objective"],
        "subjects": [{"subject-uuid": subject, "type": "component"}],
        **({"relevant-evidence": evidence} if evidence else {}),
        "collected": _collected(decision, account),
    }
    return {"uuid": observation_id(decision), **content}


def observation_id(decision: Decision) -> str:
    """Return the id of the observation that a decision becomes."""
    said = (decision.practice, decision.verdict.value, decision.by, decision.on, decision.why)
    quotes = [(one.document, one.page, one.quote) for one in decision.evidence]
    return uuid_of("observation", *said, quotes, decision.where)


def _collected(decision: Decision, account: Account) -> str:
    return f"{decision.on or account.date}T00:00:00+00:00"


def _relevant(evidence: Evidence, hashes: dict[str, str]) -> Part:
    props = evidence_props(evidence, hashes)
    href = f"#{uuid_of('document', evidence.document)}"
    return {
        **({"href": href} if evidence.document in hashes else {}),
        "description": evidence.quote or "-",
        **({"props": props} if props else {}),
    }


def observed_decisions(tree: Tree, name: str) -> Iterator[tuple[Decision | None, str]]:
    """Yield the decision of each observation, None where it is not one of ours, with its place."""
    for number, observation in enumerate(branches(tree, "observations"), start=1):
        quotes = [
            evidence_of(one, leaf(one, "description"))
            for one in branches(observation, "relevant-evidence")
        ]
        yield decision_of(observation, quotes, f"{name}#{number}"), str(number)


def quoted_props(decision: Decision, account: Account) -> list[dict[str, str]]:
    """Return the quotes of a decision as properties in groups, where no evidence field is."""
    return [
        {**prop, "group": f"evidence-{number}"}
        for number, one in enumerate(decision.evidence, start=1)
        for prop in (own_property("quote", one.quote), *evidence_props(one, account.documents))
    ]


def quoted_evidence(tree: Tree) -> list[Evidence]:
    """Return the quotes that `quoted_props` wrote."""
    groups: dict[str, list[Tree]] = {}
    for prop in branches(tree, "props"):
        if leaf(prop, "group").startswith("evidence-"):
            groups.setdefault(leaf(prop, "group"), []).append(prop)
    found: list[Tree] = [{"props": props} for props in groups.values()]
    return [evidence_of(one, own_texts(one).get("quote", "")) for one in found]
