"""Proofs for somebody outside: sentences of the library, and which decisions they rest on."""

from __future__ import annotations

from typing import Any

from kakehashi.assessment.assess import Assessment
from kakehashi.assessment.naming import Naming, fill
from kakehashi.assessment.proof import ProofNode
from kakehashi.assessment.proof_words import VERDICT
from kakehashi.assessment.status import Status
from kakehashi.exchange.paths import segment
from kakehashi.text.bilingual import Bilingual

_STOP = Bilingual(".", "。")


def proof_of(done: Assessment, status: Status) -> list[dict[str, Any]]:
    """Return the proofs of a status as JSON.

    Each node says in `about` which decision or status it tells, so that whoever takes
    one of these out can take out what tells it too. Nobody's name, reason or quote is
    in a proof: the sentences about decisions are made here from the verdict alone.
    """
    decided = {one.id: one for one in done.decisions}
    naming = Naming(done.library)

    def told(node: ProofNode) -> dict[str, Any]:
        text, about = node.text, _about(node.ref)
        if node.kind == "decision":
            decision = decided[node.ref]
            name = naming.name(decision.practice)
            text = fill(VERDICT[decision.verdict], name=name, because=_STOP)
            about = f"decisions/{segment(decision.practice)}"
        elif node.kind != "conclusion":
            about = ""
        premises = [told(one) for one in node.premises]
        return {"en": text.get("en"), "ja": text.get("ja"), "about": about, "premises": premises}

    return [told(node) for node in done.proofs(status)]


def _about(ref: str) -> str:
    """Return the decision or status that a conclusion is about."""
    framework, _, name = ref.partition(":")
    if framework == "practices":
        return f"decisions/{segment(ref)}"
    return f"statuses/{segment(framework)}/{segment(name)}"
