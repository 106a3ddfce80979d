"""The register: journal, revisions, permissions, confidentiality, approval, links, round trip."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from tests.workspace.helpers import AIKO, NOW, both_databases
from tests.workspace.test_export import files

from kakehashi.errors import KakehashiError
from kakehashi.incidents.account import account
from kakehashi.incidents.clock_rules import Unit
from kakehashi.incidents.clock_table import contract_clock
from kakehashi.incidents.words import Effect
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.export import export_workspace
from kakehashi.workspace.import_ import import_workspace
from kakehashi.workspace.incident_accounts import clocks_of
from kakehashi.workspace.incident_import import import_incidents
from kakehashi.workspace.incident_learning import learn, lessons
from kakehashi.workspace.incident_reports import cases_to_tell, filled_eu, incident_json, told_of
from kakehashi.workspace.incident_view import incident_numbered, visible_incidents
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Incident, JournalEntry, Person
from kakehashi.workspace.writing import RefusedError, StaleError

LATER = NOW + timedelta(days=1)
TOKYO = timezone(timedelta(hours=9))
WHO = {"actor": AIKO, "now": NOW}


def leak(**fields):
    return account(
        "Chatbot leaked an address",
        description="The chatbot leaked personal data of another customer.",
        harms=["privacy"],
        **fields,
    )


@pytest.fixture
def incident(organisation):
    return op.add_incident(organisation, leak(), **WHO)


def person(organisation, handle, role):
    return op.add_person(handle, handle, organisation, role, **WHO)


@pytest.fixture
def full(workspace, organisation, tmp_path):
    """A register with something in every field."""
    path = tmp_path / "log.md"
    path.write_text("# ログ\n\n当社は、事案を記録した。\n", encoding="utf-8")
    version = op.add_document(workspace, path, organisation, **WHO)
    quoted = op.quote_evidence(
        organisation, "当社は、事案を記録した。", version=version, page=1, **WHO
    )
    system = op.add_system(organisation, "Chat", **WHO)
    task = op.add_task(organisation, "Filter outputs", **WHO)
    aware = datetime(2027, 12, 10, 9, 0, 0, 123456, tzinfo=TOKYO)
    told = leak(
        moments={"aware": aware}, criteria={"affected": "顧客", "b": "2"}, occurred="2027-12",
        conditions=["eu", "high-risk", "serious"], confidentiality="public", source="X 1",
    )  # fmt: skip
    one = op.add_incident(organisation, told, systems=[system], **WHO)
    op.add_incident(organisation, leak(), like=one, **WHO)
    op.change_incident(
        one, documents=[version.document_id], evidence=[quoted.pk], measures=[task.pk], **WHO
    )
    op.note_event(one, aware + timedelta(hours=2), "止\u2028めた", **WHO)
    op.note_event(one, aware, "知った", **WHO)
    op.set_contract_clock(one, contract_clock("MSA", 72, Unit.HOURS, "Asia/Tokyo"), **WHO)
    op.suggest_practices(
        one, [("practices:PRI-07", Effect.LIMIT), ("practices:SEC-02", Effect.PREVENT)], **WHO
    )
    op.decide_practice(one, "practices:PRI-07", accepted=True, **WHO)
    ben = person(organisation, "ben", "approver")
    report = op.draft_report(one, "0" * 64, clock="eu-73-2-other-2026", **WHO)
    op.approve_report(report, actor=ben.handle, now=LATER)
    op.mark_sent(report, "0" * 64, actor=AIKO, now=LATER)
    return workspace


@both_databases
def test_the_export_of_an_import_has_the_same_bytes(full, new_database, tmp_path):
    assert list(verify()) == []
    export_workspace(full, tmp_path / "one")
    again = tmp_path / "again"
    copied = import_workspace(tmp_path / "one", again, database_url=new_database(again))
    export_workspace(copied, tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert list(verify()) == []
    assert [one["text"] for one in Incident.objects.get(pk=1).timeline] == [
        "知った",
        "止\u2028めた",
    ]


def test_an_export_from_before_there_was_a_register_is_imported(workspace, organisation, tmp_path):
    export_workspace(workspace, tmp_path / "one")
    head = tmp_path / "one" / "workspace.json"
    text = head.read_text(encoding="utf-8")
    for name in ("incident", "incidentpractice", "incidentreport"):
        (tmp_path / "one" / f"{name}.jsonl").unlink()
        text = text.replace(f'  "{name}": 0,\n', "")
    head.write_text(text, encoding="utf-8")
    assert '"incident' not in text
    assert import_workspace(tmp_path / "one", tmp_path / "again").id == workspace.id


def test_a_register_taken_out_of_an_export_is_missed(full, tmp_path):
    export_workspace(full, tmp_path / "one")
    head = tmp_path / "one" / "workspace.json"
    text = head.read_text(encoding="utf-8")
    for name, count in (("incident", 2), ("incidentpractice", 2), ("incidentreport", 1)):
        (tmp_path / "one" / f"{name}.jsonl").unlink()
        text = text.replace(f'  "{name}": {count},\n', "")
    head.write_text(text, encoding="utf-8")
    with pytest.raises(KakehashiError) as caught:
        import_workspace(tmp_path / "one", tmp_path / "again")
    assert caught.value.problem.code == "KH-WS-033"


def test_everything_is_in_the_journal(full):
    actions = set(JournalEntry.objects.values_list("action", flat=True))
    assert {"add incident", "change incident", "note event", "suggest practice", "decide practice",
            "draft incident report", "approve incident report", "send incident report"} <= actions  # fmt: skip


def test_two_who_change_it_at_once_are_told(incident):
    op.change_incident(incident, severity="severe", revision=1, **WHO)
    with pytest.raises(StaleError):
        op.change_incident(Incident.objects.get(), severity="minor", revision=1, **WHO)
    assert Incident.objects.get().severity == "severe"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"severity": "bad"}, "KH-INC-003"),
        ({"state": "gone"}, "KH-INC-003"),
        ({"title": " \x00 "}, "KH-INC-004"),
        ({"occurred": "soon"}, "KH-INC-001"),
        ({"conditions": ["mars"]}, "KH-INC-003"),
        ({"systems": [99]}, "KH-INC-015"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(incident, changes, code):
    with pytest.raises(KakehashiError) as caught:
        op.change_incident(incident, **changes, **WHO)
    assert caught.value.problem.code == code
    assert Incident.objects.get().revision == 1


def test_links_stay_within_the_organisation(organisation, incident):
    unit = op.add_unit(organisation, "Sales", **WHO)
    foreign = op.add_system(unit, "Elsewhere", **WHO)
    with pytest.raises(KakehashiError) as caught:
        op.change_incident(incident, systems=[foreign.pk], **WHO)
    assert caught.value.problem.code == "KH-INC-015"


@pytest.mark.parametrize(
    ("role", "adds", "handles"),
    [("viewer", False, False), ("contributor", True, False), ("assessor", True, True),
     ("approver", True, True), ("auditor", False, False), ("admin", True, True)],
)  # fmt: skip
def test_who_may_do_what(organisation, incident, role, adds, handles):
    person(organisation, "carl", role)
    who = {"actor": "carl", "now": NOW}

    def allowed(act):
        try:
            act()
        except RefusedError:
            return False
        return True

    assert allowed(lambda: op.add_incident(organisation, leak(), **who)) is adds
    assert allowed(lambda: op.change_incident(incident, severity="minor", **who)) is handles


@pytest.mark.parametrize(
    ("role", "sees"),
    [("viewer", ["internal"]), ("contributor", ["internal"]), ("assessor", ["internal", "restricted"]),
     ("auditor", ["internal", "restricted"])],
)  # fmt: skip
def test_restricted_incidents_are_seen_by_those_who_handle_them(organisation, role, sees):
    for level in ("internal", "restricted"):
        op.add_incident(organisation, leak(confidentiality=level), **WHO)
    carl = person(organisation, "carl", role)
    assert [one.confidentiality for one in visible_incidents(carl)] == sees


def test_who_has_no_role_there_cannot_tell_whether_it_is_there(organisation, incident):
    unit = op.add_unit(organisation, "Sales", **WHO)
    dana = person(unit, "dana", "admin")
    assert visible_incidents(dana) == []
    problems = []
    for number in (incident.pk, 999):
        with pytest.raises(KakehashiError) as caught:
            incident_numbered(number, dana)
        problems.append(caught.value.problem.message("en").replace(str(number), "N"))
    assert problems[0] == problems[1]


def test_nobody_approves_their_own_report_and_no_draft_is_sent(organisation, incident):
    person(organisation, "ben", "approver")
    report = op.draft_report(incident, "a" * 64, **WHO)
    with pytest.raises(RefusedError):
        op.approve_report(report, **WHO)
    with pytest.raises(KakehashiError) as caught:
        op.mark_sent(report, "a" * 64, **WHO)
    assert caught.value.problem.code == "KH-INC-012"
    op.approve_report(report, actor="ben", now=NOW)
    with pytest.raises(KakehashiError) as caught:
        op.mark_sent(report, "b" * 64, **WHO)
    assert caught.value.problem.code == "KH-INC-010", "another text than was approved"
    assert op.mark_sent(report, "a" * 64, **WHO).state == "sent"


def test_a_report_of_an_incident_that_changed_since_is_not_approved(organisation, incident):
    person(organisation, "ben", "approver")
    report = op.draft_report(incident, "a" * 64, **WHO)
    op.change_incident(incident, severity="severe", **WHO)
    with pytest.raises(KakehashiError) as caught:
        op.approve_report(report, actor="ben", now=NOW)
    assert caught.value.problem.code == "KH-INC-010"


def test_the_clocks_of_an_incident(full):
    found = clocks_of(Incident.objects.get(pk=1))
    assert [one.rule.source for one in found] == [
        "eu-ai-act-2026:Art-26.5.s4",
        "MSA",
        "eu-ai-act-2026:Art-73.2",
    ]
    assert found[1].by == datetime(2027, 12, 13, 9, 0, 0, 123456, tzinfo=TOKYO)


def test_the_eu_report_is_filled_from_the_incident(full):
    filled = filled_eu(Incident.objects.get(pk=1))
    assert filled["aware-on"] == "2027-12-10"
    assert filled["kind"] == "rights"
    assert filled["system-name"] == "Chat"
    assert "occurred-on" not in filled, "a month is no day"


def test_an_import_twice_changes_nothing(organisation, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "id,title,severity,harms,description\n"
        "1,Loan model refused women in Kyoto,low,discrimination,The loan model refused women in Kyoto for months\n"
        "2,Bad,terrible,privacy,x\n"
        "3,Women in Kyoto refused by loan model,low,discrimination,For months the loan model refused women in Kyoto\n",
        encoding="utf-8",
    )
    first = import_incidents(organisation, path, **WHO)
    assert [one.code for one in first.problems] == ["KH-INC-007"]
    assert [one.like_id for one in first.incidents] == [None, first.incidents[0].pk]
    again = import_incidents(organisation, path, **WHO)
    assert (again.incidents, again.known) == ((), 2)
    assert Incident.objects.count() == 2


def test_lessons_tell_who_asks_what_we_have_and_who_shares_the_hole(organisation, library):
    chat = op.add_system(organisation, "Chat", **WHO)
    other = op.add_system(organisation, "Kiosk", **WHO)
    op.add_system(organisation, "Scanner", **WHO)
    one = op.add_incident(organisation, leak(), systems=[chat], **WHO)
    wish = op.Wish(organisation, "practices:PRI-07", Verdict.NOT_IN_PLACE, "no filter", system=chat)
    op.decide(wish, **WHO)
    op.decide(op.Wish(organisation, "practices:PRI-07", Verdict.IN_PLACE, system=other), **WHO)
    learn(one, library, **WHO)
    op.decide_practice(one, "practices:PRI-07", accepted=True, **WHO)
    first = lessons(one, library)[0]
    assert (first.link.practice, first.link.state) == ("practices:PRI-07", "accepted")
    assert "china-tc260-framework-1.0:4.2.1.b" in first.asked_by
    assert first.ours == (("Midori Foods/Chat", "not in place"),)
    assert first.elsewhere == (("Midori Foods/Scanner", ""),)


def test_learning_again_leaves_decisions_alone(incident, library):
    op.decide_practice(incident, "practices:PRI-07", accepted=False, **WHO)
    learn(incident, library, **WHO)
    learn(incident, library, **WHO)
    assert incident.practices.get(practice="practices:PRI-07").state == "rejected"
    assert incident.practices.count() <= 11
    assert "practices:PRI-07" not in [one.link.practice for one in lessons(incident, library)]


SECRETS = ("Zanzibar", "Gregor Samsa", "plum-7788", "gregor@", "+81 90 1111 2222", "2027-12-09")
SECRET = "Gregor Samsa of Zanzibar (plum-7788, gregor@x.example, +81 90 1111 2222) on 2027-12-09"


@pytest.fixture
def planted(organisation):
    """Public, internal and restricted incidents, secrets in every field that takes words."""
    op.add_person("gregor", "Gregor Samsa", organisation, "viewer", **WHO)
    system = op.add_system(organisation, "plum-7788", **WHO)
    for level in ("public", "internal", "restricted"):
        for summary in (SECRET, ""):
            told = account(
                f"Privacy: {SECRET}", description=SECRET, confidentiality=level, harms=["privacy"],
                country="Zanzibar", sector="Gregor Samsa bank Zanzibar", occurred="2027-12-09",
                criteria={"affected": SECRET, "failures": SECRET}, public_summary=summary,
            )  # fmt: skip
            one = op.add_incident(organisation, told, systems=[system], **WHO)
            op.note_event(one, NOW, SECRET, **WHO)
    return organisation


@pytest.mark.parametrize("language", ["en", "ja"])
def test_nothing_planted_leaves_in_a_note(planted, library, language):
    from kakehashi.reports.files.html_file import report_html
    from kakehashi.reports.kinds.guidance_note import guidance_note

    aiko = Person.objects.get(handle=AIKO)
    told, counted, problems = cases_to_tell(visible_incidents(aiko), with_internal=True)
    assert (len(told), len(counted), len(problems)) == (2, 2, 1), "restricted ones not even counted"
    report = guidance_note(told, library.provisions, language, "2026-04-01", counted=counted)
    html = report_html(report)
    assert [one for one in SECRETS if one in html] == []
    assert "2027" in html, "years are told"
    assert not any(one in str(report.blocks) for one in SECRETS)


def test_without_public_incidents_there_is_no_note(organisation):
    op.add_incident(organisation, leak(confidentiality="restricted"), **WHO)
    with pytest.raises(KakehashiError) as caught:
        cases_to_tell(list(Incident.objects.all()), with_internal=True)
    assert caught.value.problem.code == "KH-INC-016"


def test_nothing_of_the_register_leaves_in_a_share_or_roll_up(planted, library):
    import json

    from kakehashi.workspace.overview import roll_up
    from kakehashi.workspace.share import Choice, share
    from kakehashi.workspace.subjects import subject_named

    frameworks = (library.instrument("hiroshima-code-of-conduct"),)
    told = share(
        Choice(subject_named("Midori Foods"), frameworks, evidence=True), library, NOW.date()
    )
    everything = roll_up(library, frameworks)
    assert everything.subjects
    text = json.dumps(told, ensure_ascii=False) + repr(everything.counts)
    assert [one for one in SECRETS if one in text] == []


def test_a_report_as_json_is_the_same_twice(full, library):
    one = Incident.objects.select_related("organisation").get(pk=1)
    said = incident_json(told_of(one, library, lessons(one, library)))
    assert said == incident_json(told_of(one, library, lessons(one, library)))
    assert said["practices"][0] == {"id": "PRI-07", "effect": "prevent", "accepted": True}
    assert said["aware_at"] == datetime(2027, 12, 10, 0, 0, 0, 123456, tzinfo=UTC).isoformat()
