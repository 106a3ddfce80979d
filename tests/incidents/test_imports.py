"""Tables of incidents: three forms, bad rows told and the rest done, hostile files refused."""

from __future__ import annotations

import csv

import pytest

from kakehashi.errors import UnreadableError
from kakehashi.incidents.imports.csv_rows import read_rows
from kakehashi.incidents.imports.table import read_table

GMF = "Namespace,Incident ID,Known AI Goal,Known AI Goal Snippets,Known AI Technical Failure\n"
OECD = "id,title,date,country,severity,harm_type,industry,description,autonomy\n"
VERIFYWISE = (
    "incident_id,ai_project,type,severity,occurred_date,categories_of_harm,description,reporter\n"
)


def table(tmp_path, text: str | bytes):
    path = tmp_path / "incidents.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_classifications_of_aiid(tmp_path):
    row = 'GMF,7,"Face Recognition, Chatbot","Snippet Text: It failed.\nRelated Classifications: X\n, Snippet Text: It failed.\n","Algorithmic Bias, Privacy Concerns"\n'
    read = read_table(table(tmp_path, GMF + row))
    (told,) = read.accounts
    assert (read.form, told.title, told.source) == (
        "aiid-classifications",
        "AIID 7: Face Recognition",
        "AIID 7",
    )
    assert told.description == "It failed.", "each snippet once, without tags"
    assert [str(one) for one in told.harms] == ["discrimination", "privacy"]
    assert told.criteria["harms-guessed-from"] == "tags", "a guess is called one"


def test_incidents_of_aiid(tmp_path):
    text = "incident_id,date,title,description,Alleged deployer of AI system\n5,2019-04-01,Robot fell,A robot fell.,acme\n"
    (told,) = read_table(table(tmp_path, text)).accounts
    assert (told.occurred, told.criteria["deployer"]) == ("2019-04-01", "acme")


def test_columns_after_the_oecd(tmp_path):
    row = "12,Loan refused,2026-02,Japan,Fatality,Human rights; economic,finance,Refused.,high\n"
    (told,) = read_table(table(tmp_path, OECD + row)).accounts
    assert (str(told.severity), told.country, told.sector) == ("death", "Japan", "finance")
    assert [str(one) for one in told.harms] == ["other-rights", "property"]
    assert told.criteria == {"autonomy": "high"}


def test_fields_like_verifywise_leave_people_out(tmp_path):
    row = '3,Chat,Malfunction,Very serious,2026-03-04T00:00:00Z,"[""Health"",""Safety""]",It broke.,Aiko Tanaka\n'
    (told,) = read_table(table(tmp_path, VERIFYWISE + row)).accounts
    assert str(told.kind) == "serious-incident"
    assert [str(one) for one in told.harms] == ["health-safety"]
    assert "Aiko" not in repr(told)


def test_bad_rows_are_told_with_their_lines_and_the_rest_is_done(tmp_path):
    rows = [
        "1,Good,2026,,low,privacy,,x,",
        "2,,2026,,low,privacy,,no title,",
        "3,Bad day,32 May,,low,privacy,,x,",
        "4,Bad severity,2026,,terrible,privacy,,x,",
        "5,Bad harm,2026,,low,sadness,,x,",
        "6,Too short,2026",
        "7,Too long,2026,,low,privacy,,x,,y,z",
        "1,Twice,2026,,low,privacy,,x,",
        "8,Good too,2026,,low,privacy,,x,",
    ]
    read = read_table(table(tmp_path, OECD + "\n".join(rows) + "\n"))
    assert [one.title for one in read.accounts] == ["Good", "Good too"]
    assert [one.where.line for one in read.problems] == [3, 4, 5, 6, 7, 8, 9]
    assert {one.code for one in read.problems} == {"KH-INC-007"}
    assert all(one.message("ja") and "{" not in one.message("ja") for one in read.problems)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"only one column\nx\n",
        b"a,b\n1,2\n",
        b"title,title\na,b\n",
        "title,severity,harms\n名称,low,privacy\n".encode("shift_jis"),
        b"\xff\xfe\x00title",
        b"PK\x03\x04\x00\x00",
        b'title,severity,harms\n"never closed,low,privacy\n',
    ],
)
def test_what_is_no_table_is_refused_whole(tmp_path, content):
    with pytest.raises(UnreadableError) as caught:
        result = read_table(table(tmp_path, content))
        assert not result.accounts
        raise UnreadableError(result.problems[0]) if result.problems else AssertionError
    assert caught.value.problem.code.startswith("KH-INC-")


def test_hostile_texts_lose_what_could_harm(tmp_path):
    evil = "9,=HYPERLINK(1)\u202egpj\x07,2026,,low,privacy,,<script>alert(1)</script>,"
    (told,) = read_table(table(tmp_path, OECD + evil + "\n")).accounts
    assert "\u202e" not in told.title
    assert "\x07" not in told.title
    assert told.description == "<script>alert(1)</script>", (
        "kept to the letter; whoever shows it escapes it"
    )


def test_a_huge_title_is_cut(tmp_path):
    (told,) = read_table(table(tmp_path, OECD + f"9,{'x' * 5000},2026,,low,privacy,,x,\n")).accounts
    assert len(told.title) == 300
    assert told.title.endswith("…")


def test_long_cells_are_read_here_and_nowhere_else(tmp_path):
    usual = csv.field_size_limit()
    path = tmp_path / "i.csv"
    path.write_text(f"title,description\nA,{'x' * 200_000}\n", encoding="utf-8")

    ((_, row),) = read_rows(path)

    assert len(row["description"]) == 200_000
    assert csv.field_size_limit() == usual
