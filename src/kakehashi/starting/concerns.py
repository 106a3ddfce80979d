"""Which instruments concern an organisation, why and from when: binding ones first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.applicability.decide import Decided, decide
from kakehashi.applicability.expression import condition
from kakehashi.model import Framework, Provision
from kakehashi.model.applicability import Applicability, Facts, Outcome, Reason, Rule, RuleSet
from kakehashi.starting.records import InstrumentRecord
from kakehashi.text.bilingual import Bilingual

PLACES: Mapping[str, str] = {
    "JP": "japan",
    "EU": "eu",
    "US": "us",
    "GB": "uk",
    "CA": "canada",
    "KR": "korea",
    "CN": "china",
    "SG": "singapore",
    "AU": "australia",
    "IN": "india",
}
"""Countries of answers by the jurisdictions of frameworks."""


class Group(StrEnum):
    """How an instrument bears on a small organisation."""

    BINDING = "binding"
    ASKED = "asked"
    """Voluntary, and others may ask about it."""
    BACKGROUND = "background"
    """Principles that others build on, or of places where the organisation is not active."""


@dataclass(frozen=True)
class Concerned:
    """One instrument that concerns the organisation, or may."""

    framework: Framework
    group: Group
    sure: bool
    """False: it cannot be told, for facts are missing."""
    reason: Reason | None
    who: Bilingual
    """Who may ask about it, where it is voluntary and something is known."""
    findings: tuple[Rule, ...]
    """Named conclusions that hold, such as "high-risk"."""
    applying: tuple[tuple[Provision, Applicability], ...]
    """Assessable provisions that apply, in order."""
    open: tuple[tuple[Provision, Applicability], ...]
    """Assessable provisions of which it cannot be told."""
    missing: tuple[str, ...]
    """Ids of facts that would tell, those that most hangs on first."""

    @property
    def starts(self) -> str:
        """Return the first date from which anything of it applies; empty if none is known."""
        return min((a.starts for _, a in self.applying if a.starts), default="")

    def later(self, today: str) -> tuple[tuple[Provision, Applicability], ...]:
        """Return the provisions that apply from a later day only."""
        return tuple(pair for pair in self.applying if pair[1].starts > today)


def concerned_by(
    ruled: Iterable[tuple[Framework, RuleSet | None]],
    facts: Facts,
    instruments: Mapping[str, InstrumentRecord],
) -> tuple[Concerned, ...]:
    """Return the instruments that concern somebody or may, binding ones first.

    An instrument without rules is left out: nothing can be told of it. So is a
    law of which no provision applies, or may apply, to the organisation.
    """
    found = []
    for framework, rules in ruled:
        decided = decide(framework, rules, facts)
        if rules is None or not _may_concern(framework, decided):
            continue
        found.append(_concerned(framework, decided, facts, instruments.get(framework.id)))
    order = list(Group)
    return tuple(
        sorted(found, key=lambda one: (order.index(one.group), not one.sure, _far(one, facts)))
    )


def _may_concern(framework: Framework, decided: Decided) -> bool:
    if decided.concerns and decided.concerns.holds is False:
        return False
    outcomes = {decided.provisions[p.ref].outcome for p in framework.assessable}
    return bool(outcomes - {Outcome.DOES_NOT})


def _concerned(
    framework: Framework, decided: Decided, facts: Facts, record: InstrumentRecord | None
) -> Concerned:
    pairs = [(p, decided.provisions[p.ref]) for p in framework.assessable]
    applying = tuple(pair for pair in pairs if pair[1].outcome is Outcome.APPLIES)
    open_ = tuple(pair for pair in pairs if pair[1].outcome is Outcome.CANNOT_TELL)
    return Concerned(
        framework=framework,
        group=_group(framework, facts, record),
        sure=decided.concerns is None or decided.concerns.holds is True,
        reason=decided.concerns,
        who=Bilingual(record.who, record.who_ja) if record else Bilingual("", ""),
        findings=tuple(found.rule for found in decided.findings.values() if found.holds),
        applying=applying,
        open=open_,
        missing=_missing([outcome for _, outcome in open_]),
    )


def _missing(undecided: Sequence[Applicability]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for one in undecided:
        for name in one.missing:
            counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts, key=lambda name: -counts[name]))


def _group(framework: Framework, facts: Facts, record: InstrumentRecord | None) -> Group:
    if framework.kind == "law":
        # A treaty binds states; what it asks of others they write into their own laws.
        return Group.BACKGROUND if framework.jurisdiction == "international" else Group.BINDING
    if record and record.asked_when:
        asked = condition(record.asked_when).judge(facts).holds is not False
    else:
        asked = framework.kind != "principles" and _near(framework, facts)
    return Group.ASKED if asked else Group.BACKGROUND


def _near(framework: Framework, facts: Facts) -> bool:
    """Say whether a framework is international, or of a place that was named."""
    place = PLACES.get(framework.jurisdiction)
    return place is None or place in _named(facts)


def _named(facts: Facts) -> tuple[str, ...]:
    """Return the places named, where business is done first."""
    answers = (facts.get("organisation.countries"), facts.get("system.markets"))
    places = (place for answer in answers if isinstance(answer, tuple) for place in answer)
    return tuple(dict.fromkeys(places))


def _far(one: Concerned, facts: Facts) -> int:
    """Put instruments of the places named before international ones, and those before others."""
    named = _named(facts)
    place = PLACES.get(one.framework.jurisdiction)
    if place is None:
        return len(named)
    return named.index(place) if place in named else len(named) + 1
