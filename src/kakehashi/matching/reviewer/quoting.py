"""Where a quote stands in a passage, however the model wrote its spaces and quotation marks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_AROUND = " \t\n\"'“”‘’«»"
"""What models put around a quote, or leave at its ends."""
_SUBSTANCE = 10
"""A quote shorter than this (letters, kanji counting twice) shows nothing but a word or two."""


def span_of(quote: str, text: str) -> tuple[int, int] | None:
    """Return the offsets of a quote in a text, or None where it is not there or says too little.

    Compared without spaces, invisible characters, case, width and the style of
    quotation marks and dashes; every other letter must be the same and in one
    piece. A short passage may be quoted as a whole.

    Example:
        >>> text = "Staff must log “every” incident.  Logs are kept."
        >>> start, end = span_of('must log "every" incident', text)
        >>> text[start:end]
        'must log “every” incident'
        >>> span_of("Staff must report every incident", text) is None
        True
        >>> span_of("log", text) is None
        True
    """
    wanted = "".join(letter for letter, _ in _letters(quote.strip(_AROUND)))
    letters, places = _squeezed(text)
    at = letters.find(wanted) if wanted else -1
    if at < 0 or not (_substance(wanted) >= _SUBSTANCE or len(wanted) >= len(letters) - 1):
        return None
    return places[at][0], places[at + len(wanted) - 1][1]


def squeezed(text: str) -> str:
    """Return the form in which quotes are compared."""
    return _squeezed(text)[0]


def _squeezed(text: str) -> tuple[str, list[tuple[int, int]]]:
    pairs = list(_letters(text))
    return "".join(letter for letter, _ in pairs), [place for _, place in pairs]


def _letters(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield each compared letter with the offsets of the characters that it comes from."""
    for start, end in _clusters(text):
        for letter in unicodedata.normalize("NFKC", text[start:end]).lower().translate(_ALIKE):
            if not letter.isspace() and unicodedata.category(letter) not in ("Cc", "Cf", "Co"):
                yield letter, (start, end)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield a character with the marks that belong to it, so that both ways of writing agree."""
    start = 0
    for at in range(1, len(text) + 1):
        follows = at < len(text) and (unicodedata.combining(text[at]) or text[at] in "ﾞﾟ")
        if not follows:
            yield start, at
            start = at


def _substance(letters: str) -> int:
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in letters if letter.isalnum())
