"""KH-WS: problems with workspaces."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-WS-001": words_of(
        "There is a workspace here already.",
        "ここには既にワークスペースがあります。",
        "Choose an empty folder, or use this one.",
        "空のフォルダーを指定するか、このワークスペースをお使いください。",
    ),
    "KH-WS-002": words_of(
        "There is no workspace here.",
        "ここにはワークスペースがありません。",
        "Make one with `kakehashi workspace init`, or name its folder with --workspace.",
        "`kakehashi workspace init`で作成するか、--workspaceでフォルダーを指定してください。",
    ),
    "KH-WS-003": words_of(
        "“{url}” names no database that can be used.",
        "「{url}」は利用できるデータベースの指定ではありません。",
        "Write sqlite, postgresql://user@host/name, or env:NAME for an environment variable that holds the URL.",
        "sqlite、postgresql://user@host/name、又はURLを入れた環境変数を指すenv:NAMEの形で指定してください。",
    ),
    "KH-WS-004": words_of(
        "The database does not do it: {reason}.",
        "データベースで処理できませんでした（{reason}）。",
        "Nothing was stored. See that it is running and can be written, then try again.",
        "何も保存されていません。データベースが動作しており書き込めることを確かめ、もう一度実行してください。",
    ),
    "KH-WS-005": words_of(
        "The folder cannot be made: {reason}.",
        "フォルダーを作成できません（{reason}）。",
        "Choose another place, or make it writable.",
        "別の場所を指定するか、書き込めるようにしてください。",
    ),
    "KH-WS-006": words_of(
        "The database holds a workspace already.",
        "データベースには既に別のワークスペースがあります。",
        "Name an empty database; each workspace has its own.",
        "空のデータベースを指定してください。データベースはワークスペースごとに必要です。",
    ),
    "KH-WS-007": words_of(
        "The database file of the workspace is missing.",
        "ワークスペースのデータベースファイルがありません。",
        "Restore it from a backup, or import an export into a new workspace.",
        "バックアップから復元するか、書き出したデータを新しいワークスペースに取り込んでください。",
    ),
    "KH-WS-008": words_of(
        "The database is not that of this workspace.",
        "データベースがこのワークスペースのものではありません。",
        "Correct id or database in the file.",
        "ファイルのid又はdatabaseを直してください。",
    ),
    "KH-WS-009": words_of(
        "The settings cannot be read: {reason}.",
        "設定を読み込めません（{reason}）。",
        "Correct the file: [workspace] with id, database and language, each a text in quotes.",
        "[workspace]にid、database、languageを引用符付きの文字列で書いてください。",
    ),
    "KH-WS-010": words_of(
        "{record} was changed meanwhile: you saw revision {seen}, {by} made it {stored} at {at}. Yours: {yours}. Theirs: {theirs}.",
        "{record}は、その間に変更されています。表示していた版は{seen}ですが、{by}が{at}に版{stored}に更新しました。あなたの値：{yours}。現在の値：{theirs}。",
        "Nothing was stored. Look at the other version, then decide again.",
        "何も保存されていません。現在の内容を確かめてから、もう一度操作してください。",
    ),
    "KH-WS-011": words_of(
        "{person} may not do this. {reason}",
        "{person}にはこの操作が許可されていません。{reason}",
        "Ask an administrator of the organisation for the role.",
        "組織の管理者に役割の付与を依頼してください。",
    ),
    "KH-WS-012": words_of(
        "“{person}” is nobody of this workspace.",
        "「{person}」はこのワークスペースの利用者ではありません。",
        "Name a person with --as, or have an administrator add them.",
        "--asで利用者を指定するか、管理者に追加を依頼してください。",
    ),
    "KH-WS-013": words_of(
        "There is one of the name “{name}” already.",
        "「{name}」という名称は既に使われています。",
        "Choose another name.",
        "別の名称を指定してください。",
    ),
    "KH-WS-014": words_of(
        "There is no role “{role}”.",
        "「{role}」という役割はありません。",
        "Choose one of: {known}.",
        "次のいずれかを指定してください：{known}。",
    ),
    "KH-WS-015": words_of(
        "The last administrator cannot be taken away.",
        "最後の管理者の役割を終了させることはできません。",
        "Make somebody else an administrator first.",
        "先に別の利用者を管理者にしてください。",
    ),
    "KH-WS-016": words_of(
        "A text is missing.",
        "必要な文が入力されていません。",
        "Write a name or a text.",
        "名称又は文を入力してください。",
    ),
    "KH-WS-017": words_of(
        "The system “{name}” belongs to another organisation.",
        "AIシステム「{name}」は別の組織のものです。",
        "Decide it where it belongs.",
        "そのシステムが属する組織で判断してください。",
    ),
    "KH-WS-018": words_of(
        "Evidence {evidence} belongs to another organisation.",
        "根拠{evidence}は別の組織のものです。",
        "Quote it in this organisation first.",
        "先にこの組織の根拠として登録してください。",
    ),
    "KH-WS-019": words_of(
        "{target} was decided meanwhile: {by} said “{theirs}” at {at}; you wanted “{yours}”.",
        "{target}は、その間に判断されています。{by}が{at}に「{theirs}」としました。あなたの判断は「{yours}」です。",
        "Nothing was stored. Look at the other decision, then decide again.",
        "何も保存されていません。その判断を確かめてから、もう一度判断してください。",
    ),
    "KH-WS-020": words_of(
        "Entries of the journal are missing before number {number}.",
        "操作記録の{number}番より前の記録が欠けています。",
        "Somebody took entries out. Compare with a backup or an export.",
        "記録が取り除かれています。バックアップ又は書き出したデータと比べてください。",
    ),
    "KH-WS-021": words_of(
        "Entry {number} of the journal does not fit its seal.",
        "操作記録の{number}番が封印（ハッシュ値）と一致しません。",
        "It or one before it was changed. Compare with a backup or an export.",
        "この記録かそれより前の記録が変更されています。バックアップ又は書き出したデータと比べてください。",
    ),
    "KH-WS-022": words_of(
        "The journal should end with entry {number}, but ends with {last}.",
        "操作記録の最後は{number}番のはずですが、{last}番で終わっています。",
        "Entries were taken away or added. Compare with a backup or an export.",
        "末尾の記録が取り除かれたか、加えられています。バックアップ又は書き出したデータと比べてください。",
    ),
    "KH-WS-023": words_of(
        "{kind} {record} is not what the journal last said.",
        "{kind}の{record}が操作記録の最後の内容と一致しません。",
        "It was changed past the journal. The last entry about it holds the true content.",
        "操作記録を経ずに変更されています。正しい内容は、この記録に関する最後の操作記録にあります。",
    ),
    "KH-WS-024": words_of(
        "{kind} {record} is in the journal but not in its table.",
        "{kind}の{record}は操作記録にありますが、表にはありません。",
        "It was taken out past the journal. The last entry about it holds its content.",
        "操作記録を経ずに取り除かれています。内容は、この記録に関する最後の操作記録にあります。",
    ),
    "KH-WS-025": words_of(
        "The decision on {target} that you saw is no longer in force.",
        "表示されていた{target}の判断は、現在は効力がありません。",
        "Nothing was stored. Look again, then decide.",
        "何も保存されていません。現在の内容を確かめてから判断してください。",
    ),
    "KH-WS-026": words_of(
        "Another decision on {target} came into force after this one was proposed.",
        "この判断が提案された後に、{target}について別の判断が有効になっています。",
        "Refuse it, and have it proposed anew if it still holds.",
        "この提案を却下し、なお必要であれば改めて提案してもらってください。",
    ),
    "KH-WS-027": words_of(
        "The decision on {target} waits for nobody: it is {state}.",
        "{target}の判断は承認待ちではありません（{state}）。",
        "Look at the list of proposed decisions again.",
        "承認待ちの判断の一覧を確かめてください。",
    ),
    "KH-WS-028": words_of(
        "Evidence needs words, and a document or a source that they are from.",
        "根拠には、文と、その出所となる文書又は情報源が必要です。",
        "Quote a passage and say where it stands.",
        "該当箇所を引用し、出所を示してください。",
    ),
    "KH-WS-029": words_of(
        "A candidate cannot be “{state}”.",
        "候補を「{state}」にすることはできません。",
        "Accept it, reject it or put it off.",
        "採用、不採用、保留のいずれかにしてください。",
    ),
    "KH-WS-030": words_of(
        "Turn {number} of the cycle is still open.",
        "サイクルの第{number}回がまだ終わっていません。",
        "Close it from the re-analysis before opening the next.",
        "再分析の段階で終了させてから、次を始めてください。",
    ),
    "KH-WS-031": words_of(
        "A turn of the cycle is closed from its last stage, the re-analysis.",
        "サイクルの回を終えられるのは、最後の段階である再分析からです。",
        "Go through the stages, or note why they are left out.",
        "残りの段階に進むか、省く理由を記録してください。",
    ),
    "KH-WS-032": words_of(
        "“{value}” cannot be chosen here.",
        "「{value}」はここでは選べません。",
        "Choose one of: {known}.",
        "次のいずれかを指定してください：{known}。",
    ),
    "KH-WS-033": words_of(
        "The export cannot be taken in: {reason}.",
        "書き出されたデータを取り込めません（{reason}）。",
        "Nothing was stored. Take an unchanged export; if you edited it, undo that and make the change in the workspace.",
        "何も保存されていません。変更していない書き出しデータを使ってください。編集した場合は元に戻し、変更はワークスペース上で行ってください。",
    ),
    "KH-WS-034": words_of(
        "“{name}” is neither an organisation nor a system of this workspace.",
        "「{name}」という組織又はAIシステムは、このワークスペースにありません。",
        "See the names with `kakehashi workspace status`.",
        "名称は`kakehashi workspace status`で確認できます。",
    ),
    "KH-WS-035": words_of(
        "The name “{name}” fits several: {fitting}.",
        "「{name}」に当てはまるものが複数あります：{fitting}。",
        "Write the whole path, such as organisation/unit/system.",
        "「組織/部門/システム」のように全体を書いてください。",
    ),
    "KH-WS-036": words_of(
        "The document file of {name} is missing or was changed.",
        "{name}の文書ファイルがないか、変更されています。",
        "Restore it from a backup: decisions rest on the bytes that were read.",
        "バックアップから復元してください。判断は、読み込んだ時点の内容に基づいています。",
    ),
}
