"""Tell what a line of laid-out text is: list item, heading, page number, wrapped line."""

from __future__ import annotations

import re

from kakehashi.text.normalise import CJK, join_lines, tidy

_BULLET = re.compile(
    r"^(?:[•●○◦▪■□◆◇►▶‣∙·・*✓✔–—-]|[oO](?= [A-Z]))\s*(?=\S)",
)
_NUMBER = re.compile(
    r"^(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})\)|\d{1,2}\.(?=\s)|[a-z]\.(?=\s)|[ivx]{1,5}\.(?=\s)"
    r"|[①-⑳㋐-㋾ア-ンア-ン][)）.．]|[①-⑳]|[（(][一二三四五六七八九十ア-ン0-9]{1,2}[)）])\s*(?=\S)",
)
_NUMBERED_HEADING = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+\S|(?:Article|Section|Chapter|Part|Annex|Appendix)\s+\w+"
    r"|第[0-9一二三四五六七八九十]+[章節条部編])",
)
_ENDS_SENTENCE = re.compile(r"(?:[.。!?！？;；,、:：]|\b(?:and|or))$")
_STOPS = (".", "。", "!", "?", "！", "？", ":", "：")
_CLOSING = "\"'”’)]」』）"
_PAGE_NUMBER = re.compile(
    r"^[-–—]?\s*(?:page\s*)?\d{1,4}(?:\s*(?:/|of|ページ)\s*\d{1,4})?\s*[-–—]?$", re.IGNORECASE
)
_LABELLED = re.compile(rf"^[{CJK}]{{1,8}}[:：]|^[A-Z][A-Za-z ]{{1,24}}: \S")
"""A line such as 「日時：…」 or "Owner: …", one of a list of labels and values."""
_ENDS_STEM = re.compile(
    r"(?:[:：]|\b(?:the )?following\b[^.]{0,80}\.|\b(?:as follows|listed below|set out below)\.|次の(?:とおり|事項|各号)[^。]*。?|以下の[^。]*。?)$"
)

_LABELLED = re.compile(rf"^[{CJK}]{{1,8}}[:：]")
_ENDS_ITEM = re.compile(r"[;；](?:\s+(?:and|or))?$")


def item_marker(line: str) -> str | None:
    """Return the bullet or number that a list item begins with, or None.

    Example:
        >>> item_marker("• Red-team before launch"), item_marker("(a) the log"), item_marker("A log")
        ('• ', '(a) ', None)
    """
    found = _BULLET.match(line) or _NUMBER.match(line)
    return found.group() if found else None


def heading_number(line: str) -> bool:
    """Say whether a line begins as numbered headings do ("3.2 Incidents", "第2条")."""
    return bool(_NUMBERED_HEADING.match(line))


def looks_like_heading(line: str) -> bool:
    """Say whether a line standing alone reads as a heading.

    Short, no end of a sentence, and numbered or in title case; in Japanese,
    short and without a verb's ending.

    Example:
        >>> looks_like_heading("3. Incident response"), looks_like_heading("第3条 禁止事項")
        (True, True)
        >>> looks_like_heading("We log every incident")
        False
    """
    text = line.strip()
    if not 2 <= len(text) <= 90 or _ENDS_SENTENCE.search(text):
        return False
    if re.search(rf"[{CJK}]", text):
        if re.match(r"[^：:]{1,8}[：:]", text):
            return False
        return len(text) <= 40 and (
            heading_number(text) or not re.search(r"(?:る|た|す|い|う)$", text)
        )
    words = [w for w in re.findall(r"[A-Za-z][\w'-]*", text) if len(w) > 3]
    if not words or len(text.split()) > 12:
        return False
    capitals = sum(word[0].isupper() for word in words)
    return heading_number(text) or capitals * 10 >= len(words) * 8


def is_page_number(line: str) -> bool:
    """Say whether a line is nothing but a page number ("12", "- 3 -", "Page 4 of 9")."""
    return bool(_PAGE_NUMBER.match(line.strip()))


def introduces_list(text: str) -> bool:
    """Say whether a paragraph ends as the stem of a list does (a colon, 次の各号…)."""
    return bool(_ENDS_STEM.search(text.strip()[-200:]))


def ends_sentence(line: str) -> bool:
    """Say whether a line ends a sentence, so that the next begins a new one."""
    return line.rstrip().rstrip(_CLOSING).endswith(_STOPS)


def parted_lines(text: str) -> list[str]:
    r"""Return the lines of a paragraph with line breaks in it, those that only wrap joined.

    A line stands apart where it begins with a mark or a label, or where the one
    before ends a sentence: people use line breaks both to part lines and to make
    them fit.

    Example:
        >>> parted_lines("当社は、AIを\n安全に使う。\n日時：三月")
        ['当社は、AIを安全に使う。', '日時：三月']
        >>> parted_lines("We log\nevery incident.")
        ['We log every incident.']
    """
    groups: list[list[str]] = [[]]
    for line in (tidy(line) for line in text.split("\n")):
        apart = bool(item_marker(line) or _LABELLED.match(line))
        if groups[-1] and (not line or apart or ends_sentence(groups[-1][-1])):
            groups.append([])
        if line:
            groups[-1].append(line)
    return [join_lines(group) for group in groups if group] or [""]


def labelled(line: str) -> bool:
    """Say whether a Japanese line is one of a list of labels and values.

    Example:
        >>> labelled("日時：四月一日"), labelled("当社は次のとおり定める。")
        (True, False)
    """
    return bool(_LABELLED.match(line))


def ends_item(line: str) -> bool:
    """Say whether a line ends as an item of a list does when others follow.

    Example:
        >>> ends_item("the purpose; and"), ends_item("the purpose.")
        (True, False)
    """
    return bool(_ENDS_ITEM.search(line))
