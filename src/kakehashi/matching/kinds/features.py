"""Turn a passage into numbered features: its cues, its words, how it begins and ends.

Words and character sequences are hashed, so that the model holds no text of the
documents it learned from. The hash is arithmetic on character codes: the same on every machine.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.kinds.cues import WORD, Cues
from kakehashi.matching.kinds.rules import rule_kind
from kakehashi.matching.kinds.voice import UNKNOWN
from kakehashi.model import Passage

BUCKETS = 1 << 15
"""Numbers for hashed words and sequences."""
_ENDING = 7
"""Characters at the end of a Japanese sentence that are looked at once more."""
_STEP, _PRIME = 1000003, 2147483647
_DIGITS = str.maketrans("123456789０１２３４５６７８９", "0" * 19)
_LONGEST = 400
"""Words or characters looked at; no sentence needs more."""

Numbers = NDArray[np.int64]


def features_of(
    passage: Passage, cues: Cues, voice: tuple[str, ...] = (UNKNOWN,)
) -> tuple[list[str], Numbers]:
    """Return the named features, from cues, and the numbers of the hashed ones, each once.

    Args:
        passage: What is judged.
        cues: What was found in it.
        voice: How its document speaks (`voice_of`).
    """
    heading = passage.locator.headings[-1] if passage.locator.headings else ""
    if passage.language == "en":
        hashed = _english(cues.words[:_LONGEST], passage.stem, heading)
    else:
        hashed = _japanese(passage.text, passage.stem, heading)
    return _named(passage, cues) + _voiced(cues, voice), hashed


def _named(passage: Passage, cues: Cues) -> list[str]:
    names = [f"t:{name}" for name in cues.text]
    names += [f"s:{name}" for name in cues.stem]
    names += cues.heading
    names += [f"who:{cues.subject}", f"modal:{cues.modal}", f"who:{cues.subject}+{cues.modal}"]
    names += [f"end:{cues.ending}", f"end:{cues.subject}+{cues.ending}"]
    names.append(f"rule:{rule_kind(cues, passage.language).value}")
    names.append(
        "short" if len(passage.text) < (40 if passage.language == "en" else 16) else "long"
    )
    if passage.text[-1:] not in ".。;；:：!?？！)）":
        names.append("open")
    if passage.text[:1].islower():
        names.append("lower")
    return names


def _voiced(cues: Cues, voice: tuple[str, ...]) -> list[str]:
    """Return how the document speaks, alone and together with the verb and the subject."""
    verb = cues.modal if cues.modal != "none" else cues.ending
    alone = [f"doc:{word}" for word in voice]
    return (
        alone
        + [f"doc:{word}+{verb}" for word in voice]
        + [f"doc:{word}+{cues.subject}" for word in voice]
    )


def _english(words: tuple[str, ...], stem: str, heading: str) -> Numbers:
    codes = [_code(word) for word in words]
    found = {code % BUCKETS for code in codes}
    found |= {(a * 31 + b) % BUCKETS for a, b in pairwise(codes)}
    found |= {(code * 7 + 1) % BUCKETS for code in codes[:2]}
    found |= _of_stem(stem) | _of_heading(heading)
    return np.array(sorted(found), dtype=np.int64)


@lru_cache(maxsize=1 << 10)
def _of_stem(stem: str) -> frozenset[int]:
    """Return the numbers of the last words of a stem; the items of a list share one."""
    words = WORD.findall(stem.lower())[-12:]
    return frozenset((_code(word) * 11 + 3) % BUCKETS for word in words)


@lru_cache(maxsize=1 << 10)
def _of_heading(heading: str) -> frozenset[int]:
    words = WORD.findall(heading.lower())[:8]
    return frozenset((_code(word) * 13 + 5) % BUCKETS for word in words)


@lru_cache(maxsize=1 << 14)
def _code(word: str) -> int:
    shape = "0" if word[0].isdigit() else word
    return crc32(shape.encode())


def _japanese(text: str, stem: str, heading: str) -> Numbers:
    codes = _codes(text[:_LONGEST])
    pairs = codes[:-1] * _STEP + codes[1:]
    triples = pairs[:-1] * _STEP % _PRIME + codes[2:]
    rest = _tails(text) + _around(stem[-30:], 11) + _around(heading[:30], 13)
    return np.unique(np.concatenate((pairs, triples, np.array(rest, dtype=np.int64))) % BUCKETS)


def _codes(text: str) -> Numbers:
    # All digits are one: what counts is that there is a figure.
    same = text.translate(_DIGITS).encode("utf-32-le", "surrogatepass")
    return np.frombuffer(same, dtype=np.uint32).astype(np.int64)


def _tails(text: str) -> list[int]:
    """Return the last 2 to 7 characters as one number each."""
    number, found = 7, []
    for count, character in enumerate(reversed(text.rstrip(" 。.」』")[-_ENDING:]), start=1):
        number = (number * _STEP + ord(character)) % _PRIME
        if count > 1:
            found.append(number)
    return found


@lru_cache(maxsize=1 << 12)
def _around(text: str, place: int) -> list[int]:
    """Return the pairs of characters of a stem or heading; many passages share one."""
    numbers = (_codes(text)[:-1] * _STEP + _codes(text)[1:]) * place + place
    return [int(number) for number in numbers]
