from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.bundled import bundled_library
from tests.interchange.oscal.accounts import NOW

from kakehashi.errors import KakehashiError
from kakehashi.interchange.oscal.forms import Form, write_document
from kakehashi.interchange.oscal.profile_in import Chosen, chosen_in
from kakehashi.interchange.oscal.profile_out import Choice, choice_for_roles, profile_of
from kakehashi.interchange.oscal.read import read_document

FIND = bundled_library().frameworks.get
RMF, ACT = "nist-ai-rmf-1.0", "eu-ai-act-2026"


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_a_choice_comes_back(tmp_path: Path, form: Form):
    frameworks = bundled_library().frameworks
    some = choice_for_roles(frameworks[ACT], ["importer"])
    numbers = Choice(frameworks["canada-adm-directive-2025"], ("6.1.1", "6.2.1"))
    path = tmp_path / f"p.{form}"
    made = profile_of([Choice(frameworks[RMF]), some, numbers], "T", modified=NOW)
    write_document(path, made, form)
    (all_of_it, importer, two), problems = chosen_in(read_document(path), FIND)

    assert problems == []
    assert (all_of_it.catalog, all_of_it.everything) == (RMF, True)
    assert importer.provisions == tuple(f"{ACT}:{id_}" for id_ in some.provisions or ())
    assert two.provisions == (
        "canada-adm-directive-2025:6.1.1",
        "canada-adm-directive-2025:6.2.1",
    )


def test_roles_keep_what_addresses_everybody():
    act = bundled_library().frameworks[ACT]
    kept = set(choice_for_roles(act, ["importer"]).provisions or ())

    for provision in act.assessable:
        addressed = set(provision.addressees)
        wanted = not addressed or bool(addressed & {"organisation", "importer"})
        assert (provision.id in kept) == wanted


@pytest.mark.parametrize("choices", [[], [()]])
def test_nothing_chosen_is_told(choices: list[Any]):
    framework = bundled_library().frameworks[RMF]
    with pytest.raises(KakehashiError) as caught:
        profile_of([Choice(framework, one) for one in choices], "T", modified=NOW)
    assert caught.value.problem.code == "KH-OSC-002"


def read_foreign(folder: Path, *imports: dict[str, Any], **more: Any) -> tuple[Any, list[str]]:
    path = folder / "p.json"
    path.write_text(json.dumps({"profile": {"imports": list(imports), **more}}), encoding="utf-8")
    chosen, problems = chosen_in(read_document(path), FIND)
    return chosen, [problem.code for problem in problems]


def test_children_patterns_and_exclusions_of_others_are_followed(tmp_path: Path):
    whole = {
        "href": f"{RMF}.json",
        "include-controls": [{"with-ids": ["GOVERN-1"], "with-child-controls": "yes"}],
        "exclude-controls": [{"matching": [{"pattern": "GOVERN-1.[2-9]"}]}],
    }
    (chosen,), told = read_foreign(tmp_path, whole)

    assert chosen.provisions == (f"{RMF}:GOVERN-1", f"{RMF}:GOVERN-1.1")
    assert told == []


def test_unknown_catalogs_and_ids_are_told(tmp_path: Path):
    theirs = {"href": "theirs.xml", "include-controls": [{"with-ids": ["ac-1"]}]}
    ours = {"href": f"{RMF}.json", "include-controls": [{"with-ids": ["GOVERN-99"]}]}
    (first, second), told = read_foreign(
        tmp_path, theirs, ours, modify={"alters": [{"control-id": "x"}]}
    )

    assert first == Chosen("theirs.xml", known=False, everything=False, provisions=("ac-1",))
    assert second.provisions == ()
    assert sorted(told) == ["KH-OSC-003", "KH-OSC-012", "KH-OSC-013"]
