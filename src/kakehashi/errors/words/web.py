"""KH-WEB: problems with the web application."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-WEB-001": words_of(
        "Without accounts the pages are for this machine only, not for “{host}”.",
        "アカウントなしの場合、ページはこのコンピューター専用であり、「{host}」では公開できません。",
        "Leave --host out, or let people log in with --accounts.",
        "--hostを指定しないか、--accountsでログインを有効にしてください。",
    ),
    "KH-WEB-002": words_of(
        "Port {port} cannot be used: {reason}.",
        "ポート{port}を利用できません（{reason}）。",
        "Choose another with --port, or --port 0 for any that is free.",
        "--portで別の番号を指定してください。--port 0とすると空いている番号を使います。",
    ),
    "KH-WEB-003": words_of(
        "More than {most} files at once.",
        "一度に{most}件を超えるファイルが選択されています。",
        "Upload them in several goes.",
        "何回かに分けてアップロードしてください。",
    ),
    "KH-WEB-004": words_of(
        "“{name}” is larger than {most} MB.",
        "「{name}」は{most}MBを超えています。",
        "Leave large pictures out of it, or ask whoever runs this server to raise the limit.",
        "大きな画像を除くか、上限の変更をサーバーの管理者に依頼してください。",
    ),
    "KH-WEB-005": words_of(
        "The form lacks something, or holds what cannot be understood: “{field}”.",
        "入力内容に不足又は誤りがあります（{field}）。",
        "Go back, fill it in, and send it again.",
        "前の画面に戻り、入力し直して送信してください。",
    ),
    "KH-WEB-050": words_of(
        "This address only takes what a form sends.",
        "この操作は、画面のボタンから行う必要があります。",
        "Go back, and use the button of the page.",
        "前の画面に戻り、ボタンを押してください。",
    ),
    "KH-WEB-051": words_of(
        "What was sent is more than this server takes at once.",
        "一度に送信できる量を超えています。",
        "Send fewer files or less text at a time.",
        "ファイルや文章を分けて送信してください。",
    ),
    "KH-WEB-030": words_of(
        "There is nothing here, or nothing that you may see.",
        "該当するものがないか、閲覧する権限がありません。",
        "Look at the address and the ids in it.",
        "アドレスとその中のIDを確認してください。",
    ),
    "KH-WEB-031": words_of(
        "A token is needed; the one sent is missing, unknown, revoked or expired.",
        "トークンが必要です（未指定、不明、失効済み又は期限切れ）。",
        "Make one on the page of tokens, and send it as “Authorization: Bearer kh_…”.",
        "トークンの画面で発行し、「Authorization: Bearer kh_…」の形で送信してください。",
    ),
    "KH-WEB-032": words_of(
        "The token “{name}” may not do this: it lacks the scope “{scope}”.",
        "トークン「{name}」には「{scope}」のスコープがないため、この操作はできません。",
        "Make a token with this scope.",
        "このスコープを付けたトークンを発行してください。",
    ),
    "KH-WEB-033": words_of(
        "More than {most} such requests in a minute.",
        "1分間のリクエストが{most}件を超えました。",
        "Ask again in {seconds} seconds.",
        "{seconds}秒後に再度お試しください。",
    ),
    "KH-WEB-034": words_of(
        "The request cannot be understood: {what}.",
        "リクエストの内容を解釈できません：{what}。",
        "Compare it with /api/v1/openapi.json.",
        "/api/v1/openapi.jsonの定義と照合してください。",
    ),
    "KH-WEB-035": words_of(
        "The request is too large.",
        "リクエストが大きすぎます。",
        "Send less at once, and documents by uploading them.",
        "分割して送信し、文書はアップロードしてください。",
    ),
    "KH-WEB-036": words_of(
        "The documents hold more than {most} characters together.",
        "文書の文字数の合計が{most}文字を超えています。",
        "Assess fewer at once, or put them into a workspace.",
        "対象を減らすか、ワークスペースに登録してください。",
    ),
    "KH-WEB-037": words_of(
        "No workspace is open, so there is nothing to tell of an organisation.",
        "ワークスペースが開かれていないため、組織に関する情報はありません。",
        "Start it as kakehashi mcp --workspace FOLDER.",
        "kakehashi mcp --workspace FOLDERとして起動してください。",
    ),
    "KH-WEB-039": words_of(
        "Something went wrong here.",
        "サーバーで問題が発生しました。",
        "Try again; if it stays, tell whoever runs this server the time.",
        "再度お試しください。解消しない場合は、発生時刻をサーバーの管理者に連絡してください。",
    ),
    "KH-WEB-020": words_of(
        "The form was not sent from a page of this server, or the page is too old.",
        "このサーバーのページから送信された入力であることを確認できません。",
        "Load the page again, and send the form once more. Cookies have to be allowed.",
        "ページを再読込みして、もう一度送信してください。Cookieを有効にする必要があります。",
    ),
    "KH-WEB-021": words_of(
        "The request cannot be understood, or holds more than is taken.",
        "要求の内容を解釈できないか、受け付けられる量を超えています。",
        "Go back, and try with less at once.",
        "前の画面に戻り、一度に送る量を減らしてください。",
    ),
    "KH-WEB-022": words_of(
        "No file was chosen.",
        "ファイルが選択されていません。",
        "Choose one or more files, then send them.",
        "ファイルを選択してから送信してください。",
    ),
    "KH-WEB-023": words_of(
        "Something went wrong on this server.",
        "サーバー内部で問題が発生しました。",
        "Try once more; if it fails again, tell whoever runs this server.",
        "もう一度実行してください。繰り返し失敗する場合は、サーバーの管理者に連絡してください。",
    ),
    "KH-WEB-024": words_of(
        "Several of these files are called “{name}”: each became a newer version of the one before.",
        "「{name}」という名前のファイルが複数あり、後のファイルを新しい版として登録しました。",
        "If they are different documents, rename them and upload them again.",
        "別の文書である場合は、名前を変えて改めて追加してください。",
    ),
    "KH-WEB-040": words_of(
        "There is something at the place of the backup already.",
        "バックアップの作成先に既にファイル又はフォルダーがあります。",
        "Name a folder or .zip file that does not exist yet.",
        "まだ存在しないフォルダー又は.zipファイルを指定してください。",
    ),
    "KH-WEB-041": words_of(
        "This is no backup of Kakehashi, or its list of contents (backup.json) is damaged.",
        "架け橋（Kakehashi）のバックアップではないか、内容一覧（backup.json）が破損しています。",
        "Take another backup; one of a newer version needs that version.",
        "別のバックアップを使用してください。新しい版で作成されたものには、その版が必要です。",
    ),
    "KH-WEB-042": words_of(
        "The backup is damaged: {name} is missing or not as it was backed up.",
        "バックアップが破損しています（{name}がないか、内容が作成時と異なります）。",
        "Nothing was restored. Take another backup.",
        "何も復元していません。別のバックアップを使用してください。",
    ),
    "KH-WEB-043": words_of(
        "A file cannot be read or written: {reason}.",
        "ファイルを読み書きできません（{reason}）。",
        "Check the path, the rights and the space on the disk.",
        "パス、アクセス権及びディスクの空き容量を確認してください。",
    ),
    "KH-WEB-044": words_of(
        "The database to restore into has tables already.",
        "復元先のデータベースに既に表があります。",
        "Make an empty database, and name it with --database.",
        "空のデータベースを作成し、--databaseで指定してください。",
    ),
    "KH-WEB-045": words_of(
        "The backup was made by a newer version ({version}) than this one.",
        "バックアップは、この版より新しい版（{version}）で作成されています。",
        "Install that version or a later one, then restore again.",
        "その版以降をインストールしてから、再度復元してください。",
    ),
    "KH-WEB-046": words_of(
        "The folder to restore into is not empty.",
        "復元先のフォルダーが空ではありません。",
        "Name a folder that does not exist yet.",
        "まだ存在しないフォルダーを指定してください。",
    ),
    "KH-WEB-047": words_of(
        "Nobody who takes part is called “{name}”.",
        "「{name}」というユーザー名の利用者はいません。",
        "See who takes part: kakehashi workspace status. Add people on the page of the organisation's settings.",
        "利用者は組織の設定画面で確認・追加できます。",
    ),
    "KH-WEB-048": words_of(
        "The description of the identity providers cannot be used: {reason}.",
        "IDプロバイダーの設定を使用できません（{reason}）。",
        "It is a JSON list as docs/serving.md shows; addresses begin with https.",
        "docs/serving.ja.mdに示すJSONの一覧とし、アドレスはhttpsで始めてください。",
    ),
    "KH-WEB-049": words_of(
        "Single sign-on by SAML does not work here: {reason}.",
        "この環境ではSAMLによるシングルサインオンを利用できません（{reason}）。",
        "Install it: pip install “kakehashi[saml]”. lxml and xmlsec have to use the same libxml2.",
        'pip install "kakehashi[saml]"でインストールしてください。lxmlとxmlsecは同じlibxml2を用いる必要があります。',
    ),
    "KH-WEB-054": words_of(
        "What came from the identity provider is no answer that can be read.",
        "IDプロバイダーからの応答を読み取れません。",
        "Begin the login again from the login page. If it happens again, the provider is not set up for this address.",
        "ログイン画面から改めてログインしてください。繰り返す場合は、IDプロバイダー側の設定を確認してください。",
    ),
    "KH-WEB-055": words_of(
        "“{name}” takes part in organisations whose people you do not manage.",
        "「{name}」は、利用者を管理する権限のない他の組織にも参加しています。",
        "Ask somebody who manages people in all of them, or whoever administers the server.",
        "その全ての組織の利用者を管理する者、又はサーバーの管理者に依頼してください。",
    ),
    "KH-WEB-052": words_of(
        "Nobody logs in here, so there is nothing to invite to.",
        "この環境ではログインを行わないため、招待はできません。",
        "Start it as kakehashi serve --accounts.",
        "kakehashi serve --accountsとして起動してください。",
    ),
    "KH-WEB-053": words_of(
        "The file “{name}” is not an export from which a workspace can be made: {reason}.",
        "ファイル「{name}」は、ワークスペースを復元できる書き出しデータではありません（{reason}）。",
        "Keep the file, and export again from the workspace that it came from.",
        "このファイルは残したまま、書き出し元のワークスペースから改めて書き出してください。",
    ),
}
