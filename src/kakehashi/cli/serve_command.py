"""`kakehashi serve`: the web application over a workspace, made first where there is none."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

from kakehashi.cli.options import language_option
from kakehashi.cli.serving_environment import serving_environment
from kakehashi.text.bilingual import Bilingual, Language

_SETTINGS = "kakehashi.toml"
_SERVED = Bilingual(
    "Kakehashi is at {address} (stop with Ctrl+C).",
    "架け橋（Kakehashi）：{address}（停止するにはCtrl+C）",
)
_MADE = Bilingual("A new workspace: {folder}", "新しいワークスペース：{folder}")
_INVITED = Bilingual(
    "Nobody has an account yet. Choose the first password (once, within seven days): {address}",
    "アカウントがまだありません。最初のパスワードの設定（7日以内に一度だけ有効）：{address}",
)
_ORGANISATION = Bilingual("My organisation", "自組織")


@click.command("serve")
@click.argument(
    "folder", default=Path(), type=click.Path(path_type=Path, file_okay=False), metavar="WORKSPACE"
)
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen. / 待受アドレス。"
)
@click.option("--port", default=8520, show_default=True, help="0: any free one. / 待受ポート。")
@click.option(
    "--accounts", is_flag=True, help="People log in; for more than one person. / ログインを求める。"
)
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    help="Processes. / プロセス数。",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the browser. / ブラウザーを開く。")
@click.option("--organisation", help="Its name, in a new workspace. / 新規の場合の組織名。")
@language_option
def serve_command(
    folder: Path,
    host: str,
    port: int,
    workers: int,
    organisation: str | None,
    language: Language,
    *,
    accounts: bool,
    open_browser: bool,
) -> None:
    """Open the web application over WORKSPACE (default: here).

    In an empty folder a workspace is made first. Without --accounts it is for
    one person at this machine and answers nobody else.

    ワークスペースのWeb画面を開く。空のフォルダーでは、まずワークスペースを作る。
    --accountsを指定しない場合は、このコンピューターの1人専用となる。
    """
    serving_environment()
    from kakehashi.web.serving import serve

    if not (folder / _SETTINGS).exists():
        from kakehashi.workspace.folder import lay_out

        lay_out(folder, language=language, person=getpass.getuser())
        click.echo(_MADE.get(language).format(folder=folder.resolve()))
    address = f"http://{host}:{port}/"
    click.echo(_SERVED.get(language).format(address=address))
    serve(
        folder,
        host=host,
        port=port,
        workers=workers,
        accounts=accounts,
        open_browser=open_browser,
        organisation=organisation or _ORGANISATION.get(language),
        invited=lambda where: click.echo(_INVITED.get(language).format(address=where)),
    )
