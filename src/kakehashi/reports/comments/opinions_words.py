"""The words of the table of opinions and responses, in both languages."""

from __future__ import annotations

from kakehashi.text.bilingual import Bilingual, Language

TEXT: dict[str, Bilingual] = {
    "title": Bilingual(
        "Opinions received and responses (draft)", "提出意見と意見に対する考え方（案）"
    ),
    "date": Bilingual("Date", "作成日"),
    "received": Bilingual("Received", "受付件数"),
    "received_value": Bilingual(
        "{units} (comments {comments}, left out {left})",
        "{units}件（意見{comments}件、除外{left}件）",
    ),
    "opinions": Bilingual("Opinions after grouping", "整理後の意見数"),
    "count": Bilingual("{count}", "{count}件"),
    "masked": Bilingual("Personal data masked", "個人情報の伏せ字"),
    "masked_value": Bilingual("{count} place(s)", "{count}か所"),
    "short_heading": Bilingual("Before this is published", "公表前の確認事項"),
    "short_1": Bilingual(
        "Stances, requests, groups and links marked “suggested” were found by rules. Opinions are the "
        "senders' own words: long ones are cut to the sentences that stand or ask, and the workbook "
        "has every comment in full.",
        "意見の立場、要望、同旨のまとめ、該当箇所（「示唆」とあるもの）は、規則による抽出結果です。意見は提出者の文言のままとし、"
        "長いものは立場や要望を示す文に絞っています。全文はExcelの「全ての意見」にあります。",
    ),
    "short_2": Bilingual(
        "Names that nothing marks as names are not masked. Look through the table before publication.",
        "氏名と分かる手掛かりのない氏名は伏せられません。公表前に必ず目を通してください。",
    ),
    "short_3": Bilingual(
        "Responses and whether the text was changed are left to you.",
        "考え方と案の修正の有無は、空欄にしています。",
    ),
    "counts": Bilingual("Numbers", "件数"),
    "table": Bilingual("Opinions and responses", "意見と考え方"),
    "number": Bilingual("No.", "No."),
    "place": Bilingual("Part of the draft", "該当箇所"),
    "opinion": Bilingual("Opinion", "意見（概要）"),
    "similar": Bilingual("Count", "件数"),
    "response": Bilingual("Response", "意見に対する考え方"),
    "changed": Bilingual("Text changed?", "案の修正の有無"),
    "yes": Bilingual("Yes", "有"),
    "no": Bilingual("No", "無"),
    "whole_draft": Bilingual("Whole draft, or part not told", "案全体、該当箇所の記載なし"),
    "extract": Bilingual("(extract)", "（抜粋）"),
    "similar_more": Bilingual("[{count} more like this]", "【同旨の意見 ほか{count}件】"),
    "adding": Bilingual(
        "[of these, {count} add something: {numbers}]", "【うち加筆のあるもの{count}件：{numbers}】"
    ),
    "and_more": Bilingual(" and more", " ほか"),
    "stance": Bilingual("Stance", "立場"),
    "request": Bilingual("What is asked", "要望の種類"),
    "requests": Bilingual("Sentences that ask", "要望を示す文"),
    "why_stance": Bilingual("Sentences that stand", "立場を示す文"),
    "likeness": Bilingual("Grouping", "まとめ方"),
    "comments": Bilingual("All comments", "全ての意見"),
    "comment": Bilingual("Comment (personal data masked)", "意見（個人情報は伏せ字）"),
    "opinion_number": Bilingual("Opinion No.", "意見番号"),
    "source": Bilingual("Source", "出典"),
    "given_id": Bilingual("Receipt", "受付番号"),
    "told_place": Bilingual("Part as the sender wrote it", "該当箇所（提出者の記載）"),
    "adds": Bilingual("Adds something", "加筆"),
    "masked_kinds": Bilingual("Masked", "伏せ字"),
    "left_out": Bilingual("Left out", "除外したもの"),
    "left_out_none": Bilingual("Nothing was left out.", "除外したものはありません。"),
    "why": Bilingual("Why", "理由"),
    "units": Bilingual("Rows or files", "件数"),
    "total": Bilingual("Total", "計"),
    "more_left": Bilingual(
        "{count} more stand in the workbook.", "ほか{count}件はExcelにあります。"
    ),
    "wrote": Bilingual("Written: {path}", "出力：{path}"),
    "done": Bilingual(
        "{units} received: {comments} comment(s) sorted into {opinions} opinion(s), {left} left out.",
        "受付{units}件：意見{comments}件を{opinions}項目に整理し、{left}件を除外しました。",
    ),
    "groups_done": Bilingual(
        "Campaigns (one template, changed): {campaigns}. Groups of nearly the same text: {same}.",
        "同一ひな型による意見：{campaigns}組。ほぼ同文の意見：{same}組。",
    ),
}


def words(key: str, language: Language, **details: object) -> str:
    """Return a fixed wording, its {names} filled."""
    return TEXT[key].get(language).format(**details)
