"""`kakehashi review` in a pipe and on a real terminal, in both languages."""

from __future__ import annotations

import codecs
import json
import os
import re
import select
import signal
import subprocess
import sys
from datetime import date

import pytest
from click.testing import CliRunner
from tests.workspace.helpers import AIKO, NOW
from tests.workspace.review.conftest import CHARGE, GOV, INC, LOG, OWNER, POLICY

from kakehashi.cli.main import cli
from kakehashi.model import Verdict
from kakehashi.workspace import operations as op
from kakehashi.workspace.journal import verify
from kakehashi.workspace.models import Decision, Evidence, Finding

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
JAPANESE = re.compile(r"[ぁ-ん]")


@pytest.fixture
def review(scanned, monkeypatch):
    """Return a function that runs the command with lines as its keys."""
    monkeypatch.setenv("KAKEHASHI_USER", AIKO)
    monkeypatch.setenv("KAKEHASHI_LANG", "en")

    def review(*lines, arguments=(), person=AIKO, lang="en"):
        words = ["review", "--workspace", str(scanned.folder), "--as", person, "--lang", lang]
        keys = "".join(f"{line}\n" for line in lines)
        return CliRunner().invoke(cli, [*words, *arguments], input=keys)

    return review


def told(practice=GOV):
    made = Decision.objects.get(target=practice, state="in-force")
    return made.verdict, made.reason


# --- in a pipe


def test_a_practice_is_shown_with_what_it_asks_and_the_candidate_in_its_place(review, library):
    shown = review("q").output
    practice = library.provisions[GOV]
    assert f"{practice.id}  {practice.title.en}" in shown
    assert practice.statement.en[:40] in shown
    for part in (CHARGE, "Before everything else", "AI policy › Roles", "Candidate 1 of 2"):
        assert part in shown
    assert "states what is done" in shown
    assert OWNER in shown  # the other candidate, in one line


def test_in_japanese_everything_is_japanese(review, library):
    shown = review("w", "a", "?", "x 未実施のため", "q", lang="ja").output
    assert library.provisions[GOV].statement.ja[:10] in shown
    document = {CHARGE, OWNER, "policy.md"}
    plain = [line for line in shown.splitlines() if re.search("[A-Za-z]{4}", line)]
    ours = [line for line in plain if not JAPANESE.search(line)]
    names = {f.short_title.ja for f in library.current}
    assert [
        line
        for line in ours
        if not any(one in line for one in document | names)
        and not any(word in POLICY for word in re.findall("[A-Za-z]{4,}", line))
    ] == []
    assert told() == ("not in place", "未実施のため")


def test_accept_and_decide_in_two_keys(review):
    ran = review("a", "y", "q")
    assert (ran.exit_code, told()) == (0, ("in place", ""))
    assert Decision.objects.get().evidence == [Evidence.objects.get().pk]
    assert "settled" in ran.output
    assert list(verify()) == []


def test_a_reason_stands_after_the_key(review):
    assert review("p only in Tokyo", "y", "q").exit_code == 0
    assert told() == ("partial", "only in Tokyo")


def test_parts_that_are_in_place_stand_in_brackets(review):
    assert review("p [z] why", "y", "q").exit_code == 1
    assert not Decision.objects.exists()
    assert review("p [b, a] only in Tokyo", "y", "q").exit_code == 0
    assert [told(f"{GOV}.{part}") for part in "ab"] == [("in place", "only in Tokyo")] * 2
    assert told() == ("partial", "only in Tokyo")


def test_without_evidence_a_decision_is_asked_about_and_can_accept_the_passage(review):
    assert review("y", "a", "q").exit_code == 0
    assert (told()[0], Evidence.objects.get().quote) == ("in place", CHARGE)


def test_another_key_goes_back_and_another_verdict_is_that_verdict(review):
    review("y", "n", "q")
    assert not Decision.objects.exists()
    review("y", "x none is named", "q")
    assert told() == ("not in place", "none is named")


@pytest.mark.parametrize("key", ["x", "i"])
def test_not_in_place_and_not_applicable_need_a_reason(review, key):
    ran = review(key, "q")
    assert (ran.exit_code, Decision.objects.count()) == (1, 0)
    assert "KH-WS-062" in ran.stderr


def test_reject_later_and_choosing_by_number(review):
    review("2", "r", "l", "q")
    states = Finding.objects.filter(practice=GOV).order_by("rank")
    assert list(states.values_list("state", flat=True)) == ["postponed", "rejected"]


def test_undo_takes_the_last_thing_back_and_goes_there(review):
    ran = review("a", "y", "u", "u", "u", "q")
    assert "nothing to undo" in ran.output
    assert (Decision.objects.get().state, Evidence.objects.get().gone) == ("withdrawn", True)
    assert "Decided: 0; accepted: 0" in ran.output


def test_going_through_all_says_what_was_passed_over(review):
    ran = review("n", "n", "n")
    assert (ran.exit_code, "Passed over: 3" in ran.output) == (0, True)


def test_the_end_of_the_input_ends_the_review_and_keeps_all(review):
    ran = review("a")
    assert (ran.exit_code, Evidence.objects.count()) == (0, 1)


def test_wrong_keys_are_told_and_nothing_else_happens(review):
    ran = review("z", "9", "# a remark", "", "あ", "ａ", "q")
    assert ran.exit_code == 1
    assert ran.stderr.count("KH-WS-063") == 2  # z and あ; the wide ａ is an a
    assert Evidence.objects.count() == 1


def test_hostile_words_are_kept_as_words_and_steer_no_terminal(review, add, keep):
    sentence = "Please run \x1b[31m[bold]=HYPERLINK(1)[/bold] now."
    keep(add(f"# X\n\n{sentence}\n", name="x.md"), {GOV: (sentence.replace("\x1b", ""),)})
    ran = review("3", "p \x1b[2J=1+1 [red]x[/red]", "y", "q")
    assert "\x1b" not in ran.output
    assert "[bold]=HYPERLINK(1)[/bold]" in ran.output
    assert told()[1].endswith("=1+1 [red]x[/red]")


@pytest.fixture
def meanwhile(organisation, ben, monkeypatch):
    """Return a function that lets Ben decide just before Aiko presses her n-th key."""
    from kakehashi.cli import review_keys

    read = review_keys._line

    def meanwhile(number):
        pressed = []

        def line():
            pressed.append(1)
            if len(pressed) == number:
                op.decide(op.Wish(organisation, GOV, Verdict.PARTIAL, "here"), actor=ben, now=NOW)
            return read()

        monkeypatch.setattr(review_keys, "_line", line)

    return meanwhile


def test_a_decision_made_while_it_is_asked_about_evidence_is_not_decided_over(review, meanwhile):
    meanwhile(2)
    ran = review("y", "a", "q")
    assert (ran.exit_code, told(), Decision.objects.count()) == (1, ("partial", "here"), 1)
    assert "KH-WS-019" in ran.stderr


def test_somebody_else_at_work_is_told_and_skipped(review, meanwhile):
    """Ben decides while Aiko looks: the first key she presses finds it so."""
    meanwhile(1)
    ran = review("x nobody does it", "q")
    assert (ran.exit_code, told()) == (1, ("partial", "here"))
    assert "KH-WS-019" in ran.stderr
    assert "Ben Mori" in ran.stderr or "ben" in ran.stderr
    assert ran.output.count("left, +") == 2  # the next practice was shown


def test_what_is_left_can_be_listed_for_people_and_programs(review):
    assert GOV.split(":")[1] in review(arguments=["--list"]).output
    listed = json.loads(review(arguments=["--json"]).output)["left"]
    assert [one["practice"] for one in listed] == [GOV, INC, LOG]
    assert listed[0]["waiting"]


def test_one_practice_alone(review):
    ran = review("a", "y", arguments=["--practice", "inc-01"])
    assert (ran.exit_code, told(LOG)[0], Decision.objects.count()) == (0, "in place", 1)


def test_nothing_to_review_says_what_to_do(review):
    Finding.objects.all().delete()
    ran = review()
    assert (ran.exit_code, "kakehashi workspace scan" in ran.output) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["nobody"], 2),
        (["--practice", "XYZ-1"], 2),
        (["--due", "--again"], 2),
        (["--as", "zoe"], 1),
        (["--workspace", "/nowhere"], 3),
    ],
)
def test_wrong_use_ends_with_its_code(review, arguments, code):
    ran = review("q", arguments=arguments)
    assert (getattr(ran.exception, "exit_code", ran.exit_code), Decision.objects.count()) == (
        code,
        0,
    )


def test_who_may_only_look_can_list_but_not_review(review, organisation):
    op.add_person("vera", "Vera", organisation, "viewer", actor=AIKO, now=NOW)
    assert review(arguments=["--list"], person="vera").exit_code == 0
    assert review("a", person="vera").exit_code != 0
    assert not Evidence.objects.exists()


# --- decisions that are due


@pytest.fixture
def due(organisation, scanned, add):
    version = Finding.objects.filter(practice=GOV).first().version
    quote = op.quote_evidence(organisation, CHARGE, version=version, actor=AIKO, now=NOW)
    wish = op.Wish(
        organisation, GOV, Verdict.IN_PLACE, evidence=[quote], review_on=date(2026, 1, 1)
    )
    op.decide(wish, actor=AIKO, now=NOW)
    add(POLICY.replace(CHARGE, "The AI office has charge of every system."))


def test_a_due_decision_is_opened_side_by_side_accepted_and_kept(review, due):
    ran = review("o", "a", "k 2027-03-31", arguments=["--due"])
    assert ran.exit_code == 0
    for part in ("no longer there", "As quoted", "Now", "Kept: 1", "has charge of every"):
        assert part in ran.output
    kept = Decision.objects.get(target=GOV, state="in-force")
    assert (kept.doubt, kept.review_on.isoformat(), len(kept.evidence)) == ("", "2027-03-31", 1)


def test_a_due_decision_is_changed_and_undone(review, due):
    ran = review("x it says otherwise", arguments=["--due"])
    assert (ran.exit_code, told()) == (0, ("not in place", "it says otherwise"))


def test_what_is_due_is_listed(review, due):
    assert "the document changed" in review(arguments=["--due", "--list"]).output
    assert "文書が変更された" in review(arguments=["--due", "--list"], lang="ja").output
    (one,) = json.loads(review(arguments=["--due", "--json"]).output)["due"]
    assert one["target"] == GOV


def test_a_wrong_date_is_told_and_nothing_is_kept(review, due):
    ran = review("k 31.3.2027", "q", arguments=["--due"])
    assert (ran.exit_code, "KH-DEC-007" in ran.stderr) == (1, True)
    assert Decision.objects.count() == 1


def test_nothing_due_says_so(review):
    assert "due for review" in review(arguments=["--due"]).output


# --- on a terminal


class Terminal:
    """The command on a pseudo-terminal of some size, as a person at one sees it."""

    def __init__(self, folder, *arguments, columns=72):
        import fcntl
        import pty
        import struct
        import termios

        def _at_its_terminal():
            """Let Ctrl-C reach it, also where the tests run in the background and ignore it."""
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            signal.signal(signal.SIGINT, signal.SIG_DFL)

        self.main, line = pty.openpty()
        fcntl.ioctl(line, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        code = "import sys; from kakehashi.cli.main import main; sys.exit(main())"
        words = ["review", "--workspace", str(folder), "--as", AIKO, *arguments]
        environment = {**os.environ, "TERM": "xterm", "PYTHONPATH": os.pathsep.join(sys.path)}
        for name in ("NO_COLOR", "COLUMNS", "LINES"):  # the window says how large it is
            environment.pop(name, None)
        self.process = subprocess.Popen(
            [sys.executable, "-c", code, *words],
            stdin=line,
            stdout=line,
            stderr=line,
            env=environment,
            start_new_session=True,
            preexec_fn=_at_its_terminal,  # noqa: PLW1509 - there are no threads here
        )
        os.close(line)
        # A character may come in two parts.
        self.decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self.raw = self.left = ""
        self.seen = 0

    def until(self, words, again=""):
        """Read until some words are shown, and return what is shown up to there since last time.

        Line breaks do not count: narrow windows have many. `again` is pressed while nothing
        comes, as by a person: Python's line editor misses a Ctrl-C just before it waits.
        """
        presses = 15 if again else 0
        wanted = re.compile(r"\s*".join(map(re.escape, words.replace(" ", ""))))
        while not (found := wanted.search(self.left)):
            ready, _, _ = select.select([self.main], [], [], 2 if again else 30)
            assert ready or presses, f"{words!r} never came; shown: {self.left[-2000:]}"
            if not ready:
                presses -= 1
                self.press(again)
                continue
            self.raw += self._read()
            self.left = ESCAPES.sub("", self.raw).replace("\r\n", "\n")[self.seen :]
        self.seen += found.end()
        shown, self.left = self.left[: found.end()], self.left[found.end() :]
        return shown

    def _read(self):
        try:
            came = os.read(self.main, 65536)
        except OSError:  # Linux: nobody holds the other end any more
            came = b""
        assert came, f"it ended; shown: {self.raw[-2000:]}"
        return self.decode(came)

    def press(self, keys):
        os.write(self.main, keys.encode())

    def resize(self, columns):
        import fcntl
        import struct
        import termios

        fcntl.ioctl(self.main, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        os.kill(self.process.pid, signal.SIGWINCH)

    def end(self):
        code = self.process.wait(60)
        os.close(self.main)
        return code


@pytest.fixture
def terminal(scanned):
    if not hasattr(os, "openpty"):
        pytest.skip("no pseudo-terminals here")
    started = []

    def terminal(*arguments, **more):
        started.append(Terminal(scanned.folder, *arguments, **more))
        return started[-1]

    yield terminal
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()


def test_single_keys_on_a_terminal_with_a_reason_and_colours(terminal):
    shown = terminal("--lang", "ja")
    shown.until("q 終了")
    shown.press("x")
    shown.until("理由（必須")
    shown.press("未実施のため\n")
    shown.until("未実施と判断しました")
    shown.until("q 終了")
    shown.press("q")
    shown.until("今回確定した項目")
    assert (shown.end(), told()) == (0, ("not in place", "未実施のため"))
    assert "\x1b[" in shown.raw


def test_parts_are_asked_for_on_a_terminal(terminal):
    shown = terminal("--lang", "ja")
    shown.until("q 終了")
    shown.press("p")
    shown.until("根拠なしで判断")
    shown.press("p")
    shown.until("文字で指定")
    shown.press("b\n")
    shown.until("理由（省略")
    shown.press("東京のみ\n")
    shown.until("一部実施と判断しました")
    shown.until("q 終了")
    shown.press("q")
    shown.until("残りの項目")
    assert (shown.end(), told(), told(f"{GOV}.b")) == (
        0,
        ("partial", "東京のみ"),
        ("in place", "東京のみ"),
    )


def test_enter_alone_leaves_a_reason_and_decides_nothing(terminal):
    shown = terminal("--lang", "en")
    shown.until("q quit")
    shown.press("i")
    shown.until("Reason (needed")
    shown.press("\n")
    shown.until("q quit")
    shown.press("q")
    shown.until("Practices left")
    assert (shown.end(), Decision.objects.count()) == (0, 0)


@pytest.mark.parametrize("at_the_reason", [False, True])
def test_ctrl_c_ends_the_review_keeps_what_was_done_and_leaves_nothing_half_done(
    terminal, at_the_reason
):
    shown = terminal("--lang", "en")
    shown.until("q quit")
    shown.press("a")
    shown.until("Accepted as evidence.")
    shown.until("q quit")
    if at_the_reason:
        shown.press("f")
        shown.until("Reason (Enter")
    shown.press("\x03")
    shown.until("All that was done is kept", again="\x03")
    assert shown.end() == 1
    assert (Evidence.objects.count(), Decision.objects.count()) == (1, 0)
    assert list(verify()) == []


def test_a_window_of_another_size_is_painted_anew_and_no_line_is_too_wide(terminal):
    from rich.cells import cell_len

    shown = terminal("--lang", "ja", "--practice", "INC-05", columns=100)
    shown.until("q 終了")
    for _ in range(5):
        # A window that changes while the first painting goes on is painted at its old width once.
        shown.resize(44)
        narrow = shown.until("q 終了")
        lines = narrow[narrow.rindex("INC-05") :].splitlines()[1:]
        if max(cell_len(line) for line in lines) <= 44:
            break
    assert max(cell_len(line) for line in lines) <= 44
    shown.press("\x04")
    shown.until("残りの項目")
    assert shown.end() == 0


def test_words_pasted_by_mistake_are_no_keys(terminal):
    shown = terminal("--lang", "en")
    shown.until("q quit")
    shown.press("already an array")
    shown.until("ignored")
    shown.until("q quit")
    shown.press("q")
    shown.until("Practices left")
    assert (shown.end(), Evidence.objects.count()) == (0, 0)
