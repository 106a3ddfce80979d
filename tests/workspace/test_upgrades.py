"""Moving to a new edition: what becomes of decisions, choices and goals, all or nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.library.editions import edition, provision
from tests.library.editions import library as library_of
from tests.workspace.helpers import AIKO, NOW, both_databases
from tests.workspace.moving_code import SAME, code

from kakehashi.errors import KakehashiError
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.journal import verify
from kakehashi.workspace.upgrades.fates import Meaning
from kakehashi.workspace.upgrades.plan import plan_upgrade

LATER = NOW + timedelta(days=60)
AGAIN = NOW + timedelta(days=90)
ANOTHER = ("Tell people when what they read was made by a machine", "機械が作った文章と示す")
CODE = code()
OLD, NEW = CODE.frameworks["code-1"], CODE.frameworks["code-2"]


def decide(organisation, name, verdict=Verdict.IN_PLACE, *, system=None, actor=AIKO, **fields):
    wish = op.Wish(organisation, f"code-1:{name}", verdict, fields.pop("reason", "as in section 3"))
    wish = op.Wish(**{**{f: getattr(wish, f) for f in wish.__slots__}, "system": system, **fields})
    return op.decide(wish, actor=actor, now=NOW)


def upgrade(organisation, *, actor=AIKO, now=LATER, to=NEW, library=CODE, **fields):
    return op.upgrade_framework(organisation, to, library, actor=actor, now=now, **fields)


def in_force(target):
    from kakehashi.workspace.models import Decision

    return Decision.objects.filter(target=target, state="in-force").first()


@pytest.fixture
def answering(organisation):
    """Midori Foods answers the first edition."""
    op.choose_framework(organisation, "code-1", actor=AIKO, now=NOW)
    return organisation


# --- what becomes of a decision ------------------------------------------------------------


@both_databases
def test_the_same_content_is_carried_over_with_everything_it_rests_on(answering):
    quoted = op.quote_evidence(answering, "We keep it.", actor=AIKO, now=NOW, source="wiki")
    old = decide(answering, "same", evidence=[quoted], review_on=date(2027, 1, 31))

    plan = upgrade(answering)
    new = in_force("code-2:same")

    assert plan.count(Meaning.CARRIED) == 1
    assert (new.verdict, new.evidence, new.review_on) == ("in place", [quoted.pk], old.review_on)
    assert (new.made_by, new.made_at) == (old.made_by, old.made_at)
    assert (new.replaces_id, new.in_force_from, new.doubt) == (old.pk, LATER, "")
    assert new.reason.startswith("as in section 3 (carried over from decision ")
    assert f"decision {old.pk} on code-1:same, by aiko on" in new.reason
    old.refresh_from_db()
    assert (old.state, old.in_force_until, old.doubt) == ("superseded", LATER, "")
    assert not list(verify())


def test_the_reason_tells_the_origin_in_the_language_of_who_moves(answering):
    old = decide(answering, "same")
    upgrade(answering, language="ja")

    assert f"（code-1:sameについての判断{old.pk}から引継ぎ。" in in_force("code-2:same").reason


def test_another_number_is_carried_over_to_that_number(answering):
    decide(answering, "moved")
    upgrade(answering)

    assert in_force("code-2:moved-to").doubt == ""


def test_changed_content_is_carried_over_and_shows_as_review_due(answering):
    from kakehashi.workspace.standing import review_due

    decide(answering, "told")
    plan = upgrade(answering)
    (due,) = review_due(answering, date(2026, 7, 1))

    assert plan.count(Meaning.REVIEW) == 1
    assert (due.decision.target, due.reasons) == ("code-2:told", ("edition-changed: code-1:told",))
    assert due.decision.state == "in-force"


@pytest.mark.parametrize(
    ("verdict", "meaning"),
    [
        (Verdict.IN_PLACE, Meaning.CARRIED),
        (Verdict.PARTIAL, Meaning.CARRIED),
        (Verdict.PLANNED, Meaning.REVIEW),
        (Verdict.NOT_IN_PLACE, Meaning.REVIEW),
        (Verdict.NOT_APPLICABLE, Meaning.REVIEW),
    ],
)
def test_another_date_matters_to_verdicts_that_may_rest_on_it(answering, verdict, meaning):
    decide(answering, "late", verdict)

    (fate,) = upgrade(answering).fates
    assert fate.meaning is meaning
    assert bool(in_force("code-2:late").doubt) == (meaning is Meaning.REVIEW)


@both_databases
def test_what_is_gone_stays_in_force_in_doubt(answering):
    old = decide(answering, "gone")
    plan = upgrade(answering)
    old.refresh_from_db()

    assert plan.count(Meaning.GONE) == 1
    assert (old.state, old.doubt) == ("in-force", "edition-gone: code-2")
    assert [p.id for p in plan.nearest["code-1:gone"]] == ["new"]


def test_what_an_incomplete_edition_lacks_is_not_called_gone(answering):
    library = code(complete=False)
    old = decide(answering, "gone")
    plan = upgrade(answering, to=library.frameworks["code-2"], library=library)
    old.refresh_from_db()

    assert plan.count(Meaning.MISSING) == 1
    assert old.doubt == "edition-missing: code-2"


def test_a_provision_that_the_library_does_not_know_is_kept_like_one_that_is_gone(answering):
    old = decide(answering, "unheard-of")
    upgrade(answering)
    old.refresh_from_db()

    assert (old.state, old.doubt) == ("in-force", "edition-gone: code-2")


def test_a_doubt_is_carried_over_and_joined_by_the_new_one(answering):
    from kakehashi.workspace.standing import review_due
    from kakehashi.workspace.writing import writing

    for name in ("same", "told", "gone"):
        old = decide(answering, name)
        with writing(AIKO, NOW) as write:
            write.update("call into doubt", old, doubt="document-changed: policy.pdf (2)")
    upgrade(answering)

    reasons = {d.decision.target: d.reasons for d in review_due(answering, date(2026, 7, 1))}
    assert reasons == {
        "code-1:gone": ("edition-gone: code-2", "document-changed: policy.pdf (2)"),
        "code-2:same": ("document-changed: policy.pdf (2)",),
        "code-2:told": ("edition-changed: code-1:told", "document-changed: policy.pdf (2)"),
    }


def growing():
    """Return a library in which a whole with one part gets a second part."""
    whole = provision("1", "Keep what the parts of this chapter ask for", "本章の各項を守る")
    part = provision("1.1", *SAME, parent="1", assessable=True)
    other = provision("1.2", *ANOTHER, parent="1", assessable=True)
    return library_of(edition("1", whole, part), edition("2", whole, part, other))


@pytest.mark.parametrize(
    ("verdict", "meaning", "of_new_part"),
    [
        (Verdict.IN_PLACE, Meaning.ANEW, "unknown"),
        (Verdict.NOT_IN_PLACE, Meaning.ANEW, "unknown"),
        (Verdict.NOT_APPLICABLE, Meaning.ANEW, "unknown"),
        (Verdict.PARTIAL, Meaning.REVIEW, "unknown"),
        (Verdict.PLANNED, Meaning.REVIEW, "unknown"),
    ],
)
def test_a_verdict_on_a_whole_never_decides_a_part_that_is_new(
    answering, verdict, meaning, of_new_part
):
    from kakehashi.workspace.standing import assessment_of

    library = growing()
    old = decide(answering, "1", verdict)
    plan = upgrade(answering, to=library.frameworks["code-2"], library=library)
    old.refresh_from_db()

    assert [fate.meaning for fate in plan.fates] == [meaning]
    (new,) = plan.open
    assert {value.value: count for value, count in new.statuses.items()} == {of_new_part: 1}
    done = assessment_of(answering, library, today=date(2026, 7, 1))
    assert done.statuses["code-2:1.2"].value == of_new_part
    if meaning is Meaning.ANEW:
        assert (old.state, old.doubt) == ("in-force", "edition-changed: code-2:1")
        again = upgrade(answering, to=library.frameworks["code-2"], library=library, now=AGAIN)
        assert not again.changes_something


def test_a_whole_that_was_decided_anew_takes_the_old_decision_out_of_force(answering):
    library = growing()
    old = decide(answering, "1")
    upgrade(answering, to=library.frameworks["code-2"], library=library)
    op.decide(op.Wish(answering, "code-2:1", Verdict.IN_PLACE), actor=AIKO, now=LATER)
    plan = upgrade(answering, to=library.frameworks["code-2"], library=library, now=AGAIN)
    old.refresh_from_db()

    assert plan.count(Meaning.DECIDED) == 1
    assert old.state == "superseded"


def test_a_decision_on_the_new_edition_goes_first(answering):
    old = decide(answering, "same", Verdict.PARTIAL)
    wish = op.Wish(answering, "code-2:same", Verdict.IN_PLACE)
    made = op.decide(wish, actor=AIKO, now=NOW)
    plan = upgrade(answering)
    old.refresh_from_db()

    assert plan.count(Meaning.DECIDED) == 1
    assert in_force("code-2:same") == made
    assert old.state == "superseded"


def test_decisions_on_practices_and_other_frameworks_are_left_alone(answering):
    from kakehashi.workspace.models import JournalEntry

    others = ["practices:REG-01", "code-10:same", "xcode-1:same", "code-1"]
    op.decide_many(
        [op.Wish(answering, target, Verdict.IN_PLACE) for target in others], actor=AIKO, now=NOW
    )
    last = JournalEntry.objects.count()
    plan = upgrade(answering)

    assert plan.fates == ()
    assert plan.effects.on_practices == 1
    actions = JournalEntry.objects.filter(number__gt=last).values_list("action", flat=True)
    assert list(actions) == ["drop framework", "choose framework"]


# --- for whom ------------------------------------------------------------------------------


@both_databases
def test_units_and_systems_move_along_each_with_its_own_decisions(answering):
    from kakehashi.workspace.models import Decision

    unit = op.add_unit(answering, "Sales", actor=AIKO, now=NOW)
    systems = [op.add_system(o, "Chat", actor=AIKO, now=NOW) for o in (answering, unit)]
    decide(answering, "same")
    decide(unit, "same", Verdict.PARTIAL)
    decide(answering, "same", Verdict.PLANNED, system=systems[0])
    decide(unit, "same", Verdict.NOT_IN_PLACE, system=systems[1])
    upgrade(answering)

    stored = Decision.objects.filter(target="code-2:same").order_by("pk")
    assert [(d.organisation, d.system, d.verdict) for d in stored] == [
        (answering, None, "in place"),
        (unit, None, "partial"),
        (answering, systems[0], "planned"),
        (unit, systems[1], "not in place"),
    ]


def test_archived_systems_are_left_and_carried_over_when_they_are_back(answering):
    system = op.add_system(answering, "Chat", actor=AIKO, now=NOW)
    old = decide(answering, "same", system=system)
    op.change_system(system, actor=AIKO, now=NOW, archived=True)
    assert upgrade(answering).fates == ()
    old.refresh_from_db()
    assert old.state == "in-force"

    op.change_system(system, actor=AIKO, now=LATER, archived=False)
    assert upgrade(answering, now=AGAIN).count(Meaning.CARRIED) == 1


# --- approval ------------------------------------------------------------------------------


def approving(organisation):
    op.change_organisation(organisation, actor=AIKO, now=NOW, approval=True)
    op.add_person("ben", "Ben", organisation, "assessor", actor=AIKO, now=NOW)


def test_where_decisions_need_approval_only_who_may_approve_moves(answering):
    from kakehashi.workspace.models import FrameworkChoice
    from kakehashi.workspace.writing import RefusedError

    approving(answering)
    approved = op.approve(decide(answering, "same", actor="ben"), actor=AIKO, now=NOW)
    with pytest.raises(RefusedError):
        upgrade(answering, actor="ben")
    assert FrameworkChoice.objects.get().until is None

    upgrade(answering)
    new = in_force("code-2:same")
    assert (new.made_by.handle, new.settled_by.handle) == ("ben", "aiko")
    approved.refresh_from_db()
    assert approved.state == "superseded"


@both_databases
def test_a_proposal_is_carried_over_as_one_and_still_not_approved_by_who_made_it(answering):
    from kakehashi.workspace.models import Decision
    from kakehashi.workspace.writing import RefusedError

    decide(answering, "same", Verdict.PARTIAL)
    approving(answering)
    waiting = decide(answering, "same", actor="ben")
    own = decide(answering, "told")
    plan = upgrade(answering)

    assert plan.count(Meaning.CARRIED, waiting=True) == 1
    assert plan.count(Meaning.REVIEW, waiting=True) == 1
    waiting.refresh_from_db()
    assert waiting.state == "superseded"
    proposals = {d.target: d for d in Decision.objects.filter(state="proposed")}
    assert set(proposals) == {"code-2:same", "code-2:told"}
    with pytest.raises(RefusedError):
        op.approve(proposals["code-2:told"], actor=own.made_by.handle, now=AGAIN)
    approved = op.approve(proposals["code-2:same"], actor=AIKO, now=AGAIN)
    assert (approved.verdict, in_force("code-2:same")) == ("in place", approved)
    assert not list(verify())


@pytest.mark.parametrize("role", ["viewer", "contributor", "auditor"])
def test_who_may_not_decide_moves_nothing(answering, role):
    from kakehashi.workspace.models import JournalEntry
    from kakehashi.workspace.writing import RefusedError

    decide(answering, "same")
    op.add_person("ben", "Ben", answering, role, actor=AIKO, now=NOW)
    count = JournalEntry.objects.count()
    with pytest.raises(RefusedError):
        upgrade(answering, actor="ben")

    assert JournalEntry.objects.count() == count


# --- all or nothing, once ------------------------------------------------------------------


@both_databases
def test_the_choice_moves_in_the_same_transaction(answering):
    from kakehashi.workspace.standing import chosen_frameworks

    decide(answering, "same")
    upgrade(answering)

    assert chosen_frameworks(answering, CODE) == (NEW,)
    assert chosen_frameworks(answering, CODE, LATER - timedelta(seconds=1)) == (OLD,)
    assert chosen_frameworks(answering, CODE, LATER) == (NEW,)


@both_databases
def test_a_second_time_changes_nothing(answering):
    from kakehashi.workspace.models import JournalHead

    for name in ("same", "moved", "late", "told", "gone"):
        decide(answering, name)
    assert upgrade(answering).changes_something
    head = JournalHead.objects.get().hash
    again = upgrade(answering, now=AGAIN)

    assert not again.changes_something
    assert again.count(Meaning.GONE) == 1
    assert JournalHead.objects.get().hash == head


def test_what_was_decided_on_the_old_edition_meanwhile_is_carried_over_the_next_time(answering):
    decide(answering, "same")
    upgrade(answering)
    op.decide(op.Wish(answering, "code-1:moved", Verdict.IN_PLACE), actor=AIKO, now=LATER)
    plan = upgrade(answering, now=AGAIN)

    assert plan.count(Meaning.CARRIED) == 1
    assert in_force("code-2:moved-to").in_force_from == AGAIN


@both_databases
def test_an_error_on_the_way_leaves_everything_as_it_was(answering, monkeypatch):
    from kakehashi.workspace.models import Decision, FrameworkChoice, JournalEntry
    from kakehashi.workspace.verdict_codes import Codes

    for name in ("same", "told", "gone"):
        decide(answering, name)

    def state():
        return [
            [record.content() for record in table.objects.order_by("pk")]
            for table in (Decision, FrameworkChoice)
        ]

    before, count = state(), JournalEntry.objects.count()
    # The last thing that is written: everything else stands in the transaction by then.
    monkeypatch.setattr(Codes, "store", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        upgrade(answering)

    assert (state(), JournalEntry.objects.count()) == (before, count)
    assert not list(verify())


@both_databases
def test_planning_writes_nothing(answering):
    from kakehashi.workspace.models import Decision, JournalEntry, Slot

    for name in ("same", "told", "gone"):
        decide(answering, name)
    before = [d.content() for d in Decision.objects.order_by("pk")]
    counts = JournalEntry.objects.count(), Slot.objects.count()
    plan = plan_upgrade(answering, NEW, CODE)

    assert [plan.count(m) for m in (Meaning.CARRIED, Meaning.REVIEW, Meaning.GONE)] == [1, 1, 1]
    assert [d.content() for d in Decision.objects.order_by("pk")] == before
    assert (JournalEntry.objects.count(), Slot.objects.count()) == counts


def test_back_again_lifts_the_doubt_of_what_is_there_again(answering):
    for name in ("same", "told", "gone"):
        decide(answering, name)
    upgrade(answering)
    plan = upgrade(answering, to=OLD, now=AGAIN)

    assert [decision.target for decision in plan.returning] == ["code-1:gone"]
    assert in_force("code-1:gone").doubt == ""
    assert in_force("code-1:same").doubt == ""
    assert (
        in_force("code-1:told").doubt
        == "edition-changed: code-2:told\nedition-changed: code-1:told"
    )
    assert not upgrade(answering, to=OLD, now=AGAIN).changes_something
    assert not list(verify())


def test_export_and_import_keep_what_was_carried_over(answering, workspace, tmp_path):
    from kakehashi.workspace.export import export_workspace
    from kakehashi.workspace.import_ import import_workspace

    for name in ("same", "told", "gone"):
        decide(answering, name)
    upgrade(answering)
    export_workspace(workspace, tmp_path / "first")
    export_workspace(import_workspace(tmp_path / "first", tmp_path / "copy"), tmp_path / "second")

    for path in (tmp_path / "first").rglob("*.jsonl"):
        assert path.read_bytes() == (tmp_path / "second" / path.name).read_bytes()


# --- goals ---------------------------------------------------------------------------------


def test_open_goals_name_the_new_provisions_and_keep_what_is_gone(answering):
    cycle = op.open_cycle(answering, actor=AIKO, now=NOW)
    targets = ["code-1:moved", "code-1:gone", "practices:REG-01"]
    goal = op.add_goal(cycle, "Register", targets=targets, actor=AIKO, now=NOW)
    upgrade(answering)
    goal.refresh_from_db()

    assert goal.targets == ["code-2:moved-to", "code-1:gone", "practices:REG-01"]
    assert not upgrade(answering, now=AGAIN).changes_something


def test_the_problem_of_an_upgrade_is_one_with_words(organisation):
    with pytest.raises(KakehashiError) as caught:
        upgrade(organisation, to=OLD)

    assert caught.value.problem.code == "KH-WS-050"
