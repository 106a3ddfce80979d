"""Tables out and in: whole round trips, wrong rows named, nothing twice, stale rows refused."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook
from tests.workspace.helpers import AIKO, NOW, both_databases
from tests.workspace.review.conftest import CHARGE, GOV, INC, LOG, OWNER

from kakehashi.errors import KakehashiError
from kakehashi.interchange.table_columns import COLUMNS, column_of
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Decision, Evidence
from kakehashi.workspace.subjects import subject_named
from kakehashi.workspace.tables_out_in import read_table, write_table
from kakehashi.workspace.writing import RefusedError

DAY = NOW.date()
LATER = NOW + timedelta(hours=1)
FORMS = [(language, suffix) for language in ("en", "ja") for suffix in ("csv", "xlsx")]
forms = pytest.mark.parametrize(("language", "suffix"), FORMS)


@pytest.fixture
def out(scanned, library, tmp_path):
    """Return a function that writes a table and returns where it is."""

    def out(name="table.csv", language="en", actor=AIKO, subject=""):
        path = tmp_path / name
        write_table(
            path, scanned, subject_named(subject), library, language, actor=actor, today=DAY
        )
        return path

    return out


@pytest.fixture
def take(scanned, library):
    """Return a function that takes a table in: what was decided, and problems as lines."""

    def take(path, actor=AIKO, subject="", language="en", now=LATER):
        made, problems = read_table(
            path, scanned, subject_named(subject), library, actor=actor, now=now
        )
        return made, [problem.line(language) for problem in problems]

    return take


def rows_of(path):
    if path.suffix == ".csv":
        return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
    book = load_workbook(path)
    rows = [[cell or "" for cell in row] for row in book.worksheets[0].iter_rows(values_only=True)]
    book.close()
    return rows


def fill(path, *changes, again=()):
    """Change cells as a person does: `(practice, column, words)`; add rows once more."""
    rows = rows_of(path)
    columns = [column_of(heading) for heading in rows[0]]
    numbers = {row[columns.index("practice")]: n for n, row in enumerate(rows) if n}
    for practice, column, words in changes:
        rows[numbers[practice.split(":")[-1]]][columns.index(column)] = words
    rows += [list(rows[numbers[practice.split(":")[-1]]]) for practice in again]
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)
        return numbers
    book = load_workbook(path)
    for n, row in enumerate(rows, start=1):
        for m, words in enumerate(row, start=1):
            cell = book.worksheets[0].cell(n, m, words or None)
            cell.data_type = "s" if words else "n"  # words, even where they begin with =
    book.save(path)
    return numbers


def in_force():
    made = Decision.objects.filter(state="in-force").order_by("target")
    return {one.target: (one.verdict, one.reason, one.made_by.handle) for one in made}


def decide(organisation, target=GOV, verdict=Verdict.PARTIAL, reason="", actor=AIKO, **more):
    return op.decide(op.Wish(organisation, target, verdict, reason, **more), actor=actor, now=NOW)


# --- round trips


@forms
def test_a_table_that_nobody_changed_decides_nothing(out, take, organisation, language, suffix):
    quote = op.quote_evidence(
        organisation, '=1+1 "quoted" “so” 「と」 (p. 3)', source="a (b)", actor=AIKO, now=NOW
    )
    decide(organisation, evidence=[quote], reason="-only in\nTokyo")
    decide(organisation, INC, Verdict.NOT_APPLICABLE, "対象の業務がない（2026年）")
    made, problems = take(out(f"t.{suffix}", language))
    assert (made, problems) == ([], [])


@both_databases
@forms
def test_what_people_fill_in_is_decided_with_its_evidence(out, take, language, suffix):
    path = out(f"t.{suffix}", language)
    yes, no = ("yes", "no") if language == "en" else ("はい", "いいえ")
    fill(
        path,
        (GOV, "decision", yes),
        (GOV, "evidence", "1, 2"),
        (INC, "decision", no),
        (INC, "why", "=nobody does it"),
    )
    made, problems = take(path)
    assert problems == []
    assert in_force() == {
        GOV: ("in place", "", AIKO),
        INC: ("not in place", "=nobody does it", AIKO),
    }
    kept = Evidence.objects.filter(pk__in=made[0].evidence or made[1].evidence)
    assert {(one.quote, one.version.document.name, one.start > 0) for one in kept} == {
        (CHARGE, "policy.md", True),
        (OWNER, "policy.md", True),
    }
    assert list(verify()) == []


@forms
def test_a_table_taken_in_twice_decides_once(out, take, language, suffix):
    path = out(f"t.{suffix}", language)
    fill(path, (GOV, "decision", "yes"), (GOV, "evidence", "2"), (GOV, "by", "Somebody Else"))
    assert [len(take(path)[0]) for _ in range(3)] == [1, 0, 0]
    assert Evidence.objects.count() == 1
    assert in_force()[GOV] == ("in place", "(Somebody Else)", AIKO)


def test_what_was_taken_in_goes_out_and_in_again_unchanged(out, take):
    path = out()
    fill(path, (GOV, "decision", "yes"), (GOV, "evidence", "1"), (GOV, "on", "2026-03-30"))
    take(path)
    assert take(out("next.xlsx", "ja")) == ([], [])


def test_with_approval_the_same_table_proposes_once(out, take, organisation):
    op.change_organisation(organisation, actor=AIKO, now=NOW, approval=True)
    path = out()
    fill(path, (GOV, "decision", "yes"))
    assert [one.state for one in take(path)[0]] == ["proposed"]
    assert take(path) == ([], [])


def test_a_changed_verdict_keeps_the_evidence_of_the_row(out, take, organisation):
    quote = op.quote_evidence(organisation, "ticket 7", source="tracker", actor=AIKO, now=NOW)
    decide(organisation, evidence=[quote])
    path = out()
    fill(path, (GOV, "decision", "yes"))
    (made,), _ = take(path)
    assert (made.evidence, made.replaces.verdict) == ([quote.pk], "partial")


def test_the_name_and_day_of_the_decision_before_are_not_taken_for_the_new_one(
    out, take, organisation, ben
):
    decide(organisation, actor=ben)
    path = out()
    fill(path, (GOV, "decision", "yes"))
    take(path)
    assert in_force()[GOV] == ("in place", "", AIKO)


def test_a_table_saved_by_a_japanese_excel_decides_nothing_by_itself(out, take, organisation):
    said = "Réglé — from 9 ～ 17, 9〜17 ① “so” 髙"
    quote = op.quote_evidence(organisation, said, source="a—b", actor=AIKO, now=NOW)
    decide(organisation, evidence=[quote], reason=said)
    path = out(language="ja")
    path.write_bytes(path.read_text("utf-8-sig").encode("cp932", "replace"))
    assert take(path) == ([], [])


def test_no_cell_is_a_formula(out, organisation):
    decide(organisation, reason="=HYPERLINK(1)")
    for row in rows_of(out()):
        assert not any(cell.startswith(("=", "+", "@")) for cell in row)
    book = load_workbook(out("t.xlsx"))
    assert {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row} <= {"s", "n"}
    book.close()


# --- wrong rows


def test_wrong_rows_are_named_and_the_rest_goes_in(out, take):
    path = out()
    numbers = fill(
        path,
        (GOV, "decision", "yes"),
        (INC, "decision", "perhaps"),
        (LOG, "decision", "no"),
        ("practices:POL-01", "decision", "not applicable"),
        ("practices:POL-02", "decision", "yes"),
        ("practices:POL-02", "on", "31.3.2026"),
        ("practices:POL-03", "decision", "yes"),
        ("practices:POL-03", "evidence", "3"),
        ("practices:POL-04", "decision", "yes"),
        ("practices:POL-04", "evidence", "“never written” (policy.md)"),
    )
    made, problems = take(path)
    assert [one.target for one in made] == [GOV]
    lines = {line.split(" ", 2)[1]: line for line in problems}
    wrong = {
        "KH-DEC-002": "INC-05",
        "KH-WS-068": "INC-01",
        "KH-DEC-005": "POL-01",
        "KH-DEC-007": "POL-02",
        "KH-DEC-006": "POL-03",
        "KH-WS-040": "POL-04",
    }
    assert set(wrong) == set(lines)
    for code, practice in wrong.items():
        assert lines[code].startswith(f"table.csv:{numbers[practice] + 1}: ")
    assert Evidence.objects.count() == 0


def test_a_practice_decided_in_two_ways_is_not_decided(out, take):
    path = out()
    fill(path, (GOV, "decision", "yes"), again=[GOV])
    fill_last(path, "decision", "no")
    fill_last(path, "why", "none")
    made, problems = take(path, language="ja")
    assert (made, len(problems)) == ([], 1)
    assert "KH-WS-067" in problems[0]
    assert "実施済み" in problems[0]
    assert "未実施（none）" in problems[0]


def test_a_row_that_stands_there_twice_alike_is_decided_once(out, take):
    path = out()
    fill(path, (GOV, "decision", "yes"), again=[GOV])
    assert len(take(path)[0]) == 1


def fill_last(path, column, words):
    rows = rows_of(path)
    rows[-1][[column_of(heading) for heading in rows[0]].index(column)] = words
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


@pytest.mark.parametrize("cell", ["", "7", "00000000.1.0.0"])
def test_a_table_of_somewhere_else_is_refused_as_a_whole(out, take, cell):
    path = out()
    fill(path, (GOV, "decision", "yes"), (INC, "decision", "yes"), (GOV, "seen", cell))
    with pytest.raises(KakehashiError) as caught:
        take(path)
    assert (caught.value.problem.code, Decision.objects.count()) == ("KH-WS-065", 0)


def test_a_table_of_a_system_is_not_taken_for_its_organisation(out, take, organisation):
    op.add_system(organisation, "Chatbot", actor=AIKO, now=NOW)
    path = out(subject="Chatbot")
    fill(path, (GOV, "decision", "yes"))
    with pytest.raises(KakehashiError):
        take(path)
    assert len(take(path, subject="Chatbot")[0]) == 1


def test_a_table_of_kakehashi_assess_can_be_taken_in_too(out, take):
    path = out()
    rows = [row[: len(COLUMNS)] for row in rows_of(path)]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    fill(path, (GOV, "decision", "yes"))
    assert len(take(path)[0]) == 1
    assert take(path) == ([], [])


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\xff\xfe\x00", b'"never closed\n'])
def test_what_is_no_table_is_refused(take, tmp_path, content):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with pytest.raises(KakehashiError):
        take(path)


def test_a_table_with_nothing_filled_in_says_so(out, take):
    made, problems = take(out())
    assert (made, "KH-DEC-010" in problems[0]) == ([], True)


# --- several people


@both_databases
def test_of_two_tables_at_once_the_second_one_keeps_what_does_not_collide(out, take, ben):
    mine, theirs = out("mine.csv"), out("theirs.xlsx", "ja", actor=ben)
    fill(mine, (GOV, "decision", "yes"), (INC, "decision", "partial"))
    numbers = fill(
        theirs, (GOV, "decision", "いいえ"), (GOV, "why", "誰もいない"), (LOG, "decision", "はい")
    )
    assert len(take(mine)[0]) == 2
    made, problems = take(theirs, actor=ben)
    assert [one.target for one in made] == [LOG]
    (line,) = problems
    assert line.startswith(f"theirs.xlsx:{numbers[GOV.split(':')[1]] + 1}: KH-WS-066")
    assert all(word in line for word in ("Aiko Tanaka", "in place", "not in place (誰もいない)"))
    assert in_force()[GOV] == ("in place", "", AIKO)
    assert take(theirs, actor=ben)[0] == []
    assert list(verify()) == []


def test_rows_that_nobody_touched_do_not_undo_what_others_decided_since(
    out, take, organisation, ben
):
    decide(organisation, GOV, Verdict.IN_PLACE)
    path = out()
    fill(path, (INC, "decision", "yes"))
    decide(organisation, GOV, Verdict.PARTIAL, "moved on", actor=ben)
    made, problems = take(path)
    assert ([one.target for one in made], problems) == ([INC], [])
    assert in_force()[GOV] == ("partial", "moved on", "ben")


def test_both_saying_the_same_is_no_collision(out, take, ben):
    mine, theirs = out("mine.csv"), out("theirs.csv")
    for path in (mine, theirs):
        fill(path, (GOV, "decision", "yes"))
    assert (len(take(mine)[0]), take(theirs, actor=ben)) == (1, ([], []))


def test_what_is_taken_over_from_above_is_not_decided_again_below(out, take, organisation):
    op.add_system(organisation, "Chatbot", actor=AIKO, now=NOW)
    decide(organisation, INC, Verdict.IN_PLACE)
    path = out(subject="Chatbot")
    assert take(path, subject="Chatbot") == ([], [])
    decide(organisation, INC, Verdict.PARTIAL)
    assert take(path, subject="Chatbot") == ([], [])
    fill(path, (INC, "decision", "planned"))
    made, problems = take(path, subject="Chatbot")
    assert (made, "KH-WS-066" in problems[0]) == ([], True)


def test_who_may_not_decide_takes_nothing_in(out, take, organisation):
    op.add_person("chie", "Chie", organisation, "contributor", actor=AIKO, now=NOW)
    path = out(actor="chie")
    fill(path, (GOV, "decision", "yes"), (GOV, "evidence", "1"))
    with pytest.raises(RefusedError):
        take(path, actor="chie")
    assert Evidence.objects.count() == 0


# --- writing over


def test_what_was_not_taken_in_is_not_written_over(out, take):
    path = out()
    fill(path, (GOV, "decision", "yes"))
    with pytest.raises(KakehashiError) as caught:
        out()
    assert caught.value.problem.code == "KH-WS-042"
    take(path)
    assert out() == path  # taken in: a new table may take its place


def test_a_wrong_row_is_not_written_over_either(out):
    fill(out(), (GOV, "decision", "perhaps"))
    with pytest.raises(KakehashiError):
        out()


@pytest.mark.parametrize("name", ["t.txt", "t", "nowhere/t.csv"])
def test_a_table_that_cannot_be_written_is_told(out, name):
    with pytest.raises(KakehashiError):
        out(name)


def test_what_was_accepted_stands_first_in_the_table(out, scanned):
    from kakehashi.workspace.review_candidates import findings_of

    second = findings_of(subject_named(""), GOV)[1]
    op.judge_finding(second, "accepted", actor=AIKO, now=NOW)
    rows = rows_of(out())
    columns = [column_of(heading) for heading in rows[0]]
    (row,) = (row for row in rows if row[columns.index("practice")] == "GOV-03")
    assert row[columns.index("quote_1")] == OWNER
    assert date.fromisoformat("2026-04-01") == DAY
