"""What can be done in a workspace: one function for each thing, for every door alike.

Each takes `actor` (the handle of a person) and `now` (a moment with its time
zone), checks permission, and writes the change with its journal entry in one
transaction.
"""

from __future__ import annotations

from kakehashi.workspace.operations.commitments import confirm_commitment, reject_commitment
from kakehashi.workspace.operations.decisions import (
    Wish,
    approve,
    decide,
    decide_many,
    propose_again,
    refuse,
    withdraw,
)
from kakehashi.workspace.operations.documents import add_document, quote_evidence, withdraw_document
from kakehashi.workspace.operations.findings import judge_finding, judge_findings, keep_findings
from kakehashi.workspace.operations.follow_ups import follow_up
from kakehashi.workspace.operations.founding import found_organisation
from kakehashi.workspace.operations.incidents import (
    add_incident,
    add_incidents,
    approve_report,
    change_incident,
    decide_practice,
    draft_report,
    mark_sent,
    note_event,
    set_contract_clock,
    suggest_practices,
)
from kakehashi.workspace.operations.instruments import (
    add_instrument,
    add_instruments,
    add_measures,
    change_instrument,
    keep_practices,
    review_instrument,
)
from kakehashi.workspace.operations.organisations import (
    add_person,
    add_unit,
    change_organisation,
    choose_framework,
    drop_framework,
    end_role,
    give_role,
    set_facts,
)
from kakehashi.workspace.operations.plans import (
    add_goal,
    add_risk,
    add_task,
    change_goal,
    change_risk,
    change_task,
    move_cycle,
    open_cycle,
)
from kakehashi.workspace.operations.policy_texts import take_promises
from kakehashi.workspace.operations.signals import keep_evidence
from kakehashi.workspace.operations.skills import (
    add_skill,
    change_skill,
    end_skill,
    need_skill,
    plan_skill_gaps,
)
from kakehashi.workspace.operations.systems import add_system, change_system, set_system_facts
from kakehashi.workspace.operations.undoing import (
    take_back_evidence,
    undo_decisions,
    undo_judgements,
)
from kakehashi.workspace.operations.upgrades import upgrade_framework

__all__ = [
    "Wish",
    "add_document",
    "add_goal",
    "add_incident",
    "add_incidents",
    "add_instrument",
    "add_instruments",
    "add_measures",
    "add_person",
    "add_risk",
    "add_skill",
    "add_system",
    "add_task",
    "add_unit",
    "approve",
    "approve_report",
    "change_goal",
    "change_incident",
    "change_instrument",
    "change_organisation",
    "change_risk",
    "change_skill",
    "change_system",
    "change_task",
    "choose_framework",
    "confirm_commitment",
    "decide",
    "decide_many",
    "decide_practice",
    "draft_report",
    "drop_framework",
    "end_role",
    "end_skill",
    "follow_up",
    "found_organisation",
    "give_role",
    "judge_finding",
    "judge_findings",
    "keep_evidence",
    "keep_findings",
    "keep_practices",
    "mark_sent",
    "move_cycle",
    "need_skill",
    "note_event",
    "open_cycle",
    "plan_skill_gaps",
    "propose_again",
    "quote_evidence",
    "refuse",
    "reject_commitment",
    "review_instrument",
    "set_contract_clock",
    "set_facts",
    "set_system_facts",
    "suggest_practices",
    "take_back_evidence",
    "take_promises",
    "undo_decisions",
    "undo_judgements",
    "upgrade_framework",
    "withdraw",
    "withdraw_document",
]
