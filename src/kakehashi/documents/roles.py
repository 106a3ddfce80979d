"""Tell boilerplate from what a document is about: contents, history, terms, addressees, sources.

A passage of boilerplate is still read; its role says why it is no evidence. A
role comes from the file (a field of contents), from the heading of the section,
or from the look of the line itself. Under a heading, what reads as running
sentences keeps out of the roles of lists: a duty stated below "Contact" is a duty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kakehashi.documents.headings import heading_role
from kakehashi.documents.lines import ends_sentence
from kakehashi.model import Block

_LEADERS = re.compile(
    r"(?:\.{4,}|…{2,}|[・‥]{4,}|(?:[.．・] ?){5,}|_{4,}|[-─]{6,})\s*[\divxlIVXL-]{1,5}$"
)
"""What joins a title to its page in a table of contents."""
_ENTRY = re.compile(r"^(?=.{4,110}$)(?!.*[。:：]).*[^\d\s.,/(–-]\s+(\d{1,3})$")
"""A title with a page number behind it; one alone means nothing."""
_RUN = 4
"""Entries in a row that make a table of contents."""

_DATE = (
    r"(?:\d{4}[-/.年]\s?\d{1,2}(?:[-/.月]\s?\d{1,2}日?)?|(?:令和|平成|昭和)[\d０-９元]+年[\d０-９]+月(?:[\d０-９]+日)?"
    r"|\d{1,2}\s+[A-Z][a-z]+\s+\d{4}|[A-Z][a-z]+\.? (?:\d{1,2}, )?\d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
)
_HISTORY = re.compile(
    rf"^(?:last (?:updated|revised|reviewed|modified)|(?:effective|issue|review|revision|publication|approval) date"
    rf"|date (?:of issue|issued|approved|effective|revised|posted)|updated|revised|posted)\b[ :：on]*{_DATE}\W*$"
    rf"|^(?:version|ver\.?|rev(?:ision)?\.?|v)\s?[\d.]+[ ,(:–-]*(?:{_DATE})?\W*$"
    rf"|^(?:制定|改[訂定正]|施行|策定|公[開表]|更新|最終更新|作成|発行|初版|第[\d.]+版)日?[ :：（(]*{_DATE}.{{0,12}}$"
    rf"|^[（(]?{_DATE}[ 、]?(?:付け?)?(?:[^。]{{0,20}})?(?:制定|策定|改[訂定正]|施行|更新|作成|公[開表]|発行|一部改正|決定)[）)]?$"
    rf"|^この(?:規程|規則|規定|指針|要綱|要領|方針|ガイドライン|細則)は、?{_DATE}から(?:施行|適用|実施)する。?$",
    re.IGNORECASE,
)
_COVER = re.compile(
    r"^(?:document (?:owner|number|no\.?|id|title|type|name|status|author)|(?:policy )?(?:owner|number|no\.?)"
    r"|author|approved by|approver|prepared by|reviewed by|classification|version|status|next review|review cycle"
    r"|文書(?:番号|名|管理番号)|版数?|作成者|承認者|作成部署|管理部署|主管部署|所管(?:部署|課|部)?|機密区分|文書区分|発行(?:者|元|部署)"
    r"|作成日|承認日|担当(?:部署|者|課)?)\s*[:：]\s*(?=.{1,60}$)(?!.*[。.]\s)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"^(?:©|\(c\)|copyright\b|all rights reserved|〒|tel\b|fax\b|e-?mail\b|phone\b|電話|ＴＥＬ|メール(?:アドレス)?\s*[:：]|住所\s*[:：])"
    r".{0,90}$|^[\w.+-]+@[\w.-]+$|^(?:confidential|internal use only|社外秘|関係者外秘|取扱注意)\W*$",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])?\s*(?:[^.。]{4,140}[.,、「『“\"].{0,240})?"
    r"(?:https?://\S+|\bdoi\b:?\s?\S+|\bISBN\b.{8,20})[\s.)）]*(?:\((?:accessed|最終閲覧|閲覧)[^)]*\))?\W*$",
    re.IGNORECASE,
)
_CITED = re.compile(r"^(?:\[\d{1,3}\]|[A-Z][\w'-]+,? (?:[A-Z]\.\s?)+).{10,240}\(?(?:19|20)\d\d\b")
_VERSIONS = re.compile(
    r"(?:^|/ )(?:version|ver\.?|rev(?:ision)?\.?|版数?|バージョン|改訂番号)(?: no\.?)?: ",
    re.IGNORECASE,
)
_DATES = re.compile(
    r"(?:^|/ )(?:[\w ]*date[\w ]*|日付|年月日|[^:/]{0,6}(?:改[訂定正]|更新|発行|制定|施行)(?:年月)?日): ",
    re.IGNORECASE,
)

_LISTS = frozenset(["contents", "distribution", "history", "references"])
"""Roles of lists: a sentence in such a section may still be a deed."""
_DATED = re.compile(_DATE + r"|\b(?:19|20)\d\d\b|第?\d+(?:\.\d+)?版|施行|制定")
_DUTY = re.compile(
    r"\b(?:must|shall(?! (?:mean|have the meaning|include))|should|(?:is|are) (?:required|expected|responsible|prohibited))\b"
    r"|なければならない|してはならない|すること[。]?$|(?<!をいう)(?<!とする)ものとする[。]?$",
    re.IGNORECASE,
)
"""What no definition says. A section of definitions is often longer than its heading was."""


def line_role(block: Block) -> str:
    """Return the role that the look of a block gives it, "" for most.

    Example:
        >>> line_role(Block("paragraph", "3. Incidents ......... 12"))
        'contents'
        >>> line_role(Block("paragraph", "2024年4月1日 制定"))
        'history'
        >>> line_role(Block("paragraph", "We log every incident."))
        ''
    """
    text = block.text
    if block.kind == "row":
        return "history" if _VERSIONS.search(text) and _DATES.search(text) else ""
    if _LEADERS.search(text):
        return "contents"
    if _HISTORY.match(text):
        return "history"
    if _COVER.match(text) or _ADDRESS.match(text):
        return "distribution"
    return "references" if _SOURCE.match(text) or _CITED.match(text) else ""


def roles_of(blocks: Sequence[Block]) -> list[str]:
    """Return the role of each block of a document, in order.

    Example:
        >>> roles_of([Block("heading", "References", level=1), Block("item", "A book", level=1),
        ...           Block("item", "We review this list each year.", level=1)])
        ['references', 'references', '']
    """
    found: list[str] = []
    open_: dict[int, str] = {}
    for block in blocks:
        if block.kind == "heading":
            open_ = {level: role for level, role in open_.items() if level < block.level}
            open_[block.level] = heading_role(block.text)
        inherited = next((open_[at] for at in sorted(open_, reverse=True) if open_[at]), "")
        own = block.role or line_role(block)
        found.append(own or (inherited if _belongs(block, inherited) else ""))
    return _with_runs(blocks, found)


def passage_role(role: str, text: str) -> str:
    """Return the role of a passage in a block of a role: a duty among definitions has none.

    Example:
        >>> passage_role("definitions", "A model means a trained function.")
        'definitions'
        >>> passage_role("definitions", "Owners must test each model.")
        ''
    """
    return "" if role == "definitions" and _DUTY.search(text) else role


def _belongs(block: Block, role: str) -> bool:
    if role not in _LISTS or block.kind == "heading" or not ends_sentence(block.text):
        return True
    return role == "history" and bool(_DATED.search(block.text))


def _with_runs(blocks: Sequence[Block], roles: list[str]) -> list[str]:
    """Mark runs of titles with growing page numbers behind them: a table of contents."""
    run: list[int] = []
    last = 0
    for at, block in enumerate([*blocks, Block("end", "")]):
        entry = _ENTRY.match(block.text) if block.kind != "row" else None
        if entry and int(entry[1]) >= last:
            run.append(at)
            last = int(entry[1])
            continue
        if len(run) >= _RUN:
            roles = [role or ("contents" if n in set(run) else "") for n, role in enumerate(roles)]
        run, last = ([at], int(entry[1])) if entry else ([], 0)
    return roles
