"""A server on this machine that speaks the protocol and answers from recordings.

It stands in for the model: the same requests go over the same wire, so the
whole way can be measured and tried without a model. Start it with
`python -m kakehashi.matching.reviewer.replay RECORDING… [--port 8765]` and give
`kakehashi assess` its address. It judges nothing: a passage that no recorded
verdict rests on gets the verdict "none".
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from kakehashi.matching.reviewer.prompt import CLOSING, OPENING
from kakehashi.matching.reviewer.recording import (
    RecordedVerdict,
    Recording,
    passage_hash,
    read_recording,
    statement_hash,
)
from kakehashi.matching.reviewer.verdict import ReviewVerdict
from kakehashi.model import Provision

_STRONGEST = [
    ReviewVerdict.NONE,
    ReviewVerdict.PLANNED,
    ReviewVerdict.PARTIAL,
    ReviewVerdict.IN_PLACE,
]


class Replay:
    """Answers to blocks of data, from recorded verdicts."""

    def __init__(self, recordings: Iterable[Recording], practices: Sequence[Provision]) -> None:
        statements = {practice.id: statement_hash(practice) for practice in practices}
        self._verdicts: dict[str, list[RecordedVerdict]] = defaultdict(list)
        for recording in recordings:
            for verdict in recording.verdicts:
                if statements.get(verdict.practice) == verdict.statement:
                    self._verdicts[verdict.practice].append(verdict)

    def answer(self, block: str) -> dict[str, Any]:
        """Return the object that answers a block of data.

        Where the passage that the model chose is not among the candidates sent,
        one of those that it said would do as well is quoted, as a whole.
        """
        data = json.loads(block.partition(OPENING)[2].rpartition(CLOSING)[0])
        texts = {record["n"]: record["text"] for record in data["passages"]}
        return {"verdicts": [self._verdict(asked, texts) for asked in data["practices"]]}

    def _verdict(self, asked: dict[str, Any], texts: Mapping[int, str]) -> dict[str, Any]:
        sent = {passage_hash(texts[number]): number for number in asked["candidates"]}
        nothing = _line(asked["id"], ReviewVerdict.NONE, 0, "", 0.5)
        found = [
            line
            for verdict in self._verdicts.get(asked["id"], [])
            if (line := _recorded_line(verdict, sent, texts))
        ]
        return max(found, key=_strength, default=nothing)


def _recorded_line(
    verdict: RecordedVerdict, sent: Mapping[str, int], texts: Mapping[int, str]
) -> dict[str, Any] | None:
    """Return a recorded verdict as an answer, or None where its passages were not sent."""
    accepted = ([] if verdict.candidate is None else [verdict.candidate]) + list(verdict.also)
    usable = [verdict.candidates[index] for index in accepted]
    numbers = [sent[c.passage] for c in usable if c.passage in sent]
    if not numbers:
        return None
    text = texts[numbers[0]]
    first = usable[0]
    if verdict.quote and sent.get(first.passage) == numbers[0]:
        start, end = verdict.quote[0] - first.start, verdict.quote[1] - first.start
        text = text[start:end] if len(text) == first.end - first.start else text
    line = _line(verdict.practice, verdict.verdict, numbers[0], text, verdict.confidence)
    return {**line, "also": numbers[1:]}


def _line(
    practice: str, verdict: ReviewVerdict, candidate: int, quote: str, confidence: float
) -> dict[str, Any]:
    return {
        "practice": practice,
        "verdict": verdict.value,
        "candidate": candidate,
        "also": [],
        "quote": quote,
        "confidence": confidence,
        "why": "",
    }


def _strength(line: dict[str, Any]) -> tuple[int, float]:
    return _STRONGEST.index(ReviewVerdict(line["verdict"])), line["confidence"]


class ReplayServer(ThreadingHTTPServer):
    """The server; `port` 0 takes any that is free."""

    daemon_threads = True

    def __init__(self, replay: Replay, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.replay = replay

    @property
    def address(self) -> str:
        """The address to give to `--reviewer`."""
        return f"http://127.0.0.1:{self.server_port}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: ReplayServer

    def do_POST(self) -> None:
        try:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            content = json.dumps(self.server.replay.answer(request["messages"][-1]["content"]))
        except (ValueError, KeyError, TypeError, IndexError) as error:
            self._send(400, {"error": {"message": f"not a review: {type(error).__name__}"}})
            return
        message = {"role": "assistant", "content": content}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        self._send(200, {"object": "chat.completion", "choices": [choice]})

    def _send(self, status: int, body: dict[str, Any]) -> None:
        encoded = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(encoded)))
        self.end_headers()
        self.wfile.write(encoded)

    def log_message(self, *_: Any) -> None:
        """Say nothing: what is asked is nobody's business."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until interrupted."""
    from kakehashi.library.cache import load_cached

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recordings", nargs="+", type=Path)
    parser.add_argument("--port", type=int, default=8765)
    chosen = parser.parse_args(arguments)
    replay = Replay(map(read_recording, chosen.recordings), load_cached().practices)
    with ReplayServer(replay, chosen.port) as server:
        print(server.address, flush=True)  # noqa: T201 - said to whoever starts it
        server.serve_forever()


if __name__ == "__main__":
    main()
