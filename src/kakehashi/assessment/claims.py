"""Check statuses that somebody claims: do they follow from the decisions that are told?

Nothing is believed because it is signed. The statuses are derived anew from what was
told, with the library of the reader; where decisions were held back, it is tried whether
those could matter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from kakehashi.assessment.assess import assess
from kakehashi.assessment.status import StatusValue
from kakehashi.exchange.told import Told, ref_of
from kakehashi.library.library import Library
from kakehashi.model import Decision, Framework, Verdict

_TRIED = (Verdict.IN_PLACE, Verdict.PARTIAL, Verdict.NOT_IN_PLACE)
_STAYS = frozenset({StatusValue.SATISFIED, StatusValue.NOT_SATISFIED, StatusValue.CONTRADICTED})
"""What more decisions cannot take back, though they may contradict it."""


class Finding(StrEnum):
    """Whether a claimed status follows."""

    FOLLOWS = "follows"
    HIDDEN = "cannot be checked because redacted"
    DIFFERS = "does not follow"
    UNKNOWN = "cannot be checked because not in the library"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claimed status and what checking it showed."""

    provision: str
    claimed: str
    derived: StatusValue | None
    """What follows from the decisions that are told; None where the library lacks it."""
    finding: Finding


def check_claims(
    library: Library,
    claimed: Mapping[str, str],
    decisions: Sequence[Decision],
    hidden: Sequence[str],
    *,
    date: str,
) -> list[Claim]:
    """Derive statuses from decisions that are told, and compare.

    Args:
        library: Of the reader.
        claimed: Status by the ref of a provision.
        decisions: What is told.
        hidden: Targets of decisions that were taken out: they exist, but not what they say.
        date: ISO date of the assessment.
    """
    asked = [ref.split(":", 1)[0] for ref in claimed]
    known = [
        library.frameworks[name] for name in dict.fromkeys(asked) if name in library.frameworks
    ]
    told = _derived(library, known, decisions, date)
    tried = [
        _derived(library, known, [*decisions, *_supposed(hidden, verdict)], date)
        for verdict in _TRIED
        if hidden
    ]
    return [
        Claim(ref, value, told.get(ref), _found(ref, value, told, tried))
        for ref, value in claimed.items()
    ]


def _supposed(hidden: Sequence[str], verdict: Verdict) -> list[Decision]:
    return [Decision(target, verdict, "", "", where=f"?{target}") for target in hidden]


def _derived(
    library: Library, frameworks: Sequence[Framework], decisions: Sequence[Decision], date: str
) -> dict[str, StatusValue]:
    if not frameworks:
        return {}
    # Two tables may both have a first row: what is compared here is told apart by its target.
    named = [replace(one, where=one.where or f"={one.practice}") for one in decisions]
    done = assess(library, [], date=date, frameworks=frameworks, decisions=named, candidates={})
    return {ref: status.value for ref, status in done.statuses.items()}


def _found(
    ref: str,
    claimed: str,
    told: Mapping[str, StatusValue],
    tried: Sequence[Mapping[str, StatusValue]],
) -> Finding:
    """Return what a claim is found to be.

    Facts only ever grow with decisions. What those held back could add shows when all
    of them are supposed to be in place, partial, or not in place: if no supposition
    changes the status, they do not bear on it.
    """
    if ref not in told:
        return Finding.UNKNOWN
    derived = told[ref]
    bears = any(one[ref] is not derived for one in tried)
    if derived == claimed:
        stays = derived in _STAYS
        return Finding.FOLLOWS if stays or not bears else Finding.HIDDEN
    if not bears or _denied(derived, claimed):
        return Finding.DIFFERS
    return Finding.HIDDEN


def _denied(derived: StatusValue, claimed: str) -> bool:
    """Say whether no further decision can turn one status into another.

    What is proved satisfied, or not satisfied, can only become contradicted; satisfied
    and "not applicable" differ by which proof is told, so these are not held against it.
    """
    if derived not in _STAYS or claimed == StatusValue.CONTRADICTED:
        return False
    return {derived, claimed} != {StatusValue.SATISFIED, StatusValue.NOT_APPLICABLE}


def claims_in(told: Told, library: Library, *, date: str) -> list[Claim]:
    """Check every status that a bundle tells.

    Args:
        told: What an intact bundle tells.
        library: Of the reader.
        date: ISO date, where the bundle does not say when it was assessed.
    """
    claimed = {
        f"{ref_of(framework)}:{ref_of(name)}": told.values[path]
        for framework in told.below("statuses")
        for name in told.below(f"statuses/{framework}")
        if (path := f"statuses/{framework}/{name}/value") in told.values
    }
    decisions = [
        Decision(ref_of(one), Verdict(told.values[path]), "", "")
        for one in told.below("decisions")
        if (path := f"decisions/{one}/verdict") in told.values
    ]
    decided = {decision.practice for decision in decisions}
    every = [ref_of(one) for one in told.below("decisions")]
    hidden = [ref for ref in every if ref not in decided]
    at = told.get("assessed") or date
    return check_claims(library, claimed, decisions, hidden, date=at)
