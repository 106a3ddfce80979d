"""What a practice would bring agrees with assessing again as if it were in place."""

from __future__ import annotations

import pytest
from tests.reports.kinds.plan_material import assessed, decide

from kakehashi.assessment.assess import assess
from kakehashi.assessment.gains import gains_of, satisfied_after
from kakehashi.assessment.status import StatusValue
from kakehashi.model import Verdict

NAMES = ("nist-ai-rmf", "iso-iec-42001")
VERDICTS = {
    "GOV-01": Verdict.IN_PLACE,
    "GOV-03": Verdict.PARTIAL,
    "RSK-01": Verdict.NOT_IN_PLACE,
    "RSK-02": Verdict.PLANNED,
    "POL-01": Verdict.NOT_IN_PLACE,
    "DAT-01": Verdict.NOT_APPLICABLE,
}
TRIED = ("GOV-03", "RSK-01", "RSK-02", "POL-01", "GOV-05", "REC-01")
FULL = (StatusValue.SATISFIED, StatusValue.NOT_APPLICABLE)


@pytest.fixture(scope="module")
def now():
    return assessed(*NAMES, verdicts=VERDICTS)


def again(now, *more):
    verdicts = {**VERDICTS, **dict.fromkeys(more, Verdict.IN_PLACE)}
    done = assess(
        now.library,
        [],
        date=now.date,
        frameworks=now.frameworks,
        decisions=decide(verdicts),
        candidates={},
    )
    return {ref: status.value for ref, status in done.statuses.items()}


def asked(now):
    return [p.ref for framework in now.frameworks for p in framework.assessable]


def test_a_gain_is_what_assessing_again_shows(now):
    refs = asked(now)
    found = gains_of(now, [f"practices:{id_}" for id_ in TRIED], refs)
    before = {ref: now.statuses[ref].value for ref in refs}
    for id_ in TRIED:
        after = again(now, id_)
        satisfied = {r for r in refs if before[r] not in FULL and after[r] is StatusValue.SATISFIED}
        moved = {
            r
            for r in refs
            if before[r] in (StatusValue.UNKNOWN, StatusValue.NOT_SATISFIED)
            and after[r] is StatusValue.PARTLY
        }
        gain = found[f"practices:{id_}"]
        assert (set(gain.satisfied), set(gain.moved)) == (satisfied, moved), id_
    assert any(gain.satisfied for gain in found.values()), "the case shows something"


def test_measures_together_are_counted_one_after_the_other(now):
    refs = asked(now)
    counted = satisfied_after(now, [f"practices:{id_}" for id_ in TRIED], refs)
    for number in (0, 1, len(TRIED)):
        after = again(now, *TRIED[:number])
        assert counted[number] == sum(after[r] is StatusValue.SATISFIED for r in refs)


def test_an_imagined_whole_goes_before_a_part_that_was_denied():
    library = assessed("nist-ai-rmf").library
    part, whole = next(iter(library.parts.items()))
    now = assessed("nist-ai-600-1", verdicts={part: Verdict.NOT_IN_PLACE})
    refs = [whole]
    assert satisfied_after(now, [whole], refs) == (0, 1)
