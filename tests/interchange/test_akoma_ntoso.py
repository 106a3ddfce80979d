from __future__ import annotations

import re

import pytest
from tests.bundled import bundled_library

from kakehashi.interchange.akoma_ntoso import eid

LAWS = [f.prefix for f in bundled_library().frameworks.values() if f.kind == "law"]


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        ("eu-ai-act-2024:Art-9", "art_9"),
        ("eu-ai-act-2024:Art-9.2", "art_9__para_2"),
        ("eu-ai-act-2024:Art-9.2.a", "art_9__para_2__point_a"),
        ("eu-ai-act-2024:Art-16.a", "art_16__point_a"),
        ("eu-ai-act-2024:Art-13.3.b.ii", "art_13__para_3__point_b__point_ii"),
        ("eu-ai-act-2024:Ch-III", "chp_III"),
        ("eu-ai-act-2024:Ch-III.S-2", "chp_III__sec_2"),
        ("eu-ai-act-2024:Annex-III", "annex_III"),
        ("eu-ai-act-2024:Annex-III.1.a", "annex_III__point_1__point_a"),
        ("eu-ai-act-2024:Annex-VIII.A.1", "annex_VIII__sec_A__point_1"),
        ("eu-ai-act-2024:Annex-XIII.a", "annex_XIII__point_a"),
        ("eu-ai-act-2026:Art-4a.1", "art_4a__para_1"),
        ("japan-ai-act-2025:Art-13", "art_13"),
        ("japan-ai-act-2025:Art-3.4", "art_3__para_4"),
        ("japan-ai-act-2025:Ch-2", "chp_2"),
        ("korea-ai-framework-act-2026:Art-17-2", "art_17-2"),
        ("korea-ai-framework-act-2026:Art-31.1", "art_31__para_1"),
        ("coe-framework-convention-2024:Art-16.2.e", "art_16__para_2__subpara_e"),
        ("coe-framework-convention-2024:Chapter-IV", "chp_IV"),
    ],
)
def test_the_naming_convention(ref: str, expected: str):
    library = bundled_library()
    framework = library.frameworks[ref.split(":", maxsplit=1)[0]]

    assert eid(framework, library.provisions[ref]) == expected


@pytest.mark.parametrize(
    "ref",
    [
        "eu-ai-act-2024:Art-6.4.s1",
        "eu-ai-act-2024:Annex-VII.4.2",
        "japan-ai-act-2025:Art-7.a",
        "japan-ai-act-2025:Suppl-1",
        "korea-ai-framework-act-2026:Art-34.1.5",
        "korea-ai-framework-act-2026:Art-35.1.a",
        "china-genai-measures-2023:Art-4.1",
        "colorado-sb24-205-2024:6-1-1702.2",
        "coe-framework-convention-2024:Art-14.2.a-1",
        "nist-ai-rmf-1.0:GOVERN-1.1",
        "practices:GOV-01",
    ],
)
def test_where_it_is_not_sure_there_is_none(ref: str):
    library = bundled_library()
    framework = library.frameworks[ref.split(":", maxsplit=1)[0]]

    assert eid(framework, library.provisions[ref]) is None


@pytest.mark.parametrize("name", LAWS)
def test_identifiers_are_unique_in_a_law_and_well_formed(name: str):
    framework = bundled_library().frameworks[name]
    found = [one for p in framework.provisions if (one := eid(framework, p))]

    assert len(found) == len(set(found))
    part = r"(art|chp|annex|sec|para|subpara|point)_[0-9A-Za-z-]+"
    assert all(re.fullmatch(rf"{part}(__{part})*", one) for one in found)
    for one in found:
        context = one.rpartition("__")[0]
        assert not context or context in found
