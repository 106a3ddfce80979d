"""What applies: facts about an organisation and a system decide which provisions apply.

The rules stand in the framework data (`applicability.yaml`), written in the
Common Expression Language, each with its reason and its article. A fact that
nobody gave makes a rule undecided, never false.
"""

from __future__ import annotations

from kakehashi.applicability.decide import Decided, decide
from kakehashi.applicability.facts_file import load_facts
from kakehashi.applicability.interview import next_question
from kakehashi.applicability.rules_file import load_rules

__all__ = ["Decided", "decide", "load_facts", "load_rules", "next_question"]
