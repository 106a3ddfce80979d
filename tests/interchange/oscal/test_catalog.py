"""A framework comes back from its catalog as it was; a catalog of others as far as it goes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.bundled import bundled_library
from tests.interchange.oscal.accounts import NOW
from tests.interchange.oscal.validators import json_errors, xml_errors

from kakehashi.errors import KakehashiError, UnreadableError
from kakehashi.interchange.mapping_tree import tree_of
from kakehashi.interchange.oscal.catalog_in import framework_of, is_ours
from kakehashi.interchange.oscal.catalog_out import catalog_of
from kakehashi.interchange.oscal.foreign_catalog import foreign_framework
from kakehashi.interchange.oscal.forms import Form, document_text
from kakehashi.interchange.oscal.framework_folder import write_framework
from kakehashi.interchange.oscal.markup import unescaped
from kakehashi.interchange.oscal.read import read_document
from kakehashi.library.check import check_library
from kakehashi.library.library import DATA, load_library
from kakehashi.model import Framework, PracticeDetail, Provision, Source, Verification
from kakehashi.text.bilingual import Bilingual, BilingualList

NIST_EXAMPLE = Path("gh-oscal-format-example/basic-catalog.json")


def without_places(framework: Framework) -> Framework:
    """Leave out where a framework was loaded from: it is no part of it."""
    provisions = tuple(replace(provision, line=None) for provision in framework.provisions)
    return replace(framework, folder="", provisions=provisions)


def again(framework: Framework, form: Form = "json") -> Framework:
    made, problems = catalog_of(framework, modified=NOW)
    tree = unescaped(tree_of(document_text(made, form)))
    assert isinstance(tree, dict)
    assert (problems, is_ours(tree["catalog"])) == ([], True)
    found, lost = framework_of(tree["catalog"], "c")
    assert lost == []
    return found


@pytest.mark.parametrize("form", ["json", "yaml"])
@pytest.mark.parametrize("prefix", sorted(bundled_library().frameworks))
def test_every_framework_of_the_library_comes_back(prefix: str, form: Form):
    framework = bundled_library().frameworks[prefix]

    assert again(framework, form) == without_places(framework)


TEXT = st.text(max_size=20) | st.sampled_from(
    ["*a*", "<b>", "一\n二", " x ", "-", "{{ insert: param, a }}"]
)
WORDS = st.builds(Bilingual, TEXT, TEXT)
LISTS = st.builds(
    BilingualList, st.lists(TEXT, max_size=2).map(tuple), st.lists(TEXT, max_size=2).map(tuple)
)
IDS = st.lists(st.text(min_size=1, max_size=4), min_size=1, max_size=6, unique=True)


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    ids = draw(IDS)
    provisions = []
    for number, id_ in enumerate(ids):
        above = draw(st.sampled_from([None, *ids[:number], "gone"]))
        provisions.append(
            Provision(
                ref=f"f:{id_}",
                id=id_,
                parent=None if above is None else f"f:{above}",
                kind=draw(st.sampled_from(["article", "practice", "practice-part", "a b"])),
                citation=draw(WORDS),
                title=draw(WORDS),
                statement=draw(WORDS),
                modality=draw(st.sampled_from(["shall", "informative"])),
                addressees=draw(st.sampled_from([(), ("provider", "deployer")])),
                stage=draw(st.sampled_from([(), ("design",)])),
                assessable=draw(st.booleans()),
                covered_by_children=draw(st.booleans()),
                applies_from=draw(st.sampled_from(["", "2026-08-02"])),
                was=draw(st.sampled_from(["", "1"])),
                verified=draw(st.sampled_from([None, Verification("s", "2026-01-01")])),
                practice=draw(
                    st.none() | st.builds(PracticeDetail, st.just("either"), LISTS, LISTS)
                ),
            )
        )
    return Framework(
        prefix="f",
        id="f",
        edition="1",
        title=draw(WORDS),
        short_title=draw(WORDS),
        publisher=draw(WORDS),
        jurisdiction="JP",
        kind="law",
        published="2026",
        original="ja",
        sources=(Source("s", "S", "https://example.org/a b"),),
        provisions=tuple(draw(st.permutations(provisions))),
        in_force="",
        complete=draw(st.booleans()),
    )


@given(frameworks())
def test_any_framework_comes_back(framework: Framework):
    assert again(framework) == framework


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(frameworks())
def test_any_framework_makes_a_valid_catalog(framework: Framework):
    made, _ = catalog_of(framework, modified=NOW)

    assert json_errors(json.loads(document_text(made))) == []
    assert xml_errors(document_text(made, "xml")) == []


def test_provisions_in_a_circle_are_kept():
    def one(id_: str, parent: str) -> Provision:
        words = Bilingual(id_, id_)
        return Provision(f"f:{id_}", id_, f"f:{parent}", "article", words, words, words)

    base = bundled_library().framework("g20-ai-principles")
    looped = replace(
        without_places(base), prefix="f", provisions=(one("a", "b"), one("b", "a"), one("c", "a"))
    )
    assert again(looped) == looped


def test_a_ref_given_twice_is_told():
    framework = bundled_library().framework("g20-ai-principles")
    doubled = replace(framework, provisions=(*framework.provisions, framework.provisions[0]))
    _, problems = catalog_of(doubled, modified=NOW)

    assert [problem.code for problem in problems] == ["KH-OSC-005"]


def test_groups_hold_what_nobody_assesses_and_japanese_stands_beside_english():
    made, _ = catalog_of(bundled_library().framework("nist-ai-rmf"), modified=NOW)
    govern = made["catalog"]["groups"][0]
    control = govern["groups"][0]["controls"][0]
    japanese = control["parts"][1]

    assert (govern["id"], control["id"], control["parts"][0]["id"]) == (
        "GOVERN",
        "GOVERN-1.1",
        "GOVERN-1.1_smt",
    )
    assert (japanese["class"], japanese["ns"].startswith("https://")) == ("ja", True)
    assert {"name": "label", "value": "GOVERN 1.1"} in control["props"]


def test_a_catalog_of_ours_changed_by_hand_gives_a_problem():
    made, _ = catalog_of(bundled_library().framework("g20-ai-principles"), modified=NOW)
    tree = tree_of(document_text(made).replace('"sort-id"', '"order"', 1))
    assert isinstance(tree, dict)

    with pytest.raises(UnreadableError) as caught:
        framework_of(tree["catalog"], "c")
    assert caught.value.problem.code == "KH-OSC-015"


FOREIGN = {
    "catalog": {
        "uuid": "x",
        "metadata": {
            "title": "Controls of others",
            "version": "r5",
            "published": "2026-01-02T00:00:00Z",
            "parties": [{"name": "Somebody"}],
        },
        "params": [{"id": "p", "label": "how often"}],
        "groups": [
            {
                "id": "ac",
                "class": "family",
                "title": "Access",
                "controls": [
                    {
                        "id": "ac_1",
                        "title": "Policy",
                        "props": [{"name": "label", "value": "AC-1"}],
                        "links": [{"href": "#x"}],
                        "parts": [
                            {
                                "name": "statement",
                                "prose": "Review {{ insert: param, p }}:",
                                "parts": [
                                    {
                                        "name": "item",
                                        "props": [{"name": "label", "value": "a."}],
                                        "prose": "the policy.",
                                    }
                                ],
                            },
                            {"name": "guidance", "prose": "Think."},
                        ],
                        "controls": [{"id": "ac-1.1", "title": "Automated"}],
                    },
                    {
                        "id": "ac-9",
                        "title": "Old",
                        "props": [{"name": "status", "value": "withdrawn"}],
                    },
                    {"id": "AC_1", "title": "Ends the same"},
                    {"id": "ac-1.1", "title": "Twice"},
                ],
            }
        ],
    }
}


def foreign(folder: Path, tree: object = FOREIGN) -> tuple[Framework, set[str]]:
    path = folder / "foreign.json"
    path.write_text(json.dumps(tree), encoding="utf-8")
    framework, problems = foreign_framework(read_document(path))
    return framework, {f"{problem.code} {problem.details['value']}" for problem in problems}


def test_a_catalog_of_others_becomes_an_unverified_framework(tmp_path: Path):
    framework, told = foreign(tmp_path)
    control = framework.by_ref["controls-of-others-r5:ac-1"]

    assert (framework.id, framework.edition, framework.published, framework.publisher.en) == (
        "controls-of-others",
        "r5",
        "2026-01-02",
        "Somebody",
    )
    assert control.statement.en == "Review [how often]: a. the policy."
    assert (control.citation.en, control.parent) == ("AC-1", "controls-of-others-r5:ac")
    assert [p.id for p in framework.provisions] == ["ac", "ac-1", "ac-1.1", "AC-1", "ac-1.1-2"]
    assert not any(p.verified for p in framework.provisions)
    assert [p.assessable for p in framework.provisions] == [False, True, True, True, True]
    assert told >= {
        "KH-OSC-003 parts.guidance",
        "KH-OSC-003 controls.links",
        "KH-OSC-004 ac_1",
        "KH-OSC-004 ac-1.1",
        "KH-OSC-010 ac-9",
    }


def test_a_date_that_is_not_there_is_not_invented(tmp_path: Path):
    framework, told = foreign(tmp_path, {"catalog": {"metadata": {"title": "T"}}})

    assert (framework.published, told) == ("0000", {"KH-OSC-017 metadata.last-modified"})


def test_a_japanese_catalog_is_japanese(tmp_path: Path):
    control = {"id": "k-1", "title": "方針を定める"}
    metadata = {"title": "管理策の一覧", "last-modified": "2026-01-01", "version": "1"}
    framework, _ = foreign(tmp_path, {"catalog": {"metadata": metadata, "controls": [control]}})
    paths = write_framework(tmp_path / "mine", framework)

    assert (framework.original, framework.provisions[0].title.ja) == ("ja", "方針を定める")
    assert framework.id == "catalog"
    assert [path.name for path in paths] == ["framework.yaml", "en.yaml"]
    assert load_library((tmp_path / "mine",)).problems == ()


def test_its_folder_loads_beside_the_library(tmp_path: Path):
    framework, _ = foreign(tmp_path)
    write_framework(tmp_path / "mine", framework)
    library = load_library((DATA, tmp_path / "mine"))

    assert library.problems == ()
    assert without_places(library.frameworks[framework.prefix]) == framework
    # What is missing is the other language, and nothing else.
    mine = [p for p in check_library(library) if str(tmp_path) in str(p.where)]
    assert {problem.code for problem in mine} == {"KH-DATA-008"}
    with pytest.raises(KakehashiError) as caught:
        write_framework(tmp_path / "mine", framework)
    assert caught.value.problem.code == "KH-OSC-009"


def test_folders_of_our_own_frameworks_hold_the_same(tmp_path: Path):
    frameworks = bundled_library().frameworks
    for framework in frameworks.values():
        write_framework(tmp_path, framework)
    library = load_library((tmp_path,))

    assert library.problems == ()
    assert {k: without_places(f) for k, f in library.frameworks.items()} == {
        k: without_places(f) for k, f in frameworks.items()
    }


@pytest.mark.parametrize("name", ["../../evil", "/etc", "..", "a/b"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str):
    framework = replace(bundled_library().framework("g20-ai-principles"), id=name, edition=name)
    inside = tmp_path / "in" / "side"
    paths = write_framework(inside, framework)

    assert all(path.resolve().is_relative_to(inside.resolve()) for path in paths)


@pytest.mark.sources
def test_nist_example_catalog(tmp_path: Path, sources: Path):
    framework, problems = foreign_framework(read_document(sources / NIST_EXAMPLE))
    write_framework(tmp_path, framework)

    assert [p.id for p in framework.assessable] == ["s1.1.1", "s1.1.2", "s2.1.1", "s2.1.2"]
    assert {problem.details["value"] for problem in problems} == {
        "parts.guidance",
        "parts.objective",
    }
