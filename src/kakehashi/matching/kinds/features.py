"""Turn a passage into numbered features: its cues, its words, how it begins and ends.

Words and character sequences are hashed, so that the model holds no text of the
documents it learned from. The hash is arithmetic on character codes: the same on every machine.
"""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kakehashi.matching.kinds.cues import WORD, Cues
from kakehashi.matching.kinds.rules import rule_kind
from kakehashi.matching.kinds.voice import UNKNOWN
from kakehashi.model import Passage

BUCKETS = 1 << 15
"""Numbers for hashed words and sequences."""
_ENDING = 12
"""Characters at the end of a Japanese sentence that are looked at once more."""
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
    return _named(passage, cues) + _voiced(cues, voice), np.unique(hashed)


def _named(passage: Passage, cues: Cues) -> list[str]:
    names = [f"t:{name}" for name in cues.text]
    names += [f"s:{name}" for name in cues.stem]
    names += cues.heading
    names += [f"who:{cues.subject}", f"modal:{cues.modal}", f"who:{cues.subject}+{cues.modal}"]
    names += [f"end:{cues.ending}", f"end:{cues.subject}+{cues.ending}"]
    names.append(f"rule:{rule_kind(cues, passage.language).value}")
    names.append("short" if len(passage.text) < (40 if passage.language == "en" else 16) else "long")
    if passage.text[-1:] not in ".。;；:：!?？！)）":
        names.append("open")
    if passage.text[:1].islower():
        names.append("lower")
    return names


def _voiced(cues: Cues, voice: tuple[str, ...]) -> list[str]:
    """Return how the document speaks, alone and together with the verb and the subject."""
    verb = cues.modal if cues.modal != "none" else cues.ending
    alone = [f"doc:{word}" for word in voice]
    return alone + [f"doc:{word}+{verb}" for word in voice] + [f"doc:{word}+{cues.subject}" for word in voice]


def _english(words: tuple[str, ...], stem: str, heading: str) -> Numbers:
    codes = [_code(word) for word in words]
    pairs = [a * 31 + b for a, b in zip(codes, codes[1:], strict=False)]
    first = [code * 7 + 1 for code in codes[:2]]
    stems = [_code(word) * 11 + 3 for word in WORD.findall(stem.lower())[-12:]]
    heads = [_code(word) * 13 + 5 for word in WORD.findall(heading.lower())[:8]]
    return np.array(codes + pairs + first + stems + heads, dtype=np.int64) % BUCKETS


@lru_cache(maxsize=1 << 14)
def _code(word: str) -> int:
    shape = "0" if word[0].isdigit() else word
    return crc32(shape.encode())


def _japanese(text: str, stem: str, heading: str) -> Numbers:
    body = _codes(text[:_LONGEST])
    end = _codes(text.rstrip(" 。.」』")[-_ENDING:])
    parts = [_runs(body, 2), _runs(body, 3)]
    parts += [run * 7 + 1 for run in (_tails(end))]
    parts += [_runs(_codes(stem[-30:]), 2) * 11 + 3, _runs(_codes(heading[:30]), 2) * 13 + 5]
    return np.concatenate(parts) % BUCKETS


def _codes(text: str) -> Numbers:
    found = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    # All digits are one: what counts is that there is a figure.
    return np.where((found >= 48) & (found <= 57), 48, found)


def _runs(codes: Numbers, length: int) -> Numbers:
    if len(codes) < length:
        return np.zeros(0, dtype=np.int64)
    run = codes[: len(codes) - length + 1].copy()
    for step in range(1, length):
        run = run * 1000003 % 2147483647 + codes[step : len(codes) - length + 1 + step]
    return run


def _tails(codes: Numbers) -> list[Numbers]:
    """Return the last 2 to 7 characters as one number each."""
    return [_runs(codes[-length:], length) for length in range(2, 8) if len(codes) >= length]
