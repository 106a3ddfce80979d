"""The fixed words of the exchange commands, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "passphrase": Bilingual("Passphrase of the private key", "秘密鍵のパスフレーズ"),
    "key_made": Bilingual(
        "Private key: {private} (keep it to yourself)\nPublic key: {public} (hand this one on)\n"
        "Fingerprint, for others to compare: {fingerprint}",
        "秘密鍵：{private}（他者に渡さないこと）\n公開鍵：{public}（相手に渡すもの）\n"
        "照合用のフィンガープリント：{fingerprint}",
    ),
    "key_open": Bilingual(
        "It has no passphrase: whoever can read the file can sign in your name.",
        "パスフレーズがないため、ファイルを読める者は署名を作成できます。",
    ),
    "key_line": Bilingual(
        "{name}  {fingerprint}  since {since}", "{name}  {fingerprint}  {since}登録"
    ),
    "no_keys": Bilingual(
        "No key is trusted yet ({path}).", "信頼する鍵はまだ登録されていません（{path}）。"
    ),
    "trusted": Bilingual(
        "Trusted from now on: {name}, {fingerprint}",
        "信頼する鍵として登録しました：{name}、{fingerprint}",
    ),
    "compare": Bilingual(
        "Did you compare the fingerprint by another way? If not: kakehashi exchange keys forget {name}",
        "フィンガープリントを別の手段で照合していない場合は、次で取り消してください：kakehashi exchange keys forget {name}",
    ),
    "forgotten": Bilingual("No longer trusted: {name}", "登録を取り消しました：{name}"),
    "made": Bilingual(
        "{path}: {items} items, {decisions} decision(s), signed by {issuer}.\n"
        "Key: {fingerprint}\n"
        "Before you hand it on: kakehashi exchange open {path}",
        "{path}：{items}項目、判断{decisions}件（署名：{issuer}）。\n"
        "鍵：{fingerprint}\n"
        "送付する前に内容を確認してください：kakehashi exchange open {path}",
    ),
    "redacted": Bilingual(
        "{path}: {count} item(s) taken out, {along} of them because they rest on or repeat others.",
        "{path}：{count}項目を墨消ししました（うち{along}項目は、ほかの項目に基づくか内容が重複するもの）。",
    ),
    "along": Bilingual("  taken out along: {place}", "  併せて墨消し：{place}"),
    "statuses_left": Bilingual(
        "! {count} status(es) stay: a reader may conclude from them what was decided. "
        "Take out statuses/… too if they must not.",
        "! 状態{count}件が残っているため、墨消しした判断が推測される場合があります。"
        "支障がある場合はstatuses/…も墨消ししてください。",
    ),
    "free_text": Bilingual(
        "! Quotes and reasons are free text: read what is left before you hand it on.",
        "! 引用と理由は自由記述です。送付する前に、残った内容を確認してください。",
    ),
    "signed": Bilingual(
        "{path}: signed too by {fingerprint}. {hidden} item(s) were signed unseen, as their digests.",
        "{path}：{fingerprint}による署名を追加しました。墨消しされた{hidden}項目は、内容を見ずにハッシュ値のまま署名しています。",
    ),
    "opened": Bilingual("Written to {folder}: {files}", "{folder}に書き出しました：{files}"),
    "claims": Bilingual(
        "Statuses: {follows} follow, {hidden} cannot be checked, {differs} do not follow.",
        "状態：導かれる{follows}件、検証できない{hidden}件、導かれない{differs}件。",
    ),
    "not_opened": Bilingual(
        "Not opened: first the problems above.", "上記の問題があるため、開きませんでした。"
    ),
}


def say(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
