"""Find the cues of a passage: in its text, in the line that introduces it, in its heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kakehashi.matching.kinds import cues_en, cues_ja
from kakehashi.model import Passage
from kakehashi.text.bilingual import Language

WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+(?:[.,]\d+)*|[%$?:;“”\"]")
"""English is matched word by word; figures and telling marks count as words."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*\s*(?:[%％件名割億万円倍回点]|ポイント|時間|分)")
"""A number that counts or measures something; dates and paragraph numbers do not."""
_MONTH = re.compile(r"(?<=[a-z,] )May\b")
"""The month, which is no permission."""
_CLOSING = re.compile(
    r"\s*(?:[（(［\[][^（()）]*(?:\([^()]*\)|（[^（）]*）)?[^（()）]*[）)］\]])\s*$"
)
"""A parenthesis at the end, which hides how a Japanese sentence ends."""
_LONGEST_ENDING = 16
_EARLY = 7
"""Words within which a defining verb still says what the first word means."""
_MODALS = frozenset(("must", "should", "will", "may"))


@dataclass(frozen=True, slots=True)
class Cues:
    """What was found in a passage.

    Attributes:
        text: Cues of its own words, in order of appearance, each once.
        stem: Cues of the line that introduces it.
        heading: Cues of the heading above it.
        subject: self, others or none: who stands before the first modal verb.
        modal: must, should, will, may or none: the first modal verb.
        words: Its words in lower case; for Japanese, none.
        ending: For Japanese, the cue of how its last sentence ends.
    """

    text: tuple[str, ...]
    stem: tuple[str, ...]
    heading: tuple[str, ...]
    subject: str
    modal: str
    words: tuple[str, ...] = ()
    ending: str = "none"


def find_cues(passage: Passage) -> Cues:
    """Return the cues of a passage, by the words of its own language.

    Example:
        >>> from kakehashi.model import Locator
        >>> here = Locator("plan.md", 0, 40)
        >>> cues = find_cues(Passage("1", "Staff must log it.", "", here, "en", "paragraph"))
        >>> cues.text, cues.subject, cues.modal
        (('self', 'must'), 'self', 'must')
        >>> cues = find_cues(Passage("1", "記録を残す予定です。", "", here, "ja", "paragraph"))
        >>> cues.ending
        'planned'
    """
    heading = passage.locator.headings[-1] if passage.locator.headings else ""
    find = _english if passage.language == "en" else _japanese
    return find(passage.text, passage.stem, heading)


def _english(text: str, stem: str, heading: str) -> Cues:
    words = tuple(WORD.findall(_MONTH.sub("month", text).lower()))
    found = _spoken(words)
    if words[:2] == ("do", "not"):
        found.insert(0, (0, "must"))
    stem_found = _spoken(tuple(WORD.findall(stem.lower()))) if stem else []
    # A list item takes its subject and verb from the line that introduces it.
    whole = stem_found + found
    subject, modal = _subject(whole), next((c for _, c in whole if c in _MODALS), "none")
    early = [c if c != "definition" or n < _EARLY else "mentioned" for n, c in found]
    names = _once(early + _marks(words))
    return Cues(
        names, _once(c for _, c in stem_found), _headings(heading, "en"), subject, modal, words
    )


def _spoken(words: tuple[str, ...]) -> list[tuple[int, str]]:
    """Return the cues of some words with their places; at each place the longest of each cue."""
    starts = _phrases()
    return [
        (place, cue)
        for place, word in enumerate(words)
        if word in starts
        for phrase, cue in starts[word]
        if len(phrase) == 1 or words[place : place + len(phrase)] == phrase
    ]


def _subject(found: Iterable[tuple[int, str]]) -> str:
    who = "none"
    for _, cue in found:
        if cue in ("self", "others") and who == "none":
            who = cue
        elif cue in _MODALS:
            break
    return who


def _marks(words: tuple[str, ...]) -> list[str]:
    marks = ["figure"] if sum(1 for w in words if w[0].isdigit() or w in "%$") >= 2 else []
    last = words[-1] if words else ""
    return marks + (["question"] if last == "?" else []) + (["stem"] if last == ":" else [])


def _japanese(text: str, stem: str, heading: str) -> Cues:
    ending = _ending(text)
    found = _contained(text)
    who = _named_first(text)
    marks = ["figure"] if ending in ("done", "figure") and _FIGURE.search(text) else []
    first = [ending] if ending not in ("none", "plain", "noun") else []
    stem_found = (_ending(stem), *_contained(stem)) if stem else ()
    if who == "none":
        who = _named_first(stem)
    return Cues(
        _once([*first, *found, *marks]),
        _once(stem_found),
        _headings(heading, "ja"),
        who,
        ending if ending in _MODALS else "none",
        ending=ending,
    )


def _named_first(text: str) -> str:
    """Return whether the organisation or somebody else is named first: mostly the subject."""
    places = [(place, cue) for phrase, cue in _WHO if (place := text.find(phrase)) >= 0]
    return min(places, default=(0, "none"))[1]


def _ending(text: str) -> str:
    tail = text.rstrip(" 　。．.」』*＊;；")
    for _ in range(4):
        if tail.endswith((")", "）", "]", "］")):
            tail = _CLOSING.sub("", tail[-400:]).rstrip(" 　。．.」』*＊;；")
    endings = _endings()
    for length in range(min(_LONGEST_ENDING, len(tail)), 0, -1):
        cue = endings.get(tail[-length:])
        if cue:
            return cue
    last = tail[-1:]
    if last in cues_ja.VERB_ENDS:
        return "plain" if last else "none"
    return "noun" if "一" <= last <= "龠" else "none"


def _contained(text: str) -> list[str]:
    return [cue for phrase, cue in _FRAGMENTS if phrase in text]


def _headings(heading: str, language: Language) -> tuple[str, ...]:
    if not heading:
        return ()
    if language == "ja":
        return _once(c for phrase, c in _heading_words("ja") if phrase in heading)
    said = f" {' '.join(WORD.findall(heading.lower()))} "
    return _once(c for phrase, c in _heading_words("en") if f" {phrase} " in said)


def _once(cues: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cues))


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    starts: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, cue in _listed(cues_en.PHRASES, ","):
        words = tuple(phrase.split())
        starts.setdefault(words[0], []).append((words, cue))
    for phrases in starts.values():
        phrases.sort(key=lambda found: -len(found[0]))
    return starts


@cache
def _endings() -> dict[str, str]:
    return dict(_listed(cues_ja.ENDINGS, None))


@cache
def _heading_words(language: Language) -> tuple[tuple[str, str], ...]:
    if language == "ja":
        return tuple(_listed(cues_ja.HEADINGS, None))
    return tuple(_listed(cues_en.HEADINGS, ","))


def _listed(table: Mapping[str, str], separator: str | None) -> Iterable[tuple[str, str]]:
    for cue, phrases in table.items():
        for phrase in phrases.split(separator):
            yield " ".join(phrase.split()), cue


_FRAGMENTS = tuple(_listed(cues_ja.PHRASES, None))
_WHO = tuple((phrase, cue) for phrase, cue in _FRAGMENTS if cue in ("self", "others"))
