"""One row of a table as a passage: a question with its answer, or named cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kakehashi.model import Block
from kakehashi.text.bilingual import Bilingual
from kakehashi.text.language import language_of

_QUESTION = re.compile(
    r"\b(?:question|check ?(?:item|point)|item|requirement|criteri(?:on|a)|control|practice|measure|what we check)s?\b"
    r"|質問|設問|問い|項目|確認(?:事項|内容|ポイント)|要求事項|要件|点検(?:事項|内容)|チェック(?:内容|ポイント)|内容",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\b(?:answer|response|reply|status|result|complian(?:ce|t)|implemented|fulfilled|conform(?:s|ity)|assessment|y/n|yes/no)\b"
    r"|回答|^答え?$|結果|判定|適否|適合|(?:実施|対応|遵守|達成|取組)(?:状況|有無|済|結果|の有無)|有無|^チェック$|評価|はい|○×",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"^(?:no\.?|nr\.?|#|id|ref\.?|番号|項番|№|通番|連番|項目番号|項目no\.?)$", re.IGNORECASE
)
_NUMBER = re.compile(r"^[(（]?[A-Za-z]{0,4}[-.]?\d{1,4}(?:[.\-－]\d{1,3})*[.)）]?$|^[①-⑳]$")
_EMPTY = Bilingual("(no answer)", "（回答なし）")
"""What stands for an answer that is missing: an unanswered question states nothing."""
_WORDS = re.compile(r"[A-Za-z][A-Za-z'’-]+")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_VALUE = re.compile(r"^[\d.,%/:年月日時分 -]+[件名回人円個台]?$")


def is_label(text: str) -> bool:
    """Say whether a text may name a column or a group: short, no sentence, no value.

    Example:
        >>> is_label("回答"), is_label("We keep a log of incidents."), is_label("2026-04-01")
        (True, False, False)
    """
    longest = 24 if _JAPANESE.search(text) else 48
    return len(text) <= longest and not text.endswith(("。", ".")) and not _VALUE.match(text)


def record_block(row: Sequence[str], names: Sequence[str], stem: str) -> Block | None:
    """Return the block of a row, or None where it holds no text to read.

    Example:
        >>> names = ("No", "Question", "Answer", "Note")
        >>> block = record_block(("4", "Are incidents logged?", "Yes", "since May"), names, "")
        >>> block.number, block.text
        ('4', 'Are incidents logged?: Yes / Note: since May')
        >>> record_block(("4", "Are incidents logged?", "", ""), names, "").text
        'Are incidents logged?: (no answer)'
    """
    cells = [(names[at] if at < len(names) else "", text) for at, text in enumerate(row)]
    number = ""
    if cells and _NUMBER.match(cells[0][1]) and (not cells[0][0] or _COUNT.match(cells[0][0])):
        number, cells = cells[0][1], cells[1:]
    if not _has_text([text for _, text in cells]):
        return None
    asked = _question_and_answer(cells) if names else None
    text = _answered(cells, *asked) if asked else _named(cells)
    return Block("row", text, number=number, stem=stem)


def _has_text(cells: Sequence[str]) -> bool:
    """Say whether some cell says something: three words, or some letters of Japanese."""
    return any(len(_WORDS.findall(c)) >= 3 or len(_JAPANESE.findall(c)) >= 6 for c in cells)


def _question_and_answer(cells: Sequence[tuple[str, str]]) -> tuple[int, int] | None:
    """Return the places of question and answer in a row of a checklist."""
    answers = [at for at, (name, _) in enumerate(cells) if _ANSWER.search(name)]
    questions = [
        at for at, (name, _) in enumerate(cells) if at not in answers and _QUESTION.search(name)
    ]
    if not (answers and questions):
        return None
    before = [at for at in questions if at < answers[0]] or questions
    asked = max(before, key=lambda at: len(cells[at][1]))
    return (asked, answers[0]) if cells[asked][1] else None


def _answered(cells: Sequence[tuple[str, str]], question: int, answer: int) -> str:
    asked, said = cells[question][1], cells[answer][1]
    said = said or _EMPTY.get(language_of(asked))
    others = [_cell(*cell) for at, cell in enumerate(cells) if at not in (question, answer)]
    return " / ".join([f"{asked}: {said}", *filter(None, dict.fromkeys(others))])


def _named(cells: Sequence[tuple[str, str]]) -> str:
    if not any(name for name, _ in cells):
        texts = list(dict.fromkeys(text for _, text in cells if text))
        if len(texts) > 1 and is_label(texts[0]):
            return f"{texts[0]}: {' / '.join(texts[1:])}"
        return " / ".join(texts)
    return " / ".join(dict.fromkeys(filter(None, (_cell(*cell) for cell in cells))))


def _cell(name: str, text: str) -> str:
    return f"{name}: {text}" if name and text and name != text else text
