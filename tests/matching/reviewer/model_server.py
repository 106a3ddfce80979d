"""A server on this machine that speaks the protocol and behaves as a test says."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Said:
    """One response, byte for byte."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    slowly: float = 0
    """Seconds before each byte."""
    pause: float = 0
    """Seconds before anything."""


Behaviour = Callable[[dict[str, Any]], Said]


def completion(content: Any) -> Said:
    """Return the response of a model that says something; objects are said as JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    message = {"role": "assistant", "content": text}
    body = {
        "object": "chat.completion",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20},
    }
    return Said(body=json.dumps(body).encode(), headers={"Content-Type": "application/json"})


def refusal(status: int, message: str = "no", **headers: str) -> Said:
    body = json.dumps({"error": {"message": message}}).encode()
    return Said(status, body, {name.replace("_", "-"): value for name, value in headers.items()})


def data_of(request: dict[str, Any]) -> dict[str, Any]:
    block = request["messages"][-1]["content"]
    return json.loads(block.removeprefix("<data>").removesuffix("</data>"))


def accepts_first(request: dict[str, Any]) -> Said:
    """A model that finds the first candidate of everything convincing."""
    data = data_of(request)
    texts = {passage["n"]: passage["text"] for passage in data["passages"]}
    return completion(
        {"verdicts": [line(p["id"], p["candidates"][0], texts) for p in data["practices"]]}
    )


def accepts_once() -> Behaviour:
    """Return a model that finds each passage convincing for one practice only."""
    used: set[str] = set()

    def behaviour(request: dict[str, Any]) -> Said:
        data = data_of(request)
        texts = {passage["n"]: passage["text"] for passage in data["passages"]}
        verdicts = []
        for practice in data["practices"]:
            first = practice["candidates"][0]
            none = texts[first] in used
            used.add(texts[first])
            other = {"verdict": "none", "candidate": 0, "quote": ""} if none else {}
            verdicts.append({**line(practice["id"], first, texts), **other})
        return completion({"verdicts": verdicts})

    return behaviour


def line(practice: str, candidate: int, texts: dict[int, str], **other: Any) -> dict[str, Any]:
    verdict = {
        "practice": practice,
        "verdict": "in_place",
        "candidate": candidate,
        "also": [],
        "quote": texts.get(candidate, ""),
        "confidence": 0.9,
        "why": "says so",
    }
    return {**verdict, **other}


@dataclass
class ModelServer:
    address: str
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    @property
    def asked(self) -> list[str]:
        """The ids of all practices asked about, call after call."""
        return [p["id"] for request in self.requests for p in data_of(request)["practices"]]


@contextmanager
def serving(*behaviours: Behaviour | Said) -> Iterator[ModelServer]:
    """Serve: the first behaviour answers the first request, and so on; the last one the rest."""
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                behaviour = behaviours[min(len(model.requests), len(behaviours) - 1)]
                model.requests.append(request)
                model.headers.append({k.lower(): v for k, v in self.headers.items()})
            said = behaviour if isinstance(behaviour, Said) else behaviour(request)
            try:
                self._say(said)
            except OSError:
                self.close_connection = True

        def do_GET(self) -> None:
            self.do_POST()

        def _say(self, said: Said) -> None:
            time.sleep(said.pause)
            self.send_response(said.status)
            for name, value in {"Content-Length": str(len(said.body)), **said.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            if not said.slowly:
                self.wfile.write(said.body)
                return
            for byte in said.body:
                time.sleep(said.slowly)
                self.wfile.write(bytes([byte]))
                self.wfile.flush()

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    model = ModelServer(f"http://127.0.0.1:{server.server_port}/v1")
    try:
        yield model
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
