"""The words of what a bundle from another organisation tells, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual

TEXT: dict[str, Bilingual] = {
    "title": Bilingual("Signed bundle", "署名付き交換用ファイル"),
    "skip": Bilingual("To the content", "本文へ"),
    "intact": Bilingual(
        "Intact: everything told is as it was signed.",
        "改変なし：開示された内容は全て、署名された内容と一致しています。",
    ),
    "refused": Bilingual(
        "Refused: something was changed. Nothing of it is to be relied on.",
        "受入れ不可：変更された箇所があります。内容を信頼しないでください。",
    ),
    "issuer": Bilingual("Issuer (as it calls itself)", "発行者（自称）"),
    "signature": Bilingual("Signature", "署名"),
    "countersignature": Bilingual("Countersignature", "副署"),
    "known": Bilingual("{name}, key {fingerprint}", "{name}（鍵：{fingerprint}）"),
    "stranger": Bilingual(
        "good, but the key is not known here: {fingerprint}",
        "正しい署名ですが、鍵が登録されていません（{fingerprint}）",
    ),
    "subject": Bilingual("About", "対象"),
    "audience": Bilingual("Made for", "宛先"),
    "anybody": Bilingual("anybody", "指定なし"),
    "purpose": Bilingual("Purpose", "目的"),
    "issued": Bilingual("Made (claimed by the issuer)", "作成日時（発行者の申告）"),
    "assessed": Bilingual("Date of the assessment", "評価日"),
    "expires": Bilingual("To be relied on until", "有効期限"),
    "library": Bilingual("Frameworks and crosswalks", "フレームワークと対応表"),
    "same_library": Bilingual("the same as here", "手元のものと同じ"),
    "other_library": Bilingual(
        "others than here: statuses may come out differently",
        "手元のものと異なる（状態が異なり得る）",
    ),
    "no_library": Bilingual("not told", "記載なし"),
    "counts": Bilingual(
        "{told} items told, {hidden} taken out.", "開示{told}項目、墨消し{hidden}項目。"
    ),
    "statuses": Bilingual("Statuses claimed", "申告された状態"),
    "provision": Bilingual("Provision", "項目"),
    "claimed": Bilingual("Claimed", "申告"),
    "checked": Bilingual("Checked here", "手元での検証"),
    "decisions": Bilingual("Decisions told", "開示された判断"),
    "practice": Bilingual("Practice", "実践項目"),
    "verdict": Bilingual("Decision", "判断"),
    "by": Bilingual("By, on", "判断者、日付"),
    "evidence": Bilingual("Reason and evidence", "理由及び根拠"),
    "documents": Bilingual("Documents", "文書"),
    "document": Bilingual("Document", "文書"),
    "sha256": Bilingual("Hash (SHA-256)", "ハッシュ値（SHA-256）"),
    "file": Bilingual("File", "ファイル"),
    "redacted": Bilingual("Taken out", "墨消しされた項目"),
    "hidden": Bilingual("[taken out]", "［墨消し］"),
    "person": Bilingual("person {number}", "人物{number}"),
    "for": Bilingual("for {name}", "{name}の判断"),
    "reason": Bilingual("Reason: {text}", "理由：{text}"),
    "page": Bilingual(", p. {number}", "、{number}ページ"),
    "proof": Bilingual("Proof", "証明"),
    "problems": Bilingual("Problems", "問題点"),
    "none": Bilingual("none", "なし"),
    "made_with": Bilingual("Shown by Kakehashi {version}", "架け橋（Kakehashi）{version}で表示"),
    "not_proof": Bilingual(
        "A signature shows who said this and that nobody changed it; it does not show that it is"
        " true. The statuses were derived again here from the decisions that are told.",
        "署名が示すのは、誰が述べたか、及び変更されていないことだけであり、内容が事実であることではありません。"
        "状態は、開示された判断から手元で導き直して検証しています。",
    ),
}

FINDINGS: dict[str, Bilingual] = {
    "follows": Bilingual("follows", "導かれる"),
    "cannot be checked because redacted": Bilingual(
        "cannot be checked because redacted", "墨消しのため検証できない"
    ),
    "does not follow": Bilingual("does not follow", "導かれない"),
    "cannot be checked because not in the library": Bilingual(
        "cannot be checked: not in the library here", "手元のライブラリーにないため検証できない"
    ),
}

STATUSES: dict[str, Bilingual] = {
    "satisfied": Bilingual("satisfied", "充足"),
    "partly": Bilingual("partly satisfied", "一部充足"),
    "not satisfied": Bilingual("not satisfied", "未充足"),
    "not applicable": Bilingual("not applicable", "対象外"),
    "contradicted": Bilingual("contradicted", "矛盾"),
    "unknown": Bilingual("unknown", "不明"),
}
