"""A good bundle verifies, a redacted one too; what was changed is refused, with the place."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.exchange.bundles import (
    AUDITOR,
    HEADER,
    ISSUER,
    ITEMS,
    MALLORY,
    NOW,
    codes,
    made,
    places,
    reread,
    verified,
)

from kakehashi.errors import UnreadableError
from kakehashi.exchange.bundle_file import Bundle, read_bundle, written
from kakehashi.exchange.countersign import countersign
from kakehashi.exchange.disclosure import Item, disclose, read_disclosure
from kakehashi.exchange.envelope import Envelope, Signature
from kakehashi.exchange.manifest import Manifest, read_manifest


def without(bundle: Bundle, *paths: str) -> Bundle:
    """Take items out as a stranger could, with nothing but the file."""
    kept = [text for text in bundle.disclosures if read_disclosure(text).item.path not in paths]
    return replace(bundle, disclosures=tuple(kept))


def resigned(manifest: Manifest | bytes, key=ISSUER, bundle: Bundle | None = None) -> Bundle:
    """Return a bundle over another list, signed for real."""
    payload = manifest if isinstance(manifest, bytes) else manifest.written()
    envelope = Envelope(payload).signed_by(key)
    return Bundle(envelope, (key.public.pem,), bundle.disclosures if bundle else ())


# --- what is good ------------------------------------------------------------------------


def test_a_bundle_verifies_and_tells_every_item():
    found = verified(made())
    assert found.reliable
    assert {path: item.value for path, item in found.items.items()} == {
        item.path: item.value for item in ITEMS
    }
    assert found.redacted == ()
    assert found.manifest
    assert found.manifest.header == HEADER


def test_the_same_items_key_and_salts_give_the_same_bytes():
    assert written(made()) == written(made(items=ITEMS[::-1]))


def test_real_salts_are_others_each_time():
    from kakehashi.exchange.make import make_bundle

    one, other = (make_bundle(HEADER, ITEMS, ISSUER) for _ in range(2))
    assert not set(one.disclosures) & set(other.disclosures)
    salts = [read_disclosure(text).salt for text in one.disclosures]
    assert len(set(salts)) == len(ITEMS)
    assert {len(salt) for salt in salts} == {22}


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.path)
def test_any_item_can_be_taken_out_and_the_rest_still_verifies(item):
    bundle = without(made(), item.path)
    found = verified(bundle)
    assert found.reliable
    assert found.redacted == (item.path,)
    assert len(found.items) == len(ITEMS) - 1
    assert (
        json.dumps(item.value)[1:-1][:12] not in written(bundle).decode()
        or len(str(item.value)) < 12
    )


def test_everything_can_be_taken_out():
    found = verified(without(made(), *(item.path for item in ITEMS)))
    assert found.reliable
    assert len(found.redacted) == len(ITEMS)


# --- who signed --------------------------------------------------------------------------


def test_a_good_signature_of_a_stranger_is_told_from_that_of_somebody_known():
    found = verified(made(), MALLORY)
    assert found.intact
    assert not found.reliable
    assert codes(found) == ["KH-EXC-017"]
    assert "compare the fingerprint by another way" in found.problems[0].hint("en").lower()
    assert "フィンガープリント" in found.problems[0].hint("ja")


def test_another_key_cannot_sign_in_the_place_of_the_issuer():
    bundle = made()
    forged = resigned(bundle.envelope.payload, MALLORY, bundle)
    found = verified(forged, ISSUER, MALLORY)
    assert (codes(found), places(found)) == (
        ["KH-EXC-007"],
        ["bundle.json#envelope/signatures"],
    )


def test_a_stripped_signature_is_refused():
    bundle = made()
    stripped = replace(bundle, envelope=replace(bundle.envelope, signatures=()), keys=())
    assert codes(verified(stripped)) == ["KH-EXC-007"]
    both = countersign(bundle, AUDITOR)
    only = replace(
        both,
        envelope=replace(both.envelope, signatures=both.envelope.signatures[1:]),
        keys=both.keys[1:],
    )
    assert codes(verified(only, ISSUER, AUDITOR)) == ["KH-EXC-007"]


def test_a_countersignature_stands_beside_the_issuers():
    both = countersign(made(), AUDITOR)
    found = verified(both, ISSUER)
    assert found.reliable
    assert [(one.issuer, one.known_as) for one in found.signers] == [(True, "known"), (False, None)]
    only_auditor = verified(both, AUDITOR)
    assert codes(only_auditor) == ["KH-EXC-017"]
    # It covers the list, so items can still be taken out after it.
    assert verified(without(both, "people/1"), ISSUER).reliable


def test_a_bad_countersignature_spoils_a_bundle():
    both = countersign(made(), AUDITOR)
    first, second = both.envelope.signatures
    bad = Signature(second.keyid, bytes([second.sig[0] ^ 1]) + second.sig[1:])
    changed = replace(both, envelope=replace(both.envelope, signatures=(first, bad)))
    found = verified(changed)
    assert (codes(found), places(found)) == (
        ["KH-EXC-008"],
        ["bundle.json#envelope/signatures/2"],
    )


def test_nobody_signs_twice():
    from kakehashi.errors import UsageError

    with pytest.raises(UsageError) as raised:
        countersign(made(), ISSUER)
    assert raised.value.problem.code == "KH-EXC-032"
    bundle = made()
    twice = replace(
        bundle,
        envelope=replace(bundle.envelope, signatures=bundle.envelope.signatures * 2),
    )
    assert codes(verified(twice)) == ["KH-EXC-010"]


def test_a_signature_for_another_type_is_refused():
    bundle = made()
    other = Envelope(bundle.envelope.payload, (), "application/vnd.in-toto+json").signed_by(ISSUER)
    found = verified(replace(bundle, envelope=other))
    assert (codes(found), places(found)) == (["KH-EXC-006"], ["bundle.json#envelope/payloadType"])
    # The signature covers the type: writing ours over it does not help.
    relabelled = replace(other, payload_type=bundle.envelope.payload_type)
    assert codes(verified(replace(bundle, envelope=relabelled))) == ["KH-EXC-008"]


def test_a_key_id_is_no_more_than_a_hint_but_has_to_be_right():
    bundle = made()
    (signature,) = bundle.envelope.signatures
    lying = replace(signature, keyid=MALLORY.public.fingerprint)
    changed = replace(bundle, envelope=replace(bundle.envelope, signatures=(lying,)))
    assert codes(verified(changed, MALLORY)) == ["KH-EXC-010"]


def test_a_key_that_signed_nothing_is_refused():
    bundle = made()
    assert codes(verified(replace(bundle, keys=(*bundle.keys, MALLORY.public.pem)))) == [
        "KH-EXC-010"
    ]
    assert codes(verified(replace(bundle, keys=bundle.keys * 2))) == ["KH-EXC-003"]
    assert codes(verified(replace(bundle, keys=()))) == ["KH-EXC-008"]


def foreign_keys() -> dict[str, str]:
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric import ec, ed448, rsa, x25519

    keys = {
        "ECDSA": ec.generate_private_key(ec.SECP256R1()),
        "Ed448": ed448.Ed448PrivateKey.generate(),
        "RSA": rsa.generate_private_key(65537, 2048),
        "X25519": x25519.X25519PrivateKey.generate(),
    }
    info = (form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)
    return {name: key.public_key().public_bytes(*info).decode() for name, key in keys.items()}


@pytest.mark.parametrize("name", ["ECDSA", "Ed448", "RSA", "X25519"])
def test_keys_of_other_algorithms_are_refused(name):
    bundle = made()
    found = verified(replace(bundle, keys=(foreign_keys()[name],)))
    assert "KH-EXC-009" in codes(found)
    assert "bundle.json#keys/1" in places(found)


def test_a_private_key_in_a_bundle_is_named_as_such():
    bundle = made()
    found = verified(replace(bundle, keys=(ISSUER.written().decode(),)))
    assert "KH-EXC-023" in codes(found)


# --- items -------------------------------------------------------------------------------


def test_a_changed_item_is_refused_with_its_path():
    bundle = made()
    texts = list(bundle.disclosures)
    at = next(
        n for n, t in enumerate(texts) if read_disclosure(t).item.path.endswith("GOV-02/verdict")
    )
    one = read_disclosure(texts[at])
    from kakehashi.exchange.disclosure import from_base64url

    texts[at] = disclose(Item(one.item.path, "in place"), from_base64url(one.salt)).text
    found = verified(replace(bundle, disclosures=tuple(texts)))
    assert codes(found) == ["KH-EXC-013"]
    assert places(found) == [
        f"bundle.json#disclosures/{at + 1}: decisions/practices:GOV-02/verdict"
    ]
    assert not found.intact


def test_items_cannot_be_put_in_doubled_or_moved():
    bundle = made()
    added = disclose(Item("decisions/practices:GOV-99/verdict", "in place"), b"s" * 16).text
    found = verified(replace(bundle, disclosures=(*bundle.disclosures, added)))
    assert codes(found) == ["KH-EXC-012"]
    assert places(found)[0].endswith(": decisions/practices:GOV-99/verdict")
    doubled = (*bundle.disclosures, bundle.disclosures[0])
    assert codes(verified(replace(bundle, disclosures=doubled))) == ["KH-EXC-014"]
    assert codes(verified(replace(bundle, disclosures=bundle.disclosures[::-1]))) == ["KH-EXC-003"]


def test_two_items_with_one_salt_are_refused():
    from kakehashi.exchange.make import make_bundle

    bundle = make_bundle(HEADER, ITEMS, ISSUER, new_salt=lambda: b"s" * 16)
    assert set(codes(verified(bundle))) == {"KH-EXC-016"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "e30",
        "!!!!",
        "WyJhIl0",
        "WyJBQUFBQUFBQUFBQUFBQUFBQUFBQUFBIiwic3ViamVjdCIsIk1pZG9yaSJd=",
        disclose(Item("a", 1), b"short").text,
        disclose(Item(["a"], 1), bytes(16)).text,  # type: ignore[arg-type]
        "橋",
    ],
)
def test_a_disclosure_of_another_form_is_refused_with_its_number(text):
    found = verified(replace(made(), disclosures=(text,)))
    assert codes(found) == ["KH-EXC-011"]
    assert places(found) == ["bundle.json#disclosures/1"]


@pytest.mark.parametrize(
    "path",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "documents/../../x",
        "documents/1/.",
        "documents\\1",
        "documents/1/na\u202eme",
        "documents/１/name",
        "documents/1/name\x00",
        "documents/1/name\n",
        "dоcuments/1/name",
        "documents//name",
        "",
        "a/" * 300,
    ],
)
def test_paths_with_tricks_are_refused_even_where_they_are_signed(path):
    one = disclose(Item(path, "x"), bytes(16))
    bundle = resigned(Manifest(HEADER, ISSUER.public.fingerprint, {path: one.digest}))
    found = verified(replace(bundle, disclosures=(one.text,)))
    assert codes(found) == ["KH-EXC-036"]
    assert "path" in found.problems[0].message("en")
    with pytest.raises(ValueError):
        made(items=[Item(path, "x")])


# --- the signed list ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("format", "kakehashi-exchange-2"),
        ("issued", "yesterday"),
        ("issued", "2026-11-26T09:30:00"),
        ("expires", "soon"),
        ("language", "fr"),
        ("key", "me"),
        ("issuer", 5),
        ("issuer", "x" * 3000),
        ("items", []),
        ("items", {"subject": "short"}),
        ("extra", "x"),
        ("purpose", None),
    ],
)
def test_a_signed_list_of_another_form_is_refused(field, value):
    from kakehashi.exchange import strict_json

    told = json.loads(made().envelope.payload)
    if value is None:
        del told[field]
    else:
        told[field] = value
    found = verified(resigned(strict_json.written(told)))
    assert (codes(found), places(found)) == (["KH-EXC-036"], ["bundle.json#envelope/payload"])
    assert found.manifest is None


@pytest.mark.parametrize("found", [b"[]", b"5", b"", b'{"a":1,"a":2}', b"\xff", b'{"a":NaN}'])
def test_a_signed_payload_that_is_no_list_is_refused(found):
    assert codes(verified(resigned(found))) == ["KH-EXC-036"]


def test_a_signed_list_with_spaces_is_refused_for_two_readers_could_differ():
    payload = made().envelope.payload.replace(b",", b", ", 1)
    assert codes(verified(resigned(payload))) == ["KH-EXC-036"]


def test_times_and_audience():
    late = NOW + timedelta(days=60)
    assert codes(verified(made(), now=late)) == ["KH-EXC-018"]
    assert not verified(made(), now=late).reliable
    assert verified(made(), now=NOW.replace(month=12, day=31)).reliable
    early = verified(made(), now=NOW - timedelta(days=1))
    assert codes(early) == ["KH-EXC-019"]
    assert early.reliable
    assert codes(verified(made(), audience="Other ministry")) == ["KH-EXC-020"]
    assert verified(made(), audience="ａｉｓｉ").reliable
    anybody = replace(HEADER, audience="", expires=None)
    assert verified(made(header=anybody), audience="Anyone", now=late).reliable


def test_a_manifest_comes_back_as_it_was_written():
    header = replace(HEADER, issuer="みどり食品", purpose="", expires=date(2027, 1, 1))
    manifest = Manifest(header, "0" * 64, {"subject": "A" * 43})
    assert read_manifest(manifest.written()) == manifest


# --- the file ----------------------------------------------------------------------------


def refused(content: bytes) -> tuple[str, str]:
    with pytest.raises(UnreadableError) as raised:
        read_bundle(content, "bundle.json")
    assert raised.value.exit_code == 1
    return raised.value.problem.code, str(raised.value.problem.where)


def test_a_duplicate_key_is_refused_and_named():
    content = written(made()).replace(b'"keys": [', b'"keys": [], "keys": [')
    code, _ = refused(content)
    assert code == "KH-EXC-001"
    with pytest.raises(UnreadableError, match="duplicate key"):
        read_bundle(content, "bundle.json")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "KH-EXC-001"),
        (b"PK\x03\x04" + b"\0" * 100, "KH-EXC-001"),
        (b"\x1f\x8b\x08" + b"\0" * 100, "KH-EXC-001"),
        (b"[" * 100_000, "KH-EXC-001"),
        (b"[" * 300 + b"]" * 300, "KH-EXC-001"),
        (b'{"a":' * 5000 + b"1" + b"}" * 5000, "KH-EXC-001"),
        (b"1" * 100_000, "KH-EXC-001"),
        (b"1e999999999", "KH-EXC-001"),
        (b'{"a": Infinity}', "KH-EXC-001"),
        (b'"\\ud800"', "KH-EXC-001"),
        (b"\xef\xbb\xbf{}", "KH-EXC-001"),
        (b"[]", "KH-EXC-004"),
        (b"{}", "KH-EXC-004"),
        (b'{"disclosures": [], "envelope": [], "keys": []}', "KH-EXC-004"),
        (b'{"disclosures": [], "envelope": {}, "keys": [], "x": 1}', "KH-EXC-004"),
    ],
    ids=lambda value: str(value[:12]),
)
def test_what_is_no_bundle_is_refused(content, code):
    assert refused(content)[0] == code


def test_nothing_is_unpacked_and_large_files_are_not_read_to_their_end(monkeypatch):
    from kakehashi.exchange import bundle_file

    monkeypatch.setattr(bundle_file, "LARGEST", 1000)
    assert refused(b" " * 1001)[0] == "KH-EXC-005"


def test_spaces_order_and_escapes_are_refused_with_the_line():
    content = written(made())
    assert refused(content + b"\n")[0] == "KH-EXC-003"
    code, place = refused(content.replace(b' "keys"', b'  "keys"'))
    line = content.split(b' "keys"')[0].count(b"\n") + 1
    assert (code, place) == ("KH-EXC-003", f"bundle.json:{line}")
    assert refused(content.replace(b"payloadType", b"payload\\u0054ype"))[0] == "KH-EXC-003"
    reordered = json.dumps(dict(reversed(json.loads(content).items())), indent=1).encode() + b"\n"
    assert refused(reordered)[0] == "KH-EXC-003"


def test_unused_bits_of_base64_are_refused():
    content = json.loads(written(made()))
    sig = content["envelope"]["signatures"][0]["sig"]
    assert sig.endswith("==")
    content["envelope"]["signatures"][0]["sig"] = sig[:-3] + chr(ord(sig[-3]) + 1) + "=="
    code, place = refused((json.dumps(content, indent=1, sort_keys=True) + "\n").encode())
    assert code == "KH-EXC-004"
    assert place == "bundle.json#envelope/signatures/1/sig"


def test_a_bundle_comes_back_as_it_was_written():
    bundle = made()
    assert replace(reread(bundle, ""), name="") == bundle
