"""A framework as another program's file tells it, and the framework that it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from kakehashi.errors import Problem, UsageError
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.model import Framework, PracticeDetail, Provision
from kakehashi.model.framework import HUB
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import tidy

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_LANGUAGE = re.compile(r"[a-z]{2}")
T = TypeVar("T", str, Bilingual)
_TITLE = 100
"""Characters of a statement that stand in for a title that is not there."""
UNKNOWN = Bilingual("unknown", "不明")


@dataclass(frozen=True, slots=True)
class DraftProvision:
    """One item as the file tells it; key and parent are the file's own names."""

    place: int | str
    """Line or number in the file."""
    key: str
    parent: str
    id: str
    kind: str
    citation: Bilingual
    title: Bilingual
    statement: Bilingual
    assessable: bool
    modality: str = "informative"
    addressees: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    covered_by_children: bool = False
    applies_from: str = ""
    was: str = ""
    practice: PracticeDetail | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A framework as a file tells it. What the file does not say is empty."""

    name: str
    """What it calls itself; `id@edition` in files of ours."""
    language: str
    title: Bilingual
    publisher: str | Bilingual
    published: str
    provisions: tuple[DraftProvision, ...]
    short_title: Bilingual = field(default=Bilingual("", ""))
    jurisdiction: str = ""
    kind: str = ""
    in_force: str = ""
    original: str = ""
    complete: bool = True
    prefix: str = ""
    copyright: str = ""
    """What the file says of it, for SOURCE.md."""


def framework_of(
    draft: Draft, found: Findings, *, id_: str = "", edition: str = "", today: str
) -> Framework:
    """Return the framework that a draft makes: nothing in it is verified.

    Ids become such as may stand in refs; an item whose parent is not there is put
    at the top; what a framework has to say and the file does not is filled in for
    the time being. All three are added to `found`.

    Args:
        draft: What a file tells.
        found: Receives what was changed or filled in.
        id_: Id of the framework; else from its name.
        edition: Its edition; else from its name, else the year of publication.
        today: ISO date; its year stands in for a date of publication.

    Raises:
        UsageError: the id or the edition given cannot be used.
    """
    named, at, of_name = draft.name.partition("@")
    published = draft.published if is_date(draft.published) else ""
    name = _usable(id_) if id_ else slug(named).lower() or "imported"
    chosen = _usable(edition) if edition else slug(of_name) if at else published[:4] or "1"
    own = draft.prefix if _ID.fullmatch(draft.prefix) and not (id_ or edition) else ""
    original = draft.original if _LANGUAGE.fullmatch(draft.original) else ""
    prefix = own or (HUB if name == HUB else f"{name}-{chosen}")
    filled = Filled(found)
    if draft.language not in ("en", "ja"):
        found.loss("KH-TAB-015", None, draft.language)
    title = filled("title", _tidy(draft.title) or Bilingual(tidy(named), ""), UNKNOWN)
    publisher = draft.publisher
    both = publisher if isinstance(publisher, Bilingual) else Bilingual(publisher, "")
    return Framework(
        prefix=prefix,
        id=name,
        edition=chosen,
        title=title,
        short_title=_tidy(draft.short_title) or title,
        publisher=filled("publisher", _tidy(both), UNKNOWN),
        jurisdiction=filled("jurisdiction", tidy(draft.jurisdiction), "unknown"),
        kind=filled("kind", draft.kind, "framework"),
        published=filled("published", published, today[:4]),
        original=filled("original", original, draft.language),
        sources=(),
        provisions=tuple(_provisions(prefix, draft, found)),
        in_force=draft.in_force if is_date(draft.in_force) else "",
        complete=draft.complete,
    )


def is_date(written: str) -> bool:
    """Say whether something is a day, a month or a year (ISO)."""
    return _DATE.fullmatch(written) is not None


def is_id(written: str) -> bool:
    """Say whether something may stand in a ref."""
    return _ID.fullmatch(written) is not None


class Filled:
    """Fills in what a file does not say, and tells it."""

    def __init__(self, found: Findings) -> None:
        self._found = found

    def __call__(self, name: str, said: T, otherwise: T) -> T:
        """Return what was said, or the other thing with a note."""
        if not said:
            self._found.loss("KH-TAB-016", None, name)
        return said or otherwise


def _usable(name: str) -> str:
    if not _ID.fullmatch(name):
        raise UsageError(Problem("KH-TAB-018", details={"value": tidy(name)[:80]}))
    return name


def slug(written: str) -> str:
    """Return an id that may stand in a ref, as near to what is written as can be.

    Example:
        >>> slug("GOVERN 1.1"), slug("9(2)(a)"), slug("第9条"), slug("../etc")
        ('GOVERN-1.1', '9.2.a', '9', 'etc')
    """
    text = re.sub(r"[()\[\]§,;:/]+", ".", tidy(written)[:120])
    text = re.sub(r"[^A-Za-z0-9.-]+", "-", text)
    text = re.sub(r"[.-]*\.[.-]*", ".", text)
    return re.sub(r"-{2,}", "-", text).strip("-.")


def _provisions(prefix: str, draft: Draft, found: Findings) -> Iterator[Provision]:
    ids = _ids(draft, found)
    of_key: dict[str, str] = {}
    parents: dict[str, str] = {}
    for one, id_ in zip(draft.provisions, ids, strict=True):
        of_key.setdefault(one.key, id_)
        parents.setdefault(one.key, one.parent)
    for one, id_ in zip(draft.provisions, ids, strict=True):
        parent = of_key.get(one.parent) if one.parent else None
        if one.parent and (parent in (None, id_) or _circles(one, parents)):
            found.loss("KH-TAB-013", one.place, "")
            parent = None
        yield Provision(
            ref=f"{prefix}:{id_}",
            id=id_,
            parent=f"{prefix}:{parent}" if parent else None,
            kind=tidy(one.kind) or "item",
            citation=_tidy(one.citation),
            title=_title(one, id_),
            statement=_tidy(one.statement),
            modality=one.modality,
            addressees=one.addressees,
            stage=one.stage,
            assessable=one.assessable,
            covered_by_children=one.covered_by_children,
            applies_from=one.applies_from,
            was=one.was,
            practice=one.practice,
        )


def _ids(draft: Draft, found: Findings) -> list[str]:
    """Return an id for each item: the file's own where it can be used and is nobody else's."""
    ids: list[str] = []
    taken: set[str] = set()
    for one in draft.provisions:
        wanted = slug(one.id)
        if not wanted or wanted in taken:
            # A blank or a bracket written otherwise is no other id, and needs no word.
            found.loss("KH-TAB-014", one.place, "")
            wanted = _free(wanted or slug(one.key.rsplit(":", 1)[-1]) or "item", taken)
        taken.add(wanted)
        ids.append(wanted)
    return ids


def _free(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name


def _circles(one: DraftProvision, parents: Mapping[str, str]) -> bool:
    """Say whether an item is, by its parents, a part of itself."""
    seen, at = {one.key}, one.parent
    while at:
        if at in seen:
            return at == one.key
        seen.add(at)
        at = parents.get(at, "")
    return False


def _title(one: DraftProvision, id_: str) -> Bilingual:
    title = _tidy(one.title)
    if title:
        return title
    begun = Bilingual(_beginning(one.statement.en), _beginning(one.statement.ja))
    return begun or Bilingual(id_, "")


def _beginning(text: str) -> str:
    text = tidy(text)
    return text if len(text) <= _TITLE else f"{text[:_TITLE].rstrip()}…"


def _tidy(text: Bilingual) -> Bilingual:
    return Bilingual(tidy(text.en), tidy(text.ja))
