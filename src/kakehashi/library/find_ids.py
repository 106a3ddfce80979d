"""Find the provisions that the ids of other people's files mean.

Files write "Article 9(2)(a)", "Art. 9.2.a", "GOVERN 1.1" or "govern-1-1" for the
same thing. Ids and citations are compared by their words and numbers in order;
what fits several provisions is not guessed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kakehashi.library.library import Library
from kakehashi.model import Framework, Provision
from kakehashi.text.normalise import fold

_PART = re.compile(r"\d+|[a-z]+|[^\W\d_a-z]+")
_INSERTED = re.compile(r"\d+[a-z]{1,2}(?![a-z])|" + _PART.pattern)
"""The same with numbers like 4a kept whole, as amendments insert them."""
_SAME = {
    "article": "art",
    "articles": "art",
    "arts": "art",
    "annexes": "annex",
    "cl": "",
    "clause": "",
    "clauses": "",
    "control": "",
    "no": "",
    "paragraph": "",
    "para": "",
    "point": "",
    "section": "",
    "sec": "",
    "subcategory": "",
    "gv": "govern",
    "mg": "manage",
    "mp": "map",
    "ms": "measure",
}
"""Words that only say what kind of number follows (empty: left out), and usual short forms."""
_GUIDANCE = {"iso-iec-42001": ("b", "a")}
"""Annexes that guide another, item by item under the same numbers: B.2.2 guides A.2.2."""

_DIGITS = {kanji: n for n, kanji in enumerate("〇一二三四五六七八九")}
_KANJI = re.compile(r"(?<=第)[〇一二三四五六七八九十百]+(?=[条項号章節編])")
"""Numbers of articles as Japanese laws write them."""

Key = tuple[str, ...]


def key_of(written: str, *, inserted: bool = False) -> Key:
    """Return the words and numbers of an id or citation, in order.

    Args:
        written: The id or citation.
        inserted: Tell paragraph 1a from point a of paragraph 1, which careless
            writing does not.

    Example:
        >>> key_of("Article 9(2)(a)") == key_of("Art-9.2.a") == ("art", "9", "2", "a")
        True
        >>> key_of("Article 5(1a)", inserted=True)
        ('art', '5', '1a')
    """
    counted = _KANJI.sub(lambda match: str(_number(match[0])), fold(written))
    pattern = _INSERTED if inserted else _PART
    parts = (_SAME.get(part, part) for part in pattern.findall(counted))
    return tuple(part.lstrip("0") or part for part in parts if part)


def _number(kanji: str) -> int:
    """Return the number that kanji write, below a thousand: 百十六 is 116."""
    total = digit = 0
    for letter in kanji:
        if letter in _DIGITS:
            digit = _DIGITS[letter]
        else:
            total += max(digit, 1) * (100 if letter == "百" else 10)
            digit = 0
    return total + digit


class Finder:
    """Finds provisions of one framework by how they are written."""

    def __init__(self, framework: Framework) -> None:
        self.framework = framework
        self._by_key = self._index(inserted=False)
        self._by_exact_key = self._index(inserted=True)
        own = key_of(framework.id), key_of(framework.prefix), key_of(framework.short_title.en)
        self._prefixes = sorted({*own, ()}, key=len, reverse=True)

    def find(self, written: str) -> str | None:
        """Return the ref of the provision that is meant, or None where none or several fit.

        A prefix such as "eu-ai-act:" may stand before the id; so may the short
        title of the framework.
        """
        if written in self.framework.by_ref:
            return written
        local = written.split(":", 1)[1] if ":" in written else written
        for text in dict.fromkeys((written, local)):
            for index, inserted in ((self._by_key, False), (self._by_exact_key, True)):
                ref = self._look_up(key_of(text, inserted=inserted), index)
                if ref:
                    return ref
        return None

    def _index(self, *, inserted: bool) -> dict[Key, str]:
        found: defaultdict[Key, dict[str, None]] = defaultdict(dict)
        for provision in self.framework.provisions:
            for written in _names(provision):
                found[key_of(written, inserted=inserted)][provision.ref] = None
        return {key: ref for key, refs in found.items() if key and (ref := self._whole(list(refs)))}

    def _look_up(self, key: Key, index: dict[Key, str]) -> str | None:
        for prefix in self._prefixes:
            if key[: len(prefix)] == prefix:
                ref = index.get(self._own(key[len(prefix) :]))
                if ref:
                    return ref
        return None

    def _own(self, key: Key) -> Key:
        """Return a key as this framework writes it: annexes that guide, articles without a word."""
        guide, guided = _GUIDANCE.get(self.framework.id, ("", ""))
        if key and key[0] == guide:
            return (guided, *key[1:])
        if key and key[0].isdigit() and key not in self._by_key:
            return ("art", *key)
        return key

    def _whole(self, refs: list[str]) -> str | None:
        """Return the provision that the others are parts of: parts may be cited as the whole is."""
        first = refs[0]
        return first if all(first in self._above(ref) for ref in refs) else None

    def _above(self, ref: str) -> Iterator[str]:
        at: str | None = ref
        while at:
            yield at
            at = self.framework.by_ref[at].parent


def _names(provision: Provision) -> Iterable[str]:
    return filter(None, (provision.id, provision.citation.en, provision.citation.ja))


def finder(library: Library, name: str) -> Finder:
    """Return a finder for a framework, named by id or by id and edition.

    Raises:
        UsageError: there is no such framework.
    """
    return Finder(library.framework(name))
