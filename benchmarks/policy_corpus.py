"""Study a made corpus on every engine, and compare what comes out to the byte.

Usage: python benchmarks/policy_corpus.py [--sentences 1001000] [--engine local daft ray]
       [--folder DIR] [--no-practices]

Documents of 250 sentences are made, two of three in English, from parts of our own wording with a
fixed seed; nobody wrote them, and they say nothing of how good the method is. Each engine studies
them into a folder of its own with two workers: `local` (processes), `daft` (Daft on this machine)
and `ray` (Daft on a Ray cluster of two nodes of one processor each, on loopback). Printed: seconds,
largest memory, rows, and whether all tables are the same to the byte.

Needs the extras daft and ray.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PER_DOCUMENT = 250
SEED = 20261126

EN = {
    "who": "The ministry|Each provider of a high-impact system|A deployer|The national AI council|Developers of foundation models|The agency|Our government|The two sides|Local authorities|The standards body|Small firms|Universities|The review panel|Public buyers".split(
        "|"
    ),
    "will": "shall|must|should|will|may|intends to|is encouraged to|is not allowed to|has begun to|continues to|pledges to|is asked to".split(
        "|"
    ),
    "do": "assess the risks of|publish a summary of|keep logs of|set up a sandbox for|train {n} officials in|report serious incidents with|invest {n} million in|agree on common rules for|test before release|explain decisions made with|label content made by|audit every year|support start-ups that build|withdraw from the market|share lessons about".split(
        "|"
    ),
    "what": "automated decisions on benefits|chat services for children|recognition of faces in public places|models of general purpose|tools for hiring|traffic control|medical imaging|the grid's forecasts|advice to farmers|search in public archives|translation for courts|agents that act for consumers|weather models|systems of public broadcasters".split(
        "|"
    ),
    "end": "by the end of {y}|together with partner countries|with regard to human rights|so that people can object|to raise productivity|where harm is likely|on its own initiative|under the supervision of the board|in line with international principles|before March {y}|without delay|as far as feasible|in every region".split(
        "|"
    ),
    "plain": "The hall was full on the second day.|Rainfall was above the mean of ten years.|Tables are given in the annex.|The number of bridges has not changed.|Figures are rounded.|Minutes were taken by the secretariat.".split(
        "|"
    ),
}
JA = {
    "who": "所管省庁は|高影響システムの提供者は|利用者たる事業者は|本部は|基盤モデルの開発者は|地方公共団体は|審査会は|中小企業は|大学は|調達機関は".split(
        "|"
    ),
    "what": "給付に関する自動判定の|児童向け対話サービスの|公共空間での顔認識の|汎用モデルの|採用支援ツールの|交通制御の|医用画像診断の|電力需要予測の|公文書検索の|裁判所向け翻訳の".split(
        "|"
    ),
    "do": "リスクを評価|概要を公表|記録を保存|実証環境を整備|担当者{n}人を育成|重大な事故を報告|安全性を試験|判断の理由を説明|共通の規律を検討|人権への影響を確認".split(
        "|"
    ),
    "end": "しなければならない。|するものとする。|するよう努める。|することが望ましい。|する。|してはならない。|することができる。|する予定である。|した。|するよう努めなければならない。".split(
        "|"
    ),
    "plain": "会場は二日目も満員であった。|表は附属書に掲げる。|端数は四捨五入した。|橋の数に変化はない。|降水量は平年を上回った。".split(
        "|"
    ),
}


def english(draw: random.Random) -> str:
    if draw.random() < 0.25:
        return draw.choice(EN["plain"])
    parts = [draw.choice(EN[part]) for part in ("who", "will", "do", "what", "end")]
    return " ".join(parts).format(n=draw.randint(2, 900), y=draw.randint(2027, 2035)) + "."


def japanese(draw: random.Random) -> str:
    if draw.random() < 0.25:
        return draw.choice(JA["plain"])
    said = "".join(draw.choice(JA[part]) for part in ("who", "what", "do", "end"))
    return f"{draw.randint(2027, 2035)}年度までに、" * (draw.random() < 0.3) + said.format(
        n=draw.randint(2, 900)
    )


def make(folder: Path, sentences: int) -> None:
    folder.mkdir(parents=True)
    for number in range(sentences // PER_DOCUMENT):
        draw = random.Random(SEED + number)
        say = japanese if number % 3 == 2 else english
        lines = [f"# Made text {number}\n"]
        for _ in range(PER_DOCUMENT // 5):
            joint = "" if number % 3 == 2 else " "
            lines.append(joint.join(say(draw) for _ in range(5)) + "\n")
        (folder / f"{number:06}.md").write_text("\n".join(lines), encoding="utf-8")


def study(engine: str, documents: Path, out: Path, *, practices: bool) -> None:
    """Study in this process; called in one of its own for each engine."""
    from kakehashi.corpora.run import Engine
    from kakehashi.library.cache import load_cached
    from kakehashi.policy.corpus_run import StudyWish, run_study

    cluster = None
    if engine == "ray":
        cluster = two_nodes()
    began = time.perf_counter()
    chosen = Engine("local" if engine == "local" else "daft", 2)
    tally = run_study(
        load_cached(), StudyWish((documents,), out, engine=chosen, practices=practices)
    )
    seconds = time.perf_counter() - began
    used = max(
        resource.getrusage(w).ru_maxrss for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    told = {
        "seconds": round(seconds, 1),
        "megabytes": round(used / 1024),
        "read": tally.read,
        "rows": dict(tally.rows),
    }
    (out / "measured.json").write_text(json.dumps(told))
    if cluster:
        import ray

        ray.shutdown()
        cluster.shutdown()


def two_nodes():
    """Start two nodes of one processor on loopback, and a head that does no work."""
    os.environ |= {
        "RAY_USAGE_STATS_ENABLED": "0",
        "DO_NOT_TRACK": "true",
        "RAY_worker_niceness": "0",
    }
    import daft
    import ray
    from ray.cluster_utils import Cluster

    small = {"object_store_memory": 400 * 2**20}
    cluster = Cluster(
        initialize_head=True, head_node_args={"num_cpus": 0, "include_dashboard": False, **small}
    )
    for _ in range(2):
        cluster.add_node(num_cpus=1, **small)
    ray.init(address=cluster.address, log_to_driver=False)
    print(
        "nodes with processors:",
        sum(n["Resources"].get("CPU", 0) > 0 for n in ray.nodes()),
        flush=True,
    )
    daft.set_runner_ray(cluster.address)
    return cluster


def digests(out: Path) -> dict[str, str]:
    return {
        p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(out.glob("*.parquet"))
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=1_001_000)
    parser.add_argument("--engine", nargs="*", default=["local", "daft", "ray"])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--no-practices", dest="practices", action="store_false")
    parser.add_argument("--alone", nargs=3, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.alone:
        engine, documents, out = arguments.alone
        study(engine, Path(documents), Path(out), practices=arguments.practices)
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.folder or Path(temporary)
        documents = folder / "documents"
        if not documents.exists():
            make(documents, arguments.sentences)
        found = {}
        for engine in arguments.engine:
            out = folder / engine
            command = [sys.executable, __file__, "--alone", engine, str(documents), str(out)]
            subprocess.run(command + ["--no-practices"] * (not arguments.practices), check=True)
            found[engine] = digests(out)
            print(engine, (out / "measured.json").read_text(), flush=True)
        print("the same to the byte:", len({json.dumps(d) for d in found.values()}) == 1)


if __name__ == "__main__":
    main()
