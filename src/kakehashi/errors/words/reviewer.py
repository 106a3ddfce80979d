"""KH-REV: problems with reviewer models and the way to them."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-REV-001": words_of(
        "The reviewer's address cannot be used: {reason}.",
        "レビュー用モデルのアドレスを使用できません（{reason}）。",
        "Give the base address of an OpenAI-compatible server, such as http://localhost:11434/v1.",
        "OpenAI互換サーバーのベースURL（例：http://localhost:11434/v1）を指定してください。",
    ),
    "KH-REV-002": words_of(
        "A key is set, but {host} is addressed without encryption (http).",
        "キーが設定されていますが、{host}への接続は暗号化されません（http）。",
        "Use https, or unset KAKEHASHI_REVIEWER_KEY if the server needs none.",
        "httpsを使用するか、キーが不要な場合はKAKEHASHI_REVIEWER_KEYの設定を解除してください。",
    ),
    "KH-REV-003": words_of(
        "Nothing was sent: sending to {host} has to be confirmed, and there is no terminal to ask on.",
        "何も送信していません。{host}への送信には確認が必要ですが、対話できる画面（ターミナル）で実行されていないため、確認できません。",
        "See what would be sent with --estimate; then add --yes.",
        "--estimateで送信内容を確認した上で、--yesを付けて実行してください。",
    ),
    "KH-REV-004": words_of(
        "“{price}” is no price.",
        "「{price}」を価格として読み取れません。",
        "Write the cost of a million tokens read and written, as in 2.50/10.",
        "100万トークン当たりの入力と出力の価格を、2.50/10のように書いてください。",
    ),
    "KH-REV-005": words_of(
        "{host} does not accept the key (HTTP {status}).",
        "{host}でキーが認証されませんでした（HTTP {status}）。",
        "Set the right key in the environment variable KAKEHASHI_REVIEWER_KEY.",
        "環境変数KAKEHASHI_REVIEWER_KEYに正しいキーを設定してください。",
    ),
    "KH-REV-006": words_of(
        "{host} did not answer in {tries} attempt(s): {reason}.",
        "{host}から応答を得られませんでした（{tries}回試行、{reason}）。",
        "Check that the server runs and try again; what was answered is kept and not asked again.",
        "サーバーの状態を確認し、もう一度実行してください。回答済みの分は保存され、再送信されません。",
    ),
    "KH-REV-007": words_of(
        "What {host} returns is not the answer of an OpenAI-compatible server: {reason}.",
        "{host}の応答は、OpenAI互換サーバーのものではありません（{reason}）。",
        "Check the address; most end in /v1.",
        "アドレスを確認してください。多くは/v1で終わります。",
    ),
    "KH-REV-008": words_of(
        "{host} asks to wait {seconds} seconds.",
        "{host}から、{seconds}秒待って再度送信するよう求められました。",
        "Run the same command later; what was answered is kept and not asked again.",
        "しばらくしてから同じコマンドを実行してください。回答済みの分は保存され、再送信されません。",
    ),
    "KH-REV-009": words_of(
        "{count} practice(s) got no usable answer: {practices}.",
        "{count}件の実践項目について、使用できる回答を得られませんでした（{practices}）。",
        "They stay without a suggestion. A smaller --reviewer-call-tokens, or another model, may help.",
        "これらの実践項目には示唆を付けていません。--reviewer-call-tokensの値を小さくするか、別のモデルをお試しください。",
    ),
    "KH-REV-010": words_of(
        "{count} verdict(s) of the model were dropped: {quote} with quotes that do not stand in the passage, {candidate} with wrong numbers, {confidence} with impossible confidences, {practice} on practices not asked, {form} not of the form.",
        "モデルの判定のうち{count}件を使用しませんでした。文に存在しない引用：{quote}件、候補の番号の誤り：{candidate}件、範囲外の確信度：{confidence}件、尋ねていない実践項目：{practice}件、形式の誤り：{form}件。",
        "Nothing need be done; where it happens often, another model is better.",
        "対応は不要です。頻繁に起きる場合は、別のモデルをお勧めします。",
    ),
    "KH-REV-011": words_of(
        "{count} passage(s) give orders to a language model and were not sent: {places}.",
        "言語モデルへの指示を含む{count}件の文は、送信しませんでした（{places}）。",
        "Read them; somebody may have tried to influence an automatic review.",
        "内容を確認してください。自動的な判定に影響を与える目的で書かれた可能性があります。",
    ),
    "KH-REV-012": words_of(
        "The model quoted one passage for more than {limit} practices; those verdicts were dropped: {places}.",
        "モデルが一つの文を{limit}件を超える実践項目の根拠としたため、それらの判定を使用しませんでした（{places}）。",
        "Read the passage: it may have told the model what to answer.",
        "その文を確認してください。モデルに回答を指示する内容である可能性があります。",
    ),
    "KH-REV-013": words_of(
        "The review was stopped; {answered} of {asked} practices were answered and count.",
        "モデルによる判定を中断しました。{asked}件の実践項目のうち、回答済みの{answered}件を反映しました。",
        "Run the same command again to go on; what was answered is kept.",
        "同じコマンドを再度実行すると、続きから再開します。回答済みの分は保存されています。",
    ),
    "KH-REV-014": words_of(
        "How often {model} is right has not been measured: its probabilities were measured with another model, or assumed.",
        "モデル「{model}」の正答率は測定されていません。示す確率は、別のモデルで測定した値、又は仮の値です。",
        "Look at every suggestion; measure the model on documents that you judged yourself and give the table with --reviewer-calibration (docs/reviewer.md).",
        "示唆は全て確認してください。モデルの精度は、自ら判断した文書で測定できます。作成した較正表は--reviewer-calibrationで指定します（docs/reviewer.ja.md）。",
    ),
    "KH-REV-015": words_of(
        "The calibration table cannot be used: {reason}.",
        "較正表を使用できません（{reason}）。",
        "Make it with tools/calibrate_reviewer.py.",
        "tools/calibrate_reviewer.pyで作成してください。",
    ),
    "KH-REV-016": words_of(
        "{host} sends on to another address ({target}); this is not followed.",
        "{host}から別のアドレス（{target}）への転送を求められましたが、応じていません。",
        "Give the final address, if you trust it.",
        "転送先が信頼できる場合は、そのアドレスを直接指定してください。",
    ),
    "KH-REV-017": words_of(
        "{option} is missing.",
        "{option}の指定がありません。",
        "A reviewer needs both: --reviewer URL --model NAME.",
        "レビュー用モデルには、--reviewer URLと--model 名称の両方が必要です。",
    ),
    "KH-REV-018": words_of(
        "The key in KAKEHASHI_REVIEWER_KEY holds characters that no key has.",
        "KAKEHASHI_REVIEWER_KEYのキーに、使用できない文字が含まれています。",
        "Set it anew, without line breaks, spaces or quotation marks.",
        "改行、空白、引用符を除いて設定し直してください。",
    ),
    "KH-REV-019": words_of(
        "{count} practice(s) that the model holds to be in place are below the probability {least} and are no suggestions.",
        "モデルが実施済みと判定した実践項目のうち{count}件は、確率が{least}に満たないため、示唆としませんでした。",
        "They stand in verdicts.jsonl; --least-probability sets another limit.",
        "判定の内容はverdicts.jsonlに記録しています。下限は--least-probabilityで変更できます。",
    ),
    "KH-REV-020": words_of(
        "This line is no recorded verdict: {reason}.",
        "この行を判定の記録として読み取れません（{reason}）。",
        "Make the recording anew with benchmarks/reviewer_tasks.py.",
        "benchmarks/reviewer_tasks.pyで記録を作り直してください。",
    ),
    "KH-REV-021": words_of(
        "Nothing was sent.",
        "何も送信していません。",
        "Without --reviewer the documents stay on this machine.",
        "--reviewerを指定しない場合、文書がこの端末の外に出ることはありません。",
    ),
    "KH-REV-022": words_of(
        "{host} refuses the request (HTTP {status}): {reason}.",
        "{host}で要求が拒否されました（HTTP {status}、{reason}）。",
        "Check the address and the name of the model.",
        "アドレスとモデルの名称を確認してください。",
    ),
    "KH-REV-024": words_of(
        "The model holds {yes} of {count} practices to be in place, far more than careful readers do.",
        "モデルは、実践項目{count}件のうち{yes}件を実施済みと判定しました。人が慎重に読んで判断した場合に比べ、著しく多い件数です。",
        "Do not rely on it before it was measured; look for passages that tell it what to answer.",
        "精度を測定するまでは、この判定に依拠しないでください。モデルに回答を指示する文がないかも確認してください。",
    ),
    "KH-REV-023": words_of(
        "The connection to {host} is not safe: {reason}.",
        "{host}への接続の安全性を確認できません（{reason}）。",
        "Check the address and the server's certificate; nothing was sent.",
        "アドレスとサーバー証明書を確認してください。何も送信していません。",
    ),
}
