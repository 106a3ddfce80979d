"""Answers kept between runs, so that a run that was stopped goes on and none is paid for twice.

A folder of small files in the user's cache folder, readable by the user alone,
since answers hold quotes. KAKEHASHI_CACHE names another folder or switches it
off ("off"). What cannot be read or written counts as not kept.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from kakehashi.library.cache_folder import cache_folder
from kakehashi.matching.reviewer.prompt import Message
from kakehashi.matching.reviewer.rubric import VERSION


def key_of(address: str, model: str, messages: list[Message]) -> str:
    """Return the name of the answer to some messages.

    It changes with the rubric, the model, the address, and every letter of the
    practices and passages that are sent.
    """
    asked = json.dumps([VERSION, address, model, messages], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class Store:
    """Answers by key; one that keeps nothing where the folder is None."""

    folder: Path | None

    def get(self, key: str) -> str | None:
        """Return the answer kept under a key, if there is one."""
        if self.folder is None:
            return None
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            content = json.loads(self._file(self.folder, key).read_text(encoding="utf-8"))
            return str(content["content"]) if content["key"] == key else None
        return None

    def put(self, key: str, content: str) -> None:
        """Keep an answer; it is there as a whole or not at all."""
        if self.folder is None:
            return
        with contextlib.suppress(OSError):
            path = self._file(self.folder, key)
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            # A temporary file is the user's alone (0600) and stays so.
            with tempfile.NamedTemporaryFile(
                "w", dir=path.parent, suffix=".tmp", delete=False, encoding="utf-8"
            ) as file:
                json.dump({"key": key, "content": content}, file)
            Path(file.name).replace(path)

    @staticmethod
    def _file(folder: Path, key: str) -> Path:
        return folder / key[:2] / f"{key}.json"


def default_store() -> Store:
    """Return the store in the user's cache folder."""
    folder = cache_folder()
    return Store(folder / "reviewer" if folder else None)
