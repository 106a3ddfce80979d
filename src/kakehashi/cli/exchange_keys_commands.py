"""`kakehashi exchange keys`: make a key, show fingerprints, say whose key one believes."""

from __future__ import annotations

from pathlib import Path

import click

from kakehashi.cli.exchange_options import keys_option, new_passphrase, own_folder, trust_folder
from kakehashi.cli.exchange_tables import keys_table
from kakehashi.cli.exchange_words import say
from kakehashi.cli.options import json_option, language_option, today
from kakehashi.cli.print_json import print_json
from kakehashi.cli.table_option import offer_table, table_option
from kakehashi.errors import Problem, SourceLocation, UsageError
from kakehashi.text.bilingual import Language
from kakehashi.text.shown import shown


@click.group("keys")
def keys_group() -> None:
    """Keys to sign with, and those of others that you trust. / 署名用の鍵と、信頼する鍵。"""


@keys_group.command("make")
@click.argument("name")
@click.option("--passphrase", is_flag=True, help="Protect it by one. / パスフレーズで保護する。")
@keys_option
@language_option
@json_option
def make_command(
    name: str, keys: Path | None, language: Language, *, passphrase: bool, as_json: bool
) -> None:
    """Make a key pair called NAME. / 鍵の組を作成する。

    NAME.key is private and stays with you; hand on NAME.pub.
    """
    from kakehashi.exchange.keys import grouped, new_key, save_key
    from kakehashi.exchange.paths import segment

    path = own_folder(keys) / f"{segment(name)}.key"
    secret = new_passphrase() if passphrase else ""
    key = new_key()
    public = save_key(key, path, secret)
    fingerprint = key.public.fingerprint
    if as_json:
        print_json({"private": str(path), "public": str(public), "fingerprint": fingerprint})
        return
    words = {"private": path, "public": public, "fingerprint": grouped(fingerprint)}
    click.echo(say("key_made", language, **words))
    if not passphrase:
        click.echo(say("key_open", language), err=True)


@keys_group.command("show")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, dir_okay=False))
@keys_option
@language_option
@json_option
@table_option
def show_command(
    files: tuple[Path, ...], keys: Path | None, language: Language, *, as_json: bool
) -> None:
    """Show the fingerprints of public key FILES, else the trusted keys. / 鍵を表示する。"""
    from kakehashi.exchange.keys import grouped, load_public_key
    from kakehashi.exchange.trust import FILE, load_trusted

    folder = trust_folder(keys)
    if files:
        listed = [(str(path), load_public_key(path).fingerprint, "") for path in files]
    else:
        listed = [(one.name, one.key.fingerprint, one.since) for one in load_trusted(folder)]
    offer_table(lambda: keys_table(listed), language)
    if as_json:
        print_json([{"name": n, "fingerprint": f, "since": s or None} for n, f, s in listed])
        return
    for name, fingerprint, since in listed:
        if since:
            words = {"name": shown(name), "fingerprint": grouped(fingerprint), "since": since}
            click.echo(say("key_line", language, **words))
        else:
            click.echo(f"{shown(name)}  {grouped(fingerprint)}")
    if not listed:
        click.echo(say("no_keys", language, path=folder / FILE))


@keys_group.command("trust")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--name", required=True, help="Whose key it is. / 鍵の所有者。")
@click.option("--fingerprint", default="", help="As they told it you. / 所有者から聞いた値。")
@keys_option
@language_option
def trust_command(
    file: Path, name: str, fingerprint: str, keys: Path | None, language: Language
) -> None:
    """Believe that the public key in FILE is somebody's. / 公開鍵を信頼する鍵として登録する。

    Compare its fingerprint by another way than the one by which the file came.
    """
    from kakehashi.exchange.keys import grouped, load_public_key
    from kakehashi.exchange.trust import Trusted, trust

    key = load_public_key(file)
    expected = "".join(fingerprint.lower().replace(":", " ").split())
    if expected and expected != key.fingerprint:
        details = {"found": grouped(key.fingerprint)}
        raise UsageError(Problem("KH-EXC-038", SourceLocation(str(file)), details))
    trust(trust_folder(keys), Trusted(name, key, today()))
    click.echo(say("trusted", language, name=shown(name), fingerprint=grouped(key.fingerprint)))
    if not expected:
        click.echo(say("compare", language, name=shown(name)), err=True)


@keys_group.command("forget")
@click.argument("name")
@keys_option
@language_option
def forget_command(name: str, keys: Path | None, language: Language) -> None:
    """No longer believe the key of NAME. / 登録を取り消す。"""
    from kakehashi.exchange.trust import forget

    forget(trust_folder(keys), name)
    click.echo(say("forgotten", language, name=shown(name)))
