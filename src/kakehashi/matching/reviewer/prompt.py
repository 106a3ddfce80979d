"""The messages of a call: instructions in one, what to judge as data in the other.

The data are JSON in which every `<`, `>` and `&` is written as an escape and
every invisible character is left out, so no text of a document can end the
block, open another, or hide words from the person who reads the prompt.
"""

from __future__ import annotations

import json
import unicodedata
from typing import Any, TypedDict

from kakehashi.matching.reviewer.batch import Batch
from kakehashi.matching.reviewer.rubric import Speech, rubric
from kakehashi.model import Passage, Provision
from kakehashi.text.bilingual import LANGUAGES

OPENING, CLOSING = "<data>", "</data>"
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


class Message(TypedDict):
    """One message of the conversation."""

    role: str
    content: str


def messages_of(batch: Batch, *, names: bool = False) -> list[Message]:
    """Return the two messages that put a batch to the model.

    Args:
        batch: What to ask.
        names: Send the names of the documents as well; they may tell more than
            the organisation wants to tell.
    """
    return [
        {"role": "system", "content": rubric(batch.speech)},
        {"role": "user", "content": data_block(batch, names=names)},
    ]


def data_block(batch: Batch, *, names: bool = False) -> str:
    """Return practices and passages as one block that its content cannot leave."""
    data = {
        "practices": [
            {
                **_practice(question.practice, batch.speech),
                "candidates": [batch.numbers[passage.id] for passage in question.passages],
            }
            for question in batch.questions
        ],
        "passages": [
            _passage(passage, number, names=names)
            for number, passage in enumerate(batch.passages, start=1)
        ],
    }
    # One practice or passage a line: people read what they send, and models count better.
    return "\n".join(
        (OPENING, "{", ",\n".join(_listed(*each) for each in data.items()), "}", CLOSING)
    )


def _listed(name: str, records: list[dict[str, Any]]) -> str:
    return "\n".join((f'"{name}": [', ",\n".join(map(_compact, records)), "]"))


def _compact(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False).translate(_ESCAPES)


def _practice(practice: Provision, speech: Speech) -> dict[str, str]:
    languages = LANGUAGES if speech == "both" else (speech,)
    return {
        "id": practice.id,
        "title": " / ".join(practice.title.get(language) for language in languages),
        "statement": " / ".join(practice.statement.get(language) for language in languages),
    }


def _passage(passage: Passage, number: int, *, names: bool) -> dict[str, Any]:
    record: dict[str, Any] = {"n": number, "text": visible(passage.text)}
    if passage.stem:
        record["stem"] = visible(passage.stem)
    if passage.locator.headings:
        record["headings"] = [visible(heading) for heading in passage.locator.headings]
    if names:
        record["document"] = visible(passage.locator.document)
    return record


def visible(text: str) -> str:
    r"""Return a text without control and format characters, such as tags that nobody sees.

    Example:
        >>> visible("log\u200b every\U000e0041 incident\n")
        'log every incident '
    """
    spaced = text.translate({ord(mark): " " for mark in "\n\r\t\x0b\x0c"})
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs"))
