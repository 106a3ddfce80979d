"""What changed between two wordings, word by word, in English and Japanese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from kakehashi.text.normalise import fold

# Japanese has no spaces: a run of one script stands for a word. Wide Latin letters
# and digits count as Latin; the prolonged sound mark belongs to katakana.
_WORD = re.compile(
    r"(?:[^\W\d_\u3040-\u30ff\u3400-\u9fff]|\d)+"
    r"(?:['’.,-](?:[^\W\d_\u3040-\u30ff\u3400-\u9fff]|\d)+)*"
    r"|[\u3400-\u9fff々〆]+"
    r"|[\u30a1-\u30fa\u30fc-\u30ff]+"
    r"|[\u3040-\u309f]+"
    r"|\s+"
    r"|."
)
_LETTER = re.compile(r"\w")
_ISLAND = 3
"""Words in common of so few letters between two changes belong to the change."""

Mark: TypeAlias = Literal["same", "removed", "added"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, went or came."""

    mark: Mark
    text: str


def split_words(text: str) -> list[str]:
    """Return the words of a text with the spaces that follow them; joined, they are the text.

    Example:
        >>> split_words("Keep the log.")
        ['Keep ', 'the ', 'log', '.']
        >>> split_words("AIの記録を保存する。")
        ['AI', 'の', '記録', 'を', '保存', 'する', '。']
    """
    words: list[str] = []
    for token in _WORD.findall(text.replace("\n", " ")):
        if token.isspace() and words:
            words[-1] += token
        else:
            words.append(token)
    return words


def likeness(one: str, other: str) -> float:
    """Return how much of two texts is the same, word by word: 0 nothing, 1 everything.

    Spaces, width and letter case do not count.

    Example:
        >>> likeness("Keep a log.", "keep a  log."), likeness("Keep a log.", "Name owners")
        (1.0, 0.0)
    """
    return _matcher(split_words(one), split_words(other)).ratio()


def word_changes(before: str, after: str) -> tuple[Piece, ...]:
    """Return the new wording with what went and what came marked in it.

    All pieces but the removed ones, joined, are the new wording; all but the
    added ones are the old wording, but for spaces and letter case.

    Example:
        >>> [(p.mark, p.text) for p in word_changes("Keep the log.", "Keep each log.")]
        [('same', 'Keep '), ('removed', 'the '), ('added', 'each '), ('same', 'log.')]
    """
    old, new = split_words(before), split_words(after)
    pieces: list[Piece] = []
    for went, came, stayed in _without_islands(list(_steps(old, new))):
        texts: tuple[tuple[Mark, list[str]], ...] = (
            ("removed", went),
            ("added", came),
            ("same", stayed),
        )
        pieces += [Piece(mark, "".join(words)) for mark, words in texts if words]
    return tuple(pieces)


def _matcher(old: list[str], new: list[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, list(map(fold, old)), list(map(fold, new)), autojunk=False)


_Step: TypeAlias = tuple[list[str], list[str], list[str], list[str]]
"""What went, what came, and what stayed after that, as written before and after."""


def _steps(old: list[str], new: list[str]) -> Iterator[_Step]:
    at = to = 0
    spaces = ["", ""]
    for block in _matcher(old, new).get_matching_blocks():
        went, came = [spaces[0], *old[at : block.a]], [spaces[1], *new[to : block.b]]
        at, to = block.a + block.size, block.b + block.size
        stayed = old[block.a : at], new[block.b : to]
        spaces = _loose_spaces(*stayed)
        yield [w for w in went if w], [w for w in came if w], *stayed


def _loose_spaces(before: list[str], after: list[str]) -> list[str]:
    """Take the spaces after the last word off where they differ; they belong to the change."""
    if not after or before[-1][len(before[-1].rstrip()) :] == after[-1][len(after[-1].rstrip()) :]:
        return ["", ""]
    spaces = [words[-1][len(words[-1].rstrip()) :] for words in (before, after)]
    before[-1], after[-1] = before[-1].rstrip(), after[-1].rstrip()
    return spaces


def _without_islands(steps: list[_Step]) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """Join changes that only a short word in common keeps apart; they read as one."""
    went: list[str] = []
    came: list[str] = []
    for index, (removed, added, before, stayed) in enumerate(steps):
        went, came = went + removed, came + added
        more = any(gone or new for gone, new, *_ in steps[index + 1 : index + 2])
        if (went or came) and more and len(_LETTER.findall("".join(stayed))) <= _ISLAND:
            went, came = went + before, came + stayed
            continue
        yield went, came, stayed
        went, came = [], []
