"""What tests of readers share: writing a file and reading it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kakehashi.documents.read import read_document
from kakehashi.errors import Problem, UnreadableError
from kakehashi.model import Document


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    """Return a function that writes a file and reads it."""

    def written_and_read(name: str, content: str | bytes) -> Document:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_document(path)

    return written_and_read


@pytest.fixture
def refused(read: Callable[..., Document]) -> Callable[..., Problem]:
    """Return a function that writes a file and returns the problem why it cannot be read."""

    def problem(name: str, content: str | bytes) -> Problem:
        with pytest.raises(UnreadableError) as caught:
            read(name, content)
        return caught.value.problem

    return problem
