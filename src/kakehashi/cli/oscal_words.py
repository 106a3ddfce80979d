"""The fixed words of the OSCAL commands, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.text.normalise import tidy

TEXT: dict[str, Bilingual] = {
    "written": Bilingual("Written: {path}", "書き出しました：{path}"),
    "framework": Bilingual(
        "{count} provision(s) of “{title}”, all unverified unless the file says otherwise.\n"
        "Check them:  kakehashi library check --data {folder}\n"
        "Use them:    load_library((DATA, Path({folder!r}))) in Python; see docs/oscal.md",
        "「{title}」の{count}項目（ファイルに検証の記録がないものは全て未検証）。\n"
        "検査：kakehashi library check --data {folder}\n"
        "利用：Pythonでload_library((DATA, Path({folder!r})))。docs/oscal.ja.mdを参照。",
    ),
    "decisions": Bilingual(
        "{count} decision(s). Use the table: kakehashi assess DOCUMENTS --decisions {path}",
        "判断{count}件。表の利用：kakehashi assess 文書 --decisions {path}",
    ),
    "tasks": Bilingual("{count} task(s).", "作業{count}件。"),
    "rows": Bilingual("{count} mapping(s).", "対応{count}件。"),
    "all": Bilingual("{catalog}: all of it", "{catalog}：全て"),
    "chosen": Bilingual(
        "{catalog}: {count} provision(s): {listed}", "{catalog}：{count}項目：{listed}"
    ),
    "unknown": Bilingual("{catalog} (not in the library)", "{catalog}（ライブラリーにない）"),
    "right": Bilingual(
        "{name}: {model}, nothing wrong with its ids and references.",
        "{name}：{model}。識別子と参照に問題はありません。",
    ),
}


def say(key: str, language: Language, **values: object) -> str:
    r"""Return one of the words, filled in; what files hold cannot steer a terminal.

    Example:
        >>> say("written", "en", path="\x1b[2J a.json")
        'Written: [2J a.json'
    """
    shown = {name: tidy(str(value)) for name, value in values.items()}
    return TEXT[key].get(language).format(**shown)
