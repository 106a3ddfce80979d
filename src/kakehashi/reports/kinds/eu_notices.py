"""Notices to adapt: our own drafts of what people are told, in English and Japanese.

They are no official wording; the Act prescribes none. Places in brackets are to be filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kakehashi.reports.kinds.blanks import marked
from kakehashi.reports.material import Material
from kakehashi.reports.outline import Line
from kakehashi.text.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said, and where it is shown."""

    place: Bilingual
    text: Bilingual
    """With {organisation} for the name of whom the report is of."""


def _notice(place: tuple[str, str], en: str, ja: str) -> Notice:
    return Notice(Bilingual(*place), Bilingual(en, ja))


NOTICES: Mapping[str, tuple[Notice, ...]] = {
    "Art-50.1": (
        _notice(
            ("Chat, before the first message", "チャットの開始時"),
            "You are chatting with an AI system of {organisation}, not with a person. Its answers "
            "can be wrong, so please check whatever matters to you. To reach a person: [contact].",
            "{organisation}のAIシステムがお答えします。応対しているのは人ではありません。"
            "回答には誤りが含まれることがありますので、重要な内容は必ずご確認ください。"
            "担当者への連絡先：【連絡先】",
        ),
        _notice(
            ("Chat, beside each answer", "チャットの各回答の横"),
            "Answer by AI",
            "AIによる回答",
        ),
        _notice(
            ("Telephone, as the first words", "電話の冒頭"),
            "Hello. This is an automated AI assistant of {organisation}. If you would rather talk "
            "to a person, please say so at any time.",
            "お電話ありがとうございます。{organisation}のAIによる自動音声でお応えしています。"
            "担当者との通話をご希望の場合は、いつでもそのようにお話しください。",
        ),
        _notice(
            ("Messages sent by the system", "システムから送るメール等"),
            "This message was written and sent by an AI system of {organisation}. Replies are read "
            "by [an AI system / our staff].",
            "このメッセージは、{organisation}のAIシステムが作成し、送信しました。"
            "ご返信は【AIシステム／担当者】が確認します。",
        ),
    ),
    "Art-50.2": (
        _notice(
            ("Note for users, on the marks", "利用者向けの説明（マーキング）"),
            "What this system generates carries a mark that machines can read, so that it can be "
            "recognised as artificial. It can be checked with [tool or address]. Please do not "
            "remove it.",
            "このシステムが生成するコンテンツには、人工的に生成されたものと識別できるよう、"
            "機械可読なマークを付しています。【確認用のツール又はURL】で確認できます。"
            "マークを取り除かないでください。",
        ),
    ),
    "Art-50.3": (
        _notice(
            (
                "Emotion recognition, at the entrance or on the first screen",
                "感情認識（入口又は最初の画面）",
            ),
            "An AI system of {organisation} is running here. It estimates emotions from [face, "
            "voice …] in order to [purpose]. How your personal data are handled, for how long they "
            "are kept and which rights you have: [privacy notice]. Questions: [contact].",
            "この場所では、{organisation}のAIシステムが作動しています。【用途】のため、"
            "【表情、声等】から感情を推定します。個人データの取扱い、保存期間及びご本人の権利については"
            "【プライバシー通知】をご覧ください。お問い合わせ先：【連絡先】",
        ),
        _notice(
            ("Biometric categorisation", "生体分類"),
            "An AI system of {organisation} is running here. From [biometric feature] it assigns "
            "people to [categories] in order to [purpose]. How your personal data are handled: "
            "[privacy notice]. Questions: [contact].",
            "この場所では、{organisation}のAIシステムが作動しています。【用途】のため、"
            "【生体的特徴】に基づき【分類】を行います。個人データの取扱いについては"
            "【プライバシー通知】をご覧ください。お問い合わせ先：【連絡先】",
        ),
    ),
    "Art-50.4.s1": (
        _notice(
            ("Picture, in or beside it", "画像の中又は近く"),
            "This picture was [made / altered] with AI.",
            "この画像は、AIにより【生成／加工】されたものです。",
        ),
        _notice(
            ("Video, from its first moment", "動画の冒頭から"),
            "This video was [made / altered] with AI. It does not show real events.",
            "この動画は、AIにより【生成／加工】されたものであり、実際の出来事ではありません。",
        ),
        _notice(
            ("Sound, spoken first", "音声の冒頭"),
            "The voice that you are about to hear was made with AI.",
            "これからお聞きいただく音声は、AIにより生成されたものです。",
        ),
        _notice(
            (
                "Evidently artistic, satirical or fictional work, in credits or caption",
                "明らかな芸術・風刺・フィクション等の作品（クレジット又は説明文）",
            ),
            "This work contains scenes made or altered with AI.",
            "この作品には、AIにより生成又は加工された場面が含まれます。",
        ),
    ),
    "Art-50.4.s2": (
        _notice(
            ("Text on a matter of public interest, above it", "公共の関心事に関する文章の冒頭"),
            "This text was [written / altered] with AI. [No person reviewed it before it was "
            "published.] Published by {organisation} on [date].",
            "この文章は、AIにより【生成／加工】されたものです。【公表前に人による確認を受けていません。】"
            "公表者：{organisation}、公表日：【年月日】",
        ),
    ),
}


def texts_of(material: Material, notice: Notice) -> tuple[Line, Line]:
    """Return a notice in English and in Japanese, its open places marked."""
    return (
        marked(notice.text.get("en").replace("{organisation}", material.organisation)),
        marked(notice.text.get("ja").replace("{organisation}", material.organisation)),
    )
