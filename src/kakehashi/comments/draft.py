"""The draft that is commented on, as parts that a comment can be about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kakehashi.model import Document, Framework, Passage
from kakehashi.text.bilingual import Bilingual

_KANJI = {digit: str(number) for number, digit in enumerate("〇一二三四五六七八九")}
_UNITS = {"条": "article", "章": "chapter", "節": "section", "部": "part", "項目": "item"}
_WORDS = {
    "article": "article",
    "art": "article",
    "chapter": "chapter",
    "section": "section",
    "sec": "section",
    "part": "part",
    "principle": "principle",
    "原則": "principle",
    "action": "action",
    "行動": "action",
    "annex": "annex",
    "appendix": "annex",
    "別紙": "annex",
    "別添": "annex",
    "附属書": "annex",
    "item": "item",
    "clause": "clause",
    "measure": "measure",
    "recital": "recital",
    "前文": "recital",
}
_JAPANESE = re.compile(
    r"第([\d〇一二三四五六七八九十百]+)(条|章|節|部|項目)(?:の(\d+))?(?:第([\d一二三四五六七八九十]+)項)?"
)
_NAMED = re.compile(
    r"(原則|行動|別紙|別添|附属書|前文|(?<![A-Za-z])(?:article|art|chapter|section|sec|part|principle|action|annex|appendix"
    r"|item|clause|measure|recital)s?\.?)[ 　]?(?:no\.? ?)?(\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}(?![a-z])|[a-h](?![a-z]))(?:\((\d{1,2})\))?",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2}(?:[.－-]\d{1,3}){1,3})(?![\d.]|年|月|万|億|%|％)")
_PAGE = re.compile(
    r"(?:(?<![A-Za-z])pp?\.? ?|(?<![A-Za-z])page )(\d{1,4})(?!\d)|(\d{1,4}) ?(?:頁|ページ|ぺージ)",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^[（(]?(\d{1,2}(?:\.\d{1,3})*)[.)）．、 　]")
_BEGINS = re.compile(
    r"^[ 　]*(?:(第[\d〇一二三四五六七八九十百]+(?:条|章|節|部)|別[紙添][ 　]?\d{1,2})(?![のにをはがで、第項])[^。]{0,40}"
    r"|((?:Article|Part|Chapter|Section|Annex|Appendix|Principle) (?:\d{1,3}|[IVX]{1,4})\b(?! (?:of|and|or|to|is|shall|may|applies)\b)[^.!?\n]{0,80}))"
)
"""How a part begins in a text whose headings nothing marks as such."""
_WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")


@dataclass(frozen=True)
class DraftPart:
    """A provision of a framework, or a section of a document."""

    id: str
    label: Bilingual
    text: Bilingual
    keys: frozenset[str]
    """Numbers by which comments name it, such as `article 3` or `page 12`."""


@dataclass(frozen=True)
class Draft:
    """What is commented on."""

    title: Bilingual
    parts: tuple[DraftPart, ...]
    reference: str
    """Prefix of the framework, or the sha256 of the document."""


def keys_in(text: str) -> list[str]:
    """Return the numbers of parts that a text names, in order.

    Example:
        >>> keys_in("第三条及びArticle 12(1)、原則２、3.2、p. 7について")
        ['article 3', 'article 12.1', 'principle 2', '3.2', 'page 7']
    """
    text = text.translate(_WIDE)
    found: list[tuple[int, str]] = []
    for m in _JAPANESE.finditer(text):
        further = "".join(f".{_number(n)}" for n in (m[3], m[4]) if n)
        found.append((m.start(), f"{_UNITS[m[2]]} {_number(m[1])}{further}"))
    for m in _NAMED.finditer(text):
        word = m[1].lower().rstrip(".").removesuffix("s") if m[1].isascii() else m[1]
        further = f".{m[3]}" if m[3] else ""
        found.append((m.start(), f"{_WORDS[word]} {m[2].lower()}{further}"))
    taken = [(m.start(2), m.end(2)) for m in _NAMED.finditer(text)]
    found += [
        (m.start(), re.sub("[－-]", ".", m[1]))
        for m in _DOTTED.finditer(text)
        if not any(start <= m.start() < end for start, end in taken)
    ]
    found += [(m.start(), f"page {m[1] or m[2]}") for m in _PAGE.finditer(text)]
    return list(dict.fromkeys(key for _, key in sorted(found)))


def _number(written: str) -> str:
    if written.isdigit():
        return written
    hundreds, _, rest = written.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    total = 100 * int(_digits(hundreds) or "1") if "百" in written else 0
    total += 10 * int(_digits(tens) or "1") if ten else 0
    return str(total + int(_digits(ones) or "0"))


def _digits(written: str) -> str:
    return "".join(_KANJI.get(letter, letter) for letter in written)


def draft_of_framework(framework: Framework) -> Draft:
    """Return the provisions of a framework as parts.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> draft = draft_of_framework(load_library().framework("hiroshima-code-of-conduct"))
        >>> any("action 4" in part.keys for part in draft.parts)
        True
    """
    parts = []
    for provision in framework.provisions:
        cited = f"{provision.citation.get('en')} {provision.citation.get('ja')}"
        keys = {*keys_in(cited), provision.id.lower()}
        text = Bilingual(
            f"{provision.title.get('en')}. {provision.statement.get('en')}",
            f"{provision.title.get('ja')}。{provision.statement.get('ja')}",
        )
        parts.append(DraftPart(provision.ref, provision.label, text, frozenset(keys)))
    return Draft(framework.short_title, tuple(parts), framework.prefix)


def draft_of_document(document: Document) -> Draft:
    """Return the sections of a document as parts: what stands below one heading, or is one article."""
    parts = []
    for number, (heading, passages) in enumerate(_sections(document), start=1):
        text = " ".join(passage.text for passage in passages)
        label = heading or passages[0].text[:40]
        leading = _LEADING.match(label.translate(_WIDE))
        keys = set(keys_in(label)) | ({leading[1]} if leading else set())
        keys |= {f"page {p.locator.label or p.locator.page}" for p in passages if p.locator.page}
        both = Bilingual(f"{label} {text}", f"{label} {text}")
        parts.append(DraftPart(f"s{number}", Bilingual(label, label), both, frozenset(keys)))
    return Draft(Bilingual(document.name, document.name), tuple(parts), document.sha256)


def _sections(document: Document) -> Iterator[tuple[str, list[Passage]]]:
    """Yield heading and passages; where nothing marks headings, articles and parts do."""
    heading, held = "", list[Passage]()
    above: tuple[str, ...] | None = None
    for passage in document.passages:
        if passage.role in {"contents", "references", "distribution"}:
            continue
        starts = _BEGINS.match(passage.text)
        headings = passage.locator.headings
        if held and (headings != above or starts):
            yield heading, held
            held = []
        if not held:
            named = starts[0].strip() if starts else ""
            above_it = headings[-1] if headings else ""
            heading = named if keys_in(named) else " ".join(filter(None, (above_it, named)))
        above = headings
        held.append(passage)
    if held:
        yield heading, held
