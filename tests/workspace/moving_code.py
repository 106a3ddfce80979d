"""A small code in two editions, for tests of moving from one to the other.

From 1 to 2: `same` stays, `moved` gets another number, `late` another date, `told`
another statement, `gone` is left out, `new` is added.
"""

from __future__ import annotations

from tests.library.editions import edition, library, provision, rows

from kakehashi.library.library import Library
from kakehashi.model import Relation

SAME = ("Keep a register of every system in use", "利用中の全システムの台帳を備える")
MOVED = ("Name who answers for each system in the register", "台帳の各システムの責任者を定める")
LATE = ("Report serious incidents to the authority without delay", "重大な事案を遅滞なく報告する")
TOLD = ("Test each system before it is put to use", "利用開始前に各システムを試験する")
TOLD_NOW = (
    "Test each system before it is put to use, and once a year from then on",
    "利用開始前に、その後は毎年、各システムを試験する",
)
GONE = ("Appoint a representative for correspondence by letter", "書面連絡のための代理人を置く")
NEW = ("Tell people when what they read was made by a machine", "機械が作った文章であることを示す")
ASKED = {"assessable": True, "modality": "shall"}


def first(**fields):
    return edition(
        "1",
        provision("same", *SAME, **ASKED),
        provision("moved", *MOVED, **ASKED),
        provision("late", *LATE, **ASKED, applies_from="2026-08-02"),
        provision("told", *TOLD, **ASKED),
        provision("gone", *GONE, **ASKED),
        published="2024-01-01",
        **fields,
    )


def second(**fields):
    return edition(
        "2",
        provision("same", *SAME, **ASKED),
        provision("moved-to", *MOVED, **ASKED, was="moved"),
        provision("late", *LATE, **ASKED, applies_from="2027-12-02"),
        provision("told", *TOLD_NOW, **ASKED),
        provision("new", *NEW, **ASKED),
        published="2026-01-01",
        **fields,
    )


def code(**fields) -> Library:
    """Return the library of both; fields are those of the second edition."""
    one, two = first(), second(**fields)
    superset, part = Relation.SUPERSET, Relation.INTERSECTS
    return library(
        one,
        two,
        practices="REG-01 OWN-01 INC-01 TST-01 TST-02 LET-01 TEL-01 TEL-02",
        crosswalks=(
            rows(
                one,
                ("same", superset, "REG-01"),
                ("moved", superset, "OWN-01"),
                ("late", superset, "INC-01"),
                ("told", superset, "TST-01"),
                ("gone", superset, "LET-01"),
                covered="same moved late told gone",
            ),
            rows(
                two,
                ("same", superset, "REG-01"),
                ("moved-to", superset, "OWN-01"),
                ("late", part, "INC-01"),
                ("told", superset, "TST-01"),
                ("told", superset, "TST-02"),
                ("new", superset, "TEL-01"),
                ("new", superset, "TEL-02"),
                ("new", part, "LET-01"),
                covered="same moved-to told new",
            ),
        ),
    )
