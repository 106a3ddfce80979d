"""The form of a serious-incident report: fields of our own; the Act prescribes no form.

What is asked follows Article 73 and the definition in Article 3, point (49): outcomes
(a) to (d), directly or indirectly caused. The time limits stand in `eu_clocks`.
"""

from __future__ import annotations

from kakehashi.reports.kinds.blanks import Blank, Grid, blank, grid
from kakehashi.text.bilingual import Bilingual

REPORT: tuple[Blank, ...] = (
    blank("report-number", "Own number of this report", "報告書番号（自社）"),
    blank("report-state", "Initial, follow-up or complete", "初報・続報・完全な報告の別"),
    blank("reporter", "Reported by", "報告者", "organisation"),
    blank("reporter-role", "As provider or as deployer", "提供者・導入者の別"),
    blank("address", "Address", "住所"),
    blank(
        "contact",
        "Contact for the authority (name, telephone, e-mail)",
        "当局との連絡担当（氏名、電話、メール）",
    ),
    blank("representative", "Authorised representative", "認定代理人"),
)
SYSTEM: tuple[Blank, ...] = (
    blank("system-name", "AI system", "AIシステムの名称", "system"),
    blank("version", "Version when it happened", "発生時のバージョン"),
    blank("purpose", "Intended purpose", "想定用途", "purpose"),
    blank(
        "high-risk-why",
        "Why it is high-risk (Annex I or III)",
        "高リスクに当たる根拠（附属書I又はIII）",
        "system.use_areas",
    ),
    blank("registration", "Number in the EU database", "EUデータベースの登録番号"),
    blank("certificate", "Notified body and certificate", "公認機関及び認証書"),
    blank(
        "released",
        "First offered or put into use",
        "最初の提供又は利用の開始日",
        "system.released_on",
    ),
    blank("deployers", "Deployers concerned", "関係する導入者"),
)
INCIDENT: tuple[Blank, ...] = (
    blank("title", "The incident in one sentence", "インシデントの概要（一文）"),
    blank("place", "Member State and place", "発生した加盟国及び場所"),
    blank("happened", "What happened, in order", "経過"),
    blank("found", "How it was found, by whom", "発見の経緯及び発見者"),
    blank("affected", "Who was harmed: number, groups", "被害を受けた者（人数、集団）"),
    blank(
        "harm",
        "Harm to health, rights, property, environment or infrastructure",
        "健康、権利、財産、環境又はインフラへの被害",
    ),
    blank(
        "used-as-meant",
        "Was it used as the instructions say?",
        "使用説明書に従った利用であったか。",
    ),
    blank("overseen", "Who oversaw it, and what did they do?", "監督していた者及びその対応"),
    blank(
        "ongoing",
        "Does it go on? May it happen again elsewhere?",
        "継続の有無、他所での再発のおそれ",
    ),
    blank("at-once", "What was done at once for the people concerned", "被害者への応急の対応"),
)
AUTHORITY: tuple[Blank, ...] = (
    blank("authority", "Market surveillance authority of the place", "発生地の市場監視当局"),
    blank(
        "other-states", "Authorities of other Member States concerned", "関係する他の加盟国の当局"
    ),
    blank("sent-how", "Sent on, by whom, in which way", "提出日、提出者及び方法"),
    blank("notice-number", "Reference of the authority", "当局の受付番号"),
    blank(
        "measures",
        "Measures or questions of the authority, with date",
        "当局の措置又は照会及びその日付",
    ),
    blank(
        "told-others",
        "Others told (importer, distributor, deployers, notified body)",
        "その他の通知先（輸入者、流通業者、導入者、公認機関）",
    ),
)
CAUSE: tuple[Blank, ...] = (
    blank(
        "link",
        "Link between system and incident: established, likely, excluded; why",
        "システムとの因果関係（確認、蓋然性あり、否定）及びその理由",
    ),
    blank("cause", "Causes found so far", "判明している原因"),
    blank(
        "tests", "What was examined, without altering the system", "システムを変更せずに行った調査"
    ),
    blank(
        "altering",
        "Examination that alters the system: told to the authority on",
        "システムの変更を伴う調査を当局に知らせた日",
    ),
    blank("risk-now", "Risk assessment of the incident", "インシデントのリスク評価"),
    blank(
        "other-systems",
        "Other systems or versions concerned",
        "影響を受ける他のシステム又はバージョン",
    ),
)
SIGN: tuple[Blank, ...] = (
    blank("approved-by", "Name and function", "氏名及び役職"),
    blank("approved-on", "Place and date", "場所及び日付"),
    blank("signature", "Signature", "署名"),
)
GIVEN = ("occurred-on", "aware-on", "suspected-on", "link-on", "kind")
KEYS = (
    *GIVEN,
    *(one.key for some in (REPORT, SYSTEM, INCIDENT, AUTHORITY, CAUSE, SIGN) for one in some),
)
"""What can be given beforehand."""

RESPONSIBLE = grid(
    ("Who does what", "役割分担"),
    ("Task", "役割"),
    ("Person", "担当者"),
    ("Deputy", "代理"),
    ("Reached by", "連絡方法"),
    sheet=("Responsibilities", "役割分担"),
)
TASKS: tuple[Bilingual, ...] = (
    Bilingual("Leads the response, decides", "対応の統括及び決定"),
    Bilingual("Watches the time limits, sends reports", "期限の管理及び報告の提出"),
    Bilingual("Investigates causes", "原因の調査"),
    Bilingual("Secures evidence", "証拠の保全"),
    Bilingual("Legal advice, data protection", "法務及びデータ保護"),
    Bilingual("Speaks with the people harmed and the public", "被害者及び公衆への対応"),
)
EVIDENCE = grid(
    ("Evidence kept unaltered", "保全した証拠"),
    ("What", "内容"),
    ("Where it is kept", "保管場所"),
    ("Secured on, by", "保全日及び保全者"),
    ("Hash or seal", "ハッシュ値又は封印"),
    sheet=("Evidence", "証拠"),
    rows=5,
)
THINGS: tuple[Bilingual, ...] = (
    Bilingual(
        "Version of model and system, weights, settings",
        "モデル及びシステムのバージョン、重み、設定",
    ),
    Bilingual("Automatic logs of the time concerned", "該当時間帯の自動記録（ログ）"),
    Bilingual("Input and output of the cases", "該当する事例の入力及び出力"),
    Bilingual("Records of oversight and of decisions", "監督及び判断の記録"),
    Bilingual("Complaints and messages", "苦情及び通信"),
)
_STATES = (
    Bilingual("open", "未着手"),
    Bilingual("under way", "実施中"),
    Bilingual("done", "完了"),
    Bilingual("checked", "効果確認済み"),
)
ACTIONS = Grid(
    Bilingual("", ""),
    (
        Bilingual("Action", "措置"),
        Bilingual("For which cause or risk", "対象の原因又はリスク"),
        Bilingual("Owner", "担当者"),
        Bilingual("Due", "期限"),
        Bilingual("State", "状況"),
        Bilingual("How its effect is checked", "効果の確認方法"),
    ),
    Bilingual("Actions", "是正措置"),
    (2.4, 2, 1.3, 1.2, 1.2, 2),
    rows=4,
    choices=((4, _STATES),),
)
