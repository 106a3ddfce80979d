"""Cut text into sentences, English and Japanese in one pass, with exact offsets.

What a stop means is decided by what stands before and after it; the cases that
readers agreed on are in `tests/text/sentences.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kakehashi.text.abbreviations import BEFORE_MORE, BEFORE_NUMBERS, EITHER_WAY, STARTERS
from kakehashi.text.brackets import Brackets, brackets_of

_CJK = r"\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f"
_GLUED = r"(?<=[a-z)]{2})\.(?=(?:The|This|These|It|We|They|All|Each|If|In|When|For)\b)"
"""A stop without a space, as broken exports leave it: "incident.The board"."""
_END = re.compile(
    r"(?P<stop>[.!?…]+[\"'”’)\]」』）]*(?:\[\d{1,3}\])?)(?=\s|$)"
    rf"|(?P<glued>{_GLUED}|(?<=[{_CJK})])\.(?=[{_CJK}])|(?<=[a-z]{{2}})\.(?=[{_CJK}]))"
    r"|(?P<wide>[。｡！？]+(?:[」』）)】”]+[。｡]?)*|(?<=[^\d０-９])．(?=[^\d０-９]|$))"
    r"|(?P<line>\n(?=\s*(?:\n|[・•●▪■]|[-*–—] )))",
)
_GOES_ON = re.compile(
    r"\s*(?:[とをはがにのもでや、，,]|など|等|又は|または|及び|および|若しくは|並びに|から|まで)"
)
"""What continues a Japanese sentence after a quote that ends in a stop: 「…。」と述べた。"""
_ASKS_ON = re.compile(r"\s*(?:と(?!り|く|も)|」|』|、)")
"""What continues one after a bare question mark: 必要か？と問う。"""
_LABEL = re.compile(
    r"[(（\[]?(?:[\d０-９]+(?:[.．\-][\d０-９]+)*|[ivxlcIVXLC]{1,6}|[A-Za-zＡ-Ｚａ-ｚ]|[ア-ンｱ-ﾝ①-⑳]"
    r"|§+ ?[\d.]+|[一二三四五六七八九十]{1,3}"
    r"|第[\d０-９一二三四五六七八九十百]{1,4}[編章節款条項号](?:の[\d一二三])?"
    r"|(?:Article|Section|Chapter|Part|Annex|Appendix|Step|Principle|Rule|Clause|Art|Sec|No|Q)\.? ?"
    r"(?:\d+(?:\.\d+)*|[IVX]+|[A-Z]))[)）\]]?",
)
"""The number or name that a heading or an item begins with."""
_NUMBERED = re.compile(r"\s*[(\[]?(?:\d|[ivxlcIVXLC]+\b|[A-Za-z][).,;]|[A-Z]\b(?![.] [A-Z])|§)")
_NEXT_WORD = re.compile(r"[\s\"'“‘(\[]*([A-Za-z][A-Za-z'’]*)")
_ITEM = re.compile(r"\s*\(?[a-z]{1,4}\)\s")
_MORE = re.compile(r"\s*\S")
_VISIBLE = re.compile(r"[^\s\"'“”‘’(\[（「『]")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence, without surrounding spaces.

    A stop after a listed abbreviation ("Art. 5"), a single letter ("J. Doe") or
    a numbering ("2. Purpose", 第1項．) does not end a sentence, nor does one in
    brackets or quotation marks within it; a semicolon between long clauses does
    not either.

    Example:
        >>> text = "See Art. 5. It applies. リスクを評価する。記録する。"
        >>> [text[a:b] for a, b in sentence_spans(text)]
        ['See Art. 5.', 'It applies.', 'リスクを評価する。', '記録する。']
    """
    start = 0
    brackets = brackets_of(text)
    for match in _END.finditer(text):
        if match.end() > start and _ends_sentence(text, start, match, brackets):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _ends_sentence(text: str, start: int, match: re.Match[str], brackets: Brackets) -> bool:
    if match.lastgroup == "line":
        return True
    first = _first_visible(text, start)
    opened = brackets.around(match.start())
    if opened is not None and brackets.around(match.end() - 1) == opened:
        # What opened where the sentence began holds sentences of its own: (One. Two.)
        closed = brackets.closing(opened)
        if opened > first or (text[opened] in "「『" and _GOES_ON.match(text, closed + 1)):
            return False
    if match.lastgroup == "wide":
        return _wide_ends(text, first, match, opened)
    if match.lastgroup == "glued":
        return _word_before(text, first, match) not in EITHER_WAY
    return _narrow_ends(text, first, match)


def _first_visible(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _wide_ends(text: str, first: int, match: re.Match[str], opened: int | None) -> bool:
    """Say whether 。 and its like end a sentence."""
    mark, last = match.group()[0], match.group()[-1]
    if last in "」』）)】”":
        if opened is not None and opened > first and text[opened] in "（(":
            return not text[match.end() : match.end() + 1].strip()
        return not _GOES_ON.match(text, match.end())
    if mark == "．":
        return not _LABEL.fullmatch(text, first, min(match.start(), first + 40))
    if mark in "！？":
        return not _ASKS_ON.match(text, match.end())
    return True


def _narrow_ends(text: str, first: int, match: re.Match[str]) -> bool:
    """Say whether an ASCII stop ends a sentence."""
    if _goes_on_small(text, match.end()):
        return False
    mark = match.group()[0]
    if mark in "!?":
        return True
    if match.group().startswith(("...", "…")):
        return text[match.start() - 1 : match.start()] not in ("[", "(")
    return mark != "." or _word_ends(text, first, match)


def _goes_on_small(text: str, end: int) -> bool:
    following = _VISIBLE.search(text, end)
    small = following and following.group().islower()
    return bool(small) and not _ITEM.match(text, end)


def _word_ends(text: str, first: int, match: re.Match[str]) -> bool:
    """Say whether a full stop belongs to the sentence rather than to the word before it."""
    if (
        _LABEL.fullmatch(text, first, min(match.start(), first + 40))
        and match.end() - match.start() == 1
    ):
        return False
    word = _word_before(text, first, match)
    plainly = _begins_plainly(text, match.end())
    if word in BEFORE_MORE or (word in BEFORE_NUMBERS and _NUMBERED.match(text, match.end())):
        return False
    if word in EITHER_WAY or (len(word) == 1 and word.isalpha()):
        return plainly or not _MORE.match(text, match.end())
    return True


def _word_before(text: str, first: int, match: re.Match[str]) -> str:
    token = _token_start(text, first, match.start())
    return text[token : match.start()].lower().lstrip("(\"'“‘[（「").rsplit("/", 1)[-1]


def _begins_plainly(text: str, end: int) -> bool:
    """Say whether what follows begins as only sentences do ("The", "We", Japanese)."""
    following = _NEXT_WORD.match(text, end)
    if not following:
        return bool(re.match(rf"\s*[{_CJK}]", text[end : end + 20]))
    word = following.group(1)
    return word[0].isupper() and word.lower() in STARTERS


def _token_start(text: str, start: int, end: int) -> int:
    """Return where the run of visible characters that stops at `end` begins.

    No abbreviation is longer than some characters, so a long run need not be walked through.
    """
    least = max(start, end - 40)
    while end > least and not text[end - 1].isspace():
        end -= 1
    return end


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
