"""The table of docs/coverage.md: what a user would look for, how much of it is here, what is not.

tools/coverage.yaml names the instruments, their official counts and what is
missing; our counts come from the library, so that they cannot drift apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from kakehashi.library.check_quality import intersecting_share
from kakehashi.library.library import Library
from kakehashi.library.yaml_files import LINE, load_yaml
from kakehashi.model import Framework
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import Bilingual, Language

FILE = Path(__file__).parent / "coverage.yaml"
MARKS = ("<!-- coverage table, written by tools/make_docs.py -->", "<!-- end of coverage table -->")

HEAD = Bilingual(
    "| Instrument | Here | Verified | Covered | Overlaps | Official counts beside ours "
    "| Missing here, and why |",
    "| 文書 | 収録 | 検証済み | 網羅 | 重なり | 公式の数と収録した数 "
    "| 収録していない部分とその理由 |",
)
WHOLE = Bilingual("yes", "○")
PART = Bilingual("in part", "一部")
ABSENT = Bilingual("**no**", "**なし**")
SHARE = Bilingual("{share} %", "{share}%")
COUNT = Bilingual("{official} {what}: {ours} here", "{what}{official}：収録{ours}")


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid")


class OfficialCount(_Record):
    """How many of a kind the instrument has by its own count, and which of ours they are."""

    what: str
    what_ja: str
    official: Annotated[int, Field(gt=0)]
    kind: str = ""
    """The kind of our provisions; empty: any."""
    ids: str = ".+"
    """A pattern of their ids."""

    def ours(self, framework: Framework) -> int:
        """Return how many there are in the library."""
        return sum(
            self.kind in ("", provision.kind) and re.fullmatch(self.ids, provision.id) is not None
            for provision in framework.provisions
        )


class Instrument(_Record):
    """An instrument that is here (by its prefix) or not (by its name)."""

    framework: str = ""
    name: str = ""
    name_ja: str = ""
    counts: list[OfficialCount] = []
    missing: str = ""
    missing_ja: str = ""


class Group(_Record):
    """Instruments under one heading."""

    title: str
    title_ja: str
    instruments: list[Instrument]


class Coverage(_Record):
    """The whole file."""

    groups: list[Group]

    @property
    def instruments(self) -> list[Instrument]:
        """Every instrument, in order."""
        return [instrument for group in self.groups for instrument in group.instruments]


def load_coverage() -> Coverage:
    """Return what tools/coverage.yaml says."""
    return Coverage.model_validate(_bare(load_yaml(FILE)))


def _bare(value: Any) -> Any:
    """Return a loaded value without the marks of its lines."""
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items() if key != LINE}
    return [_bare(inner) for inner in value] if isinstance(value, list) else value


def coverage_table(library: Library, language: Language) -> Iterator[str]:
    """Yield the lines between the marks, one table for each group."""
    for group in load_coverage().groups:
        yield f"### {group.title_ja if language == 'ja' else group.title}"
        yield ""
        yield HEAD.get(language)
        yield "|---|---|---:|---:|---:|---|---|"
        for instrument in group.instruments:
            yield f"| {' | '.join(_cells(library, instrument, language))} |"
        yield ""


def _cells(library: Library, instrument: Instrument, language: Language) -> tuple[str, ...]:
    missing = Bilingual(instrument.missing, instrument.missing_ja).get(language) or "–"
    if not instrument.framework:
        name = Bilingual(instrument.name, instrument.name_ja).get(language)
        return name, ABSENT.get(language), "–", "–", "–", "–", missing
    framework = library.frameworks[instrument.framework]
    page = f"library/{framework.prefix}{'.ja' if language == 'ja' else ''}.md"
    name = f"[{framework.title.get(language)}]({page}) ({framework.edition})"
    here = (WHOLE if framework.complete else PART).get(language)
    counts = "<br>".join(_count(count, framework, language) for count in instrument.counts)
    return name, here, *_shares(library, framework, language), counts or "–", missing


def _shares(library: Library, framework: Framework, language: Language) -> Iterator[str]:
    """Yield what is verified, what is covered of what is assessable, and what only overlaps."""
    found = [c for c in library.crosswalks.values() if c.subject_source == framework.prefix]
    to_hub = next((c for c in found if c.object_source == HUB), None)
    covered = to_hub.covered if to_hub else frozenset()
    assessable = framework.assessable
    shares = (
        _mean(p.verified is not None for p in framework.provisions),
        _mean(p.ref in covered for p in assessable),
        intersecting_share(to_hub) if to_hub else None,
    )
    for share in shares:
        yield "–" if share is None else SHARE.get(language).format(share=round(share * 100))


def _mean(answers: Iterable[bool]) -> float | None:
    listed = list(answers)
    return sum(listed) / len(listed) if listed else None


def _count(count: OfficialCount, framework: Framework, language: Language) -> str:
    ours = count.ours(framework)
    what = Bilingual(count.what, count.what_ja).get(language)
    text = COUNT.get(language).format(official=count.official, what=what, ours=ours)
    return text if ours == count.official else f"**{text}**"
