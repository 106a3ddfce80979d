"""Instruments of a registry and measures of a plan, as somebody tells them: checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kakehashi.errors import KakehashiError, Problem, UsageError
from kakehashi.library.library import Library
from kakehashi.policy.known_values import unknown_value
from kakehashi.policy.vague_dates import checked_date, checked_day
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.normalise import tidy

KINDS: Mapping[str, Bilingual] = {
    "law": Bilingual("law", "法令"),
    "plan": Bilingual("plan", "計画"),
    "strategy": Bilingual("strategy", "戦略"),
    "guideline": Bilingual("guideline", "ガイドライン・指針"),
    "notice": Bilingual("notice", "通知・通達"),
    "standard": Bilingual("standard", "標準・規格"),
    "other": Bilingual("other", "その他"),
}
STATES: Mapping[str, Bilingual] = {
    "draft": Bilingual("draft", "案"),
    "in-force": Bilingual("in force", "適用中"),
    "replaced": Bilingual("replaced", "改定済み"),
    "repealed": Bilingual("repealed", "廃止"),
}
FIELDS: Mapping[str, Bilingual] = {
    "code": Bilingual("Code", "整理番号"),
    "title": Bilingual("Title", "名称"),
    "title_other": Bilingual("Title in the other language", "名称（他言語）"),
    "kind": Bilingual("Kind", "種別"),
    "owner": Bilingual("Owner", "所管"),
    "edition": Bilingual("Edition", "版"),
    "published": Bilingual("Published", "公表日"),
    "in_force": Bilingual("In force", "適用開始日"),
    "state": Bilingual("State", "状況"),
    "scope": Bilingual("Scope", "対象範囲"),
    "address": Bilingual("Address", "所在（URL等）"),
    "framework": Bilingual("Framework", "フレームワーク"),
    "implements": Bilingual("Implements", "実施する規定"),
    "reviewed_on": Bilingual("Reviewed on", "前回見直し日"),
    "review_on": Bilingual("Next review", "次回見直し日"),
}
MEASURE_FIELDS: Mapping[str, Bilingual] = {
    "number": Bilingual("Number", "番号"),
    "text": Bilingual("Measure", "施策"),
    "owner": Bilingual("Owner", "所管"),
    "due": Bilingual("Due", "期限"),
}
LONGEST = {
    "code": 60,
    "title": 300,
    "title_other": 300,
    "owner": 200,
    "edition": 60,
    "address": 400,
    "number": 60,
    "scope": 20_000,
    "text": 20_000,
}


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of an instrument."""

    title: str
    owner: str
    code: str = ""
    title_other: str = ""
    kind: str = "guideline"
    edition: str = ""
    published: str = ""
    in_force: str = ""
    state: str = "in-force"
    scope: str = ""
    address: str = ""
    framework: str = ""
    implements: tuple[str, ...] = ()
    reviewed_on: date | None = None
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class ToldMeasure:
    """What is told of a measure of a plan."""

    number: str
    text: str
    owner: str
    due: date | None = None


def instrument(library: Library, written: Mapping[str, str]) -> Told:
    """Return what was written of an instrument, checked.

    Args:
        library: Knows frameworks and provisions.
        written: By the names of `FIELDS`; `implements` is a list divided by spaces or commas.

    Raises:
        UsageError: something is missing, is no code or date, or names what the library lacks.

    Example:
        >>> from kakehashi.library.library import load_library
        >>> told = instrument(load_library(), {"title": "AI Guidelines", "owner": "MIC, METI",
        ...     "kind": "ガイドライン・指針", "framework": "ai-guidelines-for-business"})
        >>> told.kind, told.framework.startswith("ai-guidelines-for-business-")
        ('guideline', True)
    """
    cells = {name: tidy(written.get(name, "")) for name in FIELDS}
    _within(cells)
    for name in ("title", "owner"):
        if not cells[name]:
            raise UsageError(Problem("KH-POL-016", details={"field": FIELDS[name]}))
    days = {name: checked_day(cells[name]) if cells[name] else None for name in _DAYS}
    return Told(
        title=cells["title"],
        owner=cells["owner"],
        code=cells["code"],
        title_other=cells["title_other"],
        kind=_code(cells["kind"] or "guideline", KINDS, "kind"),
        edition=cells["edition"],
        published=checked_date(cells["published"]),
        in_force=checked_date(cells["in_force"]),
        state=_code(cells["state"] or "in-force", STATES, "state"),
        scope=cells["scope"],
        address=cells["address"],
        framework=_framework(library, cells["framework"]),
        implements=_provisions(library, cells["implements"]),
        **days,
    )


_DAYS = ("reviewed_on", "review_on")


def measure(written: Mapping[str, str]) -> ToldMeasure:
    """Return what was written of a measure, checked.

    Raises:
        UsageError: something is missing or too long, or the date is none.
    """
    cells = {name: tidy(written.get(name, "")) for name in MEASURE_FIELDS}
    _within(cells)
    for name in ("number", "text", "owner"):
        if not cells[name]:
            raise UsageError(Problem("KH-POL-016", details={"field": MEASURE_FIELDS[name]}))
    due = checked_day(cells["due"]) if cells["due"] else None
    return ToldMeasure(cells["number"], cells["text"], cells["owner"], due)


def _within(cells: Mapping[str, str]) -> None:
    for name, text in cells.items():
        if len(text) > LONGEST.get(name, 20_000):
            known = f"≤ {LONGEST.get(name, 20_000)}"
            field = {**FIELDS, **MEASURE_FIELDS}[name]
            details = {"value": text[:60] + "…", "field": field, "known": known}
            raise UsageError(Problem("KH-POL-005", details=details))


def _code(written: str, known: Mapping[str, Bilingual], field: str) -> str:
    """Return a code; its words in either language are understood too."""
    wanted = written.lower()
    for code, words in known.items():
        if wanted in (code, words.en, words.ja):
            return code
    raise unknown_value(written, known, FIELDS[field])


def _framework(library: Library, written: str) -> str:
    if not written:
        return ""
    try:
        return library.instrument(written).prefix
    except KakehashiError:
        raise _unknown(written) from None


def _provisions(library: Library, written: str) -> tuple[str, ...]:
    refs = written.replace("、", " ").replace(",", " ").replace(";", " ").split()
    return tuple(dict.fromkeys(provision_ref(library, ref) for ref in refs))


def provision_ref(library: Library, written: str) -> str:
    """Return the ref of a provision of the library.

    Raises:
        UsageError: there is none.
    """
    try:
        return library.provision(written).ref
    except KakehashiError:
        raise _unknown(written) from None


def _unknown(written: str) -> UsageError:
    return UsageError(Problem("KH-POL-012", details={"value": written[:120]}))
