"""Paths of items, such as `decisions/practices:GOV-01/verdict`: plain ASCII, nothing to trick with.

A path stays visible when its item is taken out, so nothing secret may stand in it:
it is made of our own words, refs of the library and numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from urllib.parse import quote

_SEGMENT = r"[A-Za-z0-9:_%-](?:[A-Za-z0-9.:_%-]*[A-Za-z0-9:_%-])?"
_PATH = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT}){{0,7}}", re.ASCII)
_LONGEST = 400
_DIGITS = re.compile(r"([0-9]+)")


def allowed(path: str) -> bool:
    r"""Say whether a text may be the path of an item.

    Segments neither begin nor end with a dot, so none of them leads upwards.

    Example:
        >>> allowed("statuses/nist-ai-rmf-1.0/GOVERN-1.1/value")
        True
        >>> [allowed(path) for path in ("../keys", "/etc", "a//b", "ｄ/x", "a\\b", "a/..")]
        [False, False, False, False, False, False]
    """
    return len(path) <= _LONGEST and _PATH.fullmatch(path) is not None


def segment(ref: str) -> str:
    """Return a ref as one segment of a path; what is not plain becomes percent codes.

    Example:
        >>> segment("practices:GOV-01"), segment("own:第1条/2"), segment("..")
        ('practices:GOV-01', 'own:%E7%AC%AC1%E6%9D%A1%2F2', '%2E%2E')
    """
    coded = quote(ref, safe=":").replace("~", "%7E")
    if coded.startswith(".") or coded.endswith("."):
        coded = coded.replace(".", "%2E")
    return coded or "%00"


def fitting(paths: Iterable[str], wanted: str) -> list[str]:
    """Return the paths that a person means: one path, all below it, or a pattern with `*`.

    Example:
        >>> fitting(["people/1", "people/2", "subject"], "people")
        ['people/1', 'people/2']
        >>> fitting(["decisions/a/reason", "decisions/b/reason"], "decisions/*/reason")
        ['decisions/a/reason', 'decisions/b/reason']
    """
    plain = wanted.rstrip("/")
    return [
        path
        for path in paths
        if path == plain
        or path.startswith(f"{plain}/")
        or fnmatchcase(path, plain)
        or fnmatchcase(path, f"{plain}/*")
    ]


def in_order(path: str) -> tuple[tuple[tuple[int, int, str], ...], ...]:
    """Return what paths are sorted by where people read them: 2 stands before 10.

    Example:
        >>> sorted(["people/10", "people/2", "a/B-1.10/c", "a/B-1.2/c"], key=in_order)
        ['a/B-1.2/c', 'a/B-1.10/c', 'people/2', 'people/10']
    """
    return tuple(_chunks(segment) for segment in path.split("/"))


def _chunks(segment: str) -> tuple[tuple[int, int, str], ...]:
    """Return letters and numbers of a segment apart; the numbers as written decide at last."""
    found = [one for one in _DIGITS.split(segment) if one]
    return tuple((0, int(one), one) if one.isdecimal() else (1, 0, one) for one in found)
