"""Signals: each form read with hash and date, and hostile files refused."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

import pytest

from kakehashi.errors import UnreadableError
from kakehashi.library.cache import load_cached
from kakehashi.signals import content
from kakehashi.signals.practices_of import load_rules, practices_of
from kakehashi.signals.read import read_signal

LOG = {
    "version": 2,
    "status": "success",
    "eval": {"task": "inspect_evals/bbq", "model": "a/b", "created": "2026-04-01T09:30:00+09:00"},
    "results": {
        "completed_samples": 100,
        "scores": [
            {"name": "match", "metrics": {"accuracy": {"name": "accuracy", "value": 0.8125}}}
        ],
    },
    "samples": [{"input": "SECRET PROMPT"}],
}


def saved(tmp_path, name: str, held) -> object:
    path = tmp_path / name
    if isinstance(held, bytes):
        path.write_bytes(held)
    elif isinstance(held, str):
        path.write_text(held, encoding="utf-8")
    else:
        path.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
    return path


def packed(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, held in parts.items():
            archive.writestr(name.replace("__", "/").replace("_json", ".json"), held)
    return made.getvalue()


def test_an_inspect_log(tmp_path):
    path = saved(tmp_path, "log.json", LOG)
    signal = read_signal(path)
    assert (signal.kind, signal.date) == ("inspect", "2026-04-01")
    assert signal.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    (said,) = signal.said
    assert (
        said.text
        == "Inspect inspect_evals/bbq: match accuracy = 0.8125 (model a/b; 100 samples; status success)"
    )
    assert "practices:FAI-05" in practices_of("inspect", said.about)
    assert "SECRET" not in repr(signal), "samples stay where they are"


@pytest.mark.parametrize("part", ["header_json", "_journal__start_json"])
def test_an_eval_archive_says_the_same(tmp_path, part):
    path = saved(tmp_path, "log.eval", packed(**{part: json.dumps(LOG).encode()}))
    assert read_signal(path).said[0].text.startswith("Inspect inspect_evals/bbq: match accuracy")


def test_a_result_of_ai_verify(tmp_path):
    held = {
        "gid": "aiverify.stock.fairness", "cid": "fairness_metrics_toolbox",
        "startTime": "2026-02-03T00:00:00Z", "testArguments": {"testDataset": "d.sav"},
        "output": {"demographic parity": {"gender": 0.91}, "note": "x"},
    }  # fmt: skip
    signal = read_signal(saved(tmp_path, "r.json", held))
    assert (signal.kind, signal.date) == ("ai-verify", "2026-02-03")
    assert "gender = 0.91" in signal.said[0].text
    assert "practices:FAI-05" in practices_of("ai-verify", signal.said[0].about)


def test_results_of_aisev_in_japanese(tmp_path):
    held = [{
        "id": 1, "name": "n", "created_date": "2026-01-02 03:04:05", "target_ai_model_name": "m",
        "quantitative_results": {"公平性と包摂性": {"accuracy": 0.5}, "ロバスト性": 0.25},
        "qualitative_results": {"results": [{"perspective": "検証可能性", "scoreRate": 1.0, "text": "記録"}]},
    }]  # fmt: skip
    signal = read_signal(saved(tmp_path, "r.json", held))
    assert (signal.kind, signal.date, len(signal.said)) == ("aisev", "2026-01-02", 3)
    found = [practices_of("aisev", one.about) for one in signal.said]
    assert "practices:FAI-05" in found[0]
    assert "practices:SAF-02" in found[1]
    assert "practices:REC-02" in found[2]


def test_a_bill_of_materials(tmp_path):
    held = {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-03-04T05:06:07Z"},
        "components": [
            {"type": "library", "name": "numpy"},
            {"type": "machine-learning-model", "name": "m", "version": "1", "licenses": [{"license": {"id": "MIT"}}],
             "modelCard": {"quantitativeAnalysis": {"performanceMetrics": [{"type": "accuracy", "value": "0.9"}]},
                           "considerations": {"technicalLimitations": ["x"]}}},
        ],
    }  # fmt: skip
    signal = read_signal(saved(tmp_path, "bom.json", held))
    texts = [one.text for one in signal.said]
    assert (signal.date, len(texts)) == ("2026-03-04", 5)
    assert "m 1: accuracy = 0.9" in texts
    assert not any("numpy" in one for one in texts)


def test_a_model_card(tmp_path):
    card = (
        "---\nlicense: apache-2.0\ndatasets:\n- a/b\nmodel-index:\n- name: M\n  results:\n"
        "  - task: {type: text-generation}\n    dataset: {name: X}\n    metrics:\n    - type: acc\n      value: 0.7\n"
        "---\n# M\n\n## Bias, Risks, and Limitations\n\nSome.\n## 学習データ\n"
    )
    signal = read_signal(saved(tmp_path, "README.md", card))
    texts = [one.text for one in signal.said]
    assert "Model card M: acc = 0.7 (text-generation, X)" in texts
    assert "Model card: section “学習データ”" in texts
    assert "practices:IPR-03" in practices_of("model-card", signal.said[0].about)


BOMB = (
    "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)
    )
    + "---\n"
)


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("a.json", b""),
        ("a.json", b"\xff\xfe"),
        ("a.json", b"[" * 200_000),
        ("a.json", b'{"a":' * 100_000),
        ("a.json", {"hello": "world"}),
        ("a.json", "null"),
        ("a.json", "[]"),
        ("a.json", {"eval": {"task": 3}}),
        ("a.eval", b"PK\x03\x04garbage"),
        ("a.eval", packed(other_json=b"{}")),
        ("a.eval", packed(header_json=b"not json")),
        ("a.eval", packed(**{"..__..__etc__passwd": b"x"})),
        ("README.md", "# no front matter\n"),
        ("README.md", "---\n!!python/object/apply:os.system ['true']\n---\n"),
        ("README.md", "---\na: [\n---\n"),
        ("README.md", "---\na: " + "[" * 5000 + "\n---\n"),
        ("README.md", BOMB),
        ("README.md", "名前".encode("shift_jis")),
    ],
)
def test_what_is_no_signal_is_told(tmp_path, name, held):
    with pytest.raises(UnreadableError) as caught:
        read_signal(saved(tmp_path, name, held))
    assert caught.value.problem.code == "KH-INC-014"
    assert caught.value.problem.message("ja")


def test_a_bomb_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(content, "MOST_PART", 2**20)
    path = saved(tmp_path, "a.eval", packed(header_json=b" " * (2**20 + 2)))
    with pytest.raises(UnreadableError) as caught:
        read_signal(path)
    assert caught.value.problem.code == "KH-INC-013"


def test_values_of_the_wrong_kind_are_left_out_not_fatal(tmp_path):
    held = json.loads(json.dumps(LOG))
    held["results"] = {
        "scores": [None, 3, {"name": [], "metrics": {"x": {"value": float("nan")}, "y": 5}}]
    }
    held["eval"]["created"] = 12
    held["eval"]["model"] = {"a": 1}
    signal = read_signal(saved(tmp_path, "a.json", held))
    assert signal.date == ""
    assert [one.text for one in signal.said] == ["Inspect inspect_evals/bbq (status success)"]


def test_controls_and_directions_are_taken_out(tmp_path):
    held = json.loads(json.dumps(LOG))
    held["eval"]["task"] = "x\u202egpj\x1b[31m\n" + "y" * 9999
    text = read_signal(saved(tmp_path, "a.json", held)).said[0].text
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert "\n" not in text
    assert len(text) < 700


def test_the_table_names_practices_that_are_there():
    known = {one.ref for one in load_cached().practices}
    assert {ref for rule in load_rules() for ref in rule.practices} <= known
