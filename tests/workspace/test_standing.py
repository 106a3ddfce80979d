"""What counts for whom and when: taken over from above, on a day before, with proofs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases

from kakehashi.assessment.status import StatusValue
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.overview import roll_up, trend
from kakehashi.workspace.standing import assessment_of, chosen_frameworks, effective
from kakehashi.workspace.subjects import subject_named, subjects

TODAY = date(2026, 11, 26)


def of_scope(library, scope: str) -> list[str]:
    return [p.ref for p in library.practices if p.practice.scope == scope]


def decide(organisation, targets, verdict=Verdict.IN_PLACE, now=NOW, system=None):
    reason = "looked at" if verdict is not Verdict.IN_PLACE else ""
    wishes = [op.Wish(organisation, target, verdict, reason, system) for target in targets]
    return op.decide_many(wishes, actor=AIKO, now=now)


def test_a_system_takes_over_what_is_decided_for_the_organisation_and_not_for_systems(
    organisation, library
):
    system = op.add_system(organisation, "Chat", actor=AIKO, now=NOW)
    organisational, single = of_scope(library, "organisation")[0], of_scope(library, "system")[0]
    decide(organisation, [organisational, single])
    counted = effective(organisation, library, system=system)
    assert list(counted) == [organisational]
    assert counted[organisational].inherited_from == organisation


def test_a_decision_of_its_own_goes_before_the_one_from_above(organisation, library):
    system = op.add_system(organisation, "Chat", actor=AIKO, now=NOW)
    target = of_scope(library, "either")[0]
    decide(organisation, [target])
    own = decide(organisation, [target], Verdict.NOT_IN_PLACE, system=system)[0]
    found = effective(organisation, library, system=system)[target]
    assert (found.decision.pk, found.inherited_from) == (own.pk, None)


def test_a_unit_takes_over_only_if_it_inherits(organisation, library):
    target = of_scope(library, "organisation")[0]
    decide(organisation, [target])
    near = op.add_unit(organisation, "Near", actor=AIKO, now=NOW)
    alone = op.add_unit(organisation, "Alone", actor=AIKO, now=NOW, inherits=False)
    assert list(effective(near, library)) == [target]
    assert effective(alone, library) == {}


@both_databases
def test_the_status_on_a_day_before_is_what_held_then(organisation, library):
    rmf = library.framework("nist-ai-rmf")
    everything = [practice.ref for practice in library.practices]
    decide(organisation, everything)
    decide(organisation, everything, Verdict.NOT_IN_PLACE, now=NOW + timedelta(days=60))

    def satisfied(on):
        done = assessment_of(organisation, library, today=TODAY, on=on, frameworks=[rmf])
        return sum(s.value is StatusValue.SATISFIED for s in done.statuses.values())

    assert satisfied(NOW - timedelta(days=1)) == 0
    assert satisfied(NOW + timedelta(days=30)) > 60
    assert satisfied(None) == 0


def test_a_proof_names_the_person_the_day_and_where_it_was_taken_over_from(organisation, library):
    system = op.add_system(organisation, "Chat", actor=AIKO, now=NOW)
    everything = of_scope(library, "organisation") + of_scope(library, "either")
    decide(organisation, everything)
    done = assessment_of(organisation, library, today=TODAY, system=system)
    status = next(
        s for s in done.statuses.values() if s.value is StatusValue.SATISFIED and s.decisions
    )

    def words(node):
        return node.text.en + " ".join(words(below) for below in node.premises)

    said = " ".join(words(node) for node in done.proofs(status))
    assert "Aiko Tanaka" in said
    assert "2026-04-01" in said
    assert "Midori Foods" in said


@both_databases
def test_a_roll_up_says_of_each_what_its_own_assessment_says(organisation, library):
    import random

    rng = random.Random(6)
    units = [op.add_unit(organisation, f"Unit {n}", actor=AIKO, now=NOW) for n in range(3)]
    alone = op.add_unit(units[0], "Alone", actor=AIKO, now=NOW, inherits=False)
    systems = [op.add_system(o, "Chat", actor=AIKO, now=NOW) for o in (organisation, units[1])]
    places = [(organisation, None), *((u, None) for u in (*units, alone))]
    places += [(system.organisation, system) for system in systems]
    for place, system in places:
        for verdict in Verdict:
            chosen = rng.sample([p.ref for p in library.practices], 60)
            decide(place, chosen, verdict, system=system)
    frameworks = [library.framework(name) for name in ("nist-ai-rmf", "iso-iec-42001")]
    found = roll_up(library, frameworks)
    assert len(found.subjects) == 7
    for number, subject in enumerate(found.subjects):
        done = assessment_of(
            subject.organisation, library, today=TODAY, system=subject.system, frameworks=frameworks
        )
        for framework in frameworks:
            statuses = [done.statuses[p.ref].value for p in framework.assessable]
            for value in StatusValue:
                counted = found.counts[framework.prefix][value][number]
                assert counted == statuses.count(value), (subject.path, value)


def test_outliers_are_those_far_from_the_others(organisation, library):
    everything = [practice.ref for practice in library.practices]
    for number in range(8):
        unit = op.add_unit(organisation, f"Unit {number}", actor=AIKO, now=NOW, inherits=False)
        decide(unit, everything if number != 5 else everything[:3])
    rmf = library.framework("nist-ai-rmf")
    found = roll_up(library, [rmf], below=organisation)
    assert [one.path for one, _ in found.outliers(rmf.prefix)][-1] == "Midori Foods/Unit 5"


@both_databases
def test_the_trend_counts_what_was_in_force_at_the_end_of_each_month(organisation):
    targets = [f"practices:GOV-{number:02}" for number in range(1, 6)]
    decide(organisation, targets)
    decide(organisation, targets[:2], Verdict.PARTIAL, now=NOW + timedelta(days=40))
    months = trend()
    assert [(m.month, m.verdicts["in place"], m.verdicts["partial"]) for m in months] == [
        ("2026-04", 5, 0),
        ("2026-05", 3, 2),
    ]


def test_frameworks_are_those_chosen_here_or_above(organisation, library):
    unit = op.add_unit(organisation, "Sales", actor=AIKO, now=NOW)
    assert len(chosen_frameworks(unit, library)) > 20
    op.choose_framework(organisation, "nist-ai-rmf-1.0", actor=AIKO, now=NOW)
    choice = op.choose_framework(unit, "eu-ai-act-2026", actor=AIKO, now=NOW)
    assert [f.prefix for f in chosen_frameworks(unit, library)] == ["eu-ai-act-2026"]
    op.drop_framework(choice, actor=AIKO, now=NOW + timedelta(days=1))
    assert [f.prefix for f in chosen_frameworks(unit, library)] == ["nist-ai-rmf-1.0"]
    assert [f.prefix for f in chosen_frameworks(unit, library, NOW)] == ["eu-ai-act-2026"]


def test_subjects_are_found_by_name_path_or_nothing(organisation):
    from kakehashi.errors import UsageError

    sales = op.add_unit(organisation, "営業部", actor=AIKO, now=NOW)
    for place in (organisation, sales):
        op.add_system(place, "Chat", actor=AIKO, now=NOW)
    assert [one.path for one in subjects()] == [
        "Midori Foods",
        "Midori Foods/Chat",
        "Midori Foods/営業部",
        "Midori Foods/営業部/Chat",
    ]
    assert subject_named("").path == "Midori Foods"
    assert subject_named("営業部/chat").path == "Midori Foods/営業部/Chat"
    for wrong, code in (("nobody", "KH-WS-034"), ("Chat", "KH-WS-035")):
        with pytest.raises(UsageError) as caught:
            subject_named(wrong)
        assert caught.value.problem.code == code
