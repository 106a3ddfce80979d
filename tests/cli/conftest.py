"""What tests of the command line share: running it, and documents sure to give candidates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.bundled import bundled_library

from kakehashi.cli.main import main
from kakehashi.library.library import Library


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def library() -> Library:
    return bundled_library()


@pytest.fixture(scope="session")
def cache(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in an empty folder, in no particular language, with cache and data of the tests' own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KAKEHASHI_CACHE", str(cache))
    monkeypatch.setenv("KAKEHASHI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.delenv("KAKEHASHI_LANG", raising=False)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Return a function that runs the command line in this process."""

    def ran(*arguments: object) -> Ran:
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        shown = capsys.readouterr()
        return Ran(int(ended.value.code or 0), shown.out, shown.err)

    return ran


@pytest.fixture
def policy(library: Library, tmp_path: Path) -> Path:
    """Return a policy whose sentences are examples of practices."""
    sentences = [p.practice.examples.en[0] for p in library.practices[:8]]
    path = tmp_path / "policy.txt"
    path.write_text("\n\n".join(sentences), encoding="utf-8")
    return path
