"""Load the rules of a framework from `applicability.yaml` beside its provisions."""

from __future__ import annotations

from pathlib import Path

from kakehashi.applicability.records import (
    ConditionRecord,
    FindingRecord,
    RuleRecord,
    RuleSetRecord,
)
from kakehashi.errors import Problem, UnreadableError
from kakehashi.library.validated import line_of, validated
from kakehashi.library.yaml_files import Value, load_yaml
from kakehashi.model import Framework
from kakehashi.model.applicability import Rule, RuleSet
from kakehashi.text.bilingual import Bilingual

RULES = "applicability.yaml"


def load_rules(framework: Framework, problems: list[Problem]) -> RuleSet | None:
    """Return the rules of a framework; None where it has none, or they cannot be read.

    What is wrong is added to `problems`.
    """
    path = Path(framework.folder) / RULES
    if not framework.folder or not path.exists():
        return None
    try:
        data = load_yaml(path)
    except UnreadableError as error:
        problems.append(error.problem)
        return None
    record = validated(RuleSetRecord, data, path, problems)
    return _rule_set(framework, record, data, path) if record else None


def _rule_set(
    framework: Framework, record: RuleSetRecord, data: dict[str, Value], path: Path
) -> RuleSet:
    lines = {key: _lines(data.get(key)) for key in ("findings", "rules")}
    return RuleSet(
        framework=framework.prefix,
        concerns=_rule(framework, record.concerns, line_of(data.get("concerns", "")))
        if record.concerns
        else None,
        addressees={str(role): when for role, when in record.addressees.items()},
        findings=tuple(
            _rule(framework, one, line)
            for one, line in zip(record.findings, lines["findings"], strict=True)
        ),
        rules=tuple(
            _rule(framework, one, line)
            for one, line in zip(record.rules, lines["rules"], strict=True)
        ),
        path=str(path),
    )


def _lines(listed: Value | None) -> list[int | None]:
    return [line_of(item) for item in listed] if isinstance(listed, list) else []


def _rule(framework: Framework, record: ConditionRecord, line: int | None) -> Rule:
    return Rule(
        when=record.when,
        because=Bilingual(record.because, record.because_ja),
        citation=record.citation,
        citation_ja=record.citation_ja,
        verified=record.verified,
        id=record.id if isinstance(record, FindingRecord) else "",
        title=Bilingual(record.title, record.title_ja)
        if isinstance(record, FindingRecord)
        else Bilingual("", ""),
        provisions=tuple(f"{framework.prefix}:{id_}" for id_ in record.provisions)
        if isinstance(record, RuleRecord)
        else (),
        starts=record.starts if isinstance(record, RuleRecord) else "",
        line=line,
    )
