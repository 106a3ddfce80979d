"""Tables to fill in of the technical documentation: parts, data sets, tests, changes, standards.

They follow the points of Annex IV to Regulation (EU) 2024/1689, in our own words.
"""

from __future__ import annotations

from collections.abc import Mapping

from kakehashi.reports.kinds.blanks import Grid, grid
from kakehashi.text.bilingual import Bilingual

_PARTS_OF_OTHERS = grid(
    ("Pre-trained systems and tools of others", "第三者の学習済みシステム及びツール"),
    ("Name and version", "名称及びバージョン"),
    ("Supplier", "供給者"),
    ("Licence", "ライセンス"),
    ("How used, integrated or changed", "利用、統合又は変更の内容"),
    sheet=("Third-party parts", "第三者の構成要素"),
)
_DATA = grid(
    ("Data sets", "データセット"),
    ("Data set", "データセット"),
    ("Origin", "来歴"),
    ("Scope and traits", "範囲及び特性"),
    ("How obtained and chosen", "取得及び選択の方法"),
    ("Labelling", "ラベル付け"),
    ("Cleaning", "クレンジング"),
    sheet=("Data sets", "データセット"),
)
_TESTS = grid(
    ("Validation and tests", "検証及び試験"),
    ("Test", "試験"),
    ("Data", "データ"),
    ("Metric", "指標"),
    ("Threshold", "基準値"),
    ("Result", "結果"),
    ("Date, signed by", "日付及び署名者"),
    sheet=("Tests", "試験"),
)
_ACCURACY = grid(
    ("Accuracy for persons and groups", "人又は集団ごとの精度"),
    ("Persons or group", "人又は集団"),
    ("Metric", "指標"),
    ("Value", "値"),
    ("Data it was measured on", "測定に用いたデータ"),
    sheet=("Accuracy", "精度"),
)
_CHANGES = grid(
    ("Changes over the life cycle", "ライフサイクルにおける変更"),
    ("Version", "バージョン"),
    ("Date", "日付"),
    ("Change", "変更の内容"),
    ("Reason", "理由"),
    ("Effect on conformity", "適合性への影響"),
    sheet=("Changes", "変更"),
)
_STANDARDS = Grid(
    Bilingual("Standards and specifications", "規格及び技術仕様"),
    (
        Bilingual("Reference and title", "番号及び名称"),
        Bilingual("Kind", "種類"),
        Bilingual("Applied", "適用範囲"),
        Bilingual("Clauses", "箇条"),
        Bilingual("Requirement that it serves", "対応する要件"),
    ),
    Bilingual("Standards", "規格"),
    (2.4, 1.6, 1.2, 1.2, 2.2),
    choices=(
        (
            1,
            (
                Bilingual("harmonised standard", "整合規格"),
                Bilingual("common specification", "共通仕様"),
                Bilingual("other", "その他"),
            ),
        ),
        (2, (Bilingual("in full", "全部"), Bilingual("in part", "一部"))),
    ),
)

GRIDS: Mapping[str, Grid] = {
    "Annex-IV.2.a": _PARTS_OF_OTHERS,
    "Annex-IV.2.d": _DATA,
    "Annex-IV.2.g": _TESTS,
    "Annex-IV.3": _ACCURACY,
    "Annex-IV.6": _CHANGES,
    "Annex-IV.7": _STANDARDS,
}
