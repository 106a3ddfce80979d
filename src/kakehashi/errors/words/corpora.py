"""KH-COR: problems with corpora of many documents."""

from __future__ import annotations

from kakehashi.errors.words.text import ProblemText, words_of

WORDS: dict[str, ProblemText] = {
    "KH-COR-001": words_of(
        "The table cannot be written as “{suffix}”.",
        "表を「{suffix}」形式で出力することはできません。",
        "Choose a file that ends in .parquet, .csv or .jsonl.",
        "拡張子が.parquet、.csv、.jsonlのいずれかのファイルを指定してください。",
    ),
    "KH-COR-002": words_of(
        "The package “{package}” is not installed.",
        "パッケージ「{package}」がインストールされていません。",
        "Install it with: pip install {package}. CSV and JSONL with the engine “local” need nothing more.",
        "「pip install {package}」でインストールしてください。CSVとJSONLを処理方式localで作成する場合は、追加のパッケージは不要です。",
    ),
    "KH-COR-003": words_of(
        "The file cannot be written: {reason}.",
        "ファイルに書き込めません（{reason}）。",
        "Choose another with --out, or make room.",
        "--outで別のファイルを指定するか、空き容量を確保してください。",
    ),
    "KH-COR-004": words_of(
        "Reading this document ended the process that read it, twice.",
        "この文書の読み込み中に、処理プロセスが2回異常終了しました。",
        "It may be damaged or hostile, or too large for the memory at hand. The others were done; it is tried again in the next run.",
        "ファイルの破損、悪意のある内容、メモリーの不足などが考えられます。ほかの文書は処理済みです。この文書は、次回の実行時にもう一度処理します。",
    ),
    "KH-COR-005": words_of(
        "Another run is writing this table.",
        "別の処理がこの表を作成中です。",
        "Wait for it to end, or choose another file with --out.",
        "その処理の終了を待つか、--outで別のファイルを指定してください。",
    ),
    "KH-COR-006": words_of(
        "This document met a fault of the program: {reason}.",
        "この文書の処理中にプログラムの不具合が発生しました（{reason}）。",
        "The others were done. Please report it, with the document if you may share it.",
        "ほかの文書は処理済みです。差し支えなければ文書を添えて、不具合としてお知らせください。",
    ),
}
