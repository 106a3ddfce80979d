from __future__ import annotations

import json
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from tests.matching.reviewer.model_server import (
    ModelServer,
    Said,
    completion,
    refusal,
    serving,
)

from kakehashi.errors import UsageError
from kakehashi.matching.reviewer.client import Client, RefusedError, ReviewerError
from kakehashi.matching.reviewer.endpoint import endpoint_at
from kakehashi.matching.reviewer.prompt import Message
from kakehashi.matching.reviewer.transport import MOST_BYTES

KEY = "sk-never-shown-0123456789"
HELLO: list[Message] = [{"role": "user", "content": "hello"}]
FINE = completion("fine")


def client(server: ModelServer, **other: object) -> tuple[Client, list[float]]:
    waits: list[float] = []
    endpoint = endpoint_at(server.address, {"KAKEHASHI_REVIEWER_KEY": KEY})
    return Client(endpoint, "m", **{"wait": waits.append, "timeout": 20.0, **other}), waits


def test_a_reply_is_returned_with_the_tokens_that_the_server_counted():
    with serving(FINE) as server:
        reply = client(server)[0].ask(HELLO)

    assert (reply.content, reply.tokens_read, reply.tokens_written) == ("fine", 100, 20)
    (request,) = server.requests
    assert request["model"] == "m"
    assert request["temperature"] == 0
    assert request["response_format"]["type"] == "json_schema"
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"


def test_what_a_server_does_not_support_is_left_out_and_not_asked_for_again():
    no_schema = refusal(400, "response_format json_schema is not supported")
    no_temperature = refusal(400, "temperature does not support 0")
    with serving(no_schema, no_temperature, no_schema, FINE) as server:
        asking, _ = client(server)
        asking.ask(HELLO)
        asking.ask(HELLO)

    forms = [r.get("response_format", {}).get("type") for r in server.requests]
    assert forms == ["json_schema", "json_object", "json_object", None, None]
    assert ["temperature" in r for r in server.requests] == [True, True, False, False, False]


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_passing_failure_is_tried_again(status: int):
    with serving(refusal(status), refusal(status), FINE) as server:
        asking, waits = client(server)
        assert asking.ask(HELLO).content == "fine"

    assert waits == [1.0, 2.0]


def test_retry_after_is_honoured_in_seconds_and_as_a_date():
    later = format_datetime(datetime.now(tz=UTC) + timedelta(seconds=100), usegmt=True)
    with serving(refusal(429, Retry_After="7"), refusal(503, Retry_After=later), FINE) as server:
        asking, waits = client(server)
        asking.ask(HELLO)

    assert waits[0] == 7
    assert 50 < waits[1] <= 100


def test_a_server_that_asks_to_wait_too_long_ends_the_review():
    with serving(refusal(429, Retry_After="86400")) as server, pytest.raises(ReviewerError) as e:
        client(server)[0].ask(HELLO)

    assert e.value.problem.code == "KH-REV-008"


@pytest.mark.parametrize("status", [401, 403, 404, 405, 410])
def test_a_refusal_for_good_is_never_tried_again(status: int):
    with serving(refusal(status, f"bad key {KEY}")) as server:
        asking, waits = client(server)
        with pytest.raises(ReviewerError) as e:
            asking.ask(HELLO)

    assert len(server.requests) == 1
    assert waits == []
    for language in ("en", "ja"):
        assert KEY not in e.value.problem.line(language)
    assert KEY not in str(e.value) + repr(asking)


def test_a_request_that_is_too_large_is_refused_and_may_be_cut():
    with serving(refusal(413)) as server, pytest.raises(RefusedError):
        client(server)[0].ask(HELLO)

    assert len(server.requests) == 1


def test_an_empty_answer_is_a_refusal():
    with serving(completion("")) as server, pytest.raises(RefusedError):
        client(server)[0].ask(HELLO)


@pytest.mark.parametrize("said", [Said(body=FINE.body, slowly=0.05), Said(pause=3)])
def test_a_server_that_takes_too_long_is_given_up(said: Said):
    with serving(said) as server:
        asking, _ = client(server, timeout=0.3, tries=2)
        with pytest.raises(ReviewerError) as e:
            asking.ask(HELLO)

    assert "timeout" in e.value.problem.message("en")
    assert "時間切れ" in e.value.problem.message("ja")
    assert len(server.requests) == 2


def test_no_server_is_said_after_all_attempts():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        waits: list[float] = []
        endpoint = endpoint_at(f"http://127.0.0.1:{taken.getsockname()[1]}", {})
        with pytest.raises(ReviewerError) as e:
            Client(endpoint, "m", wait=waits.append).ask(HELLO)

    assert e.value.problem.code == "KH-REV-006"
    assert waits == [1, 2, 4, 8]


@pytest.mark.parametrize(
    "said",
    [
        Said(body=b"<html>Welcome</html>", headers={"Content-Type": "text/html"}),
        Said(body=b""),
        Said(body=b"[]"),
        Said(body=b'{"choices": []}'),
        Said(body=b'{"choices": [{"message": "hi"}]}'),
        Said(body=b"\xff\xfe\x00"),
        Said(body=b"[" * 100_000),
        Said(body=b"x" * (MOST_BYTES + 1)),
    ],
    ids=["html", "nothing", "list", "no choices", "no message", "bytes", "deep", "huge"],
)
def test_what_is_no_answer_of_the_protocol_ends_the_review(said: Said):
    with serving(said) as server, pytest.raises(ReviewerError) as e:
        client(server)[0].ask(HELLO)

    assert e.value.problem.code == "KH-REV-007"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed_and_nobody_else_gets_the_key(status: int):
    with serving(FINE) as other:
        target = f"{other.address}/chat/completions?token=secret"
        moved = refusal(status, Location=target)
        with serving(moved) as server, pytest.raises(ReviewerError) as e:
            client(server)[0].ask(HELLO)

    assert other.requests == []
    assert e.value.problem.code == "KH-REV-016"
    assert "secret" not in e.value.problem.line("en")


def test_what_a_server_says_is_shown_without_the_key_and_without_terminal_codes():
    rude = refusal(404, f"\x1b[31mno model\x07 for {KEY}\n{'x' * 999}")
    with serving(rude) as server, pytest.raises(ReviewerError) as e:
        client(server)[0].ask(HELLO)

    said = e.value.problem.details["reason"]
    assert "no model" in said
    assert not {"\x1b", "\x07", "\n"} & set(said)
    assert KEY not in said
    assert len(said) <= 200


def test_a_proxy_of_the_environment_is_not_used_for_this_machine(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with serving(FINE) as server:
        assert client(server)[0].ask(HELLO).content == "fine"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("localhost:11434", "KH-REV-001"),
        ("ftp://example.com", "KH-REV-001"),
        ("file:///etc/passwd", "KH-REV-001"),
        ("http://", "KH-REV-001"),
        ("http://[::1", "KH-REV-001"),
        ("http://example.com:port/v1", "KH-REV-001"),
        ("https://user:pass-word@example.com/v1", "KH-REV-001"),
        ("http://example.com/v1", "KH-REV-002"),
    ],
)
def test_an_address_that_cannot_be_used_safely_is_refused(address: str, code: str):
    with pytest.raises(UsageError) as e:
        endpoint_at(address, {"KAKEHASHI_REVIEWER_KEY": KEY})

    assert e.value.problem.code == code
    assert "pass-word" not in e.value.problem.line("en")


def test_a_key_that_would_break_the_header_is_refused_without_being_shown():
    with pytest.raises(UsageError) as e:
        endpoint_at("https://example.com", {"KAKEHASHI_REVIEWER_KEY": "sk-1\nX-Evil: 1"})

    assert "sk-1" not in e.value.problem.line("en")


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://api.example.com/v1/", "https://api.example.com/v1/chat/completions"),
        ("https://x.example/v1/chat/completions", "https://x.example/v1/chat/completions"),
        ("https://x.example/d?api-version=1", "https://x.example/d/chat/completions?api-version=1"),
    ],
)
def test_addresses_are_read_as_people_write_them(address: str, url: str):
    assert endpoint_at(address, {}).url == url
    assert json.dumps(repr(endpoint_at(address, {"KAKEHASHI_REVIEWER_KEY": KEY}))).find(KEY) < 0
