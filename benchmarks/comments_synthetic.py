"""Group made public comments with planted duplicates and campaigns, and count what is found.

Usage: python benchmarks/comments_synthetic.py [--count 10000] [--seed 9] [--out FILE.csv]

Comments are made from parts of our own wording, seeds fixed, in both languages, on the Hiroshima
code of conduct. Planted are:

- duplicates: 2 to 6 times one text, in other widths, cases, marks and spaces;
- campaigns: 15 to 400 letters on one template of five sentences; of each letter a sentence may be
  added before or behind, one left out, two change places, words be replaced, names filled in;
- two campaigns on one template, one for and one against;
- the rest are single; half of them begin or end with forms of speech that many share, and some
  quote the draft.

Printed: precision and recall of pairs, of campaigns whole, what was lost, links of comments that
name an action, seconds and memory. Real campaigns may be changed more than these.
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

from kakehashi.comments.consultation import consult
from kakehashi.comments.draft import draft_of_framework
from kakehashi.comments.receive import receive
from kakehashi.library.cache import load_cached

EN = {
    "topic": "testing before release|reports on capabilities|the exchange about incidents|policies on governance|the security of weights|watermarks|research on safety|priorities of research|technical standards|protection of personal data|copyright|small providers|agents that act alone|open models|chat services for children|use in hospitals|use by the police|hiring|energy use|audits by third parties".split(
        "|"
    ),
    "who": "Our {n} members|People in my town|My sister's shop|Two of {n} schools here|The clinic I run|Half of {m} firms|Young engineers|Some of my patients|Courts in {n} cities|Old people|The {n} volunteers|Farmers near us|Translators|Night-shift nurses|Union delegates|Parents".split(
        "|"
    ),
    "did": "lost {n} days over|never heard of|pay too much for|gave up on|are unsure about|had {n} accidents with|wrote to me about|fight over|learned much from|cannot follow|quarrel about|put {m} euros into|were hurt by|laughed at|waited {n} weeks for|rely on".split(
        "|"
    ),
    "tail": "last spring|since 2019|in {n} cases|without any help|at their own cost|because rules differ|as the press wrote|on page {n}|year after year|despite {m} letters|when it counted|by mistake|in the suburbs|for no gain|after {n} audits|like everyone else".split(
        "|"
    ),
    "wish": "Please|The text should|It must|The board ought to|We suggest to|I urge you to|You need to|It would help to".split(
        "|"
    ),
    "deed": "name a deadline of {n} days for|give {n} examples of|exempt {n} kinds of|limit to {m} users|move to annex {n}|check every {n} weeks|publish {n} figures on|say who pays for|reword line {n} on|add {n} lines on|drop half of|split into {n} steps".split(
        "|"
    ),
    "stand": "I support the direction of the draft on {topic}|We oppose what it says on {topic}|The approach to {topic} is sound|I do not agree with how {topic} is treated|How does it treat {topic} of firms abroad?|We welcome the {n} lines on {topic}".split(
        "|"
    ),
    "form": "Thank you for the opportunity to comment on this draft.|I submit my comments as a private person.|I would be grateful if these comments were taken into account in the final text.|Please find my comments below.".split(
        "|"
    ),
    "extra": "I have lived with such systems for {n} years.|My late father would have agreed with me on {topic}.|We discussed {topic} at our meeting in ward {n}.|I am {m} years old and not used to writing letters like this about {topic}.".split(
        "|"
    ),
    "swap": {
        "must": "has to",
        "report": "account",
        "people": "citizens",
        "firms": "companies",
        "clear": "plain",
        "public": "open",
    },
}
JA = {
    "topic": "公開前の試験|能力に関する報告|事故情報の共有|統治の方針|重みの保護|電子透かし|安全性の研究|研究の優先順位|技術標準|個人データの保護|著作権|小規模な提供者|自律的なエージェント|公開モデル|児童向け対話サービス|病院での利用|警察による利用|採用選考|電力消費|第三者監査".split(
        "|"
    ),
    "who": "当会の{n}人は|町の人々は|妹の店は|地域の{n}校は|私の診療所は|{m}社の半数は|若手技術者は|患者の一部は|{n}市の裁判所は|高齢者は|{n}人の有志は|近くの農家は|翻訳者は|夜勤の看護師は|組合の代表は|保護者は".split(
        "|"
    ),
    "tail": "昨春に|令和{n}年から|{n}件で|助けもなく|自腹で|規則が違うため|報道のとおり|{n}頁にある|毎年のように|{m}通の手紙も空しく|肝心な時に|誤って|郊外で|得もなく|{n}回の監査後も|皆と同じく".split(
        "|"
    ),
    "did": "で{n}日を失った|を聞いたことがない|に払い過ぎている|を諦めた|に戸惑っている|で{n}回事故に遭った|を私に訴えた|をめぐり争った|に多くを学んだ|を理解できない|で口論になった|に{m}円を投じた|で傷ついた|を笑った|を{n}週間待った|に頼っている".split(
        "|"
    ),
    "deed": "の期限を{n}日と定める|の例を{n}件示す|の{n}種を除く|を{m}人以上に限る|を別紙{n}に移す|を{n}週ごとに確かめる|の数字を{n}個公にする|の費用の負担者を示す|の{n}行目を改める|に{n}行加える|を半分に減らす|を{n}段階に分ける".split(
        "|"
    ),
    "wish": "べきである|ようお願いします|必要がある|ことを求めます|ことを提案します|ようにしてください|ことが望ましい|ようにしてほしい".split(
        "|"
    ),
    "stand": "{topic}の方向性に賛成します|{topic}の書きぶりには反対です|{topic}の考え方は妥当である|{topic}の扱いには賛成できません|海外企業の{topic}はどう扱われますか|{topic}に関する{n}行を評価します".split(
        "|"
    ),
    "form": "意見募集の機会をいただき、ありがとうございます。|個人として意見を提出いたします。|最終案に反映していただきますようお願い申し上げます。|以下のとおり意見を申し上げます。".split(
        "|"
    ),
    "extra": "私はこうした機器と{n}年暮らしてきた。|亡き父も{topic}については同じ考えだったと思う。|先日の{n}区の集まりでも{topic}が話題になった。|{m}歳の私には{topic}について書くのは不慣れだ。".split(
        "|"
    ),
    "swap": {
        "利用者": "ユーザー",
        "事業者": "企業",
        "公開": "公表",
        "必要": "不可欠",
        "試験": "テスト",
        "費用": "コスト",
    },
}
SURNAMES = "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤".split()
GIVEN = "健一 花子 美咲 大輔 陽子 次郎".split()
NAMES = "Jane Roe|John Public|Mary Major|Richard Miles|Ann Sample|Peter Placeholder".split("|")


def fill(pattern: str, words: dict, draw: random.Random) -> str:
    return pattern.format(
        topic=draw.choice(words["topic"]), n=draw.randint(2, 98), m=draw.randint(100, 999)
    )


def sentence(kind: str, words: dict, draw: random.Random) -> str:
    order = {
        "claim": "who tail topic did" if words is JA else "who did topic tail",
        "ask": "topic deed wish" if words is JA else "wish deed topic",
    }
    joint = "" if words is JA else " "
    said = joint.join(
        fill(draw.choice(words[part]), words, draw) for part in order.get(kind, kind).split()
    )
    if said[-1] in ".?。":
        return said
    return said + ("。" if words is JA else ".")


def joined(sentences: list[str], words: dict) -> str:
    return ("" if words is JA else " ").join(sentences)


def single(words: dict, draw: random.Random) -> list[str]:
    kinds = [draw.choice(("claim", "ask", "stand")) for _ in range(draw.randint(1, 5))]
    return [sentence(kind, words, draw) for kind in kinds]


def dressed(text: str, words: dict, draw: random.Random) -> str:
    """Return the same text as another program or hand gives it."""
    ways = [str, lambda t: t.replace(" ", "  "), lambda t: t + " ", lambda t: t.replace("、", "，")]
    ways += (
        [str.upper, lambda t: t.replace(",", "")]
        if words is EN
        else [lambda t: t.replace("。", "．"), lambda t: "　" + t]
    )
    return draw.choice(ways)(text)


def changed(template: list[str], words: dict, draw: random.Random) -> str:
    """Return a letter of a campaign: the template with small changes."""
    sentences = list(template)
    if draw.random() < 0.25:
        sentences.pop(draw.randrange(len(sentences)))
    if draw.random() < 0.2:
        at = draw.randrange(len(sentences) - 1)
        sentences[at], sentences[at + 1] = sentences[at + 1], sentences[at]
    if draw.random() < 0.4:
        for old, new in draw.sample(sorted(words["swap"].items()), 2):
            sentences = [s.replace(old, new) for s in sentences]
    if draw.random() < 0.4:
        sentences.insert(0, sentence("extra", words, draw))
    if draw.random() < 0.4:
        sentences.append(sentence("extra", words, draw))
    if draw.random() < 0.3:
        if words is JA:
            sentences.append(f"\n氏名：{draw.choice(SURNAMES)} {draw.choice(GIVEN)}")
        else:
            sentences.append(f"\nYours sincerely,\n{draw.choice(NAMES)}")
    return joined(sentences, words)


def template_of(words: dict, draw: random.Random) -> list[str]:
    return [
        sentence(kind, words, draw) for kind in ("stand", "claim", "claim", "ask", "claim", "ask")
    ]


def make(count: int, seed: int, quotes: dict[str, list[str]]) -> list[dict[str, str]]:  # noqa: PLR0912
    draw = random.Random(seed)
    rows: list[dict[str, str]] = []
    sizes = [15, 20, 30, 40, 60, 80, 120, 160, 250, 400]
    cluster = 0
    while len(rows) < count * 0.4:
        words = draw.choice((EN, JA))
        template = template_of(words, draw)
        cluster += 1
        for _ in range(min(draw.choice(sizes), int(count * 0.4) - len(rows) + 2)):
            rows.append({"text": changed(template, words, draw), "cluster": f"c{cluster}"})
    for words, pro, contra in (
        (EN, "I support this draft as a whole.", "I oppose this draft as a whole."),
        (JA, "私はこの案全体に賛成します。", "私はこの案全体に反対します。"),
    ):
        frame = [sentence("claim", words, draw) for _ in range(3)]
        for number in range(60):
            rows.append(
                {
                    "text": joined([(pro, contra)[number % 2], *frame], words),
                    "cluster": f"side{number % 2}{words is JA}",
                }
            )
    while len(rows) < count * 0.5:
        words = draw.choice((EN, JA))
        text = joined(single(words, draw) + [sentence("claim", words, draw)], words)
        cluster += 1
        for _ in range(draw.randint(2, 6)):
            rows.append({"text": dressed(text, words, draw), "cluster": f"d{cluster}"})
    while len(rows) < count:
        words = draw.choice((EN, JA))
        sentences = single(words, draw)
        row = {"cluster": f"s{len(rows)}"}
        if draw.random() < 0.25:
            sentences.insert(0, draw.choice(words["form"]))
        if draw.random() < 0.25:
            sentences.append(draw.choice(words["form"]))
        if draw.random() < 0.05:
            sentences.insert(0, draw.choice(quotes["ja" if words is JA else "en"]))
        if draw.random() < 0.4:
            action = draw.randint(1, 11)
            row["action"] = str(action)
            sentences.insert(
                0, f"行動{action}について。" if words is JA else f"On Action {action}."
            )
        rows.append({**row, "text": joined(sentences, words)})
    # The same text by chance is the same opinion: it belongs to one cluster.
    seen: dict[str, str] = {}
    for row in rows:
        if row["cluster"][0] == "s":
            row["cluster"] = seen.setdefault(row["text"], row["cluster"])
    draw.shuffle(rows)
    return rows


def pairs(sizes: Counter) -> int:
    return sum(n * (n - 1) // 2 for n in sizes.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--out", type=Path, help="keep the made comments as CSV")
    parser.add_argument("--show", type=int, default=0, help="print so many groups that are wrong")
    arguments = parser.parse_args()
    draft = draft_of_framework(load_cached().framework("hiroshima-code-of-conduct"))
    quotes = {language: [p.text.get(language) for p in draft.parts] for language in ("en", "ja")}
    rows = make(arguments.count, arguments.seed, quotes)
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.out or Path(folder) / "comments.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["No", "意見"])
            writer.writerows([n, row["text"]] for n, row in enumerate(rows, start=1))
        began = time.perf_counter()
        received = receive([path])
        read = time.perf_counter()
        steps = []
        result = consult(received, draft, "2026-11-26", lambda: steps.append(time.perf_counter()))
        ended = time.perf_counter()
    told = result.comments
    print(
        f"{len(rows)} made, {received.units} received, {len(told)} in the table, {len(received.left_out)} left out, {len(result.opinions)} opinions"
    )
    marks = [read, *steps, ended]
    names = ("mask", "stance", "link", "group", "sort")
    print(
        f"{ended - began:.1f} s (read {read - began:.1f}, "
        + ", ".join(f"{n} {b - a:.1f}" for n, a, b in zip(names, marks, marks[1:], strict=False))
        + f"), {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )
    truth = Counter(row["cluster"] for row in rows)
    said = Counter(c.opinion for c in told)
    both = Counter((rows[c.number - 1]["cluster"], c.opinion) for c in told)
    for name, chosen in (("all", "cds"), ("campaigns", "c"), ("duplicates", "d")):
        t = Counter({k: v for k, v in truth.items() if k[0] in chosen})
        b = Counter({k: v for k, v in both.items() if k[0][0] in chosen})
        print(f"recall of pairs, {name}: {pairs(b) / max(pairs(t), 1):.4f} ({pairs(t)} planted)")
    print(f"precision of pairs: {pairs(both) / max(pairs(said), 1):.4f}")
    whole = defaultdict(set)
    for cluster, opinion in both:
        whole[cluster].add(opinion)
    campaigns = [c for c in truth if c[0] == "c"]
    print(
        f"campaigns in one group each: {sum(len(whole[c]) == 1 for c in campaigns)} of {len(campaigns)}"
    )
    sides = {c: whole[c] for c in truth if c.startswith("side")}
    apart = all(not sides[f"side0{ja}"] & sides[f"side1{ja}"] for ja in (True, False))
    print("letters for and against on one template kept apart:", apart)
    print(
        "kinds:",
        dict(Counter(o.likeness.value for o in result.opinions)),
        "singles grouped:",
        sum(
            said[c.opinion] > 1
            for c in told
            if rows[c.number - 1]["cluster"][0] == "s"
            and rows[c.number - 1]["cluster"][:4] != "side"
        ),
    )
    named = [(rows[c.number - 1]["action"], c) for c in told if "action" in rows[c.number - 1]]
    right = sum(any(f"action {n}" in link.part.keys for link in c.links) for n, c in named)
    print(f"links of comments that name an action: {right} of {len(named)}")
    if arguments.show:
        wrong = [
            o
            for o in result.opinions
            if len({rows[c.number - 1]["cluster"] for c in o.comments}) > 1
        ]
        for opinion in wrong[: arguments.show]:
            print("==", opinion.likeness.value, len(opinion.comments))
            for one in opinion.comments[:3]:
                print("   ", rows[one.number - 1]["cluster"], one.text[:300].replace("\n", " "))


if __name__ == "__main__":
    main()
