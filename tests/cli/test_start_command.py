"""`kakehashi start` as people run it: answering, going back, stopping, from a file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kakehashi.cli.main import cli

FACTS = ["1", "1", "1,2", "1 2", "12", "1"]
"""A company in Japan that uses and offers a generative chatbot, for nothing of note."""
ANSWERS = """\
organisation: Midori Foods
organisation.kind: company
organisation.countries: [japan]
system.activities: uses, offers-service
system.kinds: [conversational, generative]
uses: none
traits: [leading, public]
REC-01: no
PRI-12: partly
HUM-06: はい
INC-01: "?"
"""


def said(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def started(*arguments: str, typed: str = ""):
    return CliRunner().invoke(cli, ["start", *arguments], input=typed)


def test_it_asks_at_most_fifteen_questions_and_writes_everything():
    ran = started("--lang", "en", typed=said(*FACTS, *["yes"] * 9, ""))
    assert ran.exit_code == 0, ran.output
    assert ran.output.count("of at most 15)") <= 15
    assert {path.name for path in Path("kakehashi-start").iterdir()} == {
        "ai-policy.docx",
        "ai-policy.html",
        "answers.yaml",
        "next-steps.csv",
        "picture.html",
        "start.html",
        "start.json",
    }
    assert "kakehashi-start/start.html" in ran.output


def test_it_speaks_japanese():
    ran = started("--lang", "ja", typed=said(*FACTS, *["はい", "一部", "いいえ"] * 3, ""))
    assert ran.exit_code == 0, ran.output
    assert "質問1（最大15問）" in ran.output
    assert "回答の一覧" in ran.output
    assert 'lang="ja"' in Path("kakehashi-start/start.html").read_text(encoding="utf-8")


def test_b_goes_back_to_the_question_before():
    ran = started("--lang", "en", typed=said("b", "1", "2", "b", "1", *FACTS[2:], *["1"] * 9, ""))
    assert ran.exit_code == 0, ran.output
    assert "This is the first question." in ran.output
    answers = Path("kakehashi-start/answers.yaml").read_text(encoding="utf-8")
    assert "organisation.countries: [japan]" in answers


def test_what_cannot_be_an_answer_is_asked_again():
    ran = started("--lang", "en", typed=said("castle", "0", "77", *FACTS, *["maybe", "1"] * 9, ""))
    assert ran.exit_code == 0, ran.output
    assert ran.output.count("Please answer with: 1–5") == 3
    assert "Please answer with: 1–4" in ran.output


def test_at_the_end_any_answer_can_be_given_again():
    ran = started("--lang", "en", typed=said(*FACTS, *["1"] * 9, "99", "7", "no", ""))
    assert ran.exit_code == 0, ran.output
    assert "There is no answer 99." in ran.output
    assert "REC-01: no" in Path("kakehashi-start/answers.yaml").read_text(encoding="utf-8")


def test_stopping_keeps_the_answers_and_the_same_command_goes_on():
    stopped = started("--lang", "en", typed=said(*FACTS[:3]))
    assert stopped.exit_code == 1
    assert "3 answer(s) are kept in kakehashi-start/answers.yaml" in stopped.output
    assert [path.name for path in Path("kakehashi-start").iterdir()] == ["answers.yaml"]

    again = started("--lang", "en", typed=said(*FACTS[3:], *["1"] * 9, ""))
    assert again.exit_code == 0, again.output
    assert "3 answer(s) are there from before." in again.output
    assert "Question 4 (of at most 15)" in again.output
    assert "Question 1 " not in again.output


def test_a_folder_that_cannot_be_written_is_told_at_the_first_answer(tmp_path):
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / ".answers.yaml.new").mkdir()
    ran = started("made", "--lang", "en", typed=said(*FACTS, *["1"] * 9, ""))
    assert ran.exception is not None
    assert "Question 2 " not in ran.output


def test_stopping_before_the_first_answer_leaves_nothing():
    ran = started("--lang", "en", typed="")
    assert ran.exit_code == 1
    assert not Path("kakehashi-start").exists()
    assert "Nothing was kept." in ran.output


def test_answers_from_a_file_are_not_asked_for(run, tmp_path):
    (tmp_path / "a.yaml").write_text(ANSWERS, encoding="utf-8")
    ran = run("start", "--answers", "a.yaml", "--out", "made", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "Question" not in ran.out
    page = (tmp_path / "made" / "start.html").read_text(encoding="utf-8")
    assert "Midori Foods" in page
    assert not (tmp_path / "kakehashi-start").exists()


def test_json_is_all_that_is_printed(run, tmp_path):
    (tmp_path / "a.yaml").write_text(ANSWERS, encoding="utf-8")
    ran = run("start", "made", "--answers", "a.yaml", "--json", "--date", "2026-11-26")
    printed = json.loads(ran.out)
    assert printed == json.loads((tmp_path / "made" / "start.json").read_text(encoding="utf-8"))
    assert (printed["organisation"], printed["date"]) == ("Midori Foods", "2026-11-26")
    assert printed["practices"] == {
        "practices:REC-01": "no",
        "practices:PRI-12": "partly",
        "practices:HUM-06": "yes",
    }


def test_questions_do_not_mix_with_the_json():
    ran = started("--lang", "en", "--json", typed=said(*FACTS, *["1"] * 9, ""))
    assert "Question 1 " in ran.stderr
    assert json.loads(ran.stdout)["practices"]["practices:REC-01"] == "yes"


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("REC-01: perhaps\n", 1, "KH-WS-071"),
        ("nobody.asks: yes\n", 1, "KH-WS-070"),
        ("organisation: Midori\n", 2, "KH-WS-072"),
        ("[1, 2\n", 1, "KH-DATA-001"),
    ],
)
def test_a_wrong_file_is_refused_and_nothing_is_written(run, tmp_path, text, code, told):
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    for language in ("en", "ja"):
        ran = run("start", "made", "--answers", "a.yaml", "--lang", language)
        assert code == ran.code
        assert told in ran.err
    assert not (tmp_path / "made").exists()


def test_a_folder_that_is_a_file_is_wrong_use(run, tmp_path):
    (tmp_path / "made").write_text("mine", encoding="utf-8")
    assert run("start", "made").code == 2


def test_it_works_in_a_pipe_and_ends_where_the_input_ends(tmp_path):
    code = "import sys; from kakehashi.cli.main import main; main(sys.argv[1:])"
    command = [sys.executable, "-c", code, "start", "--lang", "en"]
    ran = subprocess.run(
        command, input=said(*FACTS[:2]), capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    assert "2 answer(s) are kept" in ran.stderr
