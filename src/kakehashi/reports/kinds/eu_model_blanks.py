"""What the documentation of a general-purpose model says that no decision can: facts of the model.

The items follow Annexes XI and XII to Regulation (EU) 2024/1689, in our own words. What
both ask for has one key, so that it is given once.
"""

from __future__ import annotations

from collections.abc import Mapping

from kakehashi.reports.kinds.blanks import Blank, Grid, blank, grid

MODEL: tuple[Blank, ...] = (
    blank("model", "Model", "モデルの名称", "system"),
    blank("version", "Version", "バージョン"),
    blank("provider", "Provider", "提供者", "organisation"),
    blank("address", "Address of the provider", "提供者の住所"),
    blank("contact", "Contact for questions", "照会先"),
    blank("prepared-on", "State of the documentation", "作成基準日", "date"),
)
SIGN: tuple[Blank, ...] = (
    blank("approved-by", "Name and function", "氏名及び役職"),
    blank("approved-on", "Place and date", "場所及び日付"),
    blank("signature", "Signature", "署名"),
)

_TASKS = (
    blank("tasks", "Tasks that the model is meant for", "モデルに意図するタスク", "purpose"),
    blank(
        "systems",
        "Kinds of AI systems it can be built into",
        "組み込むことのできるAIシステムの種類",
    ),
)
_POLICY = (
    blank(
        "use-policy", "Acceptable use policy (title, version; attach)", "利用方針（表題、版。添付）"
    ),
)
_RELEASE = (
    blank("released", "Date of release", "公開日", "system.released_on"),
    blank("distribution", "Ways of distribution", "配布の方法"),
)
_SIZE = (
    blank("architecture", "Architecture", "アーキテクチャ"),
    blank("parameters", "Number of parameters", "パラメータ数"),
)
_FORMATS = (
    blank("inputs", "Input: modality and format", "入力のモダリティ及び形式"),
    blank("outputs", "Output: modality and format", "出力のモダリティ及び形式"),
)
_LICENCE = (
    blank("licence", "Licence", "ライセンス"),
    blank(
        "open",
        "Released under a free and open-source licence",
        "フリー・オープンソースのライセンスでの公開",
        "system.open_source",
    ),
)
_MEANS = (
    blank("instructions", "Instructions for use", "使用説明書"),
    blank("infrastructure", "Infrastructure", "基盤"),
    blank("tools", "Tools", "ツール"),
)

BLANKS: Mapping[str, tuple[Blank, ...]] = {
    "Annex-XI.1.1.a": _TASKS,
    "Annex-XI.1.1.b": _POLICY,
    "Annex-XI.1.1.c": _RELEASE,
    "Annex-XI.1.1.d": _SIZE,
    "Annex-XI.1.1.e": _FORMATS,
    "Annex-XI.1.1.f": _LICENCE,
    "Annex-XI.1.2.a": _MEANS,
    "Annex-XI.1.2.b": (
        blank("training-method", "Methods of training", "学習の手法"),
        blank(
            "design-choices",
            "Main design choices, reasons and assumptions",
            "主要な設計上の選択、その理由及び前提",
        ),
        blank(
            "optimised-for",
            "What it optimises for, and weight of parameters",
            "最適化の目標及び各パラメータの重要性",
        ),
    ),
    "Annex-XI.1.2.c": (
        blank(
            "unsuitable-data",
            "How unsuitable sources are detected",
            "不適切なデータ源を検知する手法",
        ),
        blank("bias", "How identifiable bias is detected", "特定可能なバイアスを検知する手法"),
    ),
    "Annex-XI.1.2.d": (
        blank(
            "compute",
            "Computation for training (floating-point operations)",
            "学習に用いた計算量（浮動小数点演算の回数）",
            "system.training_compute",
        ),
        blank("training-time", "Time of training", "学習時間"),
        blank("training-details", "Other details of the training", "学習に関するその他の詳細"),
    ),
    "Annex-XI.1.2.e": (
        blank("energy", "Energy used, known or estimated", "エネルギー消費量（既知又は推定）"),
        blank("energy-basis", "Basis of the figure", "算定の根拠"),
    ),
    "Annex-XI.2.1": (
        blank(
            "evaluation",
            "Criteria, metrics, protocols and tools",
            "評価の基準、指標、手順及びツール",
        ),
        blank("limitations", "How limitations are found", "限界の特定方法"),
        blank("results", "Results (attach)", "評価結果（添付）"),
    ),
    "Annex-XI.2.2": (
        blank("red-team", "Adversarial testing, inside and outside", "内部・外部の敵対的テスト"),
        blank(
            "adaptations",
            "Alignment, fine-tuning and other adaptations",
            "アラインメント、ファインチューニング等の調整",
        ),
    ),
    "Annex-XI.2.3": (
        blank(
            "software",
            "Parts of the software and how they fit together",
            "ソフトウェアの構成要素及びその関係",
        ),
    ),
    "Annex-XII.1.a": _TASKS,
    "Annex-XII.1.b": _POLICY,
    "Annex-XII.1.c": _RELEASE,
    "Annex-XII.1.d": (
        blank(
            "outside",
            "Hardware and software outside the model",
            "モデル外のハードウェア・ソフトウェア",
        ),
        blank("interfaces", "Interfaces and how they work together", "接続の方法及び連携の内容"),
    ),
    "Annex-XII.1.e": (
        blank(
            "software-versions",
            "Versions of software needed to use the model",
            "利用に関係するソフトウェアのバージョン",
        ),
    ),
    "Annex-XII.1.f": _SIZE,
    "Annex-XII.1.g": _FORMATS,
    "Annex-XII.1.h": _LICENCE,
    "Annex-XII.2.a": _MEANS,
    "Annex-XII.2.b": (
        *_FORMATS,
        blank(
            "input-size",
            "Largest input (such as the context window)",
            "入力の最大サイズ（コンテキスト長等）",
        ),
        blank("output-size", "Largest output", "出力の最大サイズ"),
    ),
}

_DATA = (
    ("Kind", "種類"),
    ("Origin", "来歴"),
    ("Curation", "整備の手法"),
)
_DATA_MORE = (
    ("Number of points, scope", "件数及び範囲"),
    ("How obtained and chosen", "取得及び選択の方法"),
)
GRIDS: Mapping[str, Grid] = {
    "Annex-XI.1.2.c": grid(
        ("Training, testing and validation data", "学習・試験・検証のデータ"),
        *_DATA,
        *_DATA_MORE,
        sheet=("Data", "データ"),
    ),
    "Annex-XII.2.c": grid(
        ("Training, testing and validation data", "学習・試験・検証のデータ"),
        *_DATA,
        sheet=("Data", "データ"),
    ),
}


def _keys(annex: str, *more: tuple[Blank, ...]) -> tuple[str, ...]:
    some = [blanks for name, blanks in BLANKS.items() if name.startswith(f"{annex}.")]
    return tuple(dict.fromkeys(one.key for found in (MODEL, *some, *more) for one in found))


KEYS_XI = _keys("Annex-XI", SIGN)
KEYS_XII = _keys("Annex-XII")
