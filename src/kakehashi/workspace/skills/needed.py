"""The practices in scope: what the chosen frameworks ask for, as far as it applies."""

from __future__ import annotations

from kakehashi.assessment.asked import practices_asked
from kakehashi.library.library import Library
from kakehashi.model import Framework, Verdict
from kakehashi.model.applicability import Outcome
from kakehashi.workspace.models import Organisation
from kakehashi.workspace.standing import chosen_frameworks, effective
from kakehashi.workspace.subjects import Subject
from kakehashi.workspace.what_applies import applies_to, rules_of


def practices_needed(organisation: Organisation, library: Library) -> tuple[str, ...]:
    """Return the practices that somebody has to be able to do, in the order of the library.

    They are those that the provisions of the chosen frameworks ask for. Left out is
    what cannot apply by the facts told, and what was decided not applicable.
    """
    frameworks = chosen_frameworks(organisation, library)
    asked = practices_asked(library)
    left_out = _not_applying(organisation, frameworks)
    wanted = {
        practice
        for framework in frameworks
        for provision in framework.assessable
        if provision.ref not in left_out
        for practice in asked.get(provision.ref, ())
    }
    wanted -= {
        target
        for target, one in effective(organisation, library).items()
        if one.decision.verdict == Verdict.NOT_APPLICABLE.value
    }
    return tuple(one.ref for one in library.practices if one.ref in wanted)


def _not_applying(organisation: Organisation, frameworks: tuple[Framework, ...]) -> set[str]:
    subject = Subject(organisation, None, organisation.name)
    decided = applies_to(subject, frameworks, rules_of(frameworks, []))
    return {
        ref
        for one in decided.values()
        for ref, found in one.provisions.items()
        if found.outcome is Outcome.DOES_NOT
    }
