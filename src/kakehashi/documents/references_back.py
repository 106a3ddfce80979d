"""Sentences that cannot be judged without the one before: "This", "It", これ, 上記, 前項."""

from __future__ import annotations

import re

_ENGLISH = re.compile(
    r"[\"'“(\[]*(?:(?:and|but|also|however|in addition|for example|where|if|when|to|for|in|under|by|with|as)[ ,]+)?"
    r"(?:this|these|those|they|them|their|its|such|he|she|both|"
    r"it(?! (?:is|was|has been|will be) (?:(?:also|therefore|thus) )?(?:the|a|an|important|necessary|essential|"
    r"required|recommended|prohibited|possible|our|crucial|vital)\b)|"
    r"that(?= (?:is|was|policy|process|list|person|team|record|means)\b)|"
    r"the (?:latter|former|same|above|said|aforementioned|foregoing|following exception)|"
    r"(?:otherwise|thereafter|accordingly|therefore|thus|hence|conversely|provided that|if so|if not)\b)\b",
    re.IGNORECASE,
)
_JAPANESE = re.compile(
    r"[「（(]*(?:また|なお|さらに|さら に|ただし書により|ここで|なかでも)?[、,]?\s*"
    r"(?:これ|この(?!たび|ほか|度)|こう(?:した|いった)|こちら|それ|その(?!他|ほか)|そう(?:した|いった|でない)|当該|かかる|"
    r"上記|前記|前述|前掲|前項|前条|前号|前文|前各[号項]|前二[項条号]|左記|前者|後者|両者|いずれ(?:も|の場合)|"
    r"同(?:項|条|号|法|規程|規則|指針|委員会|部門|部|課|社|システム|サービス|ツール|様|者)|ただし|但し|したがって|従って|よって|例えば|たとえば)",
)
_REMARK = re.compile(r"[（(]")
_EARLIER = re.compile(r"[「（(]*(?:前[項条号]|上記|前述)")


def refers_back(sentence: str) -> bool:
    """Say whether a sentence begins by pointing at what was said before it.

    Example:
        >>> refers_back("These measures are reviewed each year."), refers_back("前項の記録は保存する。")
        (True, True)
        >>> refers_back("It is important to log incidents."), refers_back("当社は記録する。")
        (False, False)
    """
    return bool(_ENGLISH.match(sentence) or _JAPANESE.match(sentence) or _REMARK.match(sentence))


def refers_to_block(sentence: str) -> bool:
    """Say whether it points at the paragraph before (前項, 上記) rather than the sentence."""
    return bool(_EARLIER.match(sentence))
