"""The form of a fundamental-rights impact assessment: questions of our own for each element.

The elements are those of Article 27(1), points (a) to (f), and 27(2) to (4). The AI Office
provides the template that is handed in (Article 27(5)); this is not that template.
"""

from __future__ import annotations

from collections.abc import Mapping

from kakehashi.reports.kinds.blanks import Blank, Grid, blank, grid
from kakehashi.text.bilingual import Bilingual

FILE: tuple[Blank, ...] = (
    blank("deployer", "Deployer", "導入者", "organisation"),
    blank("system-name", "AI system", "AIシステムの名称", "system"),
    blank("version", "Version", "バージョン"),
    blank("provider", "Provider of the system", "システムの提供者"),
    blank(
        "purpose",
        "Intended purpose, as the provider states it",
        "想定用途（提供者の記載による）",
        "purpose",
    ),
    blank(
        "instructions",
        "Instructions for use (title, version, date)",
        "使用説明書（表題、版、日付）",
    ),
    blank("annex-iii", "Use as listed in Annex III", "附属書IIIの該当項目", "system.use_areas"),
    blank("prepared-by", "Assessment carried out by", "評価の実施者"),
    blank("prepared-on", "State of the assessment", "評価の基準日", "date"),
)

BLANKS: Mapping[str, tuple[Blank, ...]] = {
    "Art-27.1.s1": (
        blank(
            "due-why",
            "Why the assessment is due (public body, public service, credit, insurance)",
            "評価が必要な理由（公的団体、公共サービス、信用評価、保険）",
        ),
        blank("first-use", "Planned day of first use", "最初の利用の予定日"),
        blank("finished-before", "Assessment finished on", "評価の完了日"),
    ),
    "Art-27.1.a": (
        blank(
            "process",
            "Which process, from which trigger to which result?",
            "どの業務を、何をきっかけに、どのような結果まで行うか。",
        ),
        blank(
            "step",
            "At which step does the system act, and what does it put out?",
            "システムはどの段階で用いられ、何を出力するか。",
        ),
        blank(
            "decision",
            "What is decided with it, by whom, and how much does the output weigh?",
            "何を誰が判断し、出力はどの程度の重みを持つか。",
            "system.decision_weight",
        ),
        blank("purpose-fit", "Does this stay within the intended purpose?", "想定用途の範囲内か。"),
        blank(
            "alternative",
            "What was done before, and is there a gentler way?",
            "従来の方法は何か。影響のより小さい方法はないか。",
        ),
    ),
    "Art-27.1.b": (
        blank("period", "From when until when?", "利用の開始日及び終了日"),
        blank(
            "frequency",
            "How often, and for how many people in that time?",
            "利用の頻度及び対象者の数",
        ),
        blank("changes-expected", "What would make it more or less frequent?", "頻度が変わる事情"),
    ),
    "Art-27.1.e": (
        blank(
            "overseers",
            "Who oversees, with which competence, training and authority?",
            "誰が監督するか（能力、研修及び権限を含む。）。",
        ),
        blank(
            "oversight-how",
            "What do they see, check and record, as the instructions ask?",
            "使用説明書に従い、何を見て、確認し、記録するか。",
        ),
        blank(
            "override",
            "When and how do they overrule or stop the system?",
            "どのような場合に、どのように出力を覆し、又は停止するか。",
        ),
        blank(
            "automation-bias",
            "What keeps them from simply trusting the output?",
            "出力への過信をどのように防ぐか。",
        ),
        blank(
            "oversight-load",
            "How many cases does one person have, and how much time for each?",
            "一人当たりの件数及び1件に充てる時間",
        ),
    ),
    "Art-27.1.f": (
        blank(
            "who-acts",
            "Who decides what is done when a risk comes true, and who is told?",
            "リスクが顕在化したとき、誰が対応を決め、誰に知らせるか。",
        ),
        blank(
            "fallback",
            "How does the work go on without the system?",
            "システムを用いずに業務を続ける方法",
        ),
        blank(
            "complaints",
            "Where and how do people complain, in which languages, by when are they answered?",
            "苦情の受付の窓口、方法、言語及び回答の期限",
        ),
        blank(
            "redress",
            "How is a wrong decision put right for the person?",
            "誤った判断をどのように正し、本人を救済するか。",
        ),
        blank("learning", "How do cases lead to changes?", "事例をどのように改善に生かすか。"),
    ),
    "Art-27.2": (
        blank(
            "relied-on",
            "Earlier assessments relied on (own or the provider's), and why the case is similar",
            "依拠する過去の評価（自ら又は提供者によるもの）及び類似すると考える理由",
        ),
        blank("review-signs", "What leads to an update", "更新のきっかけとする事情"),
        blank("next-review", "Next planned review", "次回の見直しの予定日"),
    ),
    "Art-27.3": (
        blank("authority", "Market surveillance authority", "市場監視当局"),
        blank("notified-on", "Notified on, by whom", "通知日及び通知者"),
        blank("notice-number", "Reference of the authority", "当局の受付番号"),
        blank(
            "exempt",
            "If exempt under Article 46(1): the authorisation",
            "第46条第1項により免除される場合、その許可",
        ),
    ),
    "Art-27.4": (
        blank(
            "dpia",
            "Data protection impact assessment (title, date)",
            "データ保護影響評価（表題、日付）",
        ),
        blank("dpia-by", "Data protection officer consulted on", "データ保護責任者への相談日"),
    ),
}

SIGN: tuple[Blank, ...] = (
    blank(
        "consulted",
        "Affected people or their representatives who were heard",
        "意見を聴いた対象者又はその代表",
    ),
    blank(
        "advised",
        "Others who advised (data protection, equality, works council …)",
        "助言した者（データ保護、平等、労働者代表等）",
    ),
    blank(
        "conclusion",
        "Conclusion: use may start / may start on conditions / may not start",
        "結論：利用開始可／条件付きで可／不可",
    ),
    blank("conditions", "Conditions", "条件"),
    blank("approved-by", "Approved by (name and function)", "承認者（氏名及び役職）"),
    blank("approved-on", "Place and date", "場所及び日付"),
    blank("signature", "Signature", "署名"),
)

GROUPS = grid(
    ("Persons and groups", "人及び集団"),
    ("Category", "類型"),
    ("How the use touches them", "受ける影響"),
    ("About how many", "おおよその人数"),
    ("Why they may be vulnerable", "脆弱性の理由"),
    ("Heard, and how", "意見聴取の方法"),
    sheet=("Groups", "人及び集団"),
    rows=4,
)
_SCALE = tuple(Bilingual(str(n), str(n)) for n in range(1, 6))
HARMS = Grid(
    Bilingual("Risks of harm", "害のリスク"),
    (
        Bilingual("Risk of harm", "害のリスク"),
        Bilingual("Right or interest", "権利・利益"),
        Bilingual("Whom it touches", "影響を受ける者"),
        Bilingual("Severity (1–5)", "重大性（1～5）"),
        Bilingual("Likelihood (1–5)", "起こりやすさ（1～5）"),
        Bilingual("What the provider says of it", "提供者の情報"),
        Bilingual("Measure", "措置"),
    ),
    Bilingual("Harms", "害のリスク"),
    (2.3, 1.5, 1.4, 1.3, 1.7, 1.6, 1.6),
    rows=5,
    choices=((3, _SCALE), (4, _SCALE)),
)
_TAKEN = (
    Bilingual("referred to", "参照"),
    Bilingual("taken over", "取込み"),
    Bilingual("not covered there", "記載なし"),
)
DPIA = Grid(
    Bilingual(
        "What the data protection impact assessment holds already", "データ保護影響評価との対応"
    ),
    (
        Bilingual("Element", "要素"),
        Bilingual("Section there", "該当箇所"),
        Bilingual("Use made of it", "扱い"),
        Bilingual("Note", "備考"),
    ),
    Bilingual("DPIA", "データ保護影響評価"),
    (3, 2, 1.5, 2),
    rows=0,
    choices=((2, _TAKEN),),
)
UPDATES = grid(
    ("Updates", "更新の履歴"),
    ("Date", "日付"),
    ("What changed", "変更の内容"),
    ("Elements updated", "更新した要素"),
    ("By", "更新者"),
    sheet=("Updates", "更新の履歴"),
)
GRIDS: Mapping[str, Grid] = {"Art-27.1.c": GROUPS, "Art-27.2": UPDATES}
ELEMENTS = tuple(f"Art-27.1.{letter}" for letter in "abcdef")

KEYS = tuple(dict.fromkeys(one.key for some in (FILE, *BLANKS.values(), SIGN) for one in some))
"""What can be given beforehand."""
