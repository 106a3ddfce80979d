"""The words by which stances and requests are told, one language after the other."""

from __future__ import annotations

import re

from kakehashi.text.bilingual import Language

AGAINST: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"反対(?!意見|に回|側|の声|者)|撤回|白紙|廃案|(?:認め|容認|許容|受け入れ)(?:られ|でき)(?:ない|ません)|許(?:され|せ)(?:ない|ません)"
        r"|(?:賛成|支持|賛同|同意)(?:は|も)?(?:でき(?:ない|ません|かね)|しかね|いたしかね|しない|しません)"
        r"|(?:本案|案|規制|指針|ガイドライン|制度|策定|法律|規定)(?:自体)?(?:は|も|など)、?(?:全く|一切)?(?:不要|必要(?:が)?ない)"
        r"|(?:策定|導入|案)(?:自体)?(?:を|は)、?(?:見送|中止|断念|やめ|取りやめ)|中止(?:して|を求|すべ)"
        r"|取り下げ|作り直し|(?:賛成|支持)する理由.{0,6}(?:ない|ありません|見当たら)|あってはならない"
    ),
    "en": re.compile(
        r"\boppos(?:e|ed|ing)\b|\bobject(?:s|ed)? to\b|(?:^|[^.]\b(?:am|are|is) )against (?:this|the|it|any|these|such)\b|\breject(?:s|ed)?\b|\bwithdraw\b|\bscrap(?:ped)?\b|\babandon(?:ed)?\b"
        r"|(?:not|never|cannot|n't) (?:\w+ )?(?:support|agree|accept|endorse|back)\b|\bunacceptable\b|\bno reason (?:\w+ ){0,3}to (?:support|agree)|\btake it back\b|\bstart again\b|\bis (?:wholly |entirely |simply )?unnecessary\b|\bdo away with\b|\bdisagree\b",
        re.IGNORECASE,
    ),
}

FOR: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"(?:賛成|賛同|支持|同意)(?!は?(?:でき|しかね|いたしかね|しな|しませ|を得|者))|(?:評価|歓迎)(?:する|します|いたします|でき(?:る|ます)|しています|したい)"
        r"|(?:妥当|適切)(?:であ|だ|と考え|です)|異(?:論|存)は?(?:あり|な)|問題(?:は)?(?:ない|ありません)|応援し|よい取組|良い取組|ありがたい|心強|すべき点は(?:ない|あり|見当たら)"
    ),
    "en": re.compile(
        r"\b(?:support|welcome|endorse|applaud|commend|praise|back)s?\b(?! (?:to|for) )|\bagrees? with\b|\bin favou?r of\b|\b(?:is|are) (?:sound|right|appropriate|balanced|excellent)\b|\bno objections?\b"
        r"|\bgood (?:work|idea|step)\b|\bright balance\b|\bI (?:really )?like\b|\bstrikes? the right\b|\bpleased\b|\b(?:text|draft) is fine\b|\bas (?:it is|drafted)\b",
        re.IGNORECASE,
    ),
}

REQUEST: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"べき(?!か|点は(?:ない|あり|見当たら))|ほしい|(?:いただけ|頂け)(?:ない|ません|れば|ると)|方が(?:よい|良い|いい)|助かります"
        r"|欲しい|(?:いただき|頂き)たい|お願い|願い(?:たい|ます)|要望|要請|求め(?:る|ます|たい)|望(?:む|みます|まし)|(?:され|し)たい。?$"
        r"|必要(?:が|で)(?:ある|あり|す|は)|必要と(?:考え|思)|(?<!ご覧)(?<!御覧)(?<!頑張って)(?<!参照)(?:ください|下さい)|提案(?:する|します|いたします)|盛り込(?:む|んで)|検討を"
    ),
    "en": re.compile(
        r"\bshould(?:n't)?\b|\bought to\b|\bmust\b|\bneeds? (?:to|a|an|more|longer)\b|\bplease\b(?! (?:see|find|refer|read|look))|\bwould be (?:better|helpful|useful)\b|\bwould help\b|\bgrateful for\b|\b(?:might|could) (?:\w+ ){1,6}be (?:added|included|changed|deleted)|\b(?:is|are) missing\b|\bthere is nothing (?:on|about)\b|\brecommend|\bsuggest|\bpropose (?:to|that|\w+ing)|\burge\b|\brequest\b|\bwe ask\b|\bask that\b|\bcall (?:on|for)\b"
        r"|\bit would (?:be|help)\b|(?:^|[;:] ?)(?:add|delete|remove|replace|clarify|define|include|limit|extend|exempt|drop|change|amend|strike)\b",
        re.IGNORECASE,
    ),
}

QUESTION: dict[Language, re.Pattern[str]] = {
    "ja": re.compile(
        r"[?？]|(?:です|ます|でしょう|でき|ある|れる|ない|る|の)か。?$|教えて|ご?教示|伺い|質問(?:し|が|です|いたし)|お聞き|お尋ね|確認(?:した|させて)|(?:か|どう)(?:が|は)?(?:不明|分から|わから)"
    ),
    "en": re.compile(
        r"\?|\bcould you (?:please )?(?:explain|tell|say|confirm)|\bplease (?:explain|tell|confirm|say)\b|\b(?:would )?like to know\b|\bunclear (?:to us )?(?:whether|how|what|who|if)\b|\bwonder(?:ing)? (?:whether|if|how)\b",
        re.IGNORECASE,
    ),
}

RHETORICAL: dict[Language, re.Pattern[str]] = {
    # A request put as a question: "should the draft not …?", 「すべきではないでしょうか」.
    "ja": re.compile(
        r"べきでは(?:ない|あり)|(?:て|で)はどう(?:か|でしょう)|(?:いただけ|頂け|もらえ)(?:ない|ません)"
    ),
    "en": re.compile(
        r"\bshould(?:n't| (?:\w+ ){1,3}not)\b|\bwhy not\b|\b(?:might|could) (?:\w+ ){1,6}be (?:added|included|changed|deleted)",
        re.IGNORECASE,
    ),
}

GO_AHEAD: dict[Language, re.Pattern[str]] = {
    # Asks for no change: to go on as drafted.
    "ja": re.compile(
        r"早期の(?:公表|施行|策定)|(?:この|その)まま|(?:速やか|早期|早急)に.{0,8}(?:公表|施行|策定|実施|進め)|進めて(?:ください|いただ|ほし)"
    ),
    "en": re.compile(
        r"\badopt (?:it|this|the (?:draft|text|guideline))|\bas (?:it (?:is|stands)|drafted)\b|\bwithout (?:delay|change)|\bgo ahead\b|\bkeep (?:it|this)\b",
        re.IGNORECASE,
    ),
}

ASKS: dict[Language, dict[str, re.Pattern[str]]] = {
    "ja": {
        "delete": re.compile(r"削除|削る|撤廃"),
        "add": re.compile(r"追加|追記|加え(?!て、)|盛り込|設け|新設|含め"),
        "clarify": re.compile(r"明確|明記|具体|定義|例示|分かりやす|明示"),
        "ease": re.compile(r"緩和|軽減|猶予|延長|除外|免除|負担|遅らせ|限定"),
        "strengthen": re.compile(r"強化|義務(?:化|付け)|厳し|罰則|拡大|徹底|禁止"),
        "withdraw": re.compile(r"撤回|白紙|廃案|見送|中止|断念"),
        "amend": re.compile(r"修正|変更|改め|見直|統一|整合|置き換え"),
    },
    "en": {
        "delete": re.compile(r"\bdelet|\bremov|\bstrike\b|\bdrop\b", re.IGNORECASE),
        "add": re.compile(
            r"\badd|\binclud|\binsert|\bset up\b|\balso cover|\bmention", re.IGNORECASE
        ),
        "clarify": re.compile(
            r"\bclarif|\bdefin|\bprecise|\bexample|\bspecif|\bstate\b", re.IGNORECASE
        ),
        "ease": re.compile(
            r"\bexempt|\bextend|\blonger|\blimit|\bburden|\beas(?:e|ier)\b|\bdelay|\brelax|\bnarrow",
            re.IGNORECASE,
        ),
        "strengthen": re.compile(
            r"\bstrengthen|\bmandatory|\bban\b|\bstrict|\bpenalt|\benforce|\bprohibit",
            re.IGNORECASE,
        ),
        "withdraw": re.compile(r"\bwithdraw|\bscrap|\babandon", re.IGNORECASE),
        "amend": re.compile(r"\bamend|\brevis|\breplac|\bchang|\balign|\breword", re.IGNORECASE),
    },
}
"""What is asked, by the word that stands first in a sentence; anything else is "other"."""
