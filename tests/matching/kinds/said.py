"""Sentences of invented organisations, each with the kind of statement that it makes."""

from __future__ import annotations

from kakehashi.model import Locator, Passage

SAID: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "done": (
            "We have trained all reviewers and keep a record of each course.",
            "We have published the results of the audit, which covered all models.",
        ),
        "required": (
            "Staff must not enter customer records into any public chatbot.",
            "Employees shall report every incident to the security desk within one day.",
        ),
        "planned": (
            "We plan to introduce a complaints desk next year.",
            "The bank intends to publish a model card and is exploring watermarking.",
        ),
        "aspiration": (
            "We strive to treat everybody fairly and aim to earn trust.",
            "Teams are encouraged to share lessons where possible.",
        ),
        "required_of_others": (
            "Suppliers must notify us of any breach within 24 hours.",
            "Developers shall submit the report to the regulator each year.",
        ),
        "excluded": (
            "This policy does not apply to spreadsheets.",
            "We do not currently have a bug bounty.",
        ),
        "definition": (
            "“Deployer” means a person who puts a system to use in its own name.",
            "The term “incident” refers to an event that harms a person.",
        ),
        "background": (
            "In recent years, such systems have spread rapidly and could lead to harm.",
            "What happens if the system is wrong?",
        ),
        "reported_fact": (
            "The model scored 71.2% on the reading benchmark and 64.0% on arithmetic.",
        ),
    },
    "ja": {
        "done": (
            "当社は、全ての開発者に研修を実施し、受講記録を保存しています。",
            "2025年に外部の監査を受け、結果を公表しました。",
        ),
        "required": (
            "職員は、個人情報を入力してはならない。",
            "事故に気付いた者は、直ちに管理者へ報告すること。",
        ),
        "planned": ("来年度中に通報窓口を設ける予定です。", "電子透かしの導入を検討しています。"),
        "aspiration": ("誰もが信頼できるAIを目指します。", "記録を残すことが望ましい。"),
        "required_of_others": (
            "委託先は、漏えいを知ったときは当社へ通知しなければならない。",
            "供給者は、学習データの出所を示す資料を提出するものとする。",
        ),
        "excluded": (
            "当社は、報奨金制度を設けていません。",
            "本規程は、研究用の環境には適用しない。",
        ),
        "definition": ("「利用者」とは、当社のサービスを契約した者をいう。",),
        "background": ("誤った出力により、信用が損なわれるおそれがあります。",),
        "reported_fact": ("調査では、回答者の62%が不安を感じていた。",),
    },
}


def passage(
    text: str, language: str, *, stem: str = "", heading: str = "", name: str = "p"
) -> Passage:
    locator = Locator(name, 0, len(text), headings=(heading,) if heading else ())
    return Passage(
        f"{name}#{text[:9]}", text, stem, locator, language, "item" if stem else "paragraph"
    )


CASES = [
    (language, kind, text)
    for language, kinds in SAID.items()
    for kind, texts in kinds.items()
    for text in texts
]

MISSED = {"Suppliers must notify us of any breach within 24 hours."}
"""What the rules tell and the model does not: outside a document it takes this for our own duty."""
