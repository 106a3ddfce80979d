from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bundled import bundled_library
from tests.documents.files import bomb, marked, with_part
from tests.interchange.tables import KNOWN, candidate, csv_table, practice, xlsx_table

from kakehashi.errors import UnreadableError
from kakehashi.interchange.decision_table import read_decisions
from kakehashi.interchange.review_table import table_rows, write_csv, write_xlsx
from kakehashi.interchange.table_columns import ANSWERS, COLUMNS
from kakehashi.model import Decision, Evidence, Verdict

YES = {"practice": "GOV-01", "decision": "yes", "by": "Sato"}
EXAMPLE = Path(__file__).parents[2] / "src" / "kakehashi" / "example" / "decisions.xlsx"


@pytest.fixture
def read(tmp_path):
    """Return a function that writes rows as a CSV table and reads the decisions in it."""

    def decisions(*rows: dict[str, str], **how: str):
        return read_decisions(csv_table(tmp_path / "t.csv", rows, **how), KNOWN)

    return decisions


def codes(problems) -> list[str]:
    return [problem.code for problem in problems]


# --- round trip -------------------------------------------------------------------------

PLAIN = st.text(st.characters(categories=["L", "N"], codec="utf-8"), min_size=1, max_size=8)
NESTED = st.sampled_from(
    ["“AI”", "「AI」", "(see 3.1)", "（注）", "=1+1", "-", "@x", "＝", "'", '"', ",", "\n"]
)
WORDS = st.lists(PLAIN | NESTED, min_size=1, max_size=6).map(" ".join)
LINES = WORDS.map(lambda text: " ".join(text.split())).filter(bool)
DOCUMENTS = st.builds(
    "{}{}.pdf".format, PLAIN, st.sampled_from(["", " (1)", "（案）", ", p", " 改訂版"])
)
DECISIONS = st.builds(
    Decision,
    practice=st.sampled_from(sorted(KNOWN)),
    verdict=st.sampled_from(Verdict),
    by=LINES,
    on=st.just("") | st.dates(date(1950, 1, 1), date(2100, 1, 1)).map(date.isoformat),
    why=WORDS.map(str.strip).filter(bool),
    evidence=st.lists(
        st.builds(Evidence, DOCUMENTS, LINES, st.none() | st.integers(1, 900)), max_size=3
    ).map(tuple),
)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@settings(max_examples=30)
@given(made=st.lists(DECISIONS, min_size=1, max_size=4, unique_by=lambda d: d.practice))
def test_decisions_written_into_a_table_are_read_back(tmp_path_factory, language, ending, made):
    path = tmp_path_factory.mktemp("table") / f"t.{ending}"
    practices = [practice(ref.split(":")[1]) for ref in sorted(KNOWN)]
    rows = table_rows(practices, {}, {}, {d.practice: d for d in made}, language)
    if ending == "xlsx":
        write_xlsx(path, rows, language, "2026-11-25")
    else:
        write_csv(path, rows, language)

    found, problems = read_decisions(path, KNOWN)

    assert problems == []
    assert sorted(map(told, made)) == sorted(map(told, found))


def told(decision: Decision) -> tuple[object, ...]:
    evidence = tuple((e.document, e.quote, e.page or 0) for e in decision.evidence)
    return decision.practice, decision.verdict, decision.by, decision.on, decision.why, evidence


def test_the_table_of_the_example_is_read_without_a_problem():

    practices = {p.ref for p in bundled_library().practices}
    found, problems = read_decisions(EXAMPLE, practices)

    assert problems == []
    assert {d.verdict for d in found} == set(Verdict)
    assert all(d.by and d.on for d in found)


def test_a_row_without_a_decision_is_left_out(read):
    found, problems = read(YES, {"practice": "GOV-02", "by": "Sato", "why": "later"})

    assert [d.practice for d in found] == ["practices:GOV-01"]
    assert problems == []


def test_a_decision_tells_the_row_that_it_stands_in(read):
    (first, second), _ = read(YES, {**YES, "practice": "GOV-02"})

    assert (first.where, second.where) == ("t.csv:2", "t.csv:3")
    assert first.id != second.id


# --- what people write ------------------------------------------------------------------


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_words_that_the_table_offers_are_understood(read, verdict, language):
    word = ANSWERS[verdict].get(language)
    (decision,), _ = read({**YES, "decision": word, "why": "because"}, language=language)

    assert decision.verdict is verdict


@pytest.mark.parametrize(
    ("word", "verdict"),
    [
        (" YES ", Verdict.IN_PLACE),
        ("ｙｅｓ", Verdict.IN_PLACE),
        ("実施済み", Verdict.IN_PLACE),
        ("In place", Verdict.IN_PLACE),
        ("partly", Verdict.PARTIAL),
        ("予定", Verdict.PLANNED),
        ("N", Verdict.NOT_IN_PLACE),
        ("未実施", Verdict.NOT_IN_PLACE),
        ("Ｎ／Ａ", Verdict.NOT_APPLICABLE),
        ("非該当", Verdict.NOT_APPLICABLE),
    ],
)
def test_other_usual_words_are_understood(read, word, verdict):
    (decision,), problems = read({**YES, "decision": word, "why": "because"})

    assert (decision.verdict, problems) == (verdict, [])


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-05",
        "2026/11/5",
        "2026.11.05",
        "2026年11月5日",
        "20261105",
        "2026-11-05 09:30",
        "２０２６年１１月５日",
    ],
)
def test_dates_are_read_as_people_write_them(read, written):
    (decision,), problems = read({**YES, "on": written})

    assert (decision.on, problems) == ("2026-11-05", [])


@pytest.mark.parametrize("cell", [date(2026, 11, 5), datetime.fromisoformat("2026-11-05 09:30")])
def test_dates_of_a_spreadsheet_are_read(tmp_path, cell):
    path = xlsx_table(
        tmp_path / "t.xlsx",
        [["Practice", "Decision", "Decided by", "Decided on"], ["GOV-01", "yes", "Sato", cell]],
    )
    (decision,), _ = read_decisions(path, KNOWN)

    assert decision.on == "2026-11-05"


@pytest.mark.parametrize("written", ["soon", "2026-13-01", "2026-02-30", "05/11/2026", "11月5日"])
def test_what_is_no_date_is_a_problem(read, written):
    found, problems = read({**YES, "on": written})

    assert (found, codes(problems)) == ([], ["KH-DEC-007"])
    assert written in problems[0].message("ja")


def test_a_practice_may_be_named_by_its_full_reference(read):
    (decision,), _ = read({**YES, "practice": "practices:GOV-03"})

    assert decision.practice == "practices:GOV-03"


# --- evidence ---------------------------------------------------------------------------

QUOTES = {
    "quote_1": "We log every incident.",
    "where_1": "policy (final).pdf, p. 3",
    "quote_2": "[The board reviews:] the log of incidents;",
    "where_2": "規程.docx",
}


@pytest.mark.parametrize("numbers", ["1,2", "1, 2", "1、2", "１，２", "1 2"])
def test_numbers_name_the_quotes_of_the_row(read, numbers):
    (decision,), problems = read({**YES, **QUOTES, "evidence": numbers})

    assert problems == []
    assert decision.evidence == (
        Evidence("policy (final).pdf", "We log every incident.", 3),
        Evidence("規程.docx", "the log of incidents;", None),
    )


def test_a_number_from_a_spreadsheet_is_a_number(tmp_path):
    head = ["Practice", "Decision", "Decided by", "Evidence", "Quote 1", "Where 1"]
    rows = [head, ["GOV-01", "yes", "Sato", 1.0, "We log.", "a.md"]]
    (decision,), _ = read_decisions(xlsx_table(tmp_path / "t.xlsx", rows), KNOWN)

    assert decision.evidence == (Evidence("a.md", "We log.", None),)


@pytest.mark.parametrize("number", ["3", "4", "0", "99"])
def test_a_number_without_a_quote_is_a_problem(read, number):
    found, problems = read({**YES, **QUOTES, "evidence": f"1,{number}"})

    assert (found, codes(problems)) == ([], ["KH-DEC-006"])
    assert number in problems[0].message("en")


@pytest.mark.parametrize(
    ("written", "evidence"),
    [
        ("the register in the safe", [Evidence("", "the register in the safe")]),
        ("“We log it.” (policy.pdf, p. 3)", [Evidence("policy.pdf", "We log it.", 3)]),
        ("「記録する。」（規程.docx）", [Evidence("規程.docx", "記録する。")]),
        ("「記録する。」", [Evidence("", "記録する。")]),
        (
            "“We log it.” (a.md); “We report it.” (b.pdf, p. 12)",
            [Evidence("a.md", "We log it."), Evidence("b.pdf", "We report it.", 12)],
        ),
        (
            "“The “AI Council” and 「評議会」 meet.” (policy (1).pdf, p. 2)",
            [Evidence("policy (1).pdf", "The “AI Council” and 「評議会」 meet.", 2)],
        ),
        ("", []),
    ],
)
def test_evidence_may_be_written_in_words(read, written, evidence):
    (decision,), problems = read({**YES, "evidence": written})

    assert (list(decision.evidence), problems) == (evidence, [])


# --- rows with something wrong ----------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "code", "named"),
    [
        ({"decision": "maybe"}, "KH-DEC-002", "maybe"),
        ({"practice": "GOV-99"}, "KH-DEC-003", "GOV-99"),
        ({"practice": ""}, "KH-DEC-003", ""),
        ({"by": "  "}, "KH-DEC-004", "GOV-01"),
        ({"decision": "not applicable"}, "KH-DEC-005", "GOV-01"),
    ],
)
def test_a_wrong_row_is_left_out_with_its_problem_and_the_others_count(read, change, code, named):
    found, problems = read({**YES, **change}, {**YES, "practice": "GOV-02"})

    assert [d.practice for d in found] == ["practices:GOV-02"]
    assert codes(problems) == [code]
    assert str(problems[0].where) == "t.csv:2"
    assert all(named in problems[0].message(language) for language in ("en", "ja"))


def test_everything_wrong_with_a_row_is_told_at_once(read):
    _, problems = read({"practice": "X", "decision": "maybe", "by": "", "on": "soon"})

    assert set(codes(problems)) == {"KH-DEC-002", "KH-DEC-003", "KH-DEC-004", "KH-DEC-007"}


def test_rows_that_contradict_each_other_are_both_kept_and_reported(read):
    found, problems = read(YES, {**YES, "decision": "no", "by": "Tanaka"})

    assert [d.verdict for d in found] == [Verdict.IN_PLACE, Verdict.NOT_IN_PLACE]
    assert codes(problems) == ["KH-DEC-009"]
    assert all(word in problems[0].message("en") for word in ("GOV-01", "t.csv:2", "t.csv:3"))


def test_two_people_who_agree_are_no_problem(read):
    found, problems = read(YES, {**YES, "by": "Tanaka"})

    assert (len(found), problems) == (2, [])


def test_a_table_without_any_decision_is_a_warning(read):
    found, (problem,) = read({"practice": "GOV-01"})

    assert (found, problem.code, problem.severity) == ([], "KH-DEC-010", "warning")


# --- files ------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_csv_is_read_in_the_encodings_that_spreadsheets_write(read, encoding):
    row = {**YES, "by": "佐藤 真理①", "why": "規程による"}
    (decision,), _ = read(row, language="ja", encoding=encoding)

    assert (decision.by, decision.why) == ("佐藤 真理①", "規程による")


@pytest.mark.parametrize(
    "head",
    [
        "practice,decision,by",
        "Practice,Decision,Decided by",
        " PRACTICE ,decision,decided BY",
        "実践項目番号,判断,判断者",
        "実践項目番号,Decision,判断者",
    ],
)
def test_headings_are_known_in_both_languages(tmp_path, head):
    path = tmp_path / "t.csv"
    path.write_text(f"{head}\nGOV-01,yes,Sato\n", encoding="utf-8")

    assert len(read_decisions(path, KNOWN)[0]) == 1


def test_columns_may_stand_in_another_order_among_other_columns(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("Note,Decided by,Decision,Practice\nx,Sato,yes,GOV-01\n", encoding="utf-8")

    (decision,), problems = read_decisions(path, KNOWN)

    assert (decision.practice, decision.by, problems) == ("practices:GOV-01", "Sato", [])


@pytest.mark.parametrize("missing", ["practice", "decision", "by"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_missing_column_is_named_in_both_languages(tmp_path, missing, ending):
    head = [COLUMNS[key].en for key in ("practice", "decision", "by") if key != missing]
    path = tmp_path / f"t.{ending}"
    if ending == "csv":
        path.write_text(",".join(head) + "\n")
    else:
        xlsx_table(path, [head])

    with pytest.raises(UnreadableError) as caught:
        read_decisions(path, KNOWN)

    assert caught.value.problem.code == "KH-DEC-001"
    assert COLUMNS[missing].en in caught.value.problem.message("en")
    assert COLUMNS[missing].ja in caught.value.problem.message("en")


BOOK = EXAMPLE.read_bytes()
DAMAGED = {
    "empty.xlsx": b"",
    "text.xlsx": b"Practice,Decision,Decided by\nGOV-01,yes,Sato\n",
    "truncated.xlsx": BOOK[: len(BOOK) // 2],
    "old.xls": b"\xd0\xcf\x11\xe0" + bytes(600),
    "no-sheet.xlsx": with_part(BOOK, "xl/worksheets/sheet1.xml", None),
    "no-strings.xlsx": with_part(BOOK, "xl/sharedStrings.xml", None),
    "cut-sheet.xlsx": with_part(BOOK, "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row"),
    "cut-strings.xlsx": with_part(BOOK, "xl/sharedStrings.xml", b"<sst><si><t>Prac"),
    "cut-workbook.xlsx": with_part(BOOK, "xl/workbook.xml", b"<workbook><sheets"),
    "cut-types.xlsx": with_part(BOOK, "[Content_Types].xml", b"<Types"),
    "encrypted.xlsx": marked(BOOK, 6, 1),
    "unknown-compression.xlsx": marked(BOOK, 8, 99),
    "noise.xlsx": BOOK[:3000] + bytes(range(200)) + BOOK[3200:],
    "bomb.xlsx": bomb(BOOK, "xl/media/nothing.bin", 310),
    "binary.csv": bytes(range(128, 256)),
    "unclosed-quotation.csv": b'Practice,Decision,Decided by\nGOV-01,yes,"Sato\nGOV-02,no,Abe\n',
    "enormous-cell.csv": b"Practice,Decision,Decided by\nGOV-01,yes," + b"a" * 200_000,
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_table_is_refused_as_a_whole(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(DAMAGED[name])

    with pytest.raises(UnreadableError) as caught:
        read_decisions(path, KNOWN)

    assert caught.value.problem.code == "KH-DEC-008"
    assert caught.value.problem.where.path == name


@settings(max_examples=30)
@given(st.data())
def test_however_a_workbook_is_damaged_it_is_read_or_refused(tmp_path_factory, data):
    content = bytearray(BOOK)
    for _ in range(data.draw(st.sampled_from([1, 5, 50]))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("damaged") / "t.xlsx"
    path.write_bytes(bytes(content))

    try:
        read_decisions(path, KNOWN)
    except UnreadableError as error:
        assert error.problem.code.startswith("KH-DEC-")


def test_entities_in_a_workbook_read_no_file_of_the_machine(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the house")
    strings = f"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>
    <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&x;</t></si></sst>"""
    path = tmp_path / "t.xlsx"
    path.write_bytes(with_part(BOOK, "xl/sharedStrings.xml", strings.encode()))

    with pytest.raises(UnreadableError) as caught:
        read_decisions(path, KNOWN)

    assert "secret of the house" not in caught.value.problem.line("en")


def test_a_quote_of_a_list_item_is_cited_without_the_line_that_introduces_it(tmp_path):
    """The candidate shows both; the evidence is what stands in the document."""
    shown = candidate("the log of incidents;", stem="The board reviews:", page=None)
    rows = table_rows([practice("GOV-01")], {"practices:GOV-01": [shown]}, {}, {}, "en")
    rows[0] |= {"decision": "yes", "by": "Sato", "evidence": "1"}
    path = tmp_path / "t.xlsx"
    write_xlsx(path, rows, "en", "2026-11-25")

    (decision,), _ = read_decisions(path, KNOWN)

    assert decision.evidence == (Evidence("policy.pdf", "the log of incidents;", None),)
