from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kakehashi.assessment.corpus_run import journal_of


def test_a_folder_becomes_a_table_and_what_cannot_be_read_is_said(run, policy, tmp_path):
    (tmp_path / "bad.pdf").write_bytes(b"no pdf")

    ran = run("match", "corpus", policy, "bad.pdf", "--out", "t.csv", "--workers", 1)

    assert ran.code == 1
    assert "1 document(s) analysed" in ran.out
    assert "bad.pdf: KH-DOC-007" in ran.err
    assert Path("t.csv").read_text(encoding="utf-8-sig").startswith("document,sha256,format")

    again = json.loads(
        run("match", "corpus", policy, "--out", "t.csv", "--workers", 1, "--json").out
    )
    assert (again["read"], again["earlier"], again["problems"]) == (1, 1, [])
    assert again["rows"] > 0


def test_it_speaks_japanese(run, policy):
    ran = run("match", "corpus", policy, "--out", "t.jsonl", "--workers", 1, "--lang", "ja")

    assert "1件の文書" in ran.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--out", "t.xlsx"), "KH-COR-001"),
        (("--out", "t.csv", "--framework", "nothing"), "KH-USE-001"),
    ],
)
def test_wrong_use_is_said_before_any_work(run, policy, arguments, code):
    ran = run("match", "corpus", policy, *arguments)

    assert ran.code == 2
    assert code in ran.err


def gone(group: int) -> bool:
    """Wait for the last process of a group to end; some tidy up after their parent."""
    waited = time.monotonic() + 30
    while time.monotonic() < waited:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(os.name == "nt", reason="signals are other ones on Windows")
def test_ctrl_c_stops_all_processes_and_the_same_command_goes_on(library, tmp_path: Path):
    texts = [" ".join(p.practice.examples.en) for p in library.practices]
    for n, text in enumerate(texts):
        (tmp_path / f"{n:03}.md").write_text(f"# {n}\n\n{text}\n\n{text} Again.", encoding="utf-8")
    out = tmp_path / "out" / "t.jsonl"
    out.parent.mkdir()
    command = [
        *(sys.executable, "-c", "from kakehashi.cli.main import main; main()"),
        *("match", "corpus", str(tmp_path), "--out", str(out), "--workers", "2", "--lang", "en"),
    ]
    process = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        # Tests started in the background ignore Ctrl-C, and so would the command.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    journal = journal_of(out)
    waited = time.monotonic() + 120
    while time.monotonic() < waited and not (journal.exists() and journal.stat().st_size > 9999):
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert b"goes on from here" in err
    assert b"Traceback" not in err
    assert not out.exists()
    assert gone(process.pid)
    assert len(journal.read_bytes().splitlines()) > 1
