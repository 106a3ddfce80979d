"""Keys: private ones stay private, and only Ed25519 in PEM is taken for a key."""

from __future__ import annotations

import os
import stat

import pytest
from tests.exchange.bundles import ISSUER, MALLORY
from tests.exchange.test_verify import foreign_keys

from kakehashi.errors import KakehashiError, UnreadableError, UsageError
from kakehashi.exchange.keys import (
    load_public_key,
    load_signing_key,
    new_key,
    read_public_key,
    save_key,
)
from kakehashi.exchange.trust import FILE, Trusted, forget, load_trusted, trust


def code_of(raised) -> str:
    assert isinstance(raised.value, KakehashiError)
    return raised.value.problem.code


def test_a_key_comes_back_and_only_its_owner_may_read_it(tmp_path):
    key, path = new_key(), tmp_path / "keys" / "midori.key"
    public = save_key(key, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert load_public_key(public) == key.public
    again = load_signing_key(path)
    assert again.sign(b"x") == key.sign(b"x")
    assert b"PRIVATE" not in public.read_bytes()
    assert "PRIVATE" not in repr(again)


def test_rights_are_strict_whatever_the_umask(tmp_path):
    old = os.umask(0)
    try:
        save_key(new_key(), tmp_path / "a.key")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "a.key").stat().st_mode) == 0o600


def test_a_key_that_others_may_read_is_not_used(tmp_path):
    path = tmp_path / "a.key"
    save_key(new_key(), path)
    path.chmod(0o640)
    with pytest.raises(UnreadableError) as raised:
        load_signing_key(path)
    assert code_of(raised) == "KH-EXC-024"


def test_a_passphrase_is_needed_and_has_to_be_right(tmp_path):
    path = tmp_path / "a.key"
    save_key(new_key(), path, "open sesame 開け")
    assert b"ENCRYPTED" in path.read_bytes()
    assert load_signing_key(path, "open sesame 開け")
    for wrong in ("", "open"):
        with pytest.raises(UnreadableError) as raised:
            load_signing_key(path, wrong)
        assert code_of(raised) == "KH-EXC-025"


def test_no_key_is_overwritten(tmp_path):
    path = tmp_path / "a.key"
    save_key(ISSUER, path)
    before = path.read_bytes()
    with pytest.raises(UsageError) as raised:
        save_key(MALLORY, path)
    assert code_of(raised) == "KH-EXC-026"
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["ECDSA", "Ed448", "RSA", "X25519"])
def test_other_algorithms_are_no_keys_here(name):
    with pytest.raises(UnreadableError) as raised:
        read_public_key(foreign_keys()[name].encode(), "k.pub")
    assert code_of(raised) == "KH-EXC-009"


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", b"\xff"],
)
def test_what_is_no_key_is_refused(content, tmp_path):
    with pytest.raises(UnreadableError) as raised:
        read_public_key(content, "k.pub")
    assert code_of(raised) == "KH-EXC-022"
    path = tmp_path / "k.key"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(UnreadableError) as raised:
        load_signing_key(path)
    assert code_of(raised) == "KH-EXC-022"


def test_a_private_key_where_a_public_one_is_asked_for():
    with pytest.raises(UnreadableError) as raised:
        read_public_key(ISSUER.written(), "k.key")
    assert code_of(raised) == "KH-EXC-023"


# --- trust -------------------------------------------------------------------------------


def test_keys_are_trusted_and_forgotten(tmp_path):
    assert load_trusted(tmp_path) == ()
    one = Trusted("みどり食品", ISSUER.public, "2026-11-26")
    trust(tmp_path / "keys", one)
    trust(tmp_path / "keys", Trusted("Mallory", MALLORY.public, "2026-11-26"))
    assert load_trusted(tmp_path / "keys")[0] == one
    forget(tmp_path / "keys", "Mallory")
    assert load_trusted(tmp_path / "keys") == (one,)
    with pytest.raises(UsageError) as raised:
        forget(tmp_path / "keys", "Mallory")
    assert code_of(raised) == "KH-EXC-031"
    assert [path.name for path in (tmp_path / "keys").iterdir()] == [FILE]


def test_a_trusted_name_cannot_get_another_key_unnoticed(tmp_path):
    trust(tmp_path, Trusted("Midori", ISSUER.public, "2026-11-26"))
    for new in (
        Trusted("Midori", MALLORY.public, "2026-11-27"),
        Trusted("Other", ISSUER.public, "2026-11-27"),
    ):
        with pytest.raises(UsageError) as raised:
            trust(tmp_path, new)
        assert code_of(raised) == "KH-EXC-030"
    assert [one.key for one in load_trusted(tmp_path)] == [ISSUER.public]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"format": "other", "keys": []}',
        b'{"format": "kakehashi-trust-1", "keys": {}}',
        b'{"format": "kakehashi-trust-1", "keys": [{"name": "a"}]}',
        b'{"format": "kakehashi-trust-1", "keys": [{"name": "a", "pem": "x", "since": ""}]}',
        b'{"format": "kakehashi-trust-1", "keys": [], "keys": []}',
    ],
)
def test_a_broken_list_trusts_nobody(content, tmp_path):
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(UnreadableError) as raised:
        load_trusted(tmp_path)
    assert code_of(raised) == "KH-EXC-029"
    assert raised.value.problem.message("ja")
