"""Answers in a file that people can read and change: for going back, and for tests."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from kakehashi.errors import Problem, SourceLocation
from kakehashi.library.yaml_files import LINE, load_yaml
from kakehashi.model.framework import HUB
from kakehashi.starting.answers import Answer, Given, read_given, written_answer
from kakehashi.starting.start_files import Start
from kakehashi.text.bilingual import Bilingual, Language

NAME = "organisation"
"""The key of the organisation's name."""
_HEAD = Bilingual(
    "Answers to `kakehashi start`; ? stands for “don't know”. Change them, and run it again.",
    "kakehashi startの回答です（?は「わからない」）。書き換えて、再び実行してください。",
)


@dataclass(frozen=True)
class Answered:
    """What a file of answers holds."""

    organisation: str
    given: dict[str, Answer]


def read_answers_file(
    path: Path, start: Start, practices: Collection[str], problems: list[Problem]
) -> Answered:
    """Return the answers of a file; those that do not fit become problems.

    Raises:
        UnreadableError: the file cannot be read, or is no YAML.
    """
    written = {name: value for name, value in load_yaml(path).items() if name != LINE}
    name = written.pop(NAME, "")
    lines = path.read_text(encoding="utf-8").splitlines()

    def where(key: str) -> SourceLocation:
        found = (n for n, line in enumerate(lines, start=1) if line.startswith(f"{key}:"))
        return SourceLocation(str(path), next(found, None))

    given = read_given(written, start, practices, where, problems)
    return Answered(name if isinstance(name, str) else "", given)


def answers_text(organisation: str, given: Given, start: Start, language: Language) -> str:
    """Return answers as the text of a file, each below its question."""
    parts = [f"# {_HEAD.get(language)}"]
    if organisation:
        parts.append(f"{NAME}: {_quoted(organisation)}")
    for name, answer in given.items():
        question = start.question(name)
        words = question.question.get(language) if question else ""
        values = written_answer(answer)
        shown = (
            f"[{', '.join(map(_quoted, values))}]" if isinstance(values, list) else _quoted(values)
        )
        parts.append((f"\n# {words}\n" if words else "\n") + f"{_short(name)}: {shown}")
    return "\n".join(parts) + "\n"


def _short(name: str) -> str:
    return name.removeprefix(f"{HUB}:")


def _quoted(value: object) -> str:
    text = str(value)
    plain = text.isascii() and text.replace("-", "").replace(".", "").isalnum()
    return text if plain else json.dumps(text, ensure_ascii=False)
