"""`kakehashi account`: what an administrator of the server does for people who cannot log in."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kakehashi.cli.options import language_option
from kakehashi.cli.serving_environment import serving_environment
from kakehashi.cli.workspace_options import workspace_option
from kakehashi.text.bilingual import Bilingual, Language

_INVITED = Bilingual(
    "Send this address, after the name of the server, to {person}; it works once, for seven days:",
    "次のアドレスの前にサーバー名を付けて{person}に送ってください（7日以内に一度だけ有効）：",
)


@click.group("account")
def account_group() -> None:
    """Accounts of people who cannot log in. / ログインできない利用者のアカウント。"""


@account_group.command("invite")
@click.argument("person", metavar="PERSON")
@workspace_option
@click.option(
    "--without-second-factor",
    is_flag=True,
    help="Also take away second factors. / 多要素認証の登録も解除する。",
)
@language_option
def invite_command(
    person: str, folder: Path, language: Language, *, without_second_factor: bool
) -> None:
    """Print a link by which PERSON, who is in the workspace, chooses a password anew.

    ワークスペースの利用者が、新しいパスワードを設定するためのリンクを表示する。
    """
    serving_environment()
    os.environ["KAKEHASHI_WORKSPACE"] = str(folder.resolve())
    os.environ["KAKEHASHI_MODE"] = "accounts"
    import django

    django.setup()
    from kakehashi.web.accounts.invitations import invite_by_name

    address = invite_by_name(person, without_second_factor=without_second_factor)
    click.echo(_INVITED.get(language).format(person=person))
    click.echo(address)
