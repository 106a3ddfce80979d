"""Read what an assessment plan chooses and what is to be done."""

from __future__ import annotations

from kakehashi.errors import Problem
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_tree import branches, leaf
from kakehashi.interchange.oscal.account import Task
from kakehashi.interchange.oscal.decisions_in import tasks_in
from kakehashi.interchange.oscal.names import own_texts
from kakehashi.interchange.oscal.profile_in import Chosen, Find
from kakehashi.interchange.oscal.read import OscalFile
from kakehashi.interchange.oscal.tokens import id_of


def read_plan(
    file: OscalFile, find: Find
) -> tuple[tuple[Chosen, ...], tuple[Task, ...], list[Problem]]:
    """Return the provisions that a plan assesses, its tasks, and what is not carried over.

    Args:
        file: The assessment plan.
        find: Returns the framework of a prefix or id, or None.
    """
    found = Findings(file.name, numbered_lines=False)
    chosen = []
    for selection in branches(file.content, "reviewed-controls", "control-selections"):
        prefix = own_texts(selection).get("framework", "")
        ids = [id_of(leaf(one, "control-id")) for one in branches(selection, "include-controls")]
        framework = find(prefix) if prefix else None
        if framework is None:
            found.add("KH-OSC-012", None, prefix or leaf(selection, "description"), "warning")
            chosen.append(Chosen(prefix, known=False, everything=not ids, provisions=tuple(ids)))
            continue
        refs = [f"{framework.prefix}:{id_}" for id_ in ids]
        for ref in refs:
            if ref not in framework.by_ref:
                found.add("KH-OSC-013", None, ref, "warning")
        kept = tuple(ref for ref in refs if ref in framework.by_ref)
        chosen.append(Chosen(framework.prefix, known=True, everything=False, provisions=kept))
    for key in ("terms-and-conditions", "assessment-assets"):
        if isinstance(file.content, dict) and key in file.content:
            found.loss("KH-OSC-003", None, key)
    tasks = tuple(tasks_in(file.content, {}))
    return tuple(chosen), tasks, [*file.problems, *found.problems()]
