"""KH-EXC: problems with bundles for other organisations, their keys and signatures."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

_ASK_AGAIN = "Do not rely on it; ask the sender for the file again."
_ASK_AGAIN_JA = "このファイルは信頼できません。送付元に再送を依頼してください。"

WORDS: dict[str, ProblemText] = {
    "KH-EXC-001": words_of(
        "This is no bundle of Kakehashi: {reason}.",
        "架け橋の交換用ファイルではありません（{reason}）。",
        "A bundle is one JSON file, as `kakehashi exchange make` writes it. If it was one, it was changed: ask the sender for it again.",
        "交換用ファイルは、`kakehashi exchange make`が作成する1つのJSONファイルです。途中で変更された可能性があるため、送付元に再送を依頼してください。",
    ),
    "KH-EXC-003": words_of(
        "The bytes are not in the one form that a bundle has here.",
        "この箇所の内容が、交換用ファイルの定められた書式と一致しません。",
        "The file was edited or changed on its way. " + _ASK_AGAIN,
        "ファイルが編集されたか、送付の途中で変更されています。" + _ASK_AGAIN_JA,
    ),
    "KH-EXC-004": words_of(
        "Something is missing here, unknown or of another form: {reason}.",
        "この箇所に、不足、未知の内容又は書式の誤りがあります（{reason}）。",
        _ASK_AGAIN,
        _ASK_AGAIN_JA,
    ),
    "KH-EXC-005": words_of(
        "The file is larger than a bundle may be ({limit} MiB).",
        "ファイルの大きさが上限（{limit} MiB）を超えています。",
        "Choose fewer frameworks, or leave out --files and send documents by another way: their hashes are in the bundle.",
        "対象を減らすか、--filesを付けずに作成し、文書は別の方法で送付してください。文書のハッシュ値は含まれています。",
    ),
    "KH-EXC-006": words_of(
        "The signed content is of the type {found}, not {expected}.",
        "署名された内容の種類が{found}であり、{expected}ではありません。",
        "It was signed as something else. " + _ASK_AGAIN,
        "別の目的で署名されたものです。" + _ASK_AGAIN_JA,
    ),
    "KH-EXC-007": words_of(
        "The signature of the issuer is missing.",
        "発行者の署名がありません。",
        "It was taken out. " + _ASK_AGAIN,
        "署名が取り除かれています。" + _ASK_AGAIN_JA,
    ),
    "KH-EXC-008": words_of(
        "The signature does not fit the signed content (envelope/payload) under any key in the file.",
        "署名が、署名対象の内容（envelope/payload）とファイル中のいずれの鍵にも適合しません。",
        "The content, the signature or the key was changed. " + _ASK_AGAIN,
        "内容、署名又は鍵が変更されています。" + _ASK_AGAIN_JA,
    ),
    "KH-EXC-009": words_of(
        "The key is not an Ed25519 key ({kind}).",
        "Ed25519の鍵ではありません（{kind}）。",
        "Bundles are signed with Ed25519 only: `kakehashi exchange keys make` makes such keys.",
        "署名に使えるのはEd25519の鍵だけです。`kakehashi exchange keys make`で作成できます。",
    ),
    "KH-EXC-010": words_of(
        "The id of a key and the key do not belong together, or the same one stands twice.",
        "鍵の識別子と鍵が対応していないか、同じものが重複しています。",
        "The file was changed. " + _ASK_AGAIN,
        "ファイルが変更されています。" + _ASK_AGAIN_JA,
    ),
    "KH-EXC-011": words_of(
        "This item cannot be read: {reason}.",
        "この項目を読み取れません（{reason}）。",
        "It was changed. " + _ASK_AGAIN,
        "項目が変更されています。" + _ASK_AGAIN_JA,
    ),
    "KH-EXC-012": words_of(
        "This item is not in the signed list.",
        "この項目は、署名された一覧にありません。",
        "It was put in or changed afterwards. " + _ASK_AGAIN,
        "後から追加又は変更されたものです。" + _ASK_AGAIN_JA,
    ),
    "KH-EXC-013": words_of(
        "This item is not what was signed: its digest differs.",
        "この項目は署名された内容と異なります（ハッシュ値の不一致）。",
        "It was changed. " + _ASK_AGAIN,
        "項目が変更されています。" + _ASK_AGAIN_JA,
    ),
    "KH-EXC-014": words_of(
        "This item stands twice.",
        "この項目が重複しています。",
        _ASK_AGAIN,
        _ASK_AGAIN_JA,
    ),
    "KH-EXC-016": words_of(
        "Two items have the same salt, so that what was taken out could be guessed.",
        "2つの項目のソルトが同じため、墨消しされた内容が推測されるおそれがあります。",
        "The issuer's program is faulty. Ask for a bundle made by another.",
        "作成に用いたソフトウェアの不具合です。作り直しを依頼してください。",
    ),
    "KH-EXC-017": words_of(
        "Signature good, signer unknown: anybody can call themselves “{issuer}”. Fingerprint of the key: {fingerprint}",
        "署名は正しいものの、署名者を確認できません。「{issuer}」は自称にすぎません。鍵のフィンガープリント：{fingerprint}",
        "Compare the fingerprint by another way (telephone, their website, in person); then `kakehashi exchange keys trust FILE --name NAME`, or verify with --key FILE.",
        "フィンガープリントを別の手段（電話、公式サイト、対面等）で照合し、一致した場合は`kakehashi exchange keys trust ファイル --name 名称`で登録するか、--key ファイルを付けて検証してください。",
    ),
    "KH-EXC-018": words_of(
        "It was to be relied on until {date} only.",
        "有効期限（{date}）を過ぎています。",
        "Ask the issuer for a new one.",
        "発行者に新しいものを依頼してください。",
    ),
    "KH-EXC-019": words_of(
        "It claims to be made in the future ({date}).",
        "作成日時が将来の日時になっています（{date}）。",
        "One of the two clocks is wrong.",
        "いずれかの時計が誤っています。",
    ),
    "KH-EXC-020": words_of(
        "It was made for “{audience}”, not for “{reader}”.",
        "「{audience}」宛てに作成されたものであり、「{reader}」宛てではありません。",
        "Ask the issuer for one that is made for you.",
        "発行者に自組織宛てのものを依頼してください。",
    ),
    "KH-EXC-021": words_of(
        "No signature was made with the key that was given ({fingerprint}).",
        "指定された鍵（{fingerprint}）による署名はありません。",
        "It is the wrong key, or somebody else signed. Do not rely on the bundle before this is cleared up.",
        "鍵の指定が誤っているか、別の者が署名しています。確認できるまで、このファイルを信頼しないでください。",
    ),
    "KH-EXC-022": words_of(
        "There is no key in it that can be read (PEM).",
        "読み取れる鍵（PEM形式）がありません。",
        "Give a file that begins with -----BEGIN PUBLIC KEY----- (to verify or trust) or -----BEGIN PRIVATE KEY----- (to sign).",
        "検証と登録には-----BEGIN PUBLIC KEY-----で、署名には-----BEGIN PRIVATE KEY-----で始まるファイルを指定してください。",
    ),
    "KH-EXC-023": words_of(
        "This is a private key; a public one is asked for here.",
        "秘密鍵が指定されています。ここで必要なのは公開鍵です。",
        "Give the file with the ending .pub. Never hand a private key on; if you did, make a new one.",
        "末尾が.pubのファイルを指定してください。秘密鍵は他者に渡さないでください。渡した場合は鍵を作り直してください。",
    ),
    "KH-EXC-024": words_of(
        "Others on this computer may read the private key.",
        "この秘密鍵は、ほかの利用者にも読める設定になっています。",
        "Run `chmod 600` on the file; if others did read it, make a new key.",
        "`chmod 600`で権限を変更してください。読まれたおそれがある場合は鍵を作り直してください。",
    ),
    "KH-EXC-025": words_of(
        "The passphrase of the private key is missing or wrong.",
        "秘密鍵のパスフレーズが指定されていないか、誤っています。",
        "Type it when asked, or set KAKEHASHI_KEY_PASSPHRASE.",
        "入力を求められたときに入力するか、環境変数KAKEHASHI_KEY_PASSPHRASEに設定してください。",
    ),
    "KH-EXC-026": words_of(
        "The file is there already; nothing is overwritten.",
        "ファイルが既にあります。上書きはしません。",
        "Choose another name.",
        "別の名前を指定してください。",
    ),
    "KH-EXC-027": words_of(
        "No item fits “{wanted}”.",
        "「{wanted}」に該当する項目がありません。",
        "`kakehashi exchange verify FILE --json` lists the paths of all items.",
        "項目のパスは`kakehashi exchange verify ファイル --json`で確認できます。",
    ),
    "KH-EXC-028": words_of(
        "What is to be taken out can be read elsewhere too: {places}.",
        "墨消しする内容が、ほかの箇所にも記載されています（{places}）。",
        "Nothing was written. Take these out as well (--repeats take-out), or look at them and leave them (--repeats leave). What stands in envelope/payload cannot be taken out.",
        "何も書き出していません。これらも墨消しするか（--repeats take-out）、確認の上で残してください（--repeats leave）。envelope/payloadの内容は墨消しできません。",
    ),
    "KH-EXC-029": words_of(
        "The list of trusted keys cannot be used: {reason}.",
        "信頼する鍵の一覧を使用できません（{reason}）。",
        "Restore it from a backup, or move it away and trust the keys again after comparing their fingerprints.",
        "バックアップから復元するか、別の場所に移した上で、フィンガープリントを照合して登録し直してください。",
    ),
    "KH-EXC-030": words_of(
        "The key or the name is in the list already: “{name}”, {fingerprint}.",
        "鍵又は名称が既に登録されています（「{name}」、{fingerprint}）。",
        "To replace a key, first `kakehashi exchange keys forget NAME`.",
        "鍵を差し替える場合は、先に`kakehashi exchange keys forget 名称`を実行してください。",
    ),
    "KH-EXC-031": words_of(
        "No trusted key is called “{name}”.",
        "「{name}」という名称の鍵は登録されていません。",
        "`kakehashi exchange keys show` lists them.",
        "登録済みの鍵は`kakehashi exchange keys show`で確認できます。",
    ),
    "KH-EXC-032": words_of(
        "This key has signed it already, or there is no room for a further signature.",
        "この鍵では署名済みであるか、署名の数が上限に達しています。",
        "Nothing has to be done.",
        "対応は不要です。",
    ),
    "KH-EXC-033": words_of(
        "The file cannot be read or written: {reason}.",
        "ファイルを読み書きできません（{reason}）。",
        "Check its name and your rights.",
        "名前と権限を確認してください。",
    ),
    "KH-EXC-034": words_of(
        "This item is signed, but its value is none that is known for it; it was left out.",
        "この項目は署名されているものの、値が想定された形でないため、除外しました。",
        "It may come from a later version of Kakehashi, or from another program.",
        "新しい版の架け橋又は別のソフトウェアで作成された可能性があります。",
    ),
    "KH-EXC-035": words_of(
        "The status of {provision} is claimed to be “{claimed}”, but what is told gives “{derived}”.",
        "{provision}の状態は「{claimed}」とされていますが、開示された判断から導かれる状態は「{derived}」です。",
        "Ask the issuer. If the fingerprint of the library differs, compare the versions of Kakehashi first.",
        "発行者に照会してください。ライブラリーのフィンガープリントが異なる場合は、先に架け橋の版を確認してください。",
    ),
    "KH-EXC-036": words_of(
        "The signed list is not of a form that is known: {reason}.",
        "署名された一覧の書式が不明です（{reason}）。",
        "It may come from a later version of Kakehashi, or from another program.",
        "新しい版の架け橋又は別のソフトウェアで作成された可能性があります。",
    ),
    "KH-EXC-037": words_of(
        "The file of the document does not have the hash that is told beside it.",
        "文書のファイルが、併記されたハッシュ値と一致しません。",
        "Ask the issuer which of the two is right.",
        "いずれが正しいか、発行者に照会してください。",
    ),
    "KH-EXC-038": words_of(
        "The fingerprint of the key is {found}, not what was expected.",
        "鍵のフィンガープリントは{found}であり、指定されたものと一致しません。",
        "The key was not put into the list. Ask its owner again.",
        "鍵は登録されていません。所有者に確認してください。",
    ),
    "KH-EXC-039": words_of(
        "The last day ({date}) is over already.",
        "有効期限（{date}）が既に過ぎています。",
        "Give a day from today on with --until.",
        "--untilには本日以降の日付を指定してください。",
    ),
    "KH-EXC-040": words_of(
        "--files takes documents along that are quoted; without --evidence none is.",
        "--filesは引用した文書を含める指定であり、--evidenceがない場合は対象がありません。",
        "Add --evidence, or leave out --files.",
        "--evidenceを付けるか、--filesを外してください。",
    ),
}
