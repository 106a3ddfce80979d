"""Finding the provisions that other people's ids mean."""

from __future__ import annotations

import pytest
from tests.bundled import bundled_library

from kakehashi.library.find_ids import Finder, finder
from kakehashi.library.library import Library


@pytest.fixture(scope="module")
def library() -> Library:
    return bundled_library()


@pytest.mark.parametrize(
    ("written", "framework", "id_"),
    [
        ("GOVERN 1.1", "nist-ai-rmf", "GOVERN-1.1"),
        ("govern-1.1", "nist-ai-rmf", "GOVERN-1.1"),
        ("nist-ai-rmf:Govern 1.1", "nist-ai-rmf", "GOVERN-1.1"),
        ("NIST AI RMF 1.0 GOVERN 1.1", "nist-ai-rmf", "GOVERN-1.1"),
        ("ＧＯＶＥＲＮ　1.1", "nist-ai-rmf", "GOVERN-1.1"),
        ("Article 9", "eu-ai-act", "Art-9"),
        ("Art. 9(2)(a)", "eu-ai-act", "Art-9.2.a"),
        ("Article 9.2.a", "eu-ai-act", "Art-9.2.a"),
        ("Annex IV", "eu-ai-act", "Annex-IV"),
        ("A.6.2.4", "iso-iec-42001", "A.6.2.4"),
        ("Clause 6.1.2", "iso-iec-42001", "6.1.2"),
        ("LLM01", "owasp-llm-top10", "LLM01"),
        ("B.6.2.4", "iso-iec-42001", "A.6.2.4"),
        ("Cl.6.1.2", "iso-iec-42001", "6.1.2"),
        ("GV-1.1", "nist-ai-rmf", "GOVERN-1.1"),
        ("MS 2.7", "nist-ai-rmf", "MEASURE-2.7"),
        ("GV-1.1-001", "nist-ai-600-1", "GV-1.1-001"),
        ("9.2", "eu-ai-act", "Art-9.2"),
        ("第16条", "japan-ai-act", "Art-16"),
    ],
)
def test_ids_are_found_however_they_are_written(library, written, framework, id_):
    found = finder(library, framework)
    assert found.find(written) == f"{found.framework.prefix}:{id_}"


@pytest.mark.parametrize("written", ["", ":", "GOVERN", "GOVERN 1.99", "9", "…", "x" * 1000])
def test_what_fits_nothing_is_not_guessed(library, written):
    found = finder(library, "nist-ai-rmf").find(written)
    assert found in (None, "nist-ai-rmf-1.0:GOVERN")
    assert (found is None) == (written != "GOVERN")


def test_every_provision_is_found_by_its_own_ref_and_id(library):
    for framework in library.instruments:
        found = Finder(framework)
        for provision in framework.provisions:
            assert found.find(provision.ref) == provision.ref
            # Another provision may be cited as this one is numbered: then nothing is guessed.
            assert found.find(provision.id) in (provision.ref, None), provision.ref
