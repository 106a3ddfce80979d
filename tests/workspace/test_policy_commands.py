"""`kakehashi commitment` and `kakehashi instrument`, as a person types them."""

from __future__ import annotations

import csv
import json

import pytest
from tests.policy.texts import STATEMENT, STATEMENT_JA
from tests.workspace.test_commands import run  # noqa: F401 - a fixture

from kakehashi.workspace.models import Commitment, FollowUp, Instrument


@pytest.fixture
def taken(run, tmp_path):  # noqa: F811 - the fixture
    path = tmp_path / "statement.txt"
    path.write_text(STATEMENT, encoding="utf-8")
    words = ("commitment", "import", str(path), "--kind", "statement", "--published", "2026-05")
    code, out, err = run(*words)
    assert (code, "candidate(s) taken in" in out) == (0, True), err
    return run


def trained() -> Commitment:
    return Commitment.objects.get(due__isnull=False)


def test_a_walk_from_a_text_to_a_followed_commitment(taken):
    number = str(trained().pk)
    code, out, _ = taken("commitment", "show", number)
    assert "“By March 2027, Ruritania will train 300 officials" in out
    assert "Deadline: By March 2027" in out
    words = ("confirm", number, "--set", "actor=Government", "--entity", "friends-group")
    code, out, err = taken("commitment", *words)
    assert (code, "confirmed" in out) == (0, True), err
    _, out, _ = taken("commitment", "show", number, language="ja")
    assert "主体: Government  根拠：「Ruritania」" in out
    assert "広島AIプロセス・フレンズグループ" in out
    _, out, _ = taken("commitment", "due", "--date", "2027-06-01", language="ja")
    assert "期限超過：2027-03-31" in out
    words = ("follow", number, "--status", "claimed", "--progress", "done", "--quote",
             "All were trained.", "--source", "Report, p. 2", "--on", "2027-05-01")  # fmt: skip
    assert taken("commitment", *words)[0] == 0
    _, out, _ = taken("commitment", "due", "--date", "2027-06-01")
    assert out.strip() == "Nothing is due."
    _, out, _ = taken("commitment", "list", "--state", "confirmed")
    assert "done by their own account, no figure" in out.lower()
    _, out, _ = taken("commitment", "list", "--json")
    told = {one["number"]: one for one in json.loads(out)}
    assert told[int(number)]["follow_ups"][0]["quote"] == "All were trained."


def test_a_study_is_taken_in_as_its_documents_are(taken, tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text(STATEMENT, encoding="utf-8")
    study = tmp_path / "policy-study.json"
    study.write_text(taken("policy", "study", str(path), "--json")[1], encoding="utf-8")
    code, out, err = taken("commitment", "import", str(study))
    assert (code, " 0 candidate(s) taken in" in out) == (0, True), err


def test_what_is_wrong_is_told_in_both_languages_and_changes_nothing(taken):
    number = str(trained().pk)
    cases = [
        (("confirm", number, "--set", "beneficiary=Atlantis"), 2, "KH-POL-003"),
        (("confirm", number, "--set", "actor"), 2, "KH-POL-005"),
        (("confirm", number, "--entity", "no-such"), 2, "KH-POL-005"),
        (("confirm", number, "--due", "soon"), 2, "KH-POL-010"),
        (("confirm", "999"), 2, "KH-POL-004"),
        (("reject", number, "  "), 2, "KH-POL-016"),
        (("follow", number, "--status", "claimed", "--progress", "done", "--quote", "x",
          "--source", "y"), 1, "KH-POL-015"),
    ]  # fmt: skip
    for words, expected, problem in cases:
        for language in ("en", "ja"):
            code, _, err = taken("commitment", *words, language=language)
            assert (code, problem in err) == (expected, True), (words, err)
    assert trained().state == "candidate"
    assert FollowUp.objects.count() == 0


def test_formulas_and_escapes_of_texts_do_no_harm(run, tmp_path):  # noqa: F811
    path = tmp_path / "\x1b[2J=cmd.txt"
    path.write_text("Ruritania will =HYPERLINK(1,2) train 300 officials.\n", encoding="utf-8")
    run("commitment", "import", str(path))
    table = tmp_path / "out.csv"
    code, out, err = run("commitment", "list", "--table", str(table))
    assert (code, "\x1b" in out + err) == (0, False)
    rows = list(csv.reader(table.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) > 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]


def test_a_walk_through_the_registry(run, tmp_path):  # noqa: F811
    words = ("add", "AI推進法", "--owner", "内閣府", "--kind", "law", "--framework", "japan-ai-act",
             "--review-on", "2026-12-01")  # fmt: skip
    assert run("instrument", *words)[0] == 0
    table = tmp_path / "registry.csv"
    table.write_text(
        "title,owner,kind,edition,implements\n"
        "基本計画,内閣府,plan,2026,japan-ai-act-2025:Art-18\n"
        "手引,総務局,guideline,1.0,japan-ai-act-2025:Art-13\n"
        "詩,総務局,poem,1.0,\n",
        encoding="utf-8",
    )
    code, out, err = run("instrument", "import", str(table))
    assert (code, "2 new" in out, "KH-POL-013" in err) == (1, True, True)
    _, out, _ = run("instrument", "list", "--due", "--date", "2027-01-01", language="ja")
    assert "AI推進法" in out
    assert "手引" not in out
    code, out, _ = run("instrument", "overlaps", language="ja")
    assert "共通の規定（実施又は収録）：japan-ai-act-2025:Art-13" in out
    measures = tmp_path / "measures.csv"
    measures.write_text("番号,施策,所管,期限\n1,研修を行う。,総務局,2027-03-31\n", encoding="utf-8")
    plan = str(Instrument.objects.get(title="基本計画").pk)
    assert run("instrument", "assign", plan, str(measures))[0] == 0
    _, out, _ = run("instrument", "measures", plan, "--date", "2027-06-01", "--json")
    (told,) = json.loads(out)
    assert told["overdue"]
    words = ("follow", str(told["id"]), "--status", "measured", "--progress", "done",
             "--quote", "312人に研修を実施した。", "--source", "年次報告3頁")  # fmt: skip
    assert run("instrument", *words)[0] == 0
    _, out, _ = run("instrument", "measures", plan, "--overdue", "--date", "2027-06-01")
    assert out.strip() == "No measures."


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_registry_is_read_back_as_it_was_written(run, tmp_path, ending, language):  # noqa: F811
    run("instrument", "add", "指針", "--owner", "局", "--code", "1", "--published", "2026-04",
        "--implements", "japan-ai-act-2025:Art-13", "--implements", "japan-ai-act-2025:Art-18",
        "--review-on", "2027-01-01", "--scope", "=1+1")  # fmt: skip
    table = tmp_path / f"out.{ending}"
    assert run("instrument", "list", "--table", str(table), language=language)[0] == 0
    before = Instrument.objects.get()
    code, _, err = run("instrument", "import", str(table))
    assert code == 0, err
    after = Instrument.objects.get()
    assert (after.implements, after.review_on, after.published) == (
        before.implements, before.review_on, before.published,
    )  # fmt: skip


def test_reading_a_text_suggests_practices_with_their_sentences(run, tmp_path):  # noqa: F811
    run("instrument", "add", "Statement", "--owner", "Ruritania")
    path = tmp_path / "声明.txt"
    path.write_text(STATEMENT_JA, encoding="utf-8")
    code, _, err = run("instrument", "read", "1", str(path))
    assert code == 0, err
    for told in Instrument.objects.get().practices:
        assert told["quote"] in STATEMENT_JA


@pytest.mark.parametrize(("language", "words"), [("en", "Reviews due"), ("ja", "見直し期日の到来")])
def test_the_registry_is_written_as_a_report(run, tmp_path, language, words):  # noqa: F811
    run("instrument", "add", "<b>基本計画</b>", "--owner", "=局", "--kind", "plan",
        "--implements", "japan-ai-act-2025:Art-18", "--review-on", "2026-01-01")  # fmt: skip
    run("instrument", "add", "Act", "--owner", "HQ", "--framework", "japan-ai-act")
    table = tmp_path / "measures.csv"
    table.write_text("番号,施策,所管,期限\n1,研修を行う。,総務局,2026-03-31\n", encoding="utf-8")
    run("instrument", "assign", "1", str(table))
    out = tmp_path / "out"
    options = ("--out", str(out), "--format", "html", "--format", "xlsx", "--date", "2026-06-01")
    code, _, err = run("instrument", "report", *options, language=language)
    assert code == 0, err
    page = (out / "instrument-registry.html").read_text(encoding="utf-8")
    for said in (words, "研修を行う。", "japan-ai-act-2025:Art-18", "&lt;b&gt;基本計画"):
        assert said in page
    assert "<b>基本計画" not in page
    from openpyxl import load_workbook

    book = load_workbook(out / "instrument-registry.xlsx")
    kinds = {c.data_type for sheet in book for row in sheet.iter_rows() for c in row}
    assert "f" not in kinds
