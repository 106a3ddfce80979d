"""Every report that can be made: its id, what it is, for which frameworks, in which formats."""

from __future__ import annotations

from kakehashi.errors import Problem, UsageError
from kakehashi.reports.kinds.kind import Kind
from kakehashi.text.bilingual import Bilingual

_TEXT = ("docx", "pdf", "html")


KINDS: tuple[Kind, ...] = (
    Kind(
        "hiroshima",
        Bilingual("Hiroshima AI Process reporting framework", "広島AIプロセス報告枠組み"),
        Bilingual(
            "Every question of version 1 with a drafted answer, quotes and what is open.",
            "第1版の全ての質問に対する回答案、引用及び未回答事項。",
        ),
        "hiroshima:hiroshima_report",
        ("hiroshima-reporting-framework@1",),
        drafts=(),
    ),
    Kind(
        "eu-annex-iv",
        Bilingual("EU AI Act: technical documentation (Annex IV)", "EU AI法：技術文書（附属書IV）"),
        Bilingual(
            "All points in order: drafted answers, quotes, blanks, risks, standards, monitoring.",
            "全ての号の回答案、引用、記入欄、リスク、規格及び市販後モニタリング。",
        ),
        "eu_annex_iv:annex_iv_report",
        ("eu-ai-act@2026",),
        blanks="eu_annex_iv_blanks:KEYS",
        drafts=("Annex-IV.",),
    ),
    Kind(
        "eu-annex-xi",
        Bilingual(
            "EU AI Act: model documentation (Annex XI)",
            "EU AI法：汎用AIモデルの技術文書（附属書XI）",
        ),
        Bilingual(
            "For the AI Office and authorities; section 2 only with systemic risk.",
            "AIオフィス及び当局向け。セクション2はシステミックリスクを伴う場合のみ。",
        ),
        "eu_model_documentation:annex_xi_report",
        ("eu-ai-act@2026",),
        blanks="eu_model_blanks:KEYS_XI",
        drafts=("Annex-XI.",),
    ),
    Kind(
        "eu-annex-xii",
        Bilingual(
            "EU AI Act: information for integrators (Annex XII)",
            "EU AI法：モデルを組み込む事業者向け情報（附属書XII）",
        ),
        Bilingual(
            "What those learn who build the model into their systems.",
            "モデルを自らのシステムに組み込む事業者に提供する情報。",
        ),
        "eu_model_documentation:annex_xii_report",
        ("eu-ai-act@2026",),
        audience="partners",
        blanks="eu_model_blanks:KEYS_XII",
        drafts=("Annex-XII.",),
    ),
    Kind(
        "eu-article-50",
        Bilingual("EU AI Act: transparency notes (Article 50)", "EU AI法：透明性の整理（第50条）"),
        Bilingual(
            "Each paragraph: whether it applies, what is in place, draft notices in two languages.",
            "項ごとの適用の有無、実施状況及び日英の告知文案。",
        ),
        "eu_article_50:article_50_report",
        ("eu-ai-act@2026",),
        blanks="eu_article_50:KEYS",
        drafts=("Art-50.",),
    ),
    Kind(
        "eu-fria",
        Bilingual(
            "EU AI Act: fundamental-rights impact assessment (Article 27)",
            "EU AI法：基本権影響評価（第27条）",
        ),
        Bilingual(
            "Outline with questions for each element, risks, notification and sign-off.",
            "要素ごとの質問、リスク、通知及び承認欄を備えた骨子。",
        ),
        "eu_fria:fria_report",
        ("eu-ai-act@2026",),
        blanks="eu_fria_blanks:KEYS",
        drafts=("Art-27.",),
    ),
    Kind(
        "eu-serious-incident",
        Bilingual(
            "EU AI Act: serious-incident report (Article 73)",
            "EU AI法：重大インシデント報告書（第73条）",
        ),
        Bilingual(
            "Form with time limits, evidence, causes and corrective actions.",
            "期限、証拠、原因及び是正措置を記入する様式。",
        ),
        "eu_incident:serious_incident_report",
        ("eu-ai-act@2026",),
        blanks="eu_incident_blanks:KEYS",
        drafts=("Art-73.", "Art-26.5"),
    ),
    Kind(
        "japan-checklist",
        Bilingual(
            "AI Guidelines for Business: checklist and worksheets",
            "AI事業者ガイドライン：チェックリスト及びワークシート",
        ),
        Bilingual(
            "Every item with its status, what is in place and blanks to fill in; a sheet for each role.",
            "全項目の状態、実施内容及び記入欄。主体ごとのシート。",
        ),
        "japan_checklist:checklist_report",
        ("ai-guidelines-for-business",),
        drafts=(),
    ),
    Kind(
        "japan-conformity",
        Bilingual(
            "Explanation of conformity to the common guiding principles",
            "「共通の指針」への対応状況の説明書",
        ),
        Bilingual(
            "For providers, users or stakeholders, as D-7) i., P-7) i. and U-7) i. ask.",
            "AI事業者ガイドラインのD-7) i.、P-7) i.及びU-7) i.が求める、AI提供者、AI利用者又はステークホルダーへの説明。",
        ),
        "japan_conformity:conformity_report",
        ("ai-guidelines-for-business",),
        _TEXT,
        drafts=(),
    ),
    Kind(
        "japan-rules",
        Bilingual("Draft of internal rules on AI", "AIに関する社内規程案"),
        Bilingual(
            "Chapters and articles drawn from the AI Guidelines for Business; what is not decided stands in brackets.",
            "AI事業者ガイドラインに基づく章及び条。未決定の事項は括弧書き。",
        ),
        "japan_rules:rules_report",
        ("ai-guidelines-for-business",),
    ),
    Kind(
        "oecd-due-diligence",
        Bilingual(
            "Due diligence overview and OECD AI Principles",
            "デュー・ディリジェンス概要及びOECD AI原則",
        ),
        Bilingual(
            "Practices by the six steps of the OECD due-diligence cycle (our mapping), and the AI Principles.",
            "OECDのデュー・ディリジェンスの6段階別の実践項目（独自の対応付け）及びAI原則の状態。",
        ),
        "oecd_due_diligence:due_diligence_report",
        ("oecd-ai-principles",),
    ),
    Kind(
        "nist-profile",
        Bilingual("NIST AI RMF profile", "NIST AI RMFプロファイル"),
        Bilingual(
            "Current state, target, gap, owner and due date of every subcategory.",
            "サブカテゴリーごとの現状、目標、差分、担当者及び期限。",
        ),
        "nist_profile:nist_profile_report",
        ("nist-ai-rmf",),
    ),
    Kind(
        "nist-600-1",
        Bilingual("NIST AI 600-1, Generative AI Profile", "NIST AI 600-1（生成AIプロファイル）"),
        Bilingual(
            "The twelve risks and the actions suggested against each, with status and evidence.",
            "12のリスクと、それぞれに対する推奨アクションの状態及び根拠。",
        ),
        "nist_600_1:nist_600_1_report",
        ("nist-ai-600-1",),
    ),
    Kind(
        "iso-soa",
        Bilingual("ISO/IEC 42001 statement of applicability", "ISO/IEC 42001 適用宣言書"),
        Bilingual(
            "The controls of Annex A: applicable or not, why, state and evidence; clauses 4 to 10.",
            "附属書Aの管理策の適用の有無、理由、実施状況及び根拠並びに箇条4から10までの要約。",
        ),
        "iso_soa:iso_soa_report",
        ("iso-iec-42001",),
    ),
    Kind(
        "us-sb53",
        Bilingual("California SB 53, duties", "カリフォルニア州SB 53の義務"),
        Bilingual(
            "Framework, transparency report, incident reports: who is bound, status, evidence.",
            "フレームワーク、透明性報告書及びインシデント報告の義務の対象者、状態及び根拠。",
        ),
        "us_laws:sb53_report",
        ("california-sb-53",),
        drafts=(),
    ),
    Kind(
        "us-colorado",
        Bilingual("Colorado SB 24-205, duties", "コロラド州SB 24-205の義務"),
        Bilingual(
            "Duties of developers and deployers as enacted in 2024, with what is known of later changes.",
            "2024年制定時の開発者及び導入者の義務と、その後の改正について判明している事項。",
        ),
        "us_laws:colorado_report",
        ("colorado-sb24-205",),
        drafts=(),
    ),
    Kind(
        "gap",
        Bilingual("Gaps and plan", "ギャップ分析と計画"),
        Bilingual(
            "Over all frameworks: which measures count most, who does what by when.",
            "全フレームワークを通じて効果の大きい実践項目と、担当者及び期限。",
        ),
        "gap:gap_report",
    ),
    Kind(
        "board",
        Bilingual("One page for the board", "取締役会向け1ページ要約"),
        Bilingual(
            "Standing, changes, gaps, risks, overdue tasks and decisions asked for, on one page.",
            "状況、変化、ギャップ、リスク、期限超過のタスク及び決定事項を1ページに示す。",
        ),
        "board:board_report",
        formats=_TEXT,
    ),
    Kind(
        "handover",
        Bilingual("Hand-over sheet for the value chain", "バリューチェーンの引継書"),
        Bilingual(
            "What a developer passes to a provider, and a provider to a user, with a receipt.",
            "AI開発者からAI提供者へ、AI提供者からAI利用者へ引き継ぐ事項と受領欄。",
        ),
        "handover:handover_report",
        audience="partners",
    ),
    Kind(
        "compare",
        Bilingual("Comparison", "比較"),
        Bilingual(
            "Two dates or two organisations: statuses and practices that differ.",
            "二つの時点又は二つの組織の、状態及び実践項目の違い。",
        ),
        "compare:compare_report",
        compares=True,
    ),
)


def kind_named(name: str) -> Kind:
    """Return a report by its id.

    Raises:
        UsageError: there is none of that name.
    """
    for kind in KINDS:
        if kind.id == name:
            return kind
    raise UsageError(Problem("KH-RPT-001", details={"name": name}))
