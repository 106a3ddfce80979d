"""`kakehashi exchange`: signed bundles for others, and what others send."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import cast

import click

from kakehashi.cli.exchange_keys_commands import keys_group
from kakehashi.cli.exchange_make_command import make_command
from kakehashi.cli.exchange_options import key_option, keys_option, signing_key, verified
from kakehashi.cli.exchange_verify_commands import open_command, verify_command
from kakehashi.cli.exchange_words import say
from kakehashi.cli.options import json_option, language_option, show_problems
from kakehashi.cli.print_json import print_json
from kakehashi.cli.workspace_options import now
from kakehashi.text.bilingual import Language

_out = click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="A file that does not exist yet. / 出力先。",
)
_file = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))


@click.group("exchange")
def exchange_group() -> None:
    """Signed bundles of chosen statuses and evidence, between organisations.

    選んだ状態と根拠に署名し、組織間で受け渡す。受け取った側で検証できる。
    """


for _command in (make_command, verify_command, open_command, keys_group):
    exchange_group.add_command(_command)


@exchange_group.command("redact")
@_file
@click.option(
    "--take-out", "wanted", multiple=True, required=True, help="A path or pattern. / 対象のパス。"
)
@click.option(
    "--repeats",
    type=click.Choice(["refuse", "take-out", "leave"]),
    default="refuse",
    show_default=True,
    help="Where the same words stand elsewhere. / ほかの箇所にも記載がある場合。",
)
@_out
@language_option
@json_option
def redact_command(
    file: Path,
    wanted: tuple[str, ...],
    repeats: str,
    out: Path,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Take items out of FILE; no key is needed and it still verifies. / 墨消しする。"""
    from kakehashi.exchange.bundle_file import load_bundle, save_bundle
    from kakehashi.exchange.redact import Repeats, redact
    from kakehashi.exchange.verify import Reader, verify_bundle

    # Whoever signed it: a holder may take things out of what a stranger sent.
    found = verify_bundle(load_bundle(file), Reader(now()))
    if not found.intact:
        show_problems(list(found.problems), language)
        sys.exit(1)
    done = redact(found, wanted, repeats=cast("Repeats", repeats))
    save_bundle(done.bundle, out)
    if as_json:
        told = {"taken_out": done.taken_out, "along": done.along}
        print_json({"path": str(out), **told, "statuses_left": done.statuses_left})
        return
    counted = {"path": out, "count": len(done.taken_out), "along": len(done.along)}
    click.echo(say("redacted", language, **counted))
    for path in done.along:
        click.echo(say("along", language, place=path))
    if done.statuses_left:
        click.echo(say("statuses_left", language, count=done.statuses_left), err=True)
    click.echo(say("free_text", language), err=True)


@exchange_group.command("sign")
@_file
@key_option
@_out
@keys_option
@language_option
@json_option
def sign_command(
    file: Path, key: str, out: Path, keys: Path | None, language: Language, *, as_json: bool
) -> None:
    """Put your signature beside the issuer's, as an auditor does. / 副署する。"""
    from kakehashi.exchange.bundle_file import save_bundle
    from kakehashi.exchange.countersign import countersign
    from kakehashi.exchange.keys import grouped

    found = verified(file, (), keys)
    if not found.intact:
        show_problems(list(found.problems), language)
        sys.exit(1)
    show_problems(list(found.cautions), language)
    signer = signing_key(key, keys)
    save_bundle(countersign(found.bundle, signer), out)
    fingerprint, hidden = signer.public.fingerprint, len(found.redacted)
    if as_json:
        print_json({"path": str(out), "fingerprint": fingerprint, "unseen": hidden})
        return
    words = {"path": out, "fingerprint": grouped(fingerprint), "hidden": hidden}
    click.echo(say("signed", language, **words))
