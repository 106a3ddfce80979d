"""What texts are compared by: words (or kanji and kana pairs), and character n-grams.

Japanese needs no tokenizer here: character pairs and n-grams, fused, do as well
as a morphological analyser on governance text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain

from kakehashi.text.bilingual import Language
from kakehashi.text.normalise import fold

# Numbers are left out: a year or a count that two texts share says nothing.
_WORD = re.compile(r"[a-z][a-z0-9]*(?:['’-][a-z0-9]+)*")
_JA_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々ー]+|[a-z][a-z0-9]*")
_KATAKANA = re.compile(r"[\u30a0-\u30ff]{3,}")
_PAIR = re.compile(r"(?=(?![\u3040-\u309f]{2})(..))")
"""Each two characters that stand together, but for two hiragana: those are grammar."""

_DOUBLED = re.compile(r"([bdgmnprt])\1$")
"""The consonant doubled before an ending: logged, planning."""

STOP_WORDS = frozenset(
    """
    a about above after all also an and any are as at be been before being between both but by
    can could did do does each either for from had has have how if in into is it its itself
    may might more most must no nor not of on only or other our out over own s same shall she
    should so some such than that the their them then there these they this those through to
    too under until up upon us very via was we were what when where whether which while who
    whom whose will with within without would you your
    """.split()
)
_SUFFIXES = (
    ("ational", "ate"),
    ("isation", "ise"),
    ("ization", "ise"),
    ("ations", "ate"),
    ("ation", "ate"),
    ("ments", "ment"),
    ("ities", "ity"),
    ("ness", ""),
    ("ings", ""),
    ("ing", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ers", "er"),
    ("ors", "or"),
    ("ed", ""),
    ("ly", ""),
    ("es", "e"),
    ("s", ""),
)


def words(text: str, language: Language) -> Counter[str]:
    """Count the words of a text: stemmed in English, character pairs in Japanese.

    Example:
        >>> sorted(words("The monitored systems", "en"))
        ['monitor', 'system']
    """
    folded = folded_once(text)
    if language == "ja":
        return Counter(_japanese(folded))
    return Counter(chain.from_iterable(map(_stems, _WORD.findall(folded))))


@dataclass(frozen=True, slots=True)
class Cut:
    """How a text is cut into features in one language: into pieces first, which stand for them.

    An English word is a piece: it stands for its stems, or for its character
    n-grams, and stands in many sentences. A Japanese text is cut at once.
    """

    count: Callable[[str], Counter[str]]
    """Counts the pieces of a text."""
    spread: Callable[[str], tuple[str, ...]] | None = None
    """Returns the features of a piece; None where the pieces are the features."""


def cut_into_words(language: Language) -> Cut:
    """Return how words are cut: what comes of it is what `words` counts.

    Example:
        >>> cut = cut_into_words("en")
        >>> [cut.spread(piece) for piece in cut.count("Logged audits")]
        [('log',), ('audit',)]
    """
    return Cut(_raw_words, _stems) if language == "en" else Cut(partial(words, language="ja"))


def cut_into_ngrams(language: Language) -> Cut:
    """Return how character n-grams are cut: what comes of it is what `ngrams` counts.

    Example:
        >>> cut = cut_into_ngrams("en")
        >>> [cut.spread(piece)[:2] for piece in cut.count("the log")]
        [(), (' lo', 'log')]
    """
    if language == "en":
        return Cut(_raw_words, _grams_of_word)
    return Cut(partial(ngrams, language="ja"))


def _raw_words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(folded_once(text)))


def folded_once(text: str) -> str:
    """Return the folded form of a text, without folding twice what is compared many times.

    Example:
        >>> folded_once("ＡＩ System")
        'ai system'
    """
    # What is remembered must not grow with hostile documents of a few huge passages.
    return _folded(text) if len(text) <= 2000 else fold(text)


_folded = lru_cache(maxsize=2**12)(fold)


@lru_cache(maxsize=2**16)
def _stems(word: str) -> tuple[str, ...]:
    parts = word.replace("’", "'").split("-")
    return tuple(stem(part) for part in parts if part and part not in STOP_WORDS)


@lru_cache(maxsize=2**16)
def stem(word: str) -> str:
    """Return an English word without its commonest endings; crude, but alike on both sides.

    Example:
        >>> stem("evaluations"), stem("policies"), stem("testing"), stem("logged")
        ('evaluate', 'policy', 'test', 'log')
    """
    word = word.removesuffix("'s").replace("'", "")
    for ending, instead in _SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= 3:
            stemmed = word[: -len(ending)] + instead
            return _DOUBLED.sub(r"\1", stemmed) if ending in ("ed", "ing", "ings") else stemmed
    return word


def _japanese(folded: str) -> list[str]:
    found: list[str] = []
    for run in _JA_RUN.findall(folded):
        if run.isascii():
            found.append(run)
            continue
        found += _PAIR.findall(run)
        found += _KATAKANA.findall(run)
    return found


def ngrams(text: str, language: Language) -> Counter[str]:
    """Count the character n-grams of a text: 3 to 5 within English words, 2 to 4 in Japanese.

    Example:
        >>> "log" in ngrams("audit log", "en"), "監査" in ngrams("監査ログ", "ja")
        (True, True)
    """
    folded = folded_once(text)
    if language == "ja":
        squeezed = re.sub(r"[\s\d、。，．・「」『』（）()]", "", folded)
        return Counter(_runs(squeezed, 2, 4))
    return Counter(chain.from_iterable(map(_grams_of_word, _WORD.findall(folded))))


@lru_cache(maxsize=2**16)
def _grams_of_word(word: str) -> tuple[str, ...]:
    return () if word in STOP_WORDS else tuple(_runs(f" {word} ", 3, 5))


def _runs(text: str, least: int, most: int) -> list[str]:
    sizes = range(least, most + 1)
    return [text[i : i + size] for size in sizes for i in range(len(text) - size + 1)]
