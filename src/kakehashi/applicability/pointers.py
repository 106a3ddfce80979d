"""Rules of sectors that the library does not hold: named where they concern somebody, no more."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kakehashi.applicability.expression import condition
from kakehashi.applicability.records import PointersRecord
from kakehashi.errors import KakehashiError, Problem
from kakehashi.library.library import DATA
from kakehashi.library.validated import validated
from kakehashi.library.yaml_files import load_yaml
from kakehashi.model.applicability import Facts
from kakehashi.text.bilingual import Bilingual

POINTERS = DATA / "facts" / "pointers.yaml"


@dataclass(frozen=True, slots=True)
class Pointer:
    """A rule or guideline of a sector, and when to look at it."""

    id: str
    title: Bilingual
    when: str
    because: Bilingual
    publisher: str
    published: str
    address: str
    verified: str
    """The source it is known from and the date, or "unverified"."""


@cache
def load_pointers(path: Path = POINTERS) -> tuple[Pointer, ...]:
    """Return every pointer.

    Raises:
        KakehashiError: the file cannot be read or is not of the right shape.
    """
    problems: list[Problem] = []
    record = validated(PointersRecord, load_yaml(path), path, problems)
    if record is None:
        raise KakehashiError(problems[0])
    return tuple(
        Pointer(
            id=one.id,
            title=Bilingual(one.title, one.title_ja),
            when=one.when,
            because=Bilingual(one.because, one.because_ja),
            publisher=one.publisher,
            published=one.published,
            address=one.address,
            verified=one.verified,
        )
        for one in record.pointers
    )


def pointers_for(facts: Facts) -> list[Pointer]:
    """Return the pointers whose condition holds; where it cannot be told, none is shown.

    Example:
        >>> found = pointers_for({"organisation.sectors": ("other",)})
        >>> [pointer.id for pointer in found]
        []
    """
    return [one for one in load_pointers() if condition(one.when).judge(facts).holds]
