"""The columns of all tables that are shown: the same thing has the same heading everywhere."""

from __future__ import annotations

from kakehashi.interchange.tables import Column, Kind
from kakehashi.text.bilingual import Bilingual

_TEXTS: dict[str, tuple[str, str]] = {
    "id": ("Id", "識別子"),
    "framework_id": ("Framework id", "フレームワークの識別子"),
    "framework": ("Framework", "フレームワーク"),
    "title": ("Title", "名称"),
    "edition": ("Edition", "版"),
    "published": ("Published", "公表日"),
    "in_force": ("In force", "施行日"),
    "applies_from": ("Applies from", "適用開始日"),
    "parent": ("Part of", "上位の項目"),
    "kind": ("Kind", "種別"),
    "citation": ("Citation", "引用"),
    "statement": ("Summary (our own words)", "要約（独自の表現）"),
    "modality": ("Modality", "拘束の程度"),
    "verified_by": ("Checked against", "照合した出典"),
    "subject": ("Subject", "対応元"),
    "subject_title": ("Subject title", "対応元の名称"),
    "relation": ("Relation", "関係"),
    "meaning": ("Meaning", "意味"),
    "object": ("Object", "対応先"),
    "object_title": ("Object title", "対応先の名称"),
    "comment": ("Comment", "コメント"),
    "author": ("Author", "作成者"),
    "row": ("Row", "行"),
    "agreement": ("Agreement", "一致・不一致"),
    "severity": ("Severity", "重大度"),
    "code": ("Code", "コード"),
    "where": ("Where", "場所"),
    "message": ("Message", "内容"),
    "hint": ("What to do", "対応"),
    "change": ("Change", "変更"),
    "before": ("Before", "変更前"),
    "after": ("After", "変更後"),
    "field": ("Field", "項目の要素"),
    "notes": ("Notes", "備考"),
    "date": ("Date", "日付"),
    "event": ("Event", "出来事"),
    "what": ("What", "内容"),
    "standing": ("Standing", "効力"),
    "precision": ("Precision", "日付の精度"),
    "outcome": ("Outcome", "結果"),
    "reason": ("Reason", "理由"),
    "missing": ("Not known yet", "不明な事実"),
    "status": ("Status", "状態"),
    "grade": ("Grade", "確度"),
    "subject_path": ("Organisation or system", "組織又はAIシステム"),
    "target": ("Practice or provision", "実践項目又は項目"),
    "verdict": ("Verdict", "判断"),
    "made_by": ("Decided by", "判断者"),
    "state": ("State", "状況"),
    "doubt": ("To look at again, because", "見直しの理由"),
    "text": ("Text", "内容"),
    "owner": ("Owner", "担当者"),
    "gaps": ("Not in place", "未実施の項目"),
    "fact": ("Fact", "事実"),
    "question": ("Question", "質問"),
    "answer": ("Answer", "回答"),
    "measure": ("Measure", "指標"),
    "file": ("File", "ファイル"),
    "format": ("Format", "形式"),
    "eid": ("Akoma Ntoso eId", "Akoma NtosoのeId"),
    "was": ("Was", "以前の状態"),
    "now": ("Now", "今後の状態"),
    "section": ("Section", "区分"),
    "name": ("Name", "名称"),
    "fingerprint": ("Fingerprint", "フィンガープリント"),
    "since": ("Trusted since", "信頼の登録日"),
    "item": ("Item", "内容の所在"),
    "found": ("Whether it follows", "導出の確認"),
    "evidence": ("Evidence", "根拠"),
    "nearest": ("Nearest new provisions", "近い新しい項目"),
}
_OTHERS: dict[str, tuple[Kind, str, str]] = {
    "assessable": ("flag", "Assessable", "評価対象"),
    "verified": ("number", "Verified", "検証済み"),
    "is_verified": ("flag", "Verified", "検証済み"),
    "provisions": ("number", "Provisions", "項目数"),
    "assessable_count": ("number", "Assessable", "評価対象"),
    "mapped": ("number", "Mapped", "対応付け済み"),
    "covered": ("number", "Covered", "網羅"),
    "is_covered": ("flag", "Covered", "網羅"),
    "is_proved": ("flag", "Proved", "証明済み"),
    "is_contested": ("flag", "Contested", "矛盾に関係"),
    "strict": ("flag", "Strict", "厳密"),
    "confidence": ("number", "Confidence", "確信度"),
    "strength": ("number", "Strength", "関連の強さ"),
    "shared": ("list", "Shared practices", "共通の実践項目"),
    "addressees": ("list", "Addressees", "対象者"),
    "roles": ("list", "Roles", "役割"),
    "subjects": ("list", "Concerned", "該当する組織・AIシステム"),
    "satisfied": ("number", "Satisfied", "充足"),
    "partly": ("number", "Partly", "一部充足"),
    "not_satisfied": ("number", "Not satisfied", "未充足"),
    "not_applicable": ("number", "Not applicable", "対象外"),
    "contradicted": ("number", "Contradicted", "矛盾"),
    "suggested": ("number", "Unknown, suggested", "不明（示唆あり）"),
    "candidates": ("number", "Unknown, candidates", "不明（候補あり）"),
    "nothing": ("number", "Unknown, nothing close", "不明（近い候補なし）"),
    "unknown": ("number", "Unknown", "不明"),
    "total": ("number", "All", "計"),
    "share": ("share", "Satisfied, share", "充足の割合"),
    "is_outlier": ("flag", "Outlier", "外れ値"),
    "number": ("number", "No.", "番号"),
    "review_on": ("date", "Review on", "見直し日"),
    "due": ("date", "Due", "期限"),
    "opened": ("date", "Opened", "開始日"),
    "made_on": ("date", "Decided on", "判断日"),
    "severity_of_risk": ("number", "Severity (1-5)", "重大さ（1～5）"),
    "likelihood": ("number", "Likelihood (1-5)", "起こりやすさ（1～5）"),
    "size": ("number", "Size (of 25)", "大きさ（／25）"),
    "aimed": ("number", "Aimed at", "目標の項目数"),
    "reached": ("number", "In place", "実施済みの項目数"),
    "bytes": ("number", "Bytes", "バイト数"),
    "later": ("flag", "Later than today", "今後の適用"),
}


def columns(*keys: str) -> tuple[Column, ...]:
    """Return columns by their keys.

    Example:
        >>> [(column.title.ja, column.kind) for column in columns("title", "provisions")]
        [('名称', 'text'), ('項目数', 'number')]
    """
    return tuple(_column(key) for key in keys)


def _column(key: str) -> Column:
    if key in _TEXTS:
        return Column(key, Bilingual(*_TEXTS[key]))
    kind, en, ja = _OTHERS[key]
    return Column(key, Bilingual(en, ja), kind)
