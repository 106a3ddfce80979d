"""One byte changed, put in or taken out anywhere: refused with a place, or nothing told differs."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.exchange.bundles import AUDITOR, ISSUER, NOW, made

from kakehashi.errors import UnreadableError
from kakehashi.exchange.bundle_file import read_bundle, written
from kakehashi.exchange.countersign import countersign
from kakehashi.exchange.verify import Reader, verify_bundle

GOOD = written(countersign(made(), AUDITOR))
KNOWN = {ISSUER.public.fingerprint: "Midori", AUDITOR.public.fingerprint: "Audit"}


def outcome(content: bytes):
    """Return all that a reader is told, or where the bundle was refused."""
    try:
        bundle = read_bundle(content, "b.json")
    except UnreadableError as error:
        return ("refused", str(error.problem.where))
    found = verify_bundle(bundle, Reader(NOW, KNOWN))
    if not found.intact:
        return ("refused", *(str(problem.where) for problem in found.tampered))
    signers = tuple((one.key.fingerprint, one.issuer, one.known_as) for one in found.signers)
    return ("told", found.manifest, found.items, found.redacted, signers, found.problems)


TOLD = outcome(GOOD)


def check(content: bytes) -> None:
    found = outcome(content)
    if found[0] == "refused":
        assert all(place.startswith("b.json") for place in found[1:])
        assert len(found) > 1
    else:
        assert found == TOLD


def test_the_good_one_is_told():
    assert TOLD[0] == "told"
    assert TOLD[-1] == ()


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
@example(GOOD.index(b"envelope") + 12, 32)
@settings(max_examples=600)
def test_a_byte_changed(at, byte):
    check(GOOD[:at] + bytes([byte]) + GOOD[at + 1 :])


@given(st.integers(0, len(GOOD)), st.integers(0, 255))
@settings(max_examples=200)
def test_a_byte_put_in(at, byte):
    check(GOOD[:at] + bytes([byte]) + GOOD[at:])


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 80))
@settings(max_examples=200)
def test_bytes_taken_out(at, count):
    check(GOOD[:at] + GOOD[at + count :])


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 7))
@settings(max_examples=300)
def test_a_bit_flipped_is_always_refused(at, bit):
    """No bit is free: the file has one form only."""
    flipped = GOOD[:at] + bytes([GOOD[at] ^ (1 << bit)]) + GOOD[at + 1 :]
    assert outcome(flipped)[0] == "refused"
