"""Whether a text that is to leave tells who or where: names, addresses, numbers, days, places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import fold

_FORMS: tuple[tuple[re.Pattern[str], Bilingual], ...] = (
    (re.compile(r"[\w.+-]+@[\w-]+\.\w+"), Bilingual("an e-mail address", "電子メールアドレス")),
    (re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE), Bilingual("a web address", "URL")),
    (
        re.compile(r"\d[\d\-().\s]{7,}\d"),
        Bilingual("a telephone or other long number", "電話番号等の長い番号"),
    ),
    (
        re.compile(r"\b(?=\w*\d)(?=\w*[A-Za-z])[\w-]{6,}\b|\d{5,}"),
        Bilingual("an identifier", "識別番号"),
    ),
    (
        re.compile(
            r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}|\d{1,2}月\d{1,2}日|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*"
            r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s+\d{1,2}\b"
        ),
        Bilingual("a day", "日付"),
    ),
    (
        re.compile(
            r"(?:株式会社|有限会社|合同会社)|\w(?:氏|さん|様)|\b(?:Inc|Ltd|LLC|GmbH|Corp)\b|\b(?:Mr|Mrs|Ms|Dr|Prof)\.?\s+[A-Z]"
        ),
        Bilingual("a person or company", "人名又は会社名"),
    ),
    (
        re.compile(r"[一-鿿]{1,4}(?:都|府|県|市|区|町|村)(?![一-鿿]*民)"),
        Bilingual("a place", "地名"),
    ),
)
_PROPER = re.compile(r"(?<![.!?]\s)(?<!^)(?<!\n)\b[A-Z][\w'’-]+")
"""A word with a capital that begins no sentence."""
_KATAKANA_NAME = re.compile(r"[ァ-ヶー]{2,}・[ァ-ヶー]{2,}")
_CAPITALS = re.compile(r"\b[A-Z]{4,}\b")
"""A word in capitals: an abbreviation of somebody's name, wherever it stands."""
_LEGAL_FORM = re.compile(r"株式会社|有限会社|合同会社|合名会社|合資会社|一般社団法人|（株）|\(株\)")
_LEAST = 2
_PLAIN = frozenset(
    "ai api eu english japanese internet i ml llm gps it hr iso nist oecd g7 japan europe".split()
)
"""Words with capitals that name nobody."""


def reveals(text: str, names: Iterable[str], told: str = "") -> list[Bilingual]:
    """Return what a text tells that must not leave; strict rather than clever.

    Args:
        text: What is to leave.
        names: Of people, organisations, systems and documents that are known here.
        told: The inner account: proper names that stand in it must not stand in the text.

    Example:
        >>> [one.en for one in reveals("Call 03-1234-5678 in Kyoto.", [])]
        ['a telephone or other long number', 'a name (Kyoto)']
        >>> reveals("A chatbot of a bank told customers wrong interest rates.", ["Acme"])
        []
    """
    names = list(names)
    found = [words for pattern, words in _FORMS if pattern.search(text)]
    folded = fold(text).lower()
    bare = re.sub(r"[\s　]", "", folded)
    for name in sorted({one.strip() for one in names}):
        plain = fold(name).lower()
        if len(plain) >= _LEAST and (plain in folded or re.sub(r"[\s　]", "", plain) in bare):
            found.append(_name(name))
    shared = set(_KATAKANA_NAME.findall(text)) | set(_PROPER.findall(text))
    shared |= set(_CAPITALS.findall(text)) | set(_parts_in(text, names))
    shared |= {
        word for word in set(_PROPER.findall(told)) if re.search(rf"\b{re.escape(word)}\b", text)
    }
    known = {one.en for one in found}
    new = (_name(word) for word in sorted(shared) if word.lower() not in _PLAIN)
    return [*found, *(one for one in new if one.en not in known)]


def _parts_in(text: str, names: Iterable[str]) -> Iterator[str]:
    """Yield the parts of known names that a text tells, such as the family name of a person.

    Example:
        >>> sorted(_parts_in("Tokiwa sold it; 常盤食品も。", ["Tokiwa Foods", "株式会社常盤食品"]))
        ['Tokiwa', '常盤食品']
    """
    for name in names:
        for word in re.findall(r"[A-Za-z][\w'’-]{3,}", name):
            if re.search(rf"\b{re.escape(word[0].upper() + word[1:])}\b", text):
                yield word
        core = _LEGAL_FORM.sub("", name).strip()
        if _LEAST <= len(core) < len(name) and core in text:
            yield core


def _name(word: str) -> Bilingual:
    return Bilingual(f"a name ({word})", f"名称（{word}）")
