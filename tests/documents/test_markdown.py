from __future__ import annotations

import pytest

from kakehashi.documents.markdown import read_markdown


def blocks(text: str) -> list[tuple[str, str, int]]:
    return [(block.kind, block.text, block.level) for block in read_markdown(text)]


def test_headings_lists_and_tables_are_read_by_their_marks():
    text = """# Policy

## Incidents

We log **every** _incident_ in the
[register](https://example.org "title").

- serious ones
  - within a day
- others

| Role | Duty |
|------|------|
| CISO | reads `logs` |
"""

    assert blocks(text) == [
        ("heading", "Policy", 1),
        ("heading", "Incidents", 2),
        ("paragraph", "We log every incident in the register.", 0),
        ("item", "serious ones", 1),
        ("item", "within a day", 2),
        ("item", "others", 1),
        ("row", "Role: CISO / Duty: reads logs", 0),
    ]


def test_numbered_lists_quotes_and_underlined_headings_are_read():
    text = "Policy\n======\n\n1. log\n2. report\n\n> Safety first.\n"

    assert blocks(text) == [
        ("heading", "Policy", 1),
        ("item", "log", 1),
        ("item", "report", 1),
        ("paragraph", "Safety first.", 0),
    ]


def test_wrapped_japanese_is_joined_without_spaces():
    assert blocks("当社は、全ての\nインシデントを\n記録する。") == [
        ("paragraph", "当社は、全てのインシデントを記録する。", 0)
    ]


def test_front_matter_comments_and_code_are_left_out():
    text = """---
title: Policy
owner: someone
---

<!-- draft: do not publish -->

We log incidents.

```python
log(incident)
```
"""

    assert blocks(text) == [("paragraph", "We log incidents.", 0)]


def test_a_line_of_dashes_that_is_no_front_matter_hides_nothing():
    assert ("paragraph", "We log incidents.", 0) in blocks("---\n\nWe log incidents.")


def test_markup_in_a_name_is_text():
    assert blocks("The system \\<script\\>alert(1)\\</script\\> is logged.") == [
        ("paragraph", "The system <script>alert(1)</script> is logged.", 0)
    ]


@pytest.mark.parametrize(
    "text", ["> " * 3000 + "deep", "[" * 5000 + "x", "*a _b " * 3000, "`" * 3000, "- " * 3000 + "x"]
)
def test_pathological_marks_do_not_stop_it(text):
    assert isinstance(blocks(text), list)


def test_what_is_drawn_in_a_fence_is_read():
    chart = (
        "```mermaid\ngraph TD\n  A[利用申請] --> B{AI審査会議が承認?}\n  style A fill:#fff\n```\n"
    )
    path = "```\n申請者\n  └─ 高リスク → 役員が承認する\n```\n"

    assert [text for _, text, _ in blocks(chart + path)] == [
        "利用申請",
        "AI審査会議が承認?",
        "申請者",
        "高リスク 役員が承認する",
    ]
