"""Text in fenced blocks of Markdown: flow charts and outlines that people draw with characters.

Policies show approval paths and procedures so. Program code is no statement of an
organisation and is left out, by the language that its fence names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kakehashi.text.normalise import CJK, tidy

_DRAWN = frozenset(("", "text", "txt", "plain", "plaintext", "mermaid", "plantuml", "dot", "ascii"))
"""What fences of text and drawings are called; all other names are programming languages."""
_FRAME = re.compile(r"[│┃|├┤┌┐└┘─━┬┴┼╭╮╰╯═║╔╗╚╝▼▲▶◀↓↑→←⇒⇓>+\-=]+")
_LABEL = re.compile(r"[\[({]+\"?([^\[\](){}\"]+)\"?[\])}]+")
_KEYWORD = re.compile(r"^(?:graph|flowchart|sequenceDiagram|subgraph|end|style|classDef|@\w+)\b")
_WORDS = re.compile(rf"[{CJK}]{{2}}|[A-Za-z]{{3,}}")


def drawn_lines(content: str, language: str) -> Iterator[str]:
    r"""Yield the texts in a fenced block; nothing where it holds program code.

    Args:
        content: What stands between the fences.
        language: The first word after the opening fence.

    Example:
        >>> list(drawn_lines("A[Request] --> B{Approved by CISO?}", "mermaid"))
        ['Request', 'Approved by CISO?']
        >>> list(drawn_lines("├─ high risk → board decides", ""))
        ['high risk board decides']
    """
    if language.lower() not in _DRAWN:
        return
    for line in content.splitlines():
        if _KEYWORD.match(line.strip()):
            continue
        labels = _LABEL.findall(line) if language.lower() not in ("", "text", "txt") else []
        for part in labels or [_FRAME.sub(" ", line)]:
            text = tidy(re.sub(r"<br\s*/?>", " ", part))
            if _WORDS.search(text):
                yield text
