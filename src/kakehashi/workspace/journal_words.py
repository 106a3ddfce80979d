"""What the journal's actions and kinds of record are called, in both languages.

The journal itself keeps the short English tokens: they are part of its chain and stay
the same for ever. People read these words instead (tests/workspace/test_journal_words.py
finds every token that an operation writes).
"""

from __future__ import annotations

from collections.abc import Mapping

from kakehashi.text.bilingual import Bilingual, Language

ACTIONS: Mapping[str, Bilingual] = {
    "add organisation": Bilingual("added organisation", "組織を追加"),
    "change organisation": Bilingual("changed organisation", "組織を変更"),
    "add person": Bilingual("added person", "利用者を追加"),
    "give role": Bilingual("gave role", "役割を付与"),
    "end role": Bilingual("ended role", "役割を終了"),
    "add system": Bilingual("added AI system", "AIシステムを追加"),
    "change system": Bilingual("changed AI system", "AIシステムを変更"),
    "answer questions": Bilingual("answered questions", "質問に回答"),
    "choose framework": Bilingual("chose framework", "フレームワークを選択"),
    "drop framework": Bilingual("removed framework", "フレームワークを除外"),
    "add document": Bilingual("added document", "文書を追加"),
    "add document version": Bilingual("added version of document", "文書の版を追加"),
    "withdraw document": Bilingual("withdrew document", "文書を取下げ"),
    "bring document back": Bilingual("brought document back", "文書を復帰"),
    "find candidate": Bilingual("found candidate", "候補を抽出"),
    "mark candidate open": Bilingual("reopened candidate", "候補を未確認に変更"),
    "mark candidate accepted": Bilingual("accepted candidate", "候補を採用"),
    "mark candidate rejected": Bilingual("rejected candidate", "候補を不採用"),
    "mark candidate postponed": Bilingual("put candidate off", "候補を保留"),
    "undo judgement of candidate": Bilingual("undid judgement of candidate", "候補の確認を取消し"),
    "quote evidence": Bilingual("quoted evidence", "根拠を引用"),
    "carry evidence over": Bilingual("carried evidence over", "根拠を新しい版に引継ぎ"),
    "lose evidence": Bilingual("lost evidence: no longer in document", "根拠が文書から消失"),
    "take evidence back": Bilingual("took evidence back", "根拠を撤回"),
    "decide": Bilingual("decided", "判断"),
    "approve": Bilingual("approved decision", "判断を承認"),
    "refuse": Bilingual("refused decision", "判断を却下"),
    "withdraw": Bilingual("took decision back", "判断を撤回"),
    "supersede": Bilingual("superseded decision", "判断を新しい判断に置換え"),
    "restore decision": Bilingual("restored decision", "判断を復元"),
    "carry over": Bilingual("carried decision over to new edition", "新しい版に引継ぎ"),
    "call into doubt": Bilingual("marked decision to be looked at again", "判断を要見直しに指定"),
    "lift doubt": Bilingual("no longer to be looked at again", "判断の要見直しを解除"),
    "open cycle": Bilingual("began turn of cycle", "サイクルを開始"),
    "move cycle": Bilingual("moved cycle to next stage", "サイクルの段階を移行"),
    "close cycle": Bilingual("ended turn of cycle", "サイクルを終了"),
    "add goal": Bilingual("added goal", "ゴールを追加"),
    "change goal": Bilingual("changed goal", "ゴールを変更"),
    "add risk": Bilingual("added risk", "リスクを追加"),
    "change risk": Bilingual("changed risk", "リスクを変更"),
    "add task": Bilingual("added task", "作業を追加"),
    "change task": Bilingual("changed task", "作業を変更"),
    "add incident": Bilingual("added incident", "インシデントを登録"),
    "import incident": Bilingual("imported incident", "インシデントを取込み"),
    "change incident": Bilingual("changed incident", "インシデントを変更"),
    "note event": Bilingual("noted event of incident", "インシデントの経過を記録"),
    "set contract clock": Bilingual("set deadline by contract", "契約上の期限を設定"),
    "suggest practice": Bilingual(
        "suggested practice for incident", "インシデントに関係する実践項目を提案"
    ),
    "decide practice": Bilingual(
        "decided on practice for incident", "インシデントに関係する実践項目を判断"
    ),
    "draft incident report": Bilingual("drafted incident report", "インシデント報告を起案"),
    "approve incident report": Bilingual("approved incident report", "インシデント報告を承認"),
    "send incident report": Bilingual("sent incident report", "インシデント報告を提出"),
    "add policy text": Bilingual("added policy text", "コミットメントの原文を追加"),
    "change policy text": Bilingual("changed policy text", "コミットメントの原文を変更"),
    "take in commitment": Bilingual(
        "took in commitment as candidate", "コミットメントの候補を追加"
    ),
    "confirm commitment": Bilingual("confirmed commitment", "コミットメントを確認"),
    "reject commitment": Bilingual("rejected commitment", "コミットメントの候補を不採用"),
    "follow up": Bilingual("kept follow-up", "実施状況を記録"),
    "add instrument": Bilingual("entered instrument", "政策文書を登録"),
    "change instrument": Bilingual("changed instrument", "政策文書を変更"),
    "read instrument": Bilingual("read instrument for practices", "政策文書から実践項目を抽出"),
    "review instrument": Bilingual("reviewed instrument", "政策文書を見直し"),
    "assign measure": Bilingual("assigned measure", "施策を割当て"),
    "change measure": Bilingual("changed measure", "施策を変更"),
    "add skill": Bilingual("registered skill", "スキルを登録"),
    "change skill": Bilingual("changed skill", "スキルを変更"),
    "end skill": Bilingual("ended skill", "スキルの登録を終了"),
    "need skill": Bilingual("set what skills are needed", "必要なスキルを設定"),
}

KINDS: Mapping[str, Bilingual] = {
    "person": Bilingual("person", "利用者"),
    "organisation": Bilingual("organisation", "組織"),
    "membership": Bilingual("role", "役割"),
    "system": Bilingual("AI system", "AIシステム"),
    "frameworkchoice": Bilingual("chosen framework", "選択したフレームワーク"),
    "document": Bilingual("document", "文書"),
    "documentversion": Bilingual("version of document", "文書の版"),
    "evidence": Bilingual("evidence", "根拠"),
    "finding": Bilingual("candidate", "候補"),
    "decision": Bilingual("decision", "判断"),
    "cycle": Bilingual("turn of cycle", "サイクル"),
    "goal": Bilingual("goal", "ゴール"),
    "risk": Bilingual("risk", "リスク"),
    "task": Bilingual("task", "作業"),
    "incident": Bilingual("incident", "インシデント"),
    "incidentpractice": Bilingual("practice for incident", "インシデントに関係する実践項目"),
    "incidentreport": Bilingual("incident report", "インシデント報告"),
    "policytext": Bilingual("policy text", "コミットメントの原文"),
    "commitment": Bilingual("commitment", "コミットメント"),
    "followup": Bilingual("follow-up", "実施状況の記録"),
    "instrument": Bilingual("instrument", "政策文書"),
    "measure": Bilingual("measure", "施策"),
    "skill": Bilingual("skill", "スキル"),
    "skillneed": Bilingual("needed skill", "必要なスキル"),
}


def action_words(action: str, language: Language) -> str:
    """Return what an action of the journal is called; a token of a newer version stays itself.

    Example:
        >>> action_words("end role", "ja")
        '役割を終了'
        >>> action_words("of tomorrow", "en")
        'of tomorrow'
    """
    return ACTIONS[action].get(language) if action in ACTIONS else action


def kind_words(kind: str, language: Language) -> str:
    """Return what a kind of record is called; a token of a newer version stays itself.

    Example:
        >>> kind_words("finding", "ja")
        '候補'
    """
    return KINDS[kind].get(language) if kind in KINDS else kind
