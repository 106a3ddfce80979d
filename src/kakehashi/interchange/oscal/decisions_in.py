"""Read decisions and tasks from component definitions, assessment results and plans of action.

What we wrote comes back as it was. Of files of others only what is said of our
practices can become a decision; everything else is listed as not carried over.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kakehashi.errors import Problem
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.mapping_tree import Tree, branches, leaf
from kakehashi.interchange.oscal.account import Task
from kakehashi.interchange.oscal.decision_parts import (
    VERDICTS_OF,
    decision_of,
    observed_decisions,
    quoted_evidence,
)
from kakehashi.interchange.oscal.names import own_texts
from kakehashi.interchange.oscal.read import OscalFile
from kakehashi.interchange.oscal.tokens import id_of
from kakehashi.model import Decision
from kakehashi.model.framework import HUB

DECIDED = ("component-definition", "assessment-results", "plan-of-action-and-milestones")
"""The models that decisions are read from."""
_STATUS = ("implementation-status", "control-status")


@dataclass(frozen=True, slots=True)
class Told:
    """What a file says was decided, and what is to be done."""

    decisions: tuple[Decision, ...]
    tasks: tuple[Task, ...]
    problems: tuple[Problem, ...]


def read_decided(file: OscalFile, practices: Collection[str]) -> Told:
    """Return the decisions and tasks of a file, and what is not carried over.

    Args:
        file: A component definition, assessment results or a plan of action.
        practices: The refs of the practices and their parts that exist.
    """
    found = Findings(file.name, numbered_lines=False)
    reader = _Reader(file.name, practices, found)
    if file.model == "component-definition":
        reader.components(file.content)
    elif file.model == "assessment-results":
        reader.results(file.content)
    else:
        reader.plan(file.content)
    nobody = [d.practice.split(":")[-1] for d in reader.decisions if not d.by]
    for practice in nobody:
        found.loss("KH-OSC-008", practice, "")
    problems = (*file.problems, *found.problems())
    return Told(tuple(reader.decisions), tuple(reader.tasks), problems)


class _Reader:
    def __init__(self, name: str, practices: Collection[str], found: Findings) -> None:
        self.decisions: list[Decision] = []
        self.tasks: list[Task] = []
        self._name = name
        self._known = practices
        self._refs = {ref.lower(): ref for ref in practices}
        self._found = found

    def components(self, content: Tree) -> None:
        """Take the requirements of all components."""
        for key in ("capabilities", "import-component-definitions"):
            for _ in branches(content, key):
                self._found.loss("KH-OSC-003", None, key)
        number = 0
        for component in branches(content, "components"):
            for implementation in branches(component, "control-implementations"):
                for requirement in branches(implementation, "implemented-requirements"):
                    number += 1
                    self._requirement(requirement, number)

    def _requirement(self, requirement: Tree, number: int) -> None:
        where = f"{self._name}#{number}"
        ours = decision_of(requirement, quoted_evidence(requirement), where)
        if ours:
            self._take(ours, number)
            return
        practice = self._practice(leaf(requirement, "control-id"), number)
        state = self._state(requirement)
        verdict = VERDICTS_OF.get(state)
        if practice and verdict is None:
            self._found.add("KH-OSC-007", number, state, "warning")
        if not practice or verdict is None:
            return
        texts = [leaf(one, "description") for one in branches(requirement, "statements")]
        why = "\n\n".join(filter(None, [leaf(requirement, "description"), *texts]))
        self.decisions.append(Decision(practice, verdict, "", "", why, (), where))

    def _state(self, requirement: Tree) -> str:
        for prop in branches(requirement, "props"):
            if leaf(prop, "name") in _STATUS:
                return leaf(prop, "value").strip().lower()
        return ""

    def _practice(self, control: str, number: int) -> str:
        written = id_of(control.strip())
        ref = written if ":" in written else f"{HUB}:{written}"
        found = self._refs.get(ref.lower(), "")
        if not found:
            self._found.add("KH-OSC-006", number, control, "warning")
        return found

    def results(self, content: Tree) -> None:
        """Take the observations of all results; statuses follow from decisions and are not read."""
        for result in branches(content, "results"):
            self._observations(result)
            self._foreign(result, "findings")
            self._foreign(result, "risks")
            for key in ("attestations", "assessment-log"):
                if key in result:
                    self._found.loss("KH-OSC-003", None, key)

    def plan(self, content: Tree) -> None:
        """Take the observations and tasks of a plan of action."""
        self._observations(content)
        self._foreign(content, "findings")
        for risk in branches(content, "risks"):
            own = own_texts(risk)
            if not own:
                self._found.loss("KH-OSC-003", None, "risks")
            for remediation in branches(risk, "remediations"):
                self.tasks.extend(tasks_in(remediation, own))
        self._foreign(content, "poam-items")

    def _observations(self, tree: Tree) -> None:
        for decision, place in observed_decisions(tree, self._name):
            if decision is None:
                self._found.loss("KH-OSC-003", place, "observations")
            else:
                self._take(decision, place)

    def _take(self, decision: Decision, place: int | str) -> None:
        if decision.practice in self._known:
            self.decisions.append(decision)
        else:
            self._found.add("KH-OSC-006", place, decision.practice, "warning")

    def _foreign(self, tree: Tree, key: str) -> None:
        for entry in branches(tree, key):
            if not own_texts(entry):
                self._found.loss("KH-OSC-003", None, key)


def tasks_in(tree: Tree, about: dict[str, str]) -> Iterator[Task]:
    """Yield the tasks below something; milestones are dates, not work, and are left out.

    Args:
        tree: A plan, or a response to a risk.
        about: Our properties of the risk, which say the practice where a task does not.
    """
    for task in branches(tree, "tasks"):
        if leaf(task, "type") == "milestone":
            continue
        own = own_texts(task)
        range_end = leaf(task, "timing", "within-date-range", "end")
        yield Task(
            title=own.get("title", leaf(task, "title")),
            practice=own.get("practice", about.get("practice", "")),
            owner=own.get("owner", ""),
            due=(leaf(task, "timing", "on-date", "date") or range_end)[:10],
            state=own.get("state", "open"),
            goal=own.get("goal", ""),
        )
