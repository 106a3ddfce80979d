"""Read plain text and Markdown: which provision the beginning of a line means.

The framework guides the reading. A heading counts where it is written as the
framework's citations are; a number such as (a) belongs to the innermost open
place in which the framework has it. Headings and numbers that the framework
lacks still end what stands before them, so that no provision is shown with the
words of its neighbour.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kakehashi.library.find_ids import Finder
from kakehashi.official.marks import mark_at
from kakehashi.official.outline import Outline
from kakehashi.official.text import TextLine
from kakehashi.text.normalise import fold

_MARKUP = re.compile(r"^[\s>|*_•●‒–-]+(?=\S)|\*\*|__|`|\|\s*$")
_HEADING = re.compile(r"^\s*(#{1,6})\s+")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_CITATION_ENDS = re.compile(r"(?=[\s:：.（(–—-]|$)")
_TITLE_FOLLOWS = re.compile(r"$|[.\s]*[:：–—（(-]|[.\s]+[\"'“‘\[A-Z0-9\u3000-\u30ff\u4e00-\u9fff]")
_GOES_ON = re.compile(r"[\w,、)）](?<!\band)(?<!\bor)$")
_WRAPPED = 60
"""Lines of this length and more may go on in the next one."""
_LOOKED_AT = 80
"""Characters of a line in which a citation must end."""


def read_headings(lines: Iterable[str], finder: Finder) -> Iterator[TextLine]:
    """Yield the lines of a text with the citations they stand under.

    Args:
        lines: The lines of a text or Markdown file.
        finder: Finds the provisions of the framework that the text is of.
    """
    outline = Outline(finder)
    words = _heading_words(finder)
    before = ""
    for line in lines:
        level = _HEADING.match(line)
        text = _MARKUP.sub("", line[level.end() :] if level else line).strip(" \t\r\n")
        if text and (level or not _continues(before)):
            _enter(outline, text, words, len(level[1]) if level else 0)
        if text:
            yield TextLine(outline.under, text)
        before = text


def _enter(outline: Outline, text: str, words: frozenset[str], level: int) -> None:
    """Move to where a line stands, by the heading or the numbers that it begins with."""
    if _enter_heading(outline, text, words, level):
        return
    entered, rest = False, text
    while mark := mark_at(rest):
        rest = rest[mark.length :].lstrip()
        title = bool(level) or _is_title(rest)
        entered = outline.enter_mark(mark, level=level, title=title) or entered
        if not rest.startswith(("(", "（")):
            break
    if level and not entered:
        outline.leave(level)


def _enter_heading(outline: Outline, text: str, words: frozenset[str], level: int) -> bool:
    folded = fold(text[:_LOOKED_AT])
    first = _WORDS.match(folded)
    named = bool(first and any(first[0].startswith(word) for word in words))
    if not (named or re.match(r"§|第|\d+-\d", folded)):
        return False
    ends = [found.start() for found in _CITATION_ENDS.finditer(text[:_LOOKED_AT])]
    for end in reversed([end for end in ends if end and _TITLE_FOLLOWS.match(text, end)]):
        if outline.enter_heading(text[:end], level):
            return True
    return False


def _heading_words(finder: Finder) -> frozenset[str]:
    """Return the words that citations of the framework hold: article, annex, 附則."""
    return frozenset(
        word
        for provision in finder.framework.provisions
        for written in (provision.id, provision.citation.en, provision.citation.ja)
        for word in _WORDS.findall(fold(written))
        if not re.fullmatch("[ivxl]+", word)
    )


def _is_title(text: str) -> bool:
    return 0 < len(text) <= 90 and not re.search(r"[.;,:。；、]$", text)


def _continues(before: str) -> bool:
    """Say whether a line goes on in the next one, which is then no new heading or point."""
    return len(before) >= _WRAPPED and bool(_GOES_ON.search(before))
