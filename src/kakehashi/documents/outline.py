"""What holds for a block by its place: headings above it, stems of the lists around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kakehashi.documents.lines import ends_sentence, introduces_list
from kakehashi.model import Block
from kakehashi.text.sentences import sentence_spans

STEM_LIMIT = 300
"""Characters of context; a stem is to place a passage, not to repeat the document."""
_KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ"
_NO_WORDS = re.compile(r"[\[［<＜(（【]|[^:：]{1,24}[:：]|\S+$(?<=[\x21-\x7e])|\S*https?://")
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
_AROUND = " ()（）.．:："
_KANJI = "一二三四五六七八九十"


@dataclass
class Outline:
    """The headings and list stems that hold at a point of a document."""

    _headings: dict[int, str] = field(default_factory=dict)
    _stems: dict[int, str] = field(default_factory=dict)
    _broken: dict[int, str] = field(default_factory=dict)
    """The stems of a list that a paragraph interrupted."""
    _counts: dict[int, str] = field(default_factory=dict)
    """The number of the last item at each level."""
    _before: Block | None = None

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the headings that hold, outermost first."""
        return tuple(self._headings[level] for level in sorted(self._headings))

    def enter(self, block: Block) -> None:
        """Go on to a block. Notes and comments stand beside the text and change nothing."""
        if block.kind in ("note", "comment"):
            return
        if block.kind == "heading":
            self._headings = {k: v for k, v in self._headings.items() if k < block.level}
            self._headings[block.level] = f"{block.number} {block.text}".strip()
            self._stems, self._broken, self._counts = {}, {}, {}
        elif block.kind == "paragraph":
            self._interrupt(block)
        elif block.kind == "item":
            self._item(block)
        elif self._before and self._before.kind == "item":
            # A table after a list has another stem, if any.
            self._broken, self._stems = self._stems, {}
        self._before = block

    def _interrupt(self, block: Block) -> None:
        """A paragraph ends a list, unless the list counts on after it."""
        self._broken = self._stems or self._broken
        self._stems = {0: block.text} if introduces_list(block.text) else {}

    def _item(self, block: Block) -> None:
        above = self._before
        opened = above and above.kind == "paragraph" and _goes_on(above.text)
        if not self._stems and self._counts_on(block):
            self._stems = self._broken
        elif above and opened and not self._stems and len(above.text) <= STEM_LIMIT:
            # "The board will" and its like introduce a list without a colon.
            self._stems = {0: above.text}
        self._stems = {k: v for k, v in self._stems.items() if k < block.level}
        # Items below this one are told of it; its own stem is what stands above it.
        self._stems[block.level] = block.text
        self._counts = {k: v for k, v in self._counts.items() if k < block.level}
        self._counts[block.level] = block.number

    def _counts_on(self, block: Block) -> bool:
        last, now = (ordinal(n) for n in (self._counts.get(block.level, ""), block.number))
        return bool(last and now and now == last + 1)

    def stem(self, block: Block) -> str:
        """Return what introduces a block: the stems of its list, or the caption of its table."""
        if block.kind == "row":
            return " ".join(filter(None, (self._shown(0), block.stem)))[:STEM_LIMIT]
        if block.kind != "item":
            return block.stem
        outer = [self._shown(level) for level in sorted(self._stems) if level < block.level]
        return " ".join(filter(None, outer))[-STEM_LIMIT:].strip()

    def _shown(self, level: int) -> str:
        return _last_sentence(self._stems.get(level, ""))


def ordinal(number: str) -> int | None:
    """Return which item a number stands for, or None where it cannot be told.

    Example:
        >>> [ordinal(number) for number in ("(c)", "iv)", "③", "（イ）", "3.2.4", "•")]
        [3, 4, 3, 2, 4, None]
    """
    plain = number.strip(_AROUND).lower().rsplit(".", 1)[-1]
    if re.fullmatch(r"\d{1,4}", plain):
        return int(plain)
    if plain in _ROMAN[1:]:
        return _ROMAN.index(plain) + 1
    if len(plain) != 1:
        return None
    for row in (
        _KANA,
        _KANJI,
        "".join(map(chr, range(0x2460, 0x2474))),
        "abcdefghijklmnopqrstuvwxyz",
    ):
        if plain in row:
            return row.index(plain) + 1
    return None


def _goes_on(text: str) -> bool:
    """Say whether a paragraph is words that a list may complete, not an address or a label."""
    return not ends_sentence(text) and not _NO_WORDS.match(text)


def _last_sentence(text: str) -> str:
    spans = list(sentence_spans(text))
    return text[spans[-1][0] : spans[-1][1]] if spans else text
