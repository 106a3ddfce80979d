from __future__ import annotations

from tests.interchange.mapping_examples import file_of, row

from kakehashi.interchange.mapping_file import mapping_file_of, mappings_of
from kakehashi.model import Crosswalk, Mapping, Relation
from kakehashi.text.bilingual import Bilingual


def test_rows_with_a_relation_become_mappings_and_hints_do_not():
    file = file_of(row(), row("b-1:2", None))

    assert [(m.object, m.relation) for m in mappings_of(file)] == [("b-1:1", Relation.SUBSET)]


def test_a_confidence_that_is_not_stated_counts_as_certain_and_a_stated_one_as_it_is():
    file = file_of(row(), row("b-1:2", confidence=0.3))

    assert [mapping.confidence for mapping in mappings_of(file)] == [1.0, 0.3]


def test_strength_never_becomes_confidence():
    (mapping,) = mappings_of(file_of(row(strength=3.0)))

    assert mapping.confidence == 1.0


def test_mappings_keep_who_why_and_how_strictly():
    told = row(author="me", justification="semantic", comment="Why", comment_ja="理由", strict=True)
    (mapping,) = mappings_of(file_of(told))

    assert ("me", "semantic", Bilingual("Why", "理由"), True) == (
        mapping.author,
        mapping.justification,
        mapping.comment,
        mapping.strict,
    )


def test_a_crosswalk_and_its_file_form_say_the_same():
    mapping = Mapping("c#2", "a:1", Relation.NONE, "b:1", 0.5, "me", "j:x", Bilingual("W", "理"))
    crosswalk = Crosswalk("c", "C", "1", "a", "b", "", frozenset({"a:1"}), (mapping,))
    file = mapping_file_of(crosswalk)

    assert (mapping,) == mappings_of(file)
    assert (crosswalk.covered, "C", "a", "b") == (
        file.covered,
        file.title,
        file.subject_source,
        file.object_source,
    )
