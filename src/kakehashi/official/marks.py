"""The numbers that lines begin with: 1. (a) ii) 2.1 一 ①, in either script and width."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_DOTTED = r"[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})*"
_LETTERS = r"[a-zA-Z]|[ivxl]{2,6}|[IVXL]{2,6}"
_KANJI = "[一二三四五六七八九十百]{1,4}"
_GAP = "(?=\t| {2}|\u3000|$)"
_MARKS = re.compile(
    rf"[(（](?P<bracketed>[0-9０-９]{{1,3}}[a-z]?|[a-z]{{2}}|{_LETTERS})[)）]"
    rf"|(?P<closed>{_DOTTED}[a-z]?|{_LETTERS})(?:[)）]|[.．](?=\s|$))"
    rf"|(?P<circled>[①-⑳])"
    # Without a bracket or stop, only what clearly stands apart is a number and no word.
    rf"|(?P<apart>{_DOTTED}|[a-z]|[ivxl]{{2,6}}|{_KANJI}){_GAP}"
    rf"|(?P<dotted>[0-9]{{1,3}}(?:\.[0-9]{{1,3}})+)(?=\s)"
    rf"|(?P<before>[0-9]{{1,3}})(?= [A-Z])"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A number at the beginning of a line."""

    number: str
    """Without brackets and stops: 2.1, a, 一."""
    style: str
    """Its shape, which neighbours share."""
    length: int

    def below(self, whole: str) -> Iterator[str]:
        """Yield how what it numbers may be cited within a whole.

        Example:
            >>> list(mark_at("(a) the log").below("Article 9 2"))
            ['Article 9 2 a']
            >>> list(mark_at("２　国は").below("第三条"))
            ['第三条 2', '第三条第2項']
        """
        if re.fullmatch(_KANJI, self.number):
            yield f"{whole}第{self.number}号"
            return
        yield f"{whole} {self.number}"
        if whole.endswith("条") and self.number.isdecimal():
            yield f"{whole}第{self.number}項"

    @property
    def is_ambiguous(self) -> bool:
        """Whether it may be a letter or a Roman numeral."""
        return self.number in tuple("ivxlIVXL")

    def is_numeral_after(self, letter: str) -> bool:
        """Say whether a lone i, v or x counts within a point rather than as the next letter.

        Example:
            >>> mark_at("(i) wet").is_numeral_after("h"), mark_at("(i) wet").is_numeral_after("a")
            (False, True)
        """
        alone = self.is_ambiguous and len(letter) == 1 and letter.isalpha()
        return alone and ord(self.number) != ord(letter) + 1

    def follows(self, other: str) -> bool:
        """Say whether its number comes later than another of the same style."""
        return _order(self.number) > _order(other)


def mark_at(text: str) -> Mark | None:
    """Return the number that a line begins with, if it begins with one.

    Example:
        >>> mark_at("2.1.  Keep logs").number, mark_at("A log is kept"), mark_at("10 days later")
        ('2.1', None, None)
    """
    found = _MARKS.match(text)
    if not found:
        return None
    number = unicodedata.normalize("NFKC", next(filter(None, found.groups())))
    return Mark(number, _style(unicodedata.normalize("NFKC", found[0])), found.end())


def _style(mark: str) -> str:
    shape = re.sub(r"\d+", "1", re.sub(_KANJI, "一", mark))
    shape = re.sub(r"[ivxl]+", "i", re.sub(r"[IVXL]+", "I", shape))
    return re.sub(r"[a-hj-z]", "a", re.sub(r"[A-HJ-Z]", "A", shape))


def _order(number: str) -> tuple[int, ...]:
    if re.fullmatch(r"\d+(\.\d+)*", number):
        return tuple(map(int, number.split(".")))
    return tuple(map(ord, number))
