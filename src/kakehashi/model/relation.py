"""The five relations that set theory says of two provisions."""

from __future__ import annotations

from enum import StrEnum


class Relation(StrEnum):
    """How the required content of one provision stands to that of another.

    The values are the tokens of OSCAL's mapping model; the meaning is that of
    set-theory relationship mapping (NIST IR 8477), read leniently unless a row
    is marked strict: subset means "subset or equal", intersects "overlaps".
    """

    EQUAL = "equal-to"
    SUBSET = "subset-of"
    SUPERSET = "superset-of"
    INTERSECTS = "intersects-with"
    NONE = "no-relationship"

    @property
    def converse(self) -> Relation:
        """Return the relation read from the other side.

        Example:
            >>> Relation.SUBSET.converse
            <Relation.SUPERSET: 'superset-of'>
        """
        swapped = {Relation.SUBSET: Relation.SUPERSET, Relation.SUPERSET: Relation.SUBSET}
        return swapped.get(self, self)
