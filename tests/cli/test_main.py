from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from kakehashi.cli import words
from kakehashi.cli.main import cli
from kakehashi.version import __version__


def test_version_is_printed(run):
    ran = run("--version")

    assert (ran.code, __version__ in ran.out) == (0, True)


@pytest.mark.parametrize("path", [(), ("assess",), ("demo",), ("library",), ("library", "check")])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_is_there_in_both_languages(path, option):
    ran = CliRunner().invoke(cli, [*path, option])

    assert ran.exit_code == 0
    assert "Usage:" in ran.output
    assert any("ぁ" <= character <= "ん" for character in ran.output)


def test_every_command_is_listed_in_the_help():
    shown = CliRunner().invoke(cli, ["--help"]).output

    assert all(name in shown for name in ("assess", "demo", "library"))


@pytest.mark.parametrize("arguments", [("nonsense",), ("library", "nonsense"), ("--nonsense",)])
def test_unknown_commands_and_options_are_wrong_use(run, arguments):
    ran = run(*arguments)

    assert (ran.code, ran.out) == (2, "")


def test_every_fixed_wording_is_there_in_both_languages():
    for key, text in words.TEXT.items():
        assert text.en.strip(), key
        assert text.ja.strip(), key


def test_looking_at_the_library_does_not_load_what_matching_needs():
    code = (
        "import sys; import kakehashi.cli.library_commands, kakehashi.cli.crosswalk_commands; "
        "sys.exit(','.join({'scipy', 'numpy', 'docx'} & sys.modules.keys()) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
