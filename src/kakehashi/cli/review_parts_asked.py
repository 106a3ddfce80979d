"""Ask which parts of a practice are in place, where the whole is so only partly."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from kakehashi.cli.review_keys import Keys
from kakehashi.cli.review_parts import block
from kakehashi.cli.review_words import say
from kakehashi.errors import KakehashiError, Problem
from kakehashi.model import Provision
from kakehashi.text.bilingual import Language

_BRACKETS = re.compile(r"\[([^\]]*)\]\s*(.*)", re.DOTALL)


def ask_parts(
    keys: Keys, screen: Console, parts: Sequence[Provision], words: str, language: Language
) -> tuple[tuple[str, ...], str]:
    """Return the refs of the parts that are in place, and the words that are left as a reason.

    On a terminal they are asked for by their letters; in a pipe they stand in
    brackets before the reason.

    Raises:
        KakehashiError: the practice has no such part.
    """
    found = _BRACKETS.fullmatch(words)
    if found:
        return _named(parts, found[1]), found[2]
    if not parts or words or not keys.terminal:
        return (), words
    screen.print(Text(say("parts", language)))
    for part in parts:
        told = f"{part.title.get(language)}: {part.statement.get(language)}"
        screen.print(block(told, screen.width, by=5, mark=f"  {_letter(part)}"))
    return _named(parts, keys.ask(say("which_parts", language))), words


def _named(parts: Sequence[Provision], written: str) -> tuple[str, ...]:
    by_letter = {_letter(part): part.ref for part in parts}
    wanted = re.sub(r"[\s,、，]", "", unicodedata.normalize("NFKC", written).lower())
    for letter in wanted:
        if letter not in by_letter:
            known = ", ".join(by_letter) or "-"
            raise KakehashiError(Problem("KH-WS-069", details={"part": letter, "known": known}))
    return tuple(dict.fromkeys(by_letter[letter] for letter in wanted))


def _letter(part: Provision) -> str:
    return part.id.rpartition(".")[2].lower()
