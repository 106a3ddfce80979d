"""A valid signature says who wrote something, not that it is well made."""

from __future__ import annotations

import base64
import hashlib

import pytest
from tests.exchange.bundles import ITEMS, made, verified

from kakehashi.exchange.disclosure import Item
from kakehashi.exchange.told import told_by

BASE = "decisions/practices:GOV-01"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (f"{BASE}/verdict", "fine"),
        (f"{BASE}/verdict", None),
        (f"{BASE}/verdict", ["in place"]),
        (f"{BASE}/by", "Aiko"),
        (f"{BASE}/by", True),
        (f"{BASE}/by", -1),
        (f"{BASE}/on", "yesterday"),
        (f"{BASE}/on", "2026-99-99"),
        (f"{BASE}/reason", {"en": "x"}),
        (f"{BASE}/quotes/1/page", 0),
        (f"{BASE}/quotes/0/text", "x"),
        (f"{BASE}/quotes/1/document", {}),
        ("documents/1/sha256", "A" * 64),
        ("documents/1/content", "***"),
        ("people/x", "Aiko"),
        ("people/1", 5),
        ("frameworks/x/title", "x"),
        ("statuses/a/b/proof", [{"en": "x"}]),
        ("statuses/a/b/proof", "x"),
        ("statuses/a/b/value", 5),
        ("assessed", "2026-13-01"),
        ("elsewhere", "x"),
    ],
)
def test_items_of_another_form_are_named_and_left_out(path, value):
    items = [*(item for item in ITEMS if item.path != path), Item(path, value)]
    told = told_by(verified(made(items)))
    assert path not in told.values
    assert [problem.code for problem in told.problems] == ["KH-EXC-034"]
    assert str(told.problems[0].where).endswith(f"#{path}")


def test_a_file_that_does_not_have_its_hash_is_named():
    right = hashlib.sha256(b"ABC").hexdigest()
    content = base64.b64encode(b"ABC").decode()
    items = [item for item in ITEMS if not item.path.startswith("documents/1/sha")]
    for digest, problems in ((right, []), ("0" * 64, ["KH-EXC-037"])):
        more = [Item("documents/1/content", content), Item("documents/1/sha256", digest)]
        told = told_by(verified(made([*items, *more])))
        assert [problem.code for problem in told.problems] == problems


def test_a_proof_without_end_is_left_out():
    proof: list = []
    for _ in range(60):
        proof = [{"en": "", "ja": "", "about": "", "premises": proof}]
    told = told_by(verified(made([Item("statuses/a/b/proof", proof)])))
    assert [problem.code for problem in told.problems] == ["KH-EXC-034"]
