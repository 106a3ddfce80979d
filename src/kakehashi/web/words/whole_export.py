"""Words of the page that checks an export and puts it back."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "whole_export": Bilingual("Check an export, put it back", "書き出したデータの確認・復元"),
    "whole_export_text": Bilingual(
        "The zip file of “Export everything”, from this server or another one: see what it holds, and whether it is whole. Checking changes nothing here.",
        "「全データの書き出し」のzipファイル（ほかのサーバーのものを含む）の内容と、欠けや改変の有無を確認します。確認だけでは、このワークスペースは何も変わりません。",
    ),
    "whole_export_file": Bilingual("Zip file of the export", "書き出したzipファイル"),
    "whole_export_most": Bilingual(
        "At most {most} MB. A large one takes some minutes.",
        "{most}MBまで。大きなファイルの確認には数分かかります。",
    ),
    "check_export": Bilingual("Check", "確認する"),
    "export_holds": Bilingual("What the export holds", "書き出したデータの内容"),
    "export_is_whole": Bilingual(
        "Everything was checked: the records agree with the journal, its chain holds, and every document has its bytes.",
        "全て確認しました。記録は操作記録と一致しており、操作記録の改ざんも、文書の欠けや改変もありません。",
    ),
    "export_nothing_kept": Bilingual(
        "Nothing of it was kept here.", "確認に使ったデータは、このサーバーに残っていません。"
    ),
    "export_checked_at": Bilingual("Checked at", "確認日時"),
    "export_of": Bilingual("Organisations at the top", "最上位の組織"),
    "export_administrators": Bilingual("Administer everything", "全体の管理者"),
    "export_nobody": Bilingual("nobody", "なし"),
    "export_more": Bilingual("and {count} more", "ほか{count}件"),
    "export_language": Bilingual("Language of the workspace", "ワークスペースの言語"),
    "export_workspace": Bilingual("Id of the workspace", "ワークスペースのID"),
    "export_entries": Bilingual("Entries of the journal", "操作記録の件数"),
    "export_last_hash": Bilingual("Last hash of the journal", "操作記録の最後のハッシュ値"),
    "export_records": Bilingual("Records", "記録の件数"),
    "export_kind": Bilingual("Kind", "種類"),
    "export_count": Bilingual("Number", "件数"),
    "put_back": Bilingual("Put it back here", "このワークスペースへの復元"),
    "put_back_used": Bilingual(
        "This workspace is in use, and an export is never mixed into one: what was decided here would be lost, or stand beside what another journal tells.",
        "このワークスペースは既に使用されているため、ここには復元できません。書き出したデータとほかの記録が混ざると、操作記録との対応が崩れるためです。",
    ),
    "put_back_instead": Bilingual(
        "Start the application on a new, empty folder, and put the export back there on this page:",
        "新しい空のフォルダーで起動し、そのワークスペースのこの画面で復元してください。",
    ),
    "put_back_command": Bilingual(
        "Or let whoever runs the server make a workspace of it:",
        "又は、サーバーの管理者が次のコマンドで新しいワークスペースを作ります。",
    ),
    "put_back_folder": Bilingual("NEW-FOLDER", "新しいフォルダー"),
    "put_back_not_yours": Bilingual(
        "Only somebody who administers every organisation here can put an export back.",
        "復元できるのは、このワークスペースの全ての組織の管理者だけです。",
    ),
    "put_back_first": Bilingual(
        "This workspace has not been used yet: once an export has been checked, it can be put back here.",
        "このワークスペースはまだ使用されていません。書き出したデータの確認が済むと、ここに復元できます。",
    ),
    "put_back_gone": Bilingual(
        "The file no longer waits here. Check it again to put it back.",
        "ファイルの保持期間が過ぎました。復元するには、もう一度確認してください。",
    ),
    "put_back_nobody": Bilingual(
        "Nobody administers every organisation of this export, so nobody could go on with it here. It can be made a workspace by the command:",
        "このデータには全ての組織の管理者がいないため、ここに復元しても管理を続けられる人がいません。次のコマンドでは復元できます。",
    ),
    "put_back_not_you": Bilingual(
        "You are logged in as “{handle}”, who does not administer every organisation of this export: put back here, it would be out of your reach. Whoever runs the server can make a workspace of it, and invite one of its administrators:",
        "ログイン中のユーザー「{handle}」は、このデータの全ての組織の管理者ではないため、復元後に管理を続けられません。サーバーの管理者が次のコマンドで復元し、そのデータの管理者を招待してください。",
    ),
    "put_back_what": Bilingual("What will happen", "復元すると"),
    "put_back_replaces": Bilingual(
        "The empty organisation “{organisation}” and its administrator {person}, with which this workspace began, are replaced. There is nothing else here.",
        "最初から入っている空の組織「{organisation}」とその管理者{person}は、書き出したデータに置き換わります。ほかに失われる記録はありません。",
    ),
    "put_back_brings": Bilingual(
        "Every record, the journal and the documents come back unchanged: another export will hold the same bytes.",
        "全ての記録、操作記録及び文書が元のまま復元されます。再び書き出すと、同じ内容のデータになります。",
    ),
    "put_back_local": Bilingual(
        "You go on at this machine as one of the export’s administrators. Nobody logs in here.",
        "このコンピューターで、書き出したデータの管理者の一人として操作を続けます。ログインは不要です。",
    ),
    "put_back_accounts": Bilingual(
        "You go on as {name} ({handle}), with the password that you have here. Passwords and second factors of the others are in no export: give each a link in the settings of their organisation. Who logs in by your organisation’s login service can do so at once.",
        "あなたは{name}（{handle}）として、現在のパスワードのまま操作を続けます。ほかの利用者のパスワードと多要素認証は書き出したデータに含まれないため、組織の設定画面で一人ずつ招待リンクを発行してください。外部アカウントでログインする利用者は、すぐにログインできます。",
    ),
    "put_back_yours": Bilingual(
        "Your tokens for programs and your progress in courses stay yours.",
        "あなたのプログラム用トークンと学習の進み具合は引き継がれます。",
    ),
    "put_back_whole": Bilingual(
        "It is done whole or not at all. A large export takes some minutes; leave the page open.",
        "途中で失敗した場合は、全て元の状態に戻ります。大きなデータの復元には数分かかるため、画面を開いたままお待ちください。",
    ),
    "put_back_waits": Bilingual(
        "The file waits on this server for a day at most.",
        "ファイルは最長で約1日、このサーバーに保持されます。",
    ),
    "put_back_who": Bilingual("Who are you in the export?", "書き出したデータでのあなた"),
    "put_back_confirm": Bilingual(
        "Replace what this workspace began with by “{file}”",
        "最初から入っている内容を「{file}」に置き換える",
    ),
    "put_back_do": Bilingual("Put it back", "復元する"),
    "export_is_back": Bilingual(
        "“{name}” was put back: records, journal and documents are here.",
        "「{name}」を復元しました。記録、操作記録及び文書が元どおりになりました。",
    ),
}
