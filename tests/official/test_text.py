from __future__ import annotations

from tests.official.samples import EU, JOURNAL, read

from kakehashi.official.text import OfficialText, coverage


def test_a_part_without_text_is_shown_with_the_nearest_whole(library):
    official = read(library, EU, JOURNAL)
    framework = library.framework(EU)

    def nearest(id_):
        found = official.nearest(framework, library.provisions[f"{EU}:{id_}"])
        return found.id if found else None

    assert nearest("Art-5.1.a") == "Art-5.1.a"
    assert nearest("Art-5.1.b") == "Art-5.1"
    assert nearest("Art-50.1") is None


def test_coverage_sorts_every_assessable_provision_once(library):
    official = read(library, EU, JOURNAL)
    framework = library.framework(EU)
    found = coverage(framework, official)

    assert len(found.own) == len(official.pieces)
    sorted_ = [p.ref for p in (*found.own, *found.within, *found.without) if p.assessable]
    assert sorted(sorted_) == sorted(p.ref for p in framework.assessable)
    assert f"{EU}:Art-5.1.b" in [p.ref for p in found.within]
    assert f"{EU}:Art-50.1" in [p.ref for p in found.without]


def test_of_an_empty_text_nothing_is_covered(library):
    framework = library.framework(EU)

    assert coverage(framework, OfficialText(())).without == framework.assessable
