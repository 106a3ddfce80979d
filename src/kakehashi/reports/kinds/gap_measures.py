"""Which practices are missing or undecided, and what each would bring over all frameworks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kakehashi.assessment.gains import Gain, gains_of
from kakehashi.model import Provision, Verdict
from kakehashi.reports.answer import Answer, answer_of
from kakehashi.reports.material import Material

_MISSING = (Verdict.PARTIAL, Verdict.PLANNED, Verdict.NOT_IN_PLACE)
_SETTLED = ("satisfied", "not applicable")


@dataclass(frozen=True, slots=True)
class Measure:
    """A practice that is asked for and not known to be in place."""

    practice: Provision
    verdict: Verdict | None
    """What was decided; None where nobody did."""
    asked: tuple[str, ...]
    """The provisions that ask for it and are not satisfied."""
    gain: Gain

    @property
    def frameworks(self) -> tuple[str, ...]:
        """The prefixes of the frameworks that ask for it and are not satisfied there."""
        return tuple(dict.fromkeys(ref.split(":", 1)[0] for ref in self.asked))

    @property
    def rank(self) -> tuple[int, ...]:
        """Sort key: what it satisfies or moves, then in how many frameworks, most first."""
        satisfied, moved = len(self.gain.satisfied), len(self.gain.moved)
        return (-(satisfied + moved), -satisfied, -len(self.frameworks), -len(self.asked))


def relevant(material: Material) -> list[Answer]:
    """Return the answers of all frameworks to what concerns the roles asked for and applies."""
    return [
        answer_of(material.assessment, provision)
        for framework in material.assessment.frameworks
        for provision in framework.assessable
        if material.concerns(provision)
        if material.applies.get(provision.ref) != "does not apply"
    ]


def measures(material: Material, answers: Sequence[Answer]) -> list[Measure]:
    """Return the practices that are missing or undecided, those that bring most first."""
    assessment = material.assessment
    asked: dict[str, list[str]] = {}
    for answer in answers:
        if answer.bucket not in _SETTLED:
            for practice in answer.status.practices:
                asked.setdefault(practice, []).append(answer.provision.ref)
    verdicts = {ref: _verdict(material, ref) for ref in asked}
    wanted = [ref for ref, verdict in verdicts.items() if verdict in (None, *_MISSING)]
    gains = gains_of(assessment, wanted, [answer.provision.ref for answer in answers])
    found = [
        Measure(assessment.library.provisions[ref], verdicts[ref], tuple(asked[ref]), gains[ref])
        for ref in wanted
    ]
    return sorted(found, key=lambda measure: (*measure.rank, measure.practice.id))


def _verdict(material: Material, ref: str) -> Verdict | None:
    decision = material.assessment.decided.get(ref)
    return decision.verdict if decision else None


def gaps(found: Iterable[Measure]) -> list[Measure]:
    """Return the measures that somebody decided to be missing."""
    return [measure for measure in found if measure.verdict is not None]


def undecided(found: Iterable[Measure]) -> list[Measure]:
    """Return the measures that nobody has decided: they may be in place already."""
    return [measure for measure in found if measure.verdict is None]
