"""The forms of personal data, matched on text with half-width letters; one form an entry.

Where only a part is masked it is the group `masked`. The order does not matter: the longest of
those that begin at one place is taken.
"""

from __future__ import annotations

import re

from kakehashi.comments.surnames import ONE_LETTER, SURNAMES

_NAME = r"[A-Z][\w'’-]+"
_FULL = rf"{_NAME}(?: (?:[A-Z]\.|de|van|von|da|bin|al|{_NAME})){{0,3}}"
_SURNAME = "|".join(sorted(SURNAMES, key=len, reverse=True))
_PREFECTURE = (
    "北海道|東京都|大阪府|京都府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野"
    "|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県"
)
_GIVEN = r"(?:[一-龥々]{1,5}|[ァ-ヶー・]{1,8}|[ぁ-ん]{2,5}(?=[\s、。]|$))"
_PLACE = "[一-龥々ぁ-んァ-ヶー]"
_BLOCK = r"[\d一二三四五六七八九十]{1,4}(?:丁目|番地|番|号|の(?=\d)|-)(?:[\d一二三四五六七八九十]{1,4}(?:丁目|番地|番|号|の(?=\d)|-)?){0,4}"
_BUILDING = r"(?: ?[^\s、。,()「」]{1,16}? ?\d{1,4}号室?)?"
_STREET = r"Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Boulevard|Blvd\.?|Court|Place|Square|Terrace|Crescent|Highway|Parkway|Way|Close"
_LABEL_NAME = r"氏\s?名|お?名前|フリガナ|ふりがな|提出者(?:名)?|記入者|署名|差出人|代表者(?:名|氏名)?|担当者(?:名|氏名)?"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, flags))
    for kind, pattern, flags in (
        ("email", r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", re.ASCII),
        (
            "email",
            r"[\w.+%-]{1,64} ?[\[(](?:at|アット|@)[\])] ?[\w-]{1,63}(?:(?:\.| ?[\[(]dot[\])] ?)[\w-]{1,63}){1,4}",
            re.ASCII | re.IGNORECASE,
        ),
        ("handle", r"(?<![\w.@])@[A-Za-z_]\w{2,30}", re.ASCII),
        ("postal", r"〒 ?\d{3}-?\d{4}(?!\d)|(?<![\d-])\d{3}-\d{4}(?![\d-])", 0),
        ("postal", r"\b(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|ZIP(?: code)?:? ?\d{5}(?:-\d{4})?)\b", 0),
        ("phone", r"(?<![\d-])0\d{1,4}[-( ]\d{1,4}[-) ]\d{3,4}(?![\d-])", 0),
        ("phone", r"(?<![\d-])\(0\d{1,4}\) ?\d{1,4}-\d{3,4}(?!\d)", 0),
        ("phone", r"(?<![\d-])0[5789]0\d{8}(?!\d)|(?<!\d)0\d{9}(?!\d)", 0),
        ("phone", r"(?<![A-Za-z0-9+])\+\d{1,3}[ -]?\(?\d(?:[ ()-]{0,2}\d){6,13}(?!\d)", 0),
        ("phone", r"(?<![\d-])\(?[2-9]\d{2}\)?[ .-]\d{3}[.-]\d{4}(?!\d)", 0),
        ("number", r"(?<![\d-])\d{4}([- ]?)\d{4}\1\d{4}(?:\1\d{4})?(?![\d-])", 0),
        (
            "number",
            r"(?:口座番号|マイナンバー|個人番号|免許証?番号|旅券番号|会員番号|受験番号|保険証?番号)[\s:はが]{0,3}(?P<masked>(?:普通|当座)?[A-Z]{0,2}\d[\d -]{3,18}\d)",
            0,
        ),
        (
            "number",
            r"\b(?:account|passport|licen[cs]e|social security|membership|member)(?: number| no\.?)?(?: is|:)? ?(?P<masked>[A-Z]{0,2}\d[\d-]{4,16}\d)",
            re.IGNORECASE,
        ),
        ("number", r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])", 0),
        (
            "birth",
            r"(?:生年月日|誕生日)[\s:はが]{0,3}(?P<masked>(?:昭和|平成|令和|西暦)? ?\d{1,4}[年/.-] ?\d{1,2}[月/.-] ?\d{1,2}日?)",
            0,
        ),
        (
            "birth",
            r"(?:\bborn on|\bdate of birth:?|\bDOB:?) (?P<masked>[\w, /.-]{6,18}?\d{4}|\d{4}-\d{2}-\d{2})",
            re.IGNORECASE,
        ),
        (
            "address",
            rf"(?:{_PREFECTURE}) ?(?:{_PLACE}{{1,8}}?(?:市|区|郡|町|村)){{1,3}} ?{_PLACE}{{0,12}}? ?(?:{_BLOCK}{_BUILDING})?",
            0,
        ),
        (
            "address",
            rf"(?:[一-龥々]{{1,6}}(?:市|区(?![分間別域画])|郡)){{1,2}} ?{_PLACE}{{1,10}}? ?{_BLOCK}{_BUILDING}",
            0,
        ),
        ("address", r"(?:住所|所在地)\s?:\s?(?P<masked>[^\n]{3,80})", 0),
        (
            "address",
            rf"\b\d{{1,5}}[A-Za-z]?,? (?:{_NAME} ){{1,4}}(?:{_STREET})(?![a-z])(?:,? (?:Apt|Suite|Unit|Flat|#)\.? ?\w{{1,6}})?(?:, ?[A-Z][A-Za-z.'-]+(?: [A-Z][a-z.'-]+){{0,2}}){{0,3}}(?:,? [A-Z]{{2}} \d{{5}}(?:-\d{{4}})?)?",
            0,
        ),
        (
            "address",
            r"\b\d{1,3}(?:-\d{1,4}){1,3},? (?:[A-Z][a-z]+(?:-(?:ku|cho|shi|machi|gun|ken|chome))?(?:, ?| )?){1,4}",
            0,
        ),
        (
            "address",
            r"\b(?:home |postal |mailing |my )?address(?: is|:) (?P<masked>[^\n]{3,90}?)(?=\.?(?:\n|$)|\. )",
            re.IGNORECASE,
        ),
        (
            "name",
            rf"(?:{_LABEL_NAME})\s?:\s?(?P<masked>[^\s、。,:()]{{1,12}}(?: (?!ご?意見){_GIVEN})?)",
            0,
        ),
        ("name", rf"(?:{_LABEL_NAME})は\s?(?P<masked>{_GIVEN}(?: {_GIVEN})?)", 0),
        (
            "name",
            r"(?:^|[、。はの\s「])(?P<masked>[一-龥々ァ-ヶー・]{2,10}(?: [一-龥々ァ-ヶーぁ-ん]{1,5})?|[A-Z][A-Za-z .]{2,30})(?=と(?:申し|いい|言い)ます)",
            re.MULTILINE,
        ),
        (
            "name",
            rf"(?:{_SURNAME})(?: ?[一-龥々ぁ-んァ-ヶ]{{1,4}}?)?(?=(?:氏|さん|様|さま|先生|殿|君|弁護士|教授)(?![一-龥]))",
            0,
        ),
        (
            "name",
            rf"(?<![一-龥])(?:{'|'.join(ONE_LETTER)})(?: ?[一-龥々ぁ-んァ-ヶ]{{1,4}}?)?(?=さん|様(?![一-龥])|先生|教授)",
            0,
        ),
        ("name", rf"(?<![一-龥])(?:{_SURNAME}) {_GIVEN}(?![一-龥ァ-ヶ])", 0),
        (
            "name",
            rf"(?<![一-龥])(?:{_SURNAME})[一-龥々]{{0,2}}[郎子美介夫雄男樹也香織菜奈恵花翔斗平彦助之司吾人一二三](?![一-龥])",
            0,
        ),
        (
            "name",
            rf"^[ \t]*(?P<masked>(?:{_SURNAME})[一-龥々ぁ-んァ-ヶ]{{1,4}})[ \t]*$",
            re.MULTILINE,
        ),
        (
            "name",
            r"\b(?:Name|Full name|Submitted by|Signed|Signature|Submitter|Sender|From)\s?:\s?(?P<masked>[^\n,;:@]{2,40})",
            0,
        ),
        (
            "name",
            rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\.? (?P<masked>{_NAME}(?: {_NAME})?)",
            0,
        ),
        ("name", rf"\b[Mm]y name is (?P<masked>{_FULL})", 0),
        (
            "name",
            rf"\bI(?:'m| am|, )(?: called)? ?(?!Very|Not|Also|Deeply|So|Strongly)(?P<masked>{_NAME} (?:[A-Z]\. )?{_NAME})",
            0,
        ),
        (
            "name",
            rf"\b(?:[Cc]ontact|[Cc]all|c/o) (?P<masked>{_NAME} {_NAME})(?= (?:at|on|by|via)\b)",
            0,
        ),
        ("name", rf"\b[Tt]his is (?P<masked>{_NAME} {_NAME})(?= (?:from|of|writing)\b)", 0),
        (
            "name",
            rf"(?:Sincerely|Regards|Best wishes|Yours \w+|[Rr]egards|[Rr]espectfully|Thank you|Thanks|Cheers)[,.!]?[ \t]*\n+[ \t]*(?P<masked>{_FULL})",
            0,
        ),
        ("name", rf"(?:^|\n)(?:[-–—]{{1,2}} ?)(?P<masked>{_FULL})\s*$", 0),
    )
)
