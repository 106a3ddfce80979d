"""Numbers that stand in a cell or line of their own belong to the text beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kakehashi.model import Block

_MARK = re.compile(
    r"[(（]?(?:\d{1,3}[a-z]?|[a-z]{1,2}|[ivx]{1,6}|[A-Z])[)）.]|[①-⑳]|[（(]?[ア-ンア-ン一二三四五六七八九十][)）]|[—–•‣·]"
)
_LEVELS = ((re.compile(r"\d|①|[②-⑳]|[一二三四五六七八九十]"), 1), (re.compile(r"[ivx]{2,}"), 3))


def with_marks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Join a mark standing alone with the paragraph after it, as official journals lay lists out.

    Digits are taken for the outer list, letters for one within, roman numbers
    for one within that.

    Example:
        >>> cells = [Block("paragraph", "(a)"), Block("paragraph", "keep the log")]
        >>> [(b.number, b.text, b.level) for b in with_marks(cells)]
        [('(a)', 'keep the log', 2)]
    """
    held: Block | None = None
    for block in blocks:
        if held and block.kind == "paragraph" and not _MARK.fullmatch(block.text):
            number = held.text if any(map(str.isalnum, held.text)) else ""
            yield replace(block, kind="item", number=number, level=_level(held.text))
            held = None
            continue
        if held:
            yield held
        held = block if block.kind == "paragraph" and _MARK.fullmatch(block.text) else None
        if not held:
            yield block
    if held:
        yield held


def _level(mark: str) -> int:
    return next((level for pattern, level in _LEVELS if pattern.search(mark)), 2)
