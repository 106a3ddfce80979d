"""Mask what could tell who sent a comment: names, addresses, numbers, in both languages.

Japan's Act on the Protection of Personal Information and My Number Act, and the right of a
ministry to leave out of what it publishes what would harm others (Administrative Procedure Act,
Article 43(3), from memory, unverified), are why; what is masked here is what forms tell. A name
that nothing marks as one stays: a person looks through the table before it is published.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kakehashi.comments.personal_patterns import PATTERNS
from kakehashi.text.bilingual import Bilingual, Language

KINDS: dict[str, Bilingual] = {
    "name": Bilingual("[name]", "［氏名］"),
    "address": Bilingual("[address]", "［住所］"),
    "phone": Bilingual("[phone]", "［電話番号］"),
    "email": Bilingual("[e-mail]", "［メールアドレス］"),
    "postal": Bilingual("[postal code]", "［郵便番号］"),
    "number": Bilingual("[number]", "［番号］"),
    "handle": Bilingual("[account]", "［アカウント名］"),
    "birth": Bilingual("[date of birth]", "［生年月日］"),
    "given": Bilingual("[personal data]", "［個人情報］"),
}
"""What stands in place of each kind."""
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
"""Full-width forms to half-width ones, letter by letter, so that places stay the same."""
_DASHES = re.compile(r"(?<=[\d)])[‐‑‒–—―−ー－](?=[\d(])")
_PART = re.compile(r"[\s　,、・]+")


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without what was found, and how much of each kind that was."""

    text: str
    found: Counter[str]


def mask(text: str, language: Language, private: Iterable[str] = ()) -> Masked:
    """Return a text with personal data masked.

    Args:
        text: Anything.
        language: Of the words that stand for what is masked.
        private: What the sender gave elsewhere, such as the name; masked wherever it stands.

    Example:
        >>> mask("I am Jane Roe (jane@example.org), 12 Elm Street, Springfield.", "en").text
        'I am [name] ([e-mail]), [address].'
        >>> mask("私は山田太郎と申します。電話は０３－１２３４－５６７８です。", "ja").text
        '私は［氏名］と申します。電話は［電話番号］です。'
        >>> mask("第12条第3項は2026-11-26の案で修正された。", "ja").found
        Counter()
    """
    flat = _DASHES.sub("-", text.translate(_HALF))
    spans = sorted(_spans(flat, private), key=lambda s: (s[0], -s[1]))
    pieces: list[str] = []
    found: Counter[str] = Counter()
    end = 0
    for start, stop, kind in spans:
        if start >= end:
            pieces += [text[end:start], KINDS[kind].get(language)]
            found[kind] += 1
        # What overlaps goes with what was masked before it.
        end = max(end, stop)
    return Masked("".join([*pieces, text[end:]]), found)


def _spans(flat: str, private: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(flat):
            group = "masked" if "masked" in pattern.groupindex else 0
            end = match.start(group) + len(match[group].rstrip(" .,"))
            if end > match.start(group):
                yield match.start(group), end, kind
    for given in private:
        for words in _forms(given):
            for match in re.finditer(words, flat, re.IGNORECASE):
                yield match.start(), match.end(), "given"


def _forms(given: str) -> Iterator[str]:
    """Yield patterns of what a sender gave: as given, and names in another order or in parts."""
    flat = _DASHES.sub("-", given.translate(_HALF)).strip()
    parts = [part for part in _PART.split(flat) if part]
    joined = r"[\s　,、・]*".join(map(re.escape, parts))
    if sum(map(len, parts)) >= 3:
        yield _bounded(joined, flat)
    if 1 < len(parts) <= 4 and not any(letter.isdigit() for letter in flat):
        yield _bounded(r"[\s　,、・]*".join(map(re.escape, reversed(parts))), flat)
        # A part alone is masked where it is no everyday word: capitals, or two kanji and more.
        for part in parts:
            if len(part) >= (3 if part.isascii() else 2):
                yield f"(?-i:{_bounded(re.escape(part), part)})"


def _bounded(pattern: str, words: str) -> str:
    """Keep Latin names from being found within other words."""
    return rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])" if words[:1].isascii() else pattern
