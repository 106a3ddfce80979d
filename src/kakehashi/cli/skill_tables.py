"""Skills, gaps and units as tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kakehashi.interchange.tables import Column, Row, Table, table_of
from kakehashi.text.bilingual import Bilingual

if TYPE_CHECKING:  # Django is loaded when a command runs
    from kakehashi.library.library import Library
    from kakehashi.workspace.models import Skill
    from kakehashi.workspace.skills.gaps import GroupSkills, PracticeSkills
    from kakehashi.workspace.skills.rolled_up import UnitSkills

_SKILL = (
    Column("number", Bilingual("Number", "番号"), "number"),
    Column("holder", Bilingual("Person or role", "保有者又は役割"), width=30),
    Column("scope", Bilingual("Practice or group", "実践項目又は分野"), width=40),
    Column("level", Bilingual("Level", "水準")),
    Column("evidence", Bilingual("Evidence", "根拠"), width=50),
    Column("valid_until", Bilingual("Valid until", "有効期限")),
)
_GAP = (
    Column("group", Bilingual("Group", "分野"), width=30),
    Column("practice", Bilingual("Practice", "実践項目"), width=40),
    Column("level", Bilingual("Level needed", "必要な水準")),
    Column("needed", Bilingual("Needed", "必要人数"), "number"),
    Column("held", Bilingual("There", "確保人数"), "number"),
    Column("ending", Bilingual("Ending soon", "期限が近い人数"), "number"),
)
_UNIT = (
    Column("name", Bilingual("Organisation", "組織"), width=40),
    Column("practices", Bilingual("Practices in scope", "対象の実践項目"), "number"),
    Column("covered", Bilingual("With people", "人員を確保"), "number"),
    Column("ending", Bilingual("Ending soon", "期限が近い項目"), "number"),
    Column("share", Bilingual("Share", "割合"), "share"),
)


def skills_table(skills: Iterable[Skill], library: Library) -> Table:
    """Return skills as a table, with their holders."""
    from kakehashi.workspace.skills.evidence import listed
    from kakehashi.workspace.skills.levels import WORDS, Level
    from kakehashi.workspace.skills.scopes import scope_label
    from kakehashi.workspace.skills.told import holder

    def row(one: Skill) -> Row:
        return {
            "number": one.pk,
            "holder": holder(one),
            "scope": scope_label(library, one.scope),
            "level": WORDS[Level(one.level)],
            "evidence": listed(one.evidence),
            "valid_until": one.valid_until.isoformat() if one.valid_until else "",
        }

    return table_of(Bilingual("Skills", "スキル"), _SKILL, map(row, skills))


def gaps_table(groups: Iterable[GroupSkills], library: Library) -> Table:
    """Return what each practice in scope needs and has, as a table without names."""
    from kakehashi.workspace.skills.levels import WORDS
    from kakehashi.workspace.skills.scopes import scope_label

    def row(group: str, one: PracticeSkills) -> Row:
        return {
            "group": scope_label(library, group),
            "practice": scope_label(library, one.practice),
            "level": WORDS[one.level],
            "needed": one.needed,
            "held": one.held,
            "ending": one.ending,
        }

    rows = (row(group.group, one) for group in groups for one in group.practices)
    return table_of(Bilingual("Skills needed", "必要なスキル"), _GAP, rows)


def units_table(units: Iterable[UnitSkills]) -> Table:
    """Return how units stand, as a table without names of people."""
    rows: Iterable[Row] = (
        {
            "name": one.organisation.name,
            "practices": one.practices,
            "covered": one.covered,
            "ending": one.ending,
            "share": one.share,
        }
        for one in units
    )
    return table_of(Bilingual("Skills by unit", "組織別のスキル"), _UNIT, rows)
