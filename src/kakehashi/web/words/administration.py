"""Words of administration and accounts."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "settings": Bilingual("Settings", "設定"),
    "settings_of": Bilingual("{name}: settings", "{name}の設定"),
    "frameworks_shown": Bilingual("Frameworks shown", "表示するフレームワーク"),
    "share_satisfied": Bilingual(
        "Share of the provisions that apply and are satisfied.",
        "適用される項目のうち、充足している項目の割合。",
    ),
    "rollup_below": Bilingual(
        "Only one organisation and its units", "対象の組織（下位の組織を含む）"
    ),
    "rollup_alone": Bilingual("Leave the AI systems out", "AIシステムを除く"),
    "frameworks_most": Bilingual("At most twelve.", "12件まで。"),
    "rows_left": Bilingual(
        "The first {shown} of {count} are shown; choose one organisation to see the others.",
        "{count}件中{shown}件を表示しています。残りは、対象の組織を選ぶと表示できます。",
    ),
    "median": Bilingual("Median", "中央値"),
    "rollup_contradicted": Bilingual(
        "Decisions that contradict each other", "判断が互いに矛盾している組織・システム"
    ),
    "outliers_text": Bilingual(
        "More than one and a half times the distance between the quartiles away from them.",
        "四分位数から、四分位範囲の1.5倍を超えて離れているものです。",
    ),
    "outliers": Bilingual("Far from the others", "他と大きく異なる組織・システム"),
    "trend": Bilingual("Decisions in force at the ends of months", "月末時点の有効な判断"),
    "month": Bilingual("Month", "月"),
    "people": Bilingual("People", "利用者"),
    "person_name": Bilingual("Name", "氏名"),
    "handle": Bilingual("User name", "ユーザー名"),
    "role": Bilingual("Role", "役割"),
    "end_role": Bilingual("End the role", "役割を終了"),
    "add_person": Bilingual("Add a person", "利用者の追加"),
    "units": Bilingual("Units", "下位の組織"),
    "unit_name": Bilingual("Name of the unit", "下位の組織の名称"),
    "new_unit": Bilingual("Add a unit", "下位の組織の追加"),
    "wants_approval": Bilingual(
        "Decisions count only after a second person approved them",
        "判断は、別の者の承認を得て初めて有効になる",
    ),
    "wants_inherit": Bilingual(
        "What is decided above counts here too", "上位の組織の判断を引き継ぐ"
    ),
    "frameworks_answered": Bilingual("Frameworks to answer", "回答するフレームワーク"),
    "all_current": Bilingual(
        "None chosen: the current edition of each.", "未選択（全ての現行版が対象）。"
    ),
    "add": Bilingual("Add", "追加"),
    "remove": Bilingual("Remove", "外す"),
    "journal": Bilingual("Journal", "操作記録"),
    "journal_see": Bilingual("See every change", "全ての変更を見る"),
    "verify": Bilingual("Check for tampering", "改ざんの有無を検証"),
    "verified_chain": Bilingual(
        "In order: nothing was changed outside the journal.",
        "異常はありません。記録外の変更は見つかりませんでした。",
    ),
    "who": Bilingual("Who", "操作者"),
    "what": Bilingual("What", "操作"),
    "record": Bilingual("Record", "対象"),
    "older": Bilingual("Older", "以前の記録"),
    "export": Bilingual("Export everything", "全データの書き出し"),
    "export_text": Bilingual(
        "One zip file with all records, the journal and the documents. It can be checked, and put back into an empty workspace.",
        "全ての記録、操作記録及び文書を一つのzipファイルにまとめます。内容の確認と、空のワークスペースへの復元ができます。",
    ),
    "organisations_and_units": Bilingual("Organisations and their units", "組織と下位の組織"),
    "organisations_text": Bilingual(
        "Open one to change its name, people, roles, units and frameworks.",
        "組織を開くと、名称、利用者と役割、下位の組織、フレームワークを変更できます。",
    ),
    "organisations_archived": Bilingual("Archived ({count})", "アーカイブ済み（{count}件）"),
    "archive_organisation": Bilingual(
        "Archive: no longer listed or counted", "アーカイブする（一覧と集計から除く）"
    ),
    "new_organisation": Bilingual("Add an organisation", "組織の追加"),
    "new_organisation_hint": Bilingual(
        "Beside those at the top, with records of its own; you administer it. A department or subsidiary is a unit: add it in the settings of its organisation.",
        "最上位に追加され、記録は独立します。追加した人が管理者になります。部署や子会社は、所属する組織の設定で下位の組織として追加してください。",
    ),
    "journal_text": Bilingual(
        "Who changed what and when, in a chain that shows tampering.",
        "誰がいつ何を変更したかの記録です。改ざんがあれば検証で分かります。",
    ),
    "import": Bilingual("Import", "取込み"),
    "import_documents": Bilingual(
        "Documents: under Documents of an organisation or system.",
        "文書：各組織・システムの「文書」から追加します。",
    ),
    "import_decisions": Bilingual(
        "Decisions from a spreadsheet: under Decisions.",
        "表計算ファイルの判断：「判断」から取り込みます。",
    ),
    "import_texts": Bilingual(
        "Official texts: on the page of each framework in the library.",
        "公式の文書：「ライブラリー」の各フレームワークのページから添付します。",
    ),
    "import_everything": Bilingual("A whole export:", "書き出した全データ："),
    "invited_until": Bilingual("invited, until {date}", "招待中（{date}まで）"),
    "has_account": Bilingual("has an account", "アカウントあり"),
    "not_invited": Bilingual("not invited", "未招待"),
    "invite_again": Bilingual("Give a new link", "招待リンクを発行"),
    "new_password": Bilingual("Link for a new password", "パスワード再設定リンクを発行"),
    "withdraw_invitation": Bilingual("Withdraw", "招待を取り消す"),
    "invitation": Bilingual("Invitation", "招待"),
    "invitation_gone": Bilingual(
        "This invitation was used or has expired. Ask for a new one.",
        "この招待は使用済み又は期限切れです。新しい招待を依頼してください。",
    ),
    "invitation_text": Bilingual(
        "{name}, choose a password. Your user name is {handle}.",
        "{name}さん、パスワードを設定してください。ユーザー名は{handle}です。",
    ),
    "invitation_send": Bilingual(
        "Send this link to the person; it works once, for seven days.",
        "このリンクを本人に送ってください。7日以内に一度だけ使えます。",
    ),
    "password": Bilingual("Password", "パスワード"),
    "password_hint": Bilingual("At least 12 characters.", "12文字以上。"),
    "password_again": Bilingual("Once more", "確認のためもう一度"),
    "password_choose": Bilingual("Set the password and go on", "パスワードを設定して進む"),
    "passwords_differ": Bilingual("The two differ.", "二つの入力が一致しません。"),
    "password_change": Bilingual("Change the password", "パスワードの変更"),
    "log_out_ask": Bilingual("Do you want to log out?", "ログアウトしますか。"),
    "confirm_access": Bilingual("Confirm that it is you", "本人確認"),
    "confirm_access_text": Bilingual(
        "What follows concerns the safety of your account.",
        "アカウントの安全に関わる操作のため、もう一度本人であることを確認します。",
    ),
    "confirm_otherwise": Bilingual("Other ways", "ほかの方法"),
    "mfa": Bilingual("Second factor", "多要素認証"),
    "mfa_text": Bilingual(
        "With a second factor, nobody who learns your password can log in with it alone.",
        "パスワードが他人に知られても、それだけではログインできないようにします。",
    ),
    "mfa_app": Bilingual("Authenticator app", "認証アプリ"),
    "mfa_app_on": Bilingual(
        "Set up: a code of your app is asked for at login.",
        "設定済みです。ログイン時に認証アプリのコードを入力します。",
    ),
    "mfa_app_off": Bilingual(
        "Not set up. An app on your phone shows a code to enter at login.",
        "未設定です。スマートフォンの認証アプリに表示されるコードを、ログイン時に入力します。",
    ),
    "mfa_keys": Bilingual("Security keys and passkeys", "セキュリティキー・パスキー"),
    "mfa_keys_count": Bilingual("Set up: {count}.", "登録済み：{count}件。"),
    "mfa_keys_none": Bilingual(
        "Not set up. A key that you plug in, or this device itself, confirms that it is you.",
        "未登録です。接続したキー又はこの端末で、本人であることを確認します。",
    ),
    "mfa_codes": Bilingual("Recovery codes", "リカバリーコード"),
    "mfa_codes_text": Bilingual(
        "They let you in when the app or the key is lost.",
        "認証アプリやキーを使えなくなったときに、ログインするためのコードです。",
    ),
    "mfa_codes_later": Bilingual(
        "Set up one of the two first.", "先に、上のいずれかを設定してください。"
    ),
    "mfa_codes_left": Bilingual("Unused: {left} of {count}.", "未使用：{count}個中{left}個。"),
    "mfa_codes_make": Bilingual("Make new codes", "新しいコードを作成"),
    "mfa_set_up": Bilingual("Set up", "設定する"),
    "mfa_manage": Bilingual("Manage", "管理する"),
    "mfa_turn_off": Bilingual("Turn off", "無効にする"),
    "sessions": Bilingual("Where you are logged in", "ログイン中の端末"),
    "tokens": Bilingual("Tokens for programs", "プログラム用トークン"),
    "token_new": Bilingual("New token", "トークンの作成"),
    "token_name": Bilingual("What for", "用途"),
    "token_scopes": Bilingual("May", "許可する操作"),
    "token_read": Bilingual("read", "読取り"),
    "token_write": Bilingual("write", "書込み"),
    "token_administer": Bilingual(
        "administer: people and roles, organisations, sessions",
        "管理（利用者と役割、組織、ログイン中の端末）",
    ),
    "token_shown_once": Bilingual(
        "Copy it now: it is not shown again.", "今すぐ控えてください。再表示はできません。"
    ),
    "token_revoke": Bilingual("Revoke", "無効にする"),
    "token_none": Bilingual(
        "No tokens yet. With a token, a program can read or write here in your name, without your password.",
        "トークンはまだありません。作成すると、プログラムがパスワードを使わずに、あなたの権限で読み書きできます。",
    ),
    "token_last_used": Bilingual("last used {date}", "最終利用：{date}"),
    "token_expires": Bilingual("Expires", "有効期限"),
    "connections": Bilingual("Logins of your organisation", "連携している外部アカウント"),
    "signup_closed": Bilingual("By invitation only", "招待された方のみ利用できます"),
    "signup_closed_text": Bilingual(
        "Nobody makes an account for themselves here. Ask somebody who administers your organisation for an invitation.",
        "アカウントを自分で作成することはできません。所属する組織の管理者に招待を依頼してください。",
    ),
    "account_inactive": Bilingual("This account is closed", "このアカウントは利用できません"),
    "account_inactive_text": Bilingual(
        "Ask somebody who administers your organisation to open it again.",
        "利用を再開するには、所属する組織の管理者に依頼してください。",
    ),
    "login_cancelled": Bilingual("Login cancelled", "ログインを中止しました"),
    "login_cancelled_text": Bilingual(
        "You did not go on with the login of your organisation. You can try again.",
        "外部アカウントでのログインは完了していません。もう一度お試しください。",
    ),
    "login_failed": Bilingual("The login did not work", "ログインできませんでした"),
    "login_failed_text": Bilingual(
        "Your organisation’s login service gave no valid answer. Try again; if it happens once more, tell whoever runs this server.",
        "外部アカウントのログインサービスから正しい応答がありませんでした。もう一度お試しください。続く場合はサーバーの管理者に連絡してください。",
    ),
    "sessions_text": Bilingual(
        "If you do not know one of them, log the others out and change your password.",
        "心当たりのない端末がある場合は、他の端末をログアウトし、パスワードを変更してください。",
    ),
    "session_browser": Bilingual("Browser", "ブラウザー"),
    "session_unknown": Bilingual("unknown program", "不明なプログラム"),
    "session_address": Bilingual("Address", "IPアドレス"),
    "session_begun": Bilingual("Since", "開始"),
    "session_seen": Bilingual("Last seen", "最終利用"),
    "session_this": Bilingual("this one", "この端末"),
    "sessions_end": Bilingual("Log out all others", "他の端末を全てログアウトする"),
    "connections_text": Bilingual(
        "With these you can log in as well", "次の外部アカウントでもログインできます"
    ),
    "connections_none": Bilingual("None is connected.", "連携している外部アカウントはありません。"),
    "connections_off": Bilingual(
        "This server knows no login service; whoever runs it can set one up.",
        "このサーバーには外部のログインサービスが設定されていません。設定はサーバーの管理者に依頼してください。",
    ),
    "connection_add": Bilingual("Connect another", "外部アカウントを連携する"),
    "connection_end": Bilingual("Disconnect", "連携を解除"),
    "log_in_text": Bilingual(
        "With your user name, and the password that you set when you were invited.",
        "招待の際に設定したユーザー名とパスワードを入力してください。",
    ),
    "log_in_passkey": Bilingual("Log in with a passkey", "パスキーでログイン"),
    "log_in_otherwise": Bilingual("Without a password", "パスワードを使わずにログイン"),
    "password_forgotten": Bilingual("Password forgotten", "パスワードを忘れた場合"),
    "password_forgotten_text": Bilingual(
        "No e-mail is sent from here. Ask somebody who administers this server for a new invitation; with it you choose a new password.",
        "この画面からメールは送信されません。管理者に新しい招待を依頼してください。招待のリンクから新しいパスワードを設定できます。",
    ),
    "connect_first": Bilingual(
        "There is an account of this name already", "同じユーザー名のアカウントが既にあります"
    ),
    "connect_first_text": Bilingual(
        "Log in with its password once, and connect it under Administration, “Logins of your organisation”.",
        "一度パスワードでログインし、「管理」の「連携している外部アカウント」で連携してください。",
    ),
}
