"""Set pages with typst, whose own fonts suffice for English, and read them."""

from __future__ import annotations

import typst

from kakehashi.documents.pdf import read_pdf
from kakehashi.errors import Problem, SourceLocation
from kakehashi.model import Block

WHERE = SourceLocation("a.pdf")
PAGE = '#set page(width: 500pt, height: 600pt, margin: 50pt)\n#set text(size: 10pt, lang: "en")\n'


def typeset(source: str, head: str = PAGE) -> bytes:
    made = typst.compile((head + source).encode(), format="pdf", ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


def blocks(content: bytes | str) -> list[Block]:
    content = typeset(content) if isinstance(content, str) else content
    return read_pdf(content, WHERE)[0]


def texts(content: bytes | str, kind: str | None = None) -> list[str]:
    return [block.text for block in blocks(content) if kind in (None, block.kind)]


def warnings(content: bytes) -> list[Problem]:
    problems: list[Problem] = []
    read_pdf(content, WHERE, problems)
    return problems


def duties(count: int, who: str = "owner") -> list[str]:
    """Return sentences, no two alike, that fill more than a line of a column."""
    return [
        f"The {who} of system {number} keeps a careful record of what was tested in week {number} "
        f"and shows it to council {number} without being asked."
        for number in range(1, count + 1)
    ]


def paragraphs(sentences: list[str], each: int = 2) -> str:
    groups = [sentences[n : n + each] for n in range(0, len(sentences), each)]
    return "\n\n".join(" ".join(group) for group in groups)


def in_order(sentences: list[str], found: list[str]) -> bool:
    """Say whether each sentence stands whole in one of the texts, later than the one before."""
    text = "\n".join(found)
    places = [text.find(sentence) for sentence in sentences]
    return min(places) >= 0 and places == sorted(places)
