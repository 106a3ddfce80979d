"""What stands around a passage, read from the kept document."""

from __future__ import annotations

from tests.workspace.review.conftest import CHARGE, GOV, OWNER

from kakehashi.workspace.models import Finding
from kakehashi.workspace.surroundings import Surroundings


def found(text=CHARGE):
    return Finding.objects.get(practice=GOV, quote=text)


def test_headings_and_the_passages_before_and_after_are_shown(scanned, reader):
    around = reader.around(found())
    assert around.headings == ("AI policy", "Roles")
    assert around.before[-1] == "Before everything else stands this."
    assert around.after == (OWNER, "After it comes this.")


def test_a_document_that_takes_long_to_read_is_not_read_for_it(scanned, reader):
    finding = found()
    finding.version.size = 10**8
    assert reader.around(finding) == Surroundings()


def test_a_document_whose_file_is_missing_or_unreadable_shows_nothing_around(scanned, reader):
    (path,) = (p for p in scanned.documents.rglob("*.md"))
    path.write_bytes(b"")
    assert reader.around(found()) == Surroundings()
    path.unlink()
    reader = type(reader)(scanned)
    assert reader.around(found()) == Surroundings()


def test_of_equal_passages_the_one_at_the_place_is_taken(add, keep, reader):
    twice = f"# A\n\n{CHARGE}\n\nFirst.\n\n# B\n\n{CHARGE}\n\nSecond.\n"
    keep(add(twice), {GOV: (CHARGE,)})
    assert reader.around(found()).after == ("Second.",)


def test_many_documents_are_not_all_kept_in_memory(add, keep, reader):
    for number in range(12):
        version = add(f"# {number}\n\n{CHARGE}\n\nNumber {number}.\n", name=f"{number}.md")
        keep(version, {GOV: (CHARGE,)})
    after = [reader.around(one).after for one in Finding.objects.order_by("pk")]
    assert after == [(f"Number {number}.",) for number in range(12)]
    assert len(reader._read) <= 8
