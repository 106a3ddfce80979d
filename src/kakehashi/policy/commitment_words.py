"""The patterns by which commitments and their fields are found, in English and Japanese."""

from __future__ import annotations

import re

from kakehashi.text.bilingual import Language

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_NOT_PROMISED = (
    r"(?:not |also |likely |continue to )?(?:be(?:come)?\b(?! (?:published|held|launched|established|convened))|have\b|"
    r"likely|remain|require|depend|need|include|mean|consist|form\b|matter|fulfil|not\b|apply|prevail)"
)
"""What follows "will" or "shall" where nobody promises to do anything."""

PROMISE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"(?-i:\bwill\b)(?! {_NOT_PROMISED})"
        r"|(?:is|are|stand|remain)?\s?(?<!a )(?<!the )(?<!action )\b(?:commit(?:s|ted)?|pledg(?:e|es|ed)|dedicated|determined|resolved?s?|undertakes?|plans?|intends?|aims? )"
        r" (?:itself |themselves |ourselves )?to (?=[a-z])"
        r"|reaffirms? (?:its|our|their) (?:intention|commitment) to (?=[a-z])"
        r"|(?:is|are) (?:hosting|preparing|launching) ",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"約束する|コミットする|コミットし|表明(?:する|した)|実施していく|進めていく|取り組んでいく|推進していく|支援していく|"
        r"方針である|方針を(?:発表|表明)|予定である|予定です|することとした|誓約|貢献していく"
    ),
}
DIRECTIVE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"\bshall\b,?(?: (?:also|further|immediately|jointly|promptly|prioritize work to))?(?! {_NOT_PROMISED})",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"ものとする。?$|責務を有する。?$|を置く。?$"),
}
DEED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:(?:has|have) (?:already )?(?:also )?)?\b(?:launched|established|announced|hosted|published|adopted|introduced|"
        r"led|took the lead|promoted|showcased|trained|provided|signed|submitted|proposed|released|formulated|set up|began to|updated)\b(?! (?:by|to be|under)\b)"
        r"|\b(?:provides|supports|funds|hosts|operates)\b|has been (?:leading|actively|working)",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:策定|設立|設置|開始|発表|公表|開催|採択|締結|提供|創設|制定|公開|実施|支援|主導)"
        r"(?:した|しました|している|しています|してきた)|立ち上げた|立ち上げました"
    ),
}
LEAD = re.compile(
    r"^(?:[(\[]?[A-Za-z0-9]{1,4}[)\].]\s*|>\s*|[•–-]\s*)*"
    r"(?:(?:Within|By|In|On|At|To|With|From|As|Building|For|Accordingly|Furthermore|Moreover|Also|After|Under|Not later than|"
    r"No later than|Therefore|However|Specifically|Rather|Notably|Beginning|During|Given|Since|Following|Consistent|"
    r"This year|Last|The following|If|When|While|Where|Before|Upon|Without|Prior|Through|Once|Subject|Except|[A-Z][a-z]+ly|[A-Z][a-z]+ed by|to|at|in|on|by)\b[^,]*,\s*|(?:19|20)\d\d,\s*|and (?=on|except|in)\b)*",
    re.IGNORECASE,
)
"""List marks, and phrases before the subject of an English sentence."""
NO_ACTOR = re.compile(
    r"^(?:and |but |or )?(?:this|these|that|those|it|they|which|who|there|what|how|such|the (?:report|paper|document|order|memorandum|"
    r"memo|plan|evaluation|strategy|term|process|event|upcoming|official result|costs|recommendation|level|results?|risks?|direction)|nothing|"
    r"risks?|[a-z]+ing\b(?! authority)|ai systems?|artificial intelligence|ai|programs?|professional development|the ideas|measures?|efforts?|to|by|in)\b",
    re.IGNORECASE,
)
"""What is no actor."""
TOPIC_JA = re.compile(
    r"^(?:[0-9０-９]+\s|また、|さらに、|特に、|なお、|各)?(?P<actor>[^、。（(]{1,28}?)(?:（[^）]*）)?(?:は|が)(?:、|(?=[^、。]{2}))"
)
NO_ACTOR_JA = re.compile(
    r"(?:法律|規定|施策|事項|技術|計画|推進|活用|こと|もの|これ|それ|ポリシー|ガイドライン|方針|項目|条|研究開発|件|場合|対策|リスク|報告|取組)$|前項|この"
)
_NO_UNIT = r"(?:days?|weeks?|months?|years?|hours?|subparagraphs?|points?|paragraphs?|articles?|sections?|thus|this|its|as|is|was|has)\b"
_ADJECTIVE = r"(?:(?!(?:and|or|of|to|in|on|at|by|the|that|which|shall|may|et|for|with|taking|from)\b)[A-Za-z-]+ )"
QUANTITY: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?<![\w.,$€£¥(-])(?<!Order )(?<!Law )(?<![Ss]ection )(?<!Article )(?<!Articles )(?<!paragraph )(?<!paragraphs )"
        r"(?<!Chapter )(?<!point )(?<!Session )(?<!Annex )(?!(?:19|20)\d\d\b)(?:US)?[$€£¥]?\d[\d,]{0,18}(?:\.\d{1,6})?(?![\d,]|st\b|nd\b|rd\b|th\b)"
        rf"(?: ?(?:%|percent\b)| (?:million|billion|trillion)\b(?: {_ADJECTIVE}{{0,2}}(?!{_NO_UNIT})[a-z]+s\b)?"
        rf"| {_ADJECTIVE}{{0,2}}?(?!{_NO_UNIT})(?:[a-z]{{2,}}s|people|staff)\b)"
    ),
    "ja": re.compile(
        r"(?<![\d０-９,，.])[\d０-９][\d０-９,，.]{0,20}(?:万|億|兆)?(?:人|円|件|社|か国|カ国|ヶ国|か所|％|%|名|校|米?ドル)(?:以上)?"
    ),
}
DEADLINE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"(?:within|in the next) \d+ (?:days?|weeks?|months?|years?)(?: of (?:the date of )?this (?:order|memorandum))?"
        rf"|(?:by|before|until|no later than|not later than) (?:the end of )?(?:{_MONTH} )?(?:\d{{1,2}}, ?)?(?:FY ?|fiscal year )?20\d\d"
        rf"|by (?:the )?end of (?:this|next|the) (?:fiscal )?year|(?:in|next) {_MONTH}\b(?! 20)(?:,? 20\d\d)?",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:20\d\d|令和[\d０-９元]+)年(?:度)?(?:[\d０-９]+月)?(?:末|中)?(?:まで(?:に)?|を目[途処]に)"
        r"|公布の日から[^、。]{0,20}以内|遅滞なく|速やかに|[\d０-９]+(?:日|か月|年)以内(?:に)?|年度内(?:に)?"
    ),
}
BENEFICIARY: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:support|assistance|training|help|aid|funding|resources|development|capacit\w+|outreach|exploration|benefit)(?:ing|s)?"
        r" (?:for|to|of|in) (?P<whom>(?:[\d,]+ )?(?:the |all |other )?(?:[A-Z]?[\w’'-]+ ){0,4}?"
        r"(?:officials?|professionals?|people|students?|teachers|educators|countries|workers|developers|SMEs|citizens|businesses|"
        r"Africa|Global South|Botswana|nations|communities|agencies|Corridor|researchers|youth))",
    ),
    "ja": re.compile(
        r"(?P<whom>(?:中小企業|途上国|グローバル・?サウス|アフリカ|国民|地方公共団体|研究者|若者|職員|学生|利用者|企業)[^、。]{0,8}?)(?:に対する|への|のため|向け|を支援)"
    ),
}
NO_DIRECTED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:developers?|deployers?|providers?|persons?|users?|operators?|suppliers?|compan(?:y|ies)|"
        r"organi[sz]ations?|businesses|employers?|individuals?|importers?|distributors?)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"事業者|国民|機関$|開発者|提供者|利用者|職員|者$|組織|当社|学生"),
}
"""Whom a rule obliges: what laws ask of classes of people is a duty, and nobody's commitment."""
ACTOR = re.compile(
    r"(?:(?i:the|an?|all|each|its|our|both) )?"
    r"(?:(?:[a-z-]+ |[A-Z][\w-]* ){0,3}?(?:ROLES)(?: (?:of|for) (?:the |all |each )?[A-Za-z]+(?: and [A-Za-z]+)?)?\b"
    r"|(?!(?:An?|The|All|Each|Our|Its|Both)\b)[A-Z][\w.'’&-]*(?:(?:,? (?:of|for|and|on|the|to|in|de))* [A-Z][\w.'’&-]*)*)".replace(
        "ROLES",
        "governments?|departments and agencies|agenc(?:y|ies)|departments|organi[sz]ations?|compan(?:y|ies)|developers?|providers?|"
        "authorit(?:y|ies)|bodies|parties|members|[Ss]tates|countries|ministers?|heads?|signatories|leaders",
    )
    + r"|(?:[Ww]e|I|my Administration)\b"
)
"""The noun phrase that an English clause begins with, where it can act: a name or a role."""
SAID = re.compile(
    r"\b(?:stat|said|sa[iy]|emphasi[sz]|announc|indicat|declar|reaffirm|confirm|not|fear|hope|risk|anxiety|"
    r"believ|expect)\w* that ",
    re.IGNORECASE,
)
"""What leads to a clause with a subject of its own."""
BETWEEN = re.compile(
    r"(?:\s*\([^)]*\))?(?:\s*,[^,]*,)?(?:,?\s+(?:also|therefore|now|further|jointly|each|hereby|has|have|already))*,?\s*"
)
"""What may stand between an actor and its verb."""
