"""Options of the exchange commands: where keys are, which to sign with, whom to believe."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kakehashi.cli.exchange_words import say
from kakehashi.cli.options import chosen_language
from kakehashi.cli.workspace_options import now

if TYPE_CHECKING:
    from kakehashi.exchange.keys import SigningKey
    from kakehashi.exchange.verify import Reader, Verification

F = TypeVar("F", bound=Callable[..., Any])
PASSPHRASE = "KAKEHASHI_KEY_PASSPHRASE"  # noqa: S105 - the name of a variable
_SETTINGS = "kakehashi.toml"


def keys_option(command: F) -> F:
    """Add --keys: the folder of keys; else KAKEHASHI_KEYS, else as `trust_folder` says."""
    return click.option(
        "--keys",
        type=click.Path(path_type=Path, file_okay=False),
        envvar="KAKEHASHI_KEYS",
        help="Folder of keys (default: KAKEHASHI_KEYS). / 鍵のフォルダー。",
    )(command)


def key_option(command: F) -> F:
    """Add --key, the private key to sign with: a file, or the name it was made under."""
    return click.option(
        "--key", required=True, help="Private key: a file or a name. / 署名に用いる秘密鍵。"
    )(command)


def known_key_option(command: F) -> F:
    """Add --key, public keys that the reader knows to be the issuer's or an auditor's."""
    return click.option(
        "--key",
        "known",
        multiple=True,
        type=click.Path(path_type=Path, dir_okay=False),
        help="Public key you know; only these count. / 確認済みの公開鍵（これだけを用いる）。",
    )(command)


def own_folder(keys: Path | None) -> Path:
    """Return the folder of private keys: of the person, never of a workspace that is shared."""
    from kakehashi.official.store import home

    return keys or home().parent / "keys"


def trust_folder(keys: Path | None) -> Path:
    """Return the folder of the trusted keys: of the workspace here or above, else one's own."""
    if keys:
        return keys
    here = Path.cwd()
    named = os.environ.get("KAKEHASHI_WORKSPACE")
    places = [Path(named)] if named else [here, *here.parents]
    found = next((one for one in places if (one / _SETTINGS).exists()), None)
    return found / "keys" if found else own_folder(None)


def signing_key(written: str, keys: Path | None) -> SigningKey:
    """Return the private key that a person means; its passphrase is asked for on a terminal."""
    from kakehashi.exchange.keys import is_encrypted, load_signing_key

    path = Path(written)
    if not path.is_file() and path.name == written:
        path = own_folder(keys) / f"{written.removesuffix('.key')}.key"
    passphrase = os.environ.get(PASSPHRASE, "")
    if not passphrase and path.is_file() and is_encrypted(path.read_bytes()):
        passphrase = _asked()
    return load_signing_key(path, passphrase)


def new_passphrase() -> str:
    """Return the passphrase for a new key, typed twice where it is not in the environment."""
    given = os.environ.get(PASSPHRASE)
    if given:
        return given
    words = say("passphrase", chosen_language())
    return str(click.prompt(words, hide_input=True, confirmation_prompt=True, err=True))


def _asked() -> str:
    if not sys.stdin.isatty():
        return ""
    words = say("passphrase", chosen_language())
    return str(click.prompt(words, hide_input=True, err=True))


def verified(
    file: Path, known: Sequence[Path], keys: Path | None, audience: str = ""
) -> Verification:
    """Return what verifying a file shows to this reader."""
    from kakehashi.exchange.bundle_file import load_bundle
    from kakehashi.exchange.verify import verify_bundle

    reader = _reader(known, keys, audience, now())
    found = verify_bundle(load_bundle(file), reader)
    return _with_given(found, reader, given=bool(known))


def _reader(known: Sequence[Path], keys: Path | None, audience: str, at: datetime) -> Reader:
    from kakehashi.exchange.keys import load_public_key
    from kakehashi.exchange.trust import load_trusted
    from kakehashi.exchange.verify import Reader

    if known:
        # Who names a key asks about that key: another trusted one is no answer.
        named = {load_public_key(path).fingerprint: path.stem for path in known}
        return Reader(at, named, audience)
    trusted = {one.key.fingerprint: one.name for one in load_trusted(trust_folder(keys))}
    return Reader(at, trusted, audience)


def _with_given(found: Verification, reader: Reader, *, given: bool) -> Verification:
    """Add a problem for each key that was given and that signed nothing."""
    from dataclasses import replace

    from kakehashi.errors import Problem
    from kakehashi.exchange.keys import grouped

    if not given or found.tampered:
        return found
    signed = {one.key.fingerprint for one in found.signers}
    place = found.bundle.place("envelope/signatures")
    missing = [
        Problem("KH-EXC-021", place, {"fingerprint": grouped(one)})
        for one in reader.known
        if one not in signed
    ]
    return replace(found, cautions=(*found.cautions, *missing))
