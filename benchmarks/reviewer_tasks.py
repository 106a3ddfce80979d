"""Put the reviewer's questions into files, so that a model at hand can answer them; record its answers.

Usage:
    python benchmarks/reviewer_tasks.py write DOCUMENT… --root FOLDER --out TASKS
    python benchmarks/reviewer_tasks.py check TASKS [--document SLUG]
    python benchmarks/reviewer_tasks.py read TASKS --date 2026-11-26 --out RECORDING.jsonl

`write` makes, for each document, TASKS/SLUG/001.prompt.txt and so on: exactly what the
product would send (rubric and data), in one text. The model writes its JSON object to
TASKS/SLUG/001.answer.json. `check` says what is missing or would be dropped; `read` writes
the recording, with offsets and hashes instead of words.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from kakehashi.documents.read import read_document
from kakehashi.library.library import load_library
from kakehashi.matching.reviewer.answer import MalformedAnswerError, read_answer
from kakehashi.matching.reviewer.batch import Batch, Question
from kakehashi.matching.reviewer.check import check_answer
from kakehashi.matching.reviewer.estimate import estimate
from kakehashi.matching.reviewer.plan import CALL_TOKENS, MOST, candidates_for_review, plan_review
from kakehashi.matching.reviewer.prompt import CLOSING, OPENING, messages_of
from kakehashi.matching.reviewer.recording import record, write_recording
from kakehashi.matching.reviewer.rubric import VERSION
from kakehashi.matching.reviewer.store import key_of
from kakehashi.model import Locator, Passage

INDEX = "tasks.jsonl"


def main():
    arguments = parse()
    arguments.run(arguments)


def parse():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    jobs = parser.add_subparsers(required=True)
    write = jobs.add_parser("write")
    write.add_argument("documents", nargs="+", help="paths below the root")
    write.add_argument("--root", type=Path, default=Path())
    write.add_argument("--out", type=Path, required=True)
    write.add_argument("--most", type=int, default=MOST, help="candidates of a practice")
    write.add_argument("--call-tokens", type=int, default=CALL_TOKENS)
    write.set_defaults(run=write_tasks)
    check = jobs.add_parser("check")
    check.add_argument("tasks", type=Path)
    check.add_argument("--document", help="only this document's folder")
    check.set_defaults(run=check_tasks)
    read = jobs.add_parser("read")
    read.add_argument("tasks", type=Path)
    read.add_argument("--date", required=True)
    read.add_argument("--out", type=Path, required=True)
    read.set_defaults(run=read_tasks)
    return parser.parse_args()


def slug(document):
    return document.replace("/", "__").removesuffix(".txt").removesuffix(".md")


def write_tasks(arguments):
    practices = load_library().practices
    arguments.out.mkdir(parents=True, exist_ok=True)
    index = arguments.out / INDEX
    known = [json.loads(line) for line in lines_of(index)]
    known = [task for task in known if task["document"] not in arguments.documents]
    for name in arguments.documents:
        document = read_document(arguments.root / name, name=name)
        found = candidates_for_review(practices, [document], arguments.most)
        plan = plan_review(practices, found, most=arguments.most, call_tokens=arguments.call_tokens)
        folder = arguments.out / slug(name)
        folder.mkdir(exist_ok=True)
        for number, batch in enumerate(plan.batches, start=1):
            messages = messages_of(batch)
            prompt = folder / f"{number:03}.prompt.txt"
            prompt.write_text("\n\n".join(m["content"] for m in messages) + "\n", "utf-8")
            known.append(task_of(document, batch, messages, prompt.relative_to(arguments.out)))
        size = estimate(plan.batches)
        print(
            f"{name}: {size.calls} prompts, {size.practices} practices, {size.passages} passages "
            f"of {len(document.passages)}, about {size.tokens_read} tokens"
            + (f", {len(plan.withheld)} withheld" if plan.withheld else "")
        )
    index.write_text("".join(json.dumps(t, ensure_ascii=False) + "\n" for t in known), "utf-8")


def task_of(document, batch, messages, prompt):
    return {
        "document": document.name,
        "sha256": document.sha256,
        "rubric": VERSION,
        "speech": batch.speech,
        "prompt": prompt.as_posix(),
        "key": key_of("", "", messages),
        "questions": [
            [q.practice.id, [[p.locator.start, p.locator.end] for p in q.passages]]
            for q in batch.questions
        ],
    }


def lines_of(path):
    return path.read_text("utf-8").splitlines() if path.exists() else []


def checked_tasks(folder, wanted=None):
    """Yield each task with its batch, what holds of its answer (None: there is none), and its ids."""
    practices = {practice.id: practice for practice in load_library().practices}
    for line in lines_of(folder / INDEX):
        task = json.loads(line)
        if wanted and slug(task["document"]) != wanted:
            continue
        prompt = folder / task["prompt"]
        answer = prompt.with_name(prompt.name.replace(".prompt.txt", ".answer.json"))
        batch = batch_of(task, prompt, practices)
        if not answer.exists():
            yield task, batch, None, set()
            continue
        try:
            given, wrong = read_answer(answer.read_text("utf-8"))
        except MalformedAnswerError:
            print(f"{answer}: no JSON object with verdicts")
            yield task, batch, None, set()
            continue
        held = check_answer(batch, given)
        if wrong:
            held.dropped["form"] += wrong
        yield task, batch, held, {line.practice for line in given}


def batch_of(task, prompt, practices):
    """Build the batch of a task again, from the passages as they were sent."""
    block = prompt.read_text("utf-8").rpartition(f"{OPENING}\n")[2].rpartition(CLOSING)[0]
    data = json.loads(block)
    texts = {record["n"]: record for record in data["passages"]}
    speech = "ja" if task["speech"] == "ja" else "en"
    questions = []
    for asked, (practice, places) in zip(data["practices"], task["questions"], strict=True):
        passages = []
        for number, (start, end) in zip(asked["candidates"], places, strict=True):
            locator = Locator(task["document"], start, end)
            name = f"{task['document']}#{start:09}-{end:09}"
            sent = texts[number]
            passages.append(
                Passage(name, sent["text"], sent.get("stem", ""), locator, speech, "paragraph")
            )
        questions.append(Question(practices[practice], tuple(passages)))
    return Batch(task["speech"], tuple(questions))


def check_tasks(arguments):
    bad = 0
    for task, batch, held, mentioned in checked_tasks(arguments.tasks, arguments.document):
        if held is None:
            print(f"{task['prompt']}: not answered")
            bad += 1
            continue
        missing = [q.practice.id for q in batch.questions if q.practice.id not in mentioned]
        if missing or held.dropped:
            bad += 1
            print(f"{task['prompt']}: missing {missing}, dropped {dict(held.dropped)}")
            lost = {q.practice.id for q in batch.questions} - set(missing)
            lost -= {r.practice.id for r in held.reviewed}
            print(f"   no verdict that holds on: {sorted(lost)}")
    print("bad", bad)
    raise SystemExit(1 if bad else 0)


def read_tasks(arguments):
    verdicts, counts = [], Counter()
    for task, batch, held, _ in checked_tasks(arguments.tasks):
        if held is None:
            counts["prompts without an answer"] += 1
            continue
        counts["prompts answered"] += 1
        counts["practices asked"] += len(batch.questions)
        counts.update({f"dropped: {reason}": n for reason, n in held.dropped.items()})
        for reviewed in held.reviewed:
            counts[reviewed.verdict.value] += 1
            verdicts.append(record(reviewed, task["document"], task["sha256"]))
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    reviewer = f"a large language model, recorded on {arguments.date}"
    write_recording(arguments.out, reviewer, verdicts)
    for name, count in counts.items():
        print(f"{name}: {count}")


if __name__ == "__main__":
    main()
