"""The skills register: holders, needs, gaps, the plan, and whose names nobody else sees."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases

from kakehashi.courses.certificate import Certificate, signed
from kakehashi.errors import KakehashiError
from kakehashi.exchange.keys import new_key
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.export import export_workspace
from kakehashi.workspace.import_ import import_workspace
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Person, Skill, SkillNeed, Task
from kakehashi.workspace.share import Choice, share
from kakehashi.workspace.skills.evidence import certified, told
from kakehashi.workspace.skills.gaps import skills_needed
from kakehashi.workspace.skills.needed import Scopes
from kakehashi.workspace.skills.planning import gap_titles
from kakehashi.workspace.skills.register import may_see, skill_numbered, visible_skills
from kakehashi.workspace.skills.rolled_up import skills_rolled_up
from kakehashi.workspace.skills.told import needs_json
from kakehashi.workspace.subjects import subject_named

TODAY = NOW.date()
WHO = {"actor": AIKO, "now": NOW}
SMALL = "japan-ai-act-2025"


@pytest.fixture
def organisation(organisation):
    op.choose_framework(organisation, SMALL, **WHO)
    return organisation


@pytest.fixture
def ben(organisation) -> Person:
    return op.add_person("ben", "Ben SECRET-NAME", organisation, "contributor", **WHO)


def of(organisation, library, practice, today=TODAY):
    groups = skills_needed(organisation, Scopes(library), today)
    return next(one for group in groups for one in group.practices if one.practice == practice)


@pytest.fixture
def practice(organisation, library) -> str:
    return Scopes(library).practices(organisation)[0]


def test_what_is_needed_follows_from_the_frameworks_chosen(organisation, library, practice):
    asked = {
        library.practice_of(m.object)
        for c in library.crosswalks.values()
        if c.subject_source == SMALL
        for m in c.mappings
    }
    needed = set(Scopes(library).practices(organisation))
    assert needed <= asked
    op.decide(op.Wish(organisation, practice, Verdict.NOT_APPLICABLE, "no such thing"), **WHO)
    assert set(Scopes(library).practices(organisation)) == needed - {practice}


def test_a_level_below_what_is_needed_leaves_the_gap_open(organisation, library, practice, ben):
    skill = op.add_skill(organisation, practice, "assisted", person=ben, **WHO)
    assert (
        of(organisation, library, practice).held,
        of(organisation, library, practice).missing,
    ) == (0, 1)
    op.change_skill(skill, level="leads", **WHO)
    assert (
        of(organisation, library, practice).held,
        of(organisation, library, practice).missing,
    ) == (1, 0)
    op.need_skill(organisation, practice, people=2, **WHO)
    assert of(organisation, library, practice).missing == 1
    op.need_skill(organisation, practice, people=0, **WHO)
    assert of(organisation, library, practice).missing == 0


def test_a_practice_goes_before_its_group(organisation, library, practice):
    group = library.provisions[practice].parent
    op.need_skill(organisation, group, level="leads", people=3, **WHO)
    op.need_skill(organisation, practice, people=1, **WHO)
    found = of(organisation, library, practice)
    assert (found.level, found.needed) == ("leads", 1)


def test_somebody_with_a_practice_and_its_group_counts_once(organisation, library, practice, ben):
    group = library.provisions[practice].parent
    op.add_skill(organisation, practice, "independent", person=ben, **WHO)
    op.add_skill(organisation, group, "independent", person=ben, **WHO)
    assert of(organisation, library, practice).held == 1
    op.add_skill(organisation, group, "independent", role="Incident team", **WHO)
    assert of(organisation, library, practice).held == 2


def test_a_skill_counts_until_its_last_day_and_is_told_three_months_before(
    organisation, library, practice, ben
):
    end = TODAY + timedelta(days=100)
    op.add_skill(organisation, practice, "independent", person=ben, valid_until=end, **WHO)
    on = {
        days: (one.held, one.ending)
        for days in (0, 9, 10, 100, 101)
        if (one := of(organisation, library, practice, TODAY + timedelta(days=days)))
    }
    assert on == {0: (1, 0), 9: (1, 0), 10: (1, 1), 100: (1, 1), 101: (0, 0)}


def test_a_skill_at_the_top_counts_in_units_and_not_the_other_way_round(
    organisation, library, practice, ben
):
    unit = op.add_unit(organisation, "Sales", **WHO)
    op.add_skill(organisation, practice, "independent", person=ben, **WHO)
    assert of(unit, library, practice).held == 1
    op.add_skill(unit, practice, "independent", role="Sales desk", **WHO)
    assert (of(unit, library, practice).held, of(organisation, library, practice).held) == (2, 1)


def test_gaps_become_tasks_once(organisation, library):
    groups = skills_needed(organisation, Scopes(library), TODAY)
    titles = gap_titles(groups, library, "ja")
    made = op.plan_skill_gaps(organisation, titles, due=date(2026, 9, 30), **WHO)
    assert len(made) == len(titles) > 0
    assert op.plan_skill_gaps(organisation, titles, **WHO) == []
    assert all(one.task for one in skills_needed(organisation, Scopes(library), TODAY) if one.gaps)
    op.change_task(made[0], state="done", **WHO)
    again = op.plan_skill_gaps(organisation, titles, **WHO)
    assert [one.title for one in again] == [made[0].title]
    assert Task.objects.count() == len(titles) + 1


def test_a_goal_of_another_organisation_is_refused(organisation, library):
    unit = op.add_unit(organisation, "Sales", **WHO)
    goal = op.add_goal(op.open_cycle(unit, **WHO), "Learn", **WHO)
    with pytest.raises(KakehashiError, match="goal"):
        op.plan_skill_gaps(organisation, {"practices:INC": "x"}, goal=goal, **WHO)
    assert (Task.objects.count(), SkillNeed.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"level": "master"}, "KH-SKL-002"),
        ({"person": None}, "KH-SKL-003"),
        ({"role": "Team"}, "KH-SKL-003"),
        ({"person": None, "role": " \x00 "}, "KH-SKL-003"),
    ],
)
def test_what_cannot_be_registered(organisation, practice, ben, given, code):
    told = {"level": "aware", "person": ben, **given}
    with pytest.raises(KakehashiError) as refused:
        op.add_skill(organisation, practice, **told, **WHO)
    assert refused.value.problem.code == code
    assert Skill.objects.count() == 0


def test_the_same_skill_is_registered_once_and_again_after_its_end(organisation, practice, ben):
    first = op.add_skill(organisation, practice, "aware", person=ben, **WHO)
    with pytest.raises(KakehashiError) as refused:
        op.add_skill(organisation, practice, "leads", person=ben, **WHO)
    assert refused.value.problem.code == "KH-SKL-004"
    op.end_skill(first, **WHO)
    with pytest.raises(KakehashiError) as ended:
        op.change_skill(first, level="leads", **WHO)
    assert ended.value.problem.code == "KH-SKL-009"
    op.add_skill(organisation, practice, "leads", person=ben, **WHO)
    assert list(verify()) == []


def test_somebody_of_another_organisation_is_not_registered(organisation, practice):
    other = op.add_unit(organisation, "Sales", **WHO)
    side = op.add_unit(organisation, "Law", **WHO)
    dan = op.add_person("dan", "Dan", side, "viewer", **WHO)
    with pytest.raises(KakehashiError) as refused:
        op.add_skill(other, practice, "aware", person=dan, **WHO)
    assert refused.value.problem.code == "KH-WS-012"


ROLES = {
    "viewer": (False, False),
    "contributor": (False, False),
    "assessor": (True, True),
    "approver": (True, True),
    "auditor": (True, False),
    "admin": (True, True),
}


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_names_and_who_keeps_the_register(organisation, practice, ben, role):
    sees, keeps = ROLES[role]
    eve = op.add_person("eve", "Eve", organisation, role, **WHO)
    skill = op.add_skill(organisation, practice, "leads", person=ben, **WHO)
    own = op.add_skill(organisation, practice, "aware", person=eve, **WHO)
    assert may_see(eve, organisation) is sees
    found = {one.pk for one in visible_skills(eve, organisation)}
    assert found == ({skill.pk, own.pk} if sees else {own.pk})
    if not sees:
        with pytest.raises(KakehashiError) as refused:
            skill_numbered(skill.pk, eve)
        assert refused.value.problem.code == "KH-SKL-005"
    if keeps:
        op.end_skill(skill, actor="eve", now=NOW)
    else:
        with pytest.raises(KakehashiError) as refused:
            op.end_skill(skill, actor="eve", now=NOW)
        assert refused.value.problem.code == "KH-WS-011"


@pytest.fixture
def secrets(organisation, library, practice, ben):
    """The register is full of secrets: names, roles, evidence."""
    evidence = [told("experience", "SECRET-EVIDENCE of Ben")]
    op.add_skill(organisation, practice, "leads", person=ben, evidence=evidence, **WHO)
    op.add_skill(organisation, practice, "aware", role="SECRET-ROLE", **WHO)
    return organisation


def test_counts_and_roll_ups_tell_nobodys_name(secrets, library):
    groups = skills_needed(secrets, Scopes(library), TODAY)
    text = json.dumps(needs_json(groups)) + str(skills_rolled_up([secrets], Scopes(library), TODAY))
    titles = op.plan_skill_gaps(secrets, gap_titles(groups, library, "en"), **WHO)
    text += " ".join(one.title for one in titles)
    assert '"held": 0' in text
    assert "SECRET" not in text


@pytest.mark.parametrize("names", [False, True])
def test_a_share_tells_numbers_and_never_who(secrets, library, names):
    framework = library.framework(SMALL)
    choice = Choice(subject_named(""), (framework,), evidence=True, names=names, skills=True)
    found = share(choice, library, TODAY)
    assert "SECRET" not in json.dumps(found, ensure_ascii=False)
    assert sum(one["covered"] for one in found["skills"]) == 1
    without = share(Choice(subject_named(""), (framework,)), library, TODAY)
    assert "skills" not in without


@both_databases
def test_export_and_import_lose_nothing(secrets, workspace, library, new_database, tmp_path):
    op.need_skill(secrets, "practices:INC", level="leads", people=2, **WHO)
    groups = skills_needed(secrets, Scopes(library), TODAY)
    op.plan_skill_gaps(secrets, gap_titles(groups, library, "ja"), **WHO)
    export_workspace(workspace, tmp_path / "one")
    again = tmp_path / "again"
    copied = import_workspace(tmp_path / "one", again, database_url=new_database(again))
    export_workspace(copied, tmp_path / "two")
    for name in ("skill.jsonl", "skillneed.jsonl", "journal.jsonl", "workspace.json"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    assert list(verify()) == []
    assert Skill.objects.get(role="SECRET-ROLE").level == "aware"


def test_an_export_of_a_version_without_skills_is_still_read(workspace, new_database, tmp_path):
    export_workspace(workspace, tmp_path / "one")
    head = json.loads((tmp_path / "one" / "workspace.json").read_text())
    for name in ("skill", "skillneed"):
        del head["counts"][name]
        (tmp_path / "one" / f"{name}.jsonl").unlink()
    (tmp_path / "one" / "workspace.json").write_text(json.dumps(head))
    again = tmp_path / "again"
    import_workspace(tmp_path / "one", again, database_url=new_database(again))
    assert (Skill.objects.count(), list(verify())) == (0, [])


@pytest.fixture
def certificate(tmp_path):
    def made(learner):
        key = new_key()
        told = Certificate(
            learner=learner, path="auditor", issuer="School", issued="2026-04-01",
            courses="0" * 64, passed=(),
        )  # fmt: skip
        path = tmp_path / "certificate.json"
        path.write_text(signed(told, key), encoding="utf-8")
        return path, key.public

    return made


def test_a_certificate_is_evidence_for_its_learner_only(organisation, practice, ben, certificate):
    path, key = certificate("Ben SECRET-NAME")
    shown = certified(path, [key], ben)
    skill = op.add_skill(organisation, practice, "aware", person=ben, evidence=[shown], **WHO)
    assert skill.evidence[0]["kind"] == "certificate"
    assert len(skill.evidence[0]["sha256"]) == 64
    with pytest.raises(KakehashiError) as refused:
        certified(path, [new_key().public], ben)
    assert refused.value.problem.code == "KH-CRS-012"
    path, key = certificate("Somebody Else")
    with pytest.raises(KakehashiError) as refused:
        certified(path, [key], ben)
    assert refused.value.problem.code == "KH-SKL-006"
