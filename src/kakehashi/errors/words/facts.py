"""KH-FACT: problems with facts about organisations and systems, and with the rules over them."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-FACT-001": words_of(
        "There is no question “{fact}”.",
        "「{fact}」という質問項目はありません。",
        "See the ids with `kakehashi applies --questions`.",
        "質問項目のIDは`kakehashi applies --questions`で確認できます。",
    ),
    "KH-FACT-002": words_of(
        "“{value}” does not answer {fact}.",
        "「{value}」は{fact}の回答として使えません。",
        "Answer with: {expected}.",
        "次のいずれかの形で回答してください（{expected}）。",
    ),
    "KH-FACT-003": words_of(
        "The condition cannot be read: {reason}.",
        "条件を解釈できません（{reason}）。",
        "Write it in CEL over organisation.…, system.… and finding.…, for example 'provider' in system.roles.",
        "organisation.…、system.…、finding.…を用いたCELの式で書いてください（例：'provider' in system.roles）。",
    ),
    "KH-FACT-004": words_of(
        "The condition speaks of {name}, which is neither a question nor a finding made before.",
        "条件に使われている{name}は、質問項目にも、それより前の判定にもありません。",
        "Add the question to facts.yaml, or correct the name.",
        "facts.yamlに質問項目を追加するか、名前を直してください。",
    ),
    "KH-FACT-005": words_of(
        "The condition compares {fact} with “{value}”, which nobody can answer.",
        "条件で{fact}と比べている「{value}」は、回答の選択肢にありません。",
        "Add the option to the question, or correct the value.",
        "質問項目に選択肢を追加するか、値を直してください。",
    ),
    "KH-FACT-006": words_of(
        "The rule names {id}, which {framework} does not have.",
        "規則が指定している{id}は、{framework}にありません。",
        "Correct the id.",
        "IDを直してください。",
    ),
    "KH-FACT-007": words_of(
        "The file of facts cannot be read: {reason}.",
        "回答のファイルを読み込めません（{reason}）。",
        "Write YAML with one answer a line, such as `system.markets: [japan, eu]`.",
        "`system.markets: [japan, eu]`のように、1行に1つの回答を書いたYAMLにしてください。",
    ),
}
