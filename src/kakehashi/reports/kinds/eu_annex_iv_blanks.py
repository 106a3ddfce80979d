"""What the technical documentation has to say that no decision can: facts about the system.

The items follow Annex IV to Regulation (EU) 2024/1689, point by point, in our own words.
"""

from __future__ import annotations

from collections.abc import Mapping

from kakehashi.reports.kinds.blanks import Blank, blank

FILE: tuple[Blank, ...] = (
    blank("file-number", "Number of this file", "文書番号"),
    blank("system-name", "AI system", "AIシステムの名称", "system"),
    blank("version", "Version", "バージョン"),
    blank("provider", "Provider", "提供者", "organisation"),
    blank("address", "Address of the provider", "提供者の住所"),
    blank("representative", "Authorised representative", "認定代理人"),
    blank("prepared-by", "Drawn up by", "作成者"),
    blank("prepared-on", "State of the file", "作成基準日", "date"),
    blank("kept-by", "Kept by, and where", "保管者及び保管場所"),
    blank("keep-until", "To be kept until", "保存期限"),
)

SIGN: tuple[Blank, ...] = (
    blank("approved-by", "Name and function", "氏名及び役職"),
    blank("approved-on", "Place and date", "場所及び日付"),
    blank("signature", "Signature", "署名"),
)

BLANKS: Mapping[str, tuple[Blank, ...]] = {
    "Annex-IV.1.a": (
        blank("purpose", "Intended purpose", "想定用途", "purpose"),
        blank("provider", "Provider", "提供者", "organisation"),
        blank("system-name", "AI system", "AIシステムの名称", "system"),
        blank("version", "Version", "バージョン"),
        blank("earlier-versions", "Relation to earlier versions", "以前のバージョンとの関係"),
    ),
    "Annex-IV.1.b": (
        blank("outside-hardware", "Hardware outside the system", "システム外のハードウェア"),
        blank("outside-software", "Software outside the system", "システム外のソフトウェア"),
        blank("other-ai", "Other AI systems", "他のAIシステム"),
        blank("interfaces", "Interfaces and how they work together", "接続の方法及び連携の内容"),
    ),
    "Annex-IV.1.c": (
        blank(
            "software-versions",
            "Versions of software and firmware",
            "ソフトウェア・ファームウェアのバージョン",
        ),
        blank("updates", "What updates require", "更新の要件"),
    ),
    "Annex-IV.1.d": (
        blank(
            "forms-of-supply",
            "Forms of supply (package, download, API …)",
            "提供の形態（組込み、ダウンロード、API等）",
        ),
        blank("markets", "Where it is offered or used", "提供又は利用の地域", "system.markets"),
        blank(
            "released",
            "First offered or put into use",
            "最初の提供又は利用の開始日",
            "system.released_on",
        ),
    ),
    "Annex-IV.1.e": (
        blank("hardware", "Hardware on which it is to run", "稼働を予定するハードウェア"),
        blank("hardware-minimum", "Least capacity needed", "必要となる最低限の性能"),
    ),
    "Annex-IV.1.f": (
        blank("product", "Product that it is part of", "組み込まれる製品", "system.product_law"),
        blank("product-part", "Its part in the product", "製品における役割", "system.product_role"),
        blank(
            "pictures",
            "Pictures of outside, marking and inner layout (attach)",
            "外観、マーキング及び内部配置の写真又は図（添付）",
        ),
    ),
    "Annex-IV.1.g": (
        blank(
            "interface",
            "Interface that deployers get, in brief",
            "導入者向けインターフェースの概要",
        ),
    ),
    "Annex-IV.1.h": (
        blank(
            "instructions",
            "Instructions for use (title, version, date; attach)",
            "使用説明書（表題、版、日付。添付）",
        ),
    ),
    "Annex-IV.2.a": (
        blank("development", "Methods and steps of development", "開発の方法及び手順"),
    ),
    "Annex-IV.2.b": (
        blank("logic", "Logic of the system and its algorithms", "システム及びアルゴリズムの論理"),
        blank(
            "design-choices",
            "Main design choices, reasons and assumptions",
            "主要な設計上の選択、その理由及び前提",
        ),
        blank("people", "Persons or groups on whom it is to be used", "利用の対象となる人又は集団"),
        blank("classes", "Classification choices", "分類の選択"),
        blank(
            "optimised-for",
            "What it optimises for, and weight of parameters",
            "最適化の目標及び各パラメータの重要性",
        ),
        blank("outputs", "Expected output and its quality", "想定される出力及びその品質"),
        blank(
            "trade-offs",
            "Trade-offs made to meet the requirements",
            "要件を満たすためのトレードオフ",
        ),
    ),
    "Annex-IV.2.c": (
        blank(
            "architecture",
            "Parts of the software and how they fit together",
            "ソフトウェアの構成要素及びその関係",
        ),
        blank(
            "compute",
            "Computing for development, training, tests and validation",
            "開発、学習、試験及び検証に用いた計算資源",
        ),
    ),
    "Annex-IV.2.e": (
        blank("oversight", "Oversight measures that are needed", "必要な人間による監督の措置"),
        blank(
            "interpretation",
            "Technical aids for interpreting outputs",
            "出力の解釈を助ける技術的措置",
        ),
    ),
    "Annex-IV.2.f": (
        blank(
            "planned-changes",
            "Changes fixed in advance, with their effect on performance",
            "予定された変更及び性能への影響",
        ),
        blank(
            "keeps-compliant",
            "Solutions that keep the system compliant",
            "適合を保つための技術的手段",
        ),
    ),
    "Annex-IV.2.g": (
        blank(
            "test-data", "Validation and test data and their traits", "検証・試験データ及びその特性"
        ),
        blank(
            "discrimination",
            "Possibly discriminatory effects: how measured",
            "差別的影響の測定方法",
        ),
        blank(
            "test-logs",
            "Logs and signed reports (list; attach)",
            "試験の記録及び署名済み報告書（一覧。添付）",
        ),
    ),
    "Annex-IV.2.h": (blank("security", "Cybersecurity measures", "サイバーセキュリティ対策"),),
    "Annex-IV.3": (
        blank("capabilities", "What it can do and where its limits are", "能力及び限界"),
        blank("accuracy", "Accuracy expected overall", "想定される全体の精度"),
        blank("unintended", "Foreseeable unintended results", "予見可能な意図しない結果"),
        blank(
            "risk-sources",
            "Sources of risk (health, safety, rights, discrimination)",
            "リスクの発生源（健康、安全、基本権、差別）",
        ),
        blank("oversight", "Oversight measures that are needed", "必要な人間による監督の措置"),
        blank(
            "interpretation",
            "Technical aids for interpreting outputs",
            "出力の解釈を助ける技術的措置",
        ),
        blank("input-data", "Specification of input data", "入力データの仕様"),
    ),
    "Annex-IV.4": (
        blank(
            "metrics-why",
            "Why these metrics suit this system",
            "指標が当該システムに適切である理由",
        ),
    ),
    "Annex-IV.5": (
        blank(
            "risk-document",
            "Document that describes the system of risk management",
            "リスク管理システムを記載した文書",
        ),
        blank("risk-owner", "Who is in charge of it", "責任者"),
        blank("risk-review", "Last and next review", "直近及び次回の見直し"),
    ),
    "Annex-IV.7": (
        blank(
            "other-solutions",
            "Where no harmonised standard was applied: how the requirements are met",
            "整合規格を適用していない場合：要件を満たすための方法",
        ),
    ),
    "Annex-IV.9": (
        blank(
            "plan-document",
            "Post-market monitoring plan (title, version, date; attach)",
            "市販後モニタリング計画（表題、版、日付。添付）",
        ),
        blank("plan-owner", "Who is in charge", "責任者"),
        blank(
            "plan-sources",
            "Data collected, and from whom (deployers, other sources)",
            "収集するデータ及び入手元（導入者その他）",
        ),
        blank("plan-analysis", "How and how often the data are analysed", "分析の方法及び頻度"),
        blank("plan-limits", "Signs and limits that lead to action", "対応を要する兆候及び基準値"),
        blank("plan-other-ai", "Interaction with other AI systems", "他のAIシステムとの相互作用"),
        blank(
            "plan-feedback",
            "How results reach risk management and correction",
            "結果をリスク管理及び是正に反映する方法",
        ),
    ),
}

DECLARATION = (
    blank(
        "declaration-number",
        "Number of the declaration (attach the copy)",
        "適合宣言書の番号（写しを添付）",
    ),
)

KEYS = tuple(
    dict.fromkeys(one.key for some in (FILE, *BLANKS.values(), DECLARATION, SIGN) for one in some)
)
"""What can be given beforehand."""
