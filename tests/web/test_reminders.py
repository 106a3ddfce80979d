"""Reminders by mail: each once, over restarts and deaths, with nothing but number and clock."""

from __future__ import annotations

import email
import email.policy
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.web.own_server import first_administrator, kakehashi, running
from tests.web.served import Served, run

pytestmark = pytest.mark.xdist_group("web")
TO = "desk@example.org"
PLANTED = ("Xq7Secret", "Acme", "Aiko", "03-1234-5678")


def plant(folder: Path, aware: datetime, *, secrecy: str = "restricted") -> None:
    """Register an incident whose every text is a secret, with the clock of a contract."""
    environment = {**os.environ, "KAKEHASHI_USER": "aiko"}
    where = ("--workspace", str(folder))
    added = kakehashi(
        "incident", "add", "Xq7Secret Aiko called 03-1234-5678", "--description", "Xq7Secret Acme",
        "--condition", "eu", "--condition", "high-risk", "--condition", "serious",
        "--confidentiality", secrecy, "--aware", aware.isoformat(), *where, environment=environment,
    )  # fmt: skip
    assert added.returncode == 0, added.stderr
    name = "Xq7Secret agreement with Acme"
    contract = ("incident", "contract", "1", name, "--within", "72", *where)
    done = kakehashi(*contract, environment=environment)
    assert done.returncode == 0, done.stderr


def mails(folder: Path, besides: Iterable[Path] = ()) -> list[email.message.EmailMessage]:
    """Return what was mailed: the file backend writes several into one file, with lines between.

    The names of the files tell the second by the wall clock, and a machine may set its clock
    back: which mail is the newest is told by the files that were there before it (`besides`).
    """
    parts = [
        part
        for path in sorted({*folder.glob("*.log")} - {*besides})
        for part in path.read_bytes().split(b"-" * 79 + b"\n")
    ]
    policy = email.policy.default
    return [email.message_from_bytes(one, policy=policy) for one in parts if one.strip()]


def told(one: email.message.EmailMessage) -> str:
    return f"{one['subject']} {one['to']} {one.get_content()}"


@pytest.fixture
def mailing(tmp_path, monkeypatch) -> Path:
    """Set mail to go into a folder of files."""
    folder = tmp_path / "mails"
    monkeypatch.setenv("KAKEHASHI_MAIL_FOLDER", str(folder))
    monkeypatch.setenv("KAKEHASHI_MAIL_FROM", "kakehashi@example.org")
    monkeypatch.setenv("KAKEHASHI_REMINDERS_TO", TO)
    folder.mkdir()
    return folder


@pytest.fixture
def filled(tmp_path):
    """A workspace of nobody's server, with one incident that half its time is over for."""
    folder = tmp_path / "workspace"
    made = kakehashi(
        "workspace", "init", str(folder), "--organisation", "Acme",
        environment={**os.environ, "KAKEHASHI_USER": "aiko"},
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    return folder


def remind(folder: Path, at: datetime, *words: str) -> str:
    environment = {
        **os.environ,
        "KAKEHASHI_WORKSPACE": str(folder),
        "KAKEHASHI_MODE": "local",
        "DJANGO_SETTINGS_MODULE": "kakehashi.web.settings",
    }
    return run("tests.web.remind", at.isoformat(), *words, environment=environment).strip()


def started(folder: Path) -> None:
    """Let a server make the tables of the web, and end it."""
    with running(folder):
        pass


def test_the_server_mails_each_reminder_once_also_after_a_restart(filled, mailing):
    plant(filled, datetime.now(tz=UTC) - timedelta(hours=40))
    for _ in range(2):
        with running(filled) as server:
            wait_for(server, mailing)
            time.sleep(1)
    found = mails(mailing)
    assert len(found) == 1
    text = told(found[0])
    assert (TO in text, "Incident 1" in text, "インシデント1" in text) == (True, True, True)
    assert "Clock: contract" in text
    assert not [one for one in PLANTED if one in found[0].as_string() + text]


def wait_for(server: Served, folder: Path) -> None:
    until = time.monotonic() + 60
    done = "SELECT count(*) FROM web_sentreminder WHERE sent_at IS NOT NULL"
    while time.monotonic() < until:
        if server.ask(done)[0][0]:
            return
        time.sleep(0.2)
    raise AssertionError(server.log.read_text(errors="replace"))


def test_every_moment_of_a_clock_is_reminded_of_once_and_the_end_is_told(filled, mailing):
    began = datetime(2027, 12, 6, 9, tzinfo=UTC)
    plant(filled, began)
    started(filled)
    # The contract: 72 hours; half, a day and a fifth of the time before its end, and the end.
    # The deployer's clock has no length: it is told at once.
    hours = {1: "1", 2: "0", 35: "0", 37: "1", 38: "0", 49: "1", 58: "1", 59: "0", 72: "1", 73: "0"}
    sent, files = {}, {}
    for hour in hours:
        files[hour] = {*mailing.glob("*.log")}
        sent[hour] = remind(filled, began + timedelta(hours=hour))
    assert sent == hours
    assert "The time is over" in told(*mails(mailing, files[72]))
    first = told(*mails(mailing, {*mailing.glob("*.log")} - files[2]))
    assert "eu-ai-act-2026:Art-26.5" in first
    # Art. 73(2): fifteen days by the calendar of Brussels; its half lies on the eighth day.
    before = {*mailing.glob("*.log")}
    assert remind(filled, began + timedelta(days=8)) == "1"
    last = told(*mails(mailing, before))
    assert ("eu-ai-act-2026:Art-73.2" in last, "2027-12-21 23:59 CET" in last) == (True, True)
    # Nobody looked for months: what is long over is not told any more.
    assert remind(filled, began + timedelta(days=300)) == "0"


def test_a_worker_that_dies_before_it_sends_leaves_the_reminder_to_another(filled, mailing):
    began = datetime(2027, 12, 6, 9, tzinfo=UTC)
    plant(filled, began)
    started(filled)
    now = began + timedelta(hours=37)
    assert remind(filled, now, "claim") == ""
    # Two clocks are due: the other one is not held up, the one that was claimed waits.
    assert remind(filled, now + timedelta(minutes=9)) == "1"
    assert remind(filled, now + timedelta(minutes=11)) == "1"
    assert remind(filled, now + timedelta(minutes=30)) == "0"
    assert len({told(one) for one in mails(mailing)}) == 2


def test_an_incident_that_is_closed_or_answered_is_not_reminded_of(filled, mailing):
    began = datetime(2027, 12, 6, 9, tzinfo=UTC)
    plant(filled, began)
    started(filled)
    environment = {**os.environ, "KAKEHASHI_USER": "aiko"}
    closed = ("incident", "change", "1", "--state", "closed", "--workspace", str(filled))
    assert kakehashi(*closed, environment=environment).returncode == 0
    assert remind(filled, began + timedelta(hours=37)) == "0"


def test_without_a_mail_server_nothing_is_claimed(filled):
    began = datetime(2027, 12, 6, 9, tzinfo=UTC)
    plant(filled, began)
    started(filled)
    assert remind(filled, began + timedelta(hours=37)) == "0"


def test_people_who_handle_incidents_are_mailed_and_viewers_are_not(tmp_path, mailing, monkeypatch):
    monkeypatch.delenv("KAKEHASHI_REMINDERS_TO")
    folder = tmp_path / "workspace"
    with running(folder, "--accounts", "--organisation", "Acme") as server:
        owner = first_administrator(server)
        del owner
        addresses = "UPDATE auth_user SET email = username || '@example.org'"
        write(server, addresses)
        handle = server.ask("SELECT username FROM auth_user")[0][0]
        environment = {**os.environ, "KAKEHASHI_USER": handle}
        where = ("--workspace", str(folder))
        for name, role in (("vera", "viewer"), ("ben", "assessor")):
            added = kakehashi(
                "workspace", "add", "person", name, "--role", role, *where, environment=environment
            )
            assert added.returncode == 0, added.stderr
            write(server, _ACCOUNT.format(name=name))
        began = datetime.now(tz=UTC) - timedelta(hours=40)
        added = kakehashi(
            "incident", "add", "x", *where, "--aware", began.isoformat(), environment=environment
        )
        contract = ("incident", "contract", "1", "c", "--within", "72", *where)
        assert kakehashi(*contract, environment=environment).returncode == 0
        command = [sys.executable, "-m", "tests.web.remind", datetime.now(tz=UTC).isoformat()]
        subprocess.run(command, env=server.environment, check=True, capture_output=True)
        wait_for(server, mailing)
        time.sleep(1)
    reached = {one["to"] for one in mails(mailing)}
    assert reached == {f"{handle}@example.org", "ben@example.org"}


_ACCOUNT = (
    "INSERT INTO auth_user (username, email, password, first_name, last_name, is_active, is_staff,"
    " is_superuser, date_joined) VALUES ('{name}', '{name}@example.org', '!', '', '', 1, 0, 0,"
    " '2026-11-02 09:00:00')"
)


def write(server: Served, statement: str) -> None:
    import sqlite3

    with sqlite3.connect(server.folder / "workspace.sqlite3", timeout=30) as stored:
        stored.execute(statement)
    stored.close()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KAKEHASHI_MAIL_FROM", "nobody"),
        ("KAKEHASHI_MAIL_FROM", "a@b.example\r\nBcc: c@d.example"),
        ("KAKEHASHI_MAIL_SECURITY", "perhaps"),
        ("KAKEHASHI_MAIL_PORT", "99999"),
        ("KAKEHASHI_MAIL_PORT", "²"),
        ("KAKEHASHI_REMINDERS_TO", "desk@example.org, <x>"),
        ("KAKEHASHI_MAIL_PASSWORD_FILE", "/nowhere/at/all"),
    ],
)
def test_settings_that_cannot_be_used_are_told_by_name(name, value):
    from kakehashi.errors import KakehashiError
    from kakehashi.web.mail import mail_settings

    given = {"KAKEHASHI_MAIL_HOST": "mail.example", "KAKEHASHI_MAIL_FROM": "k@example.org"}
    with pytest.raises(KakehashiError) as caught:
        mail_settings({**given, name: value})
    assert caught.value.problem.code == "KH-INC-018"
    assert name in caught.value.problem.message("ja")
