"""`kakehashi backup` and `kakehashi restore`: a workspace with its accounts, or nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from kakehashi.cli.options import language_option
from kakehashi.cli.serving_environment import serving_environment
from kakehashi.cli.workspace_options import workspace_option
from kakehashi.text.bilingual import Bilingual, Language

_TAKEN = Bilingual(
    "Backed up: {target} ({files} files, journal up to entry {entries}, {head}).",
    "バックアップを作成しました：{target}（{files}ファイル、操作記録{entries}件目まで、{head}）",
)
_BACK = Bilingual(
    "Restored: {target} (journal up to entry {entries}, {head}). Check it with: "
    "kakehashi workspace verify --workspace {target}",
    "復元しました：{target}（操作記録{entries}件目まで、{head}）。"
    "検証：kakehashi workspace verify --workspace {target}",
)


@click.command("backup")
@click.argument("target", type=click.Path(path_type=Path), metavar="TARGET")
@workspace_option
@click.option("--with-key", is_flag=True, help="Also the keys that sign. / 署名用の鍵も含める。")
@language_option
def backup_command(target: Path, folder: Path, language: Language, *, with_key: bool) -> None:
    """Write a backup to TARGET: a new folder, or a .zip file.

    It may be taken while people work. It holds passwords (hashed), second factors
    and all documents: keep it as safe as the workspace itself.

    稼働中でもバックアップを作成できる。パスワード（ハッシュ）、多要素認証の情報
    及び全文書を含むため、ワークスペースと同様に厳重に保管すること。
    """
    serving_environment()
    from kakehashi.web.backup.taking import back_up

    made = back_up(folder, target, datetime.now(UTC), with_key=with_key)
    told = {"files": len(made.files), "entries": made.entries, "head": made.head[:12]}
    click.echo(_TAKEN.get(language).format(target=target, **told))


@click.command("restore")
@click.argument("source", type=click.Path(path_type=Path, exists=True), metavar="BACKUP")
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option(
    "--database",
    default="",
    metavar="URL",
    help="PostgreSQL: an empty database to fill. / 復元先の空のデータベース。",
)
@language_option
def restore_command(source: Path, folder: Path, database: str, language: Language) -> None:
    """Put a BACKUP back into FOLDER, which must not exist or be empty.

    バックアップを、空のフォルダーに復元する。
    """
    serving_environment()
    from kakehashi.web.backup.restoring import restore

    back = restore(source, folder, database=database)
    told = {"entries": back.entries, "head": back.head[:12]}
    click.echo(_BACK.get(language).format(target=folder, **told))
