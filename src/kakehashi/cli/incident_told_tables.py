"""What one incident teaches, and what happened in it, as tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kakehashi.cli.incident_words import TEXT
from kakehashi.incidents.words import WORDS, Effect
from kakehashi.interchange.tables import Column, Row, Table, table_of
from kakehashi.text.bilingual import Bilingual

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.library.library import Library
    from kakehashi.reports.kinds.incident import Taught, Told
    from kakehashi.workspace.incident_learning import Lesson

_EVENT = (
    Column("at", Bilingual("When", "日時")),
    Column("what", Bilingual("What happened", "経過"), width=60),
    Column("who", Bilingual("Noted by", "記録者")),
)
_TAUGHT = (
    Column("practice", Bilingual("Practice", "実践項目")),
    Column("title", Bilingual("Title", "名称"), width=40),
    Column("effect", Bilingual("What it would have done", "効果")),
    Column("state", Bilingual("State", "状況")),
)
_LESSON = (
    *_TAUGHT,
    Column("rank", Bilingual("Rank", "順位"), "number"),
    Column("asked_by", Bilingual("Asked for by", "求める規定"), "list", 50),
    Column("ours", Bilingual("In the systems concerned", "当該システムの状況"), width=40),
    Column("elsewhere", Bilingual("Same gap elsewhere", "同じ不備の可能性"), width=40),
)
_TITLE = Bilingual("Lessons", "教訓")


def told_tables(told: Told) -> tuple[Table, Table]:
    """Return the course of an incident and the practices that it teaches."""
    course = Table(Bilingual("Timeline", "経過"), _EVENT, told.timeline)
    return course, table_of(_TITLE, _TAUGHT, map(_taught, told.lessons))


def _taught(one: Taught) -> Row:
    return {
        "practice": one.id,
        "title": one.title,
        "effect": WORDS[one.effect],
        "state": TEXT["accepted" if one.accepted else "suggested"],
    }


def lessons_table(lessons: Iterable[Lesson], library: Library) -> Table:
    """Return what an incident teaches, with who asks for it and where it is missing."""
    return table_of(_TITLE, _LESSON, (_row(one, library) for one in lessons))


def _row(one: Lesson, library: Library) -> Row:
    practice = library.provisions[one.link.practice]
    return {
        "practice": practice.id,
        "title": practice.title,
        "effect": WORDS[Effect(one.link.effect)],
        "state": TEXT[one.link.state],
        "rank": one.link.rank,
        "asked_by": one.asked_by,
        "ours": _verdicts(one.ours),
        "elsewhere": _verdicts(one.elsewhere),
    }


def _verdicts(found: Iterable[tuple[str, str]]) -> Bilingual:
    undecided, pairs = TEXT["undecided"], tuple(found)
    return Bilingual(
        "; ".join(f"{path}: {verdict or undecided.en}" for path, verdict in pairs),
        "；".join(f"{path}：{verdict or undecided.ja}" for path, verdict in pairs),
    )
