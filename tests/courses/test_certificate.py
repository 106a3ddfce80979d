"""Certificates and xAPI records: who earned them, what they hold, and what changes break them."""

from __future__ import annotations

import base64
import json
import uuid

import pytest

from kakehashi.courses.certificate import certificate_of, signed, verify_certificate
from kakehashi.courses.course import Courses
from kakehashi.courses.progress import Progress, start
from kakehashi.courses.xapi import statements
from kakehashi.errors import UnreadableError, UsageError
from kakehashi.exchange.keys import new_key


@pytest.fixture
def finished(courses: Courses) -> Progress:
    found = start("Aoki", "auditor", "2026-11-20")
    path = courses.paths["auditor"]
    for number, lesson in enumerate(path.lessons):
        found = found.with_read(lesson, "2026-11-20")
        found = found.with_lesson(lesson, 1.0, f"2026-11-{20 + number}")
    for exercise in path.exercises:
        found = found.with_exercise(exercise, 0.9, "2026-11-26")
    return found


def test_it_works(tmp_path, finished, courses):
    key = new_key()
    made = certificate_of(finished, courses, issuer="Minato Kotoba K.K.", on="2026-11-26")
    path = tmp_path / "c.json"
    path.write_text(signed(made, key), encoding="utf-8")
    found = verify_certificate(path, [new_key().public, key.public])
    assert found.certificate == made
    assert found.key == key.public
    assert made.courses == courses.edition
    assert len(made.passed) == 10


def test_whoever_has_not_finished_gets_none(finished, courses):
    less = finished.model_copy(update={"exercises": {}})
    with pytest.raises(UsageError) as caught:
        certificate_of(less, courses, issuer="A", on="2026-11-26")
    assert caught.value.problem.code == "KH-CRS-010"
    assert "review-governance" in caught.value.problem.message("en")


def test_any_change_breaks_it(tmp_path, finished, courses):
    key = new_key()
    text = signed(certificate_of(finished, courses, issuer="A", on="2026-11-26"), key)
    told = json.loads(text)
    payload = json.loads(base64.b64decode(told["payload"]))
    payload["learner"] = "Somebody Else"
    told["payload"] = base64.b64encode(json.dumps(payload).encode()).decode()
    path = tmp_path / "c.json"
    path.write_text(json.dumps(told))
    with pytest.raises(UnreadableError) as caught:
        verify_certificate(path, [key.public])
    assert caught.value.problem.code == "KH-CRS-012"


def test_a_stranger_cannot_vouch(tmp_path, finished, courses):
    path = tmp_path / "c.json"
    path.write_text(
        signed(certificate_of(finished, courses, issuer="A", on="2026-11-26"), new_key())
    )
    with pytest.raises(UnreadableError) as caught:
        verify_certificate(path, [new_key().public])
    assert caught.value.problem.code == "KH-CRS-012"


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"\xff", b"[" * 50_000, b'{"payloadType":"x","payload":"e30=","signatures":[]}'],
)
def test_other_files_are_no_certificates(tmp_path, content):
    path = tmp_path / "c.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as caught:
        verify_certificate(path, [new_key().public])
    assert caught.value.problem.code == "KH-CRS-011"


def test_a_signature_of_something_else_is_no_certificate(tmp_path):
    """Bundles of `kakehashi exchange` bear signatures of the same keys, of another type."""
    from kakehashi.exchange.envelope import Envelope

    key = new_key()
    envelope = Envelope(b"{}").signed_by(key)
    sig = base64.b64encode(envelope.signatures[0].sig).decode()
    path = tmp_path / "c.json"
    told = {
        "payloadType": envelope.payload_type,
        "payload": base64.b64encode(envelope.payload).decode(),
        "signatures": [{"keyid": key.public.fingerprint, "sig": sig}],
    }
    path.write_text(json.dumps(told))
    with pytest.raises(UnreadableError) as caught:
        verify_certificate(path, [key.public])
    assert caught.value.problem.code == "KH-CRS-011"


def test_xapi_tells_what_was_done(finished, courses):
    told = statements(finished, courses)
    verbs = [one["verb"]["id"].rsplit("/", 1)[1] for one in told]
    assert verbs.count("experienced") == 7
    assert verbs.count("passed") == 10
    assert verbs[-1] == "completed"
    assert len({one["id"] for one in told}) == len(told)
    for one in told:
        uuid.UUID(one["id"])
        assert one["actor"]["account"]["name"] == "Aoki"
        assert one["object"]["id"].startswith("urn:kakehashi:")
    assert statements(finished, courses) == told


def test_xapi_of_an_unfinished_path_completes_nothing(finished, courses):
    less = finished.with_exercise("new", 0.1, "2026-11-26").model_copy(
        update={"lessons": {"basics": finished.lessons["basics"]}}
    )
    verbs = {one["verb"]["id"].rsplit("/", 1)[1] for one in statements(less, courses)}
    assert "completed" not in verbs
