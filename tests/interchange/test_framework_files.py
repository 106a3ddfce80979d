"""Frameworks go to other programs and come back; other programs' frameworks come in."""

from __future__ import annotations

import csv
import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from tests.bundled import bundled_library

from kakehashi.errors import KakehashiError, UnreadableError, UsageError
from kakehashi.interchange.ciso.framework_write import write_ciso_framework
from kakehashi.interchange.frameworks.draft import framework_of, slug
from kakehashi.interchange.frameworks.folder import write_folder
from kakehashi.interchange.frameworks.read import read_framework, source_text
from kakehashi.interchange.frameworks.table_form import framework_tables
from kakehashi.interchange.mapping_findings import Findings
from kakehashi.interchange.tables import write_tables
from kakehashi.library.framework_files import load_framework
from kakehashi.library.records import Id
from kakehashi.model import Framework, Provision
from kakehashi.text.bilingual import Bilingual

FRAMEWORKS = sorted(bundled_library().frameworks)
TODAY = "2026-11-26"


def brought_in(path: Path, out: Path, **options: str) -> tuple[Framework, list[tuple[str, object]]]:
    """Return the framework of a file after writing its folder and loading that, and the losses."""
    found = Findings(path.name)
    draft = read_framework(path, found)
    made = framework_of(draft, found, today=TODAY, **options)
    problems = []
    loaded = load_framework(write_folder(out, made, source_text(draft, path, TODAY)), problems)
    assert (loaded is not None, problems) == (True, [])
    return loaded, [(p.code, p.details["value"]) for p in found.problems()]


def words(one: Provision) -> tuple[object, ...]:
    texts = (one.citation, one.title, one.statement)
    return (one.ref, one.parent, one.assessable, *((t.en, t.ja) for t in texts))


def everything(one: Provision) -> Provision:
    # The folder that is written holds nothing verified, and lines of its own.
    return replace(one, verified=None, line=None)


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_a_table_keeps_every_field(tmp_path: Path, name: str):
    framework = bundled_library().frameworks[name]
    for ending, language in (("csv", "ja"), ("xlsx", "en")):
        path = tmp_path / f"{framework.id}.{ending}"
        write_tables(path, framework_tables(framework), language)
        options = {"id_": framework.id, "edition": framework.edition} if ending == "csv" else {}
        back, lost = brought_in(path, tmp_path / ending, **options)
        ours = [everything(p) for p in framework.provisions]
        theirs = [everything(p) for p in back.provisions]
        if back.prefix == framework.prefix:
            assert theirs == ours
        assert {value for code, value in lost if code == "KH-MAP-010"} <= {"verified", "照合"}
        if ending == "xlsx":
            facts = {"provisions": (), "folder": "", "sources": ()}
            assert replace(back, **facts) == replace(framework, **facts)


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_a_ciso_assistant_library_keeps_the_words_and_the_outline(tmp_path: Path, name: str):
    framework = bundled_library().frameworks[name]
    problems = write_ciso_framework(tmp_path / "f.yaml", framework)
    back, lost = brought_in(tmp_path / "f.yaml", tmp_path)

    assert sorted(map(words, back.provisions)) == sorted(map(words, framework.provisions))
    assert (back.prefix, back.title, back.published) == (
        framework.prefix,
        framework.title,
        framework.published,
    )
    assert not any(provision.verified for provision in back.provisions)
    assert {p.code for p in problems} == {"KH-MAP-010"}
    assert {value for _, value in lost} <= {"jurisdiction", "kind"}


def test_what_a_library_has_no_place_for_is_counted(tmp_path: Path):
    framework = bundled_library().framework("eu-ai-act-2024")
    told = {
        p.details["value"]: p.details["count"]
        for p in write_ciso_framework(tmp_path / "f.yaml", framework)
    }

    assert told["modality"] == sum(p.modality != "informative" for p in framework.provisions)
    assert told["verified"] == sum(p.verified is not None for p in framework.provisions)
    assert told["kind"] == len(framework.provisions)


@pytest.mark.parametrize("name", ["japan-ai-act-2025", "eu-ai-act-2024", "practices"])
def test_the_library_has_the_form_that_ciso_assistant_asks_for(tmp_path: Path, name: str):
    framework = bundled_library().frameworks[name]
    write_ciso_framework(tmp_path / "f.yaml", framework)
    text = (tmp_path / "f.yaml").read_text(encoding="utf-8")
    library = yaml.safe_load(text)
    nodes = library["objects"]["framework"]["requirement_nodes"]
    urns = [node["urn"] for node in nodes]

    needed = {"urn", "locale", "ref_id", "name", "description", "copyright", "version"}
    assert needed | {"provider", "packager", "objects"} <= set(library)
    assert library["locale"] == ("ja" if framework.original == "ja" else "en")
    assert len(urns) == len(set(urns)) == len(framework.provisions)
    assert all(urn == urn.lower() for urn in urns)
    depth = {node["urn"]: node["depth"] for node in nodes}
    seen: set[str] = set()
    for node in nodes:
        parent = node.get("parent_urn")
        assert (node["depth"] == 1) == (parent is None)
        if parent:
            assert parent in seen and node["depth"] == depth[parent] + 1
        seen.add(node["urn"])
        other = "en" if library["locale"] == "ja" else "ja"
        assert node["translations"][other]["name"]
    assert "&id" not in text


def library_file(path: Path, nodes: list[dict[str, object]], **more: object) -> Path:
    tree = {
        "urn": "urn:x:risk:library:f",
        "locale": "en",
        "ref_id": "F 1.0",
        "name": "Their framework",
        "provider": "Them",
        **more,
        "objects": {"framework": {"urn": "urn:x:risk:framework:f", "requirement_nodes": nodes}},
    }
    file = path / "theirs.yaml"
    file.write_text(yaml.safe_dump(tree, allow_unicode=True), encoding="utf-8")
    return file


def node(urn: str, **more: object) -> dict[str, object]:
    return {"urn": f"urn:x:risk:req_node:f:{urn}", "assessable": True, "depth": 1, **more}


def test_a_framework_of_others_becomes_a_folder_that_is_all_unverified(tmp_path: Path):
    nodes = [
        node("g", ref_id="G", name="Group", assessable=False),
        node(
            "g-1",
            ref_id="G 1(a)",
            description="Do this. Do that.",
            parent_urn="urn:x:risk:req_node:f:G",
            translations={"ja": {"description": "これをする。"}, "fr": {"name": "x"}},
            typical_evidence="a log",
        ),
    ]
    back, lost = brought_in(library_file(tmp_path, nodes, publication_date="2025-03-01"), tmp_path)
    group, item = back.provisions

    assert (back.prefix, back.edition, back.published) == ("f-1.0-2025", "2025", "2025-03-01")
    assert (group.id, group.kind, item.id, item.kind) == ("G", "group", "G-1.a", "requirement")
    assert item.parent == group.ref
    assert (item.title.en, item.statement) == (
        "Do this. Do that.",
        Bilingual("Do this. Do that.", "これをする。"),
    )
    assert ("KH-MAP-010", "typical_evidence") in lost
    assert ("KH-TAB-016", "jurisdiction") in lost
    source = Path(back.folder, "SOURCE.md").read_text(encoding="utf-8")
    assert "every provision is unverified" in source


def test_the_words_of_another_language_are_told(tmp_path: Path):
    nodes = [node("1", ref_id="1", name="Gouvernance")]
    back, lost = brought_in(library_file(tmp_path, nodes, locale="fr"), tmp_path)

    assert (back.provisions[0].title.en, back.original) == ("Gouvernance", "fr")
    assert ("KH-TAB-015", "fr") in lost


def test_english_among_the_translations_is_taken(tmp_path: Path):
    nodes = [node("1", ref_id="1", name="Gouvernance", translations={"en": {"name": "Governance"}})]
    back, _ = brought_in(library_file(tmp_path, nodes, locale="fr"), tmp_path)

    assert back.provisions[0].title.en == "Governance"


def test_a_japanese_library_stays_japanese(tmp_path: Path):
    nodes = [node("1", ref_id="1", name="統治", translations={"en": {"name": "Governance"}})]
    back, _ = brought_in(library_file(tmp_path, nodes, locale="ja", name="規則"), tmp_path)

    assert back.provisions[0].title == Bilingual("Governance", "統治")
    assert (
        yaml.safe_load(Path(back.folder, "framework.yaml").read_text("utf-8"))["language"] == "ja"
    )


@pytest.mark.parametrize(
    ("nodes", "ids"),
    [
        ([node("a", ref_id="1"), node("b", ref_id="1")], ["1", "1-2"]),
        ([node("a"), node("b.2")], ["a", "b.2"]),
        ([node("a", ref_id="../../etc/passwd")], ["etc.passwd"]),
        ([node("a", ref_id="第1条")], ["1"]),
        ([node("a", ref_id="=cmd|x")], ["cmd-x"]),
        ([node("same", ref_id="1"), node("same", ref_id="2")], ["1", "2"]),
    ],
)
def test_ids_become_such_as_can_be_used_and_are_told_apart(tmp_path: Path, nodes, ids):
    back, _ = brought_in(library_file(tmp_path, nodes), tmp_path)

    assert [provision.id for provision in back.provisions] == ids


@pytest.mark.parametrize(
    "nodes",
    [
        [node("a", ref_id="1", parent_urn="urn:x:nowhere")],
        [node("a", ref_id="1", parent_urn=node("a")["urn"])],
        [
            node("a", ref_id="1", parent_urn=node("b")["urn"]),
            node("b", ref_id="2", parent_urn=node("a")["urn"]),
        ],
    ],
)
def test_a_parent_that_cannot_be_is_told_and_left_out(tmp_path: Path, nodes):
    back, lost = brought_in(library_file(tmp_path, nodes), tmp_path)

    assert any(code == "KH-TAB-013" for code, _ in lost)
    assert all(provision.parent is None for provision in back.provisions)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "KH-MAP-029"),
        ("a: b\n", "KH-TAB-011"),
        ("objects:\n  framework:\n    requirement_nodes: []\n", "KH-TAB-011"),
        ("objects: &a [*a]\n", "KH-MAP-002"),
        ("a: !!python/object:os.system x\n", "KH-MAP-002"),
        ("{", "KH-MAP-002"),
        ("id,what\n1,x\n", "KH-TAB-012"),
        ("[" * 100_000, "KH-MAP-002"),
    ],
)
def test_what_is_no_framework_is_refused(tmp_path: Path, content: str, code: str):
    path = tmp_path / "f.yaml"
    path.write_text(content)
    with pytest.raises(UnreadableError) as caught:
        read_framework(path, Findings("f.yaml"))

    assert caught.value.problem.code == code


def test_a_workbook_of_something_else_is_refused(tmp_path: Path):
    book = Workbook()
    book.active.append(["a", "b"])
    book.save(tmp_path / "f.xlsx")
    with pytest.raises(UnreadableError) as caught:
        read_framework(tmp_path / "f.xlsx", Findings("f.xlsx"))

    assert caught.value.problem.code == "KH-TAB-012"


def test_hostile_words_in_a_library_are_kept_as_words(tmp_path: Path):
    name = "<script>alert(1)</script>\x1b[31m: &x *y !!z\u202e # \"'"
    nodes = [node("a", ref_id="1", name=name, description="a\n---\nb: c\n")]
    back, _ = brought_in(library_file(tmp_path, nodes), tmp_path)

    assert back.provisions[0].title.en == "<script>alert(1)</script>[31m: &x *y !!z # \"'"
    assert back.provisions[0].statement.en == "a --- b: c"


def test_a_row_whose_words_do_not_fit_is_told_with_its_line(tmp_path: Path):
    path = tmp_path / "f.csv"
    path.write_text(
        "id,title (en),modality,addressees\n1,One,shall,developer\n2,Two,must,\n3,Three,,robots\n"
    )
    found = Findings(path.name)
    draft = read_framework(path, found)

    assert [one.id for one in draft.provisions] == ["1"]
    assert [
        (str(p.where), p.details["value"]) for p in found.problems() if p.code == "KH-TAB-017"
    ] == [
        ("f.csv:3", "must"),
        ("f.csv:4", "robots"),
    ]


def test_odd_line_ends_within_a_cell_do_not_cut_a_row(tmp_path: Path):
    path = tmp_path / "f.csv"
    path.write_bytes('id,title (en)\r\n1,a\u2028b\x0cc\r\n2,"d\re"\r\n'.encode())
    draft = read_framework(path, Findings(path.name))
    made = framework_of(draft, Findings(path.name), today=TODAY)

    assert [(p.id, p.title.en) for p in made.provisions] == [("1", "a b c"), ("2", "d e")]


def test_formulas_in_a_table_come_back_as_words(tmp_path: Path):
    framework = bundled_library().framework("japan-ai-act")
    first = replace(framework.provisions[0], title=Bilingual("=1+1", "＝1+1"))
    hostile = replace(framework, provisions=(first,))
    write_tables(tmp_path / "f.csv", framework_tables(hostile), "en")
    draft = read_framework(tmp_path / "f.csv", Findings("f.csv"))

    assert draft.provisions[0].title == Bilingual("=1+1", "＝1+1")


@pytest.mark.parametrize("wrong", ["../up", "a/b", "", " x", "-x", "a\0b"])
def test_an_id_that_would_lead_elsewhere_is_refused(tmp_path: Path, wrong: str):
    found = Findings("f")
    draft = read_framework(library_file(tmp_path, [node("a", ref_id="1")]), found)
    if not wrong:
        assert framework_of(draft, found, id_=wrong, today=TODAY).id == "f-1.0"
        return
    for options in ({"id_": wrong}, {"edition": wrong}):
        with pytest.raises(UsageError) as caught:
            framework_of(draft, found, today=TODAY, **options)
        assert caught.value.problem.code == "KH-TAB-018"


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path):
    file = library_file(tmp_path, [node("a", ref_id="1")])
    first, _ = brought_in(file, tmp_path)
    with pytest.raises(KakehashiError) as caught:
        brought_in(file, tmp_path)

    assert caught.value.problem.code == "KH-TAB-010"
    assert [one.name for one in Path(first.folder).parent.iterdir()] == ["1"]


@given(st.text(max_size=40))
def test_any_text_gives_an_id_that_may_stand_in_a_file_or_nothing(written: str):
    import re

    pattern = Id.__metadata__[0].metadata[0].pattern
    assert slug(written) == "" or re.fullmatch(pattern, slug(written))
    assert ".." not in slug(written)


KEYS = ["urn", "ref_id", "parent_urn", "assessable", "depth", "name", "description", "translations"]
LEAVES = st.one_of(st.text(max_size=12), st.booleans(), st.integers(), st.none())
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=2),
        st.dictionaries(st.sampled_from(["en", "ja", "fr", *KEYS]), inner, max_size=3),
    ),
    max_leaves=5,
)
NODES = st.lists(st.one_of(VALUES, st.dictionaries(st.sampled_from(KEYS), VALUES)), max_size=5)


@given(nodes=NODES, locale=VALUES, date=VALUES)
def test_any_tree_is_read_or_refused_and_what_is_read_loads(tmp_path_factory, nodes, locale, date):
    path = tmp_path_factory.mktemp("any")
    file = library_file(path, nodes, locale=locale, publication_date=date)
    try:
        back, _ = brought_in(file, path)
    except UnreadableError as error:
        assert error.problem.code in {"KH-TAB-011", "KH-MAP-002"}
    else:
        refs = [provision.ref for provision in back.provisions]
        assert len(refs) == len(set(refs)) > 0


CELLS = st.text(st.characters(codec="utf-8"), max_size=15)


@given(st.data())
def test_any_table_is_read_or_refused_and_what_is_read_loads(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("any")
    heads = [
        *("id", "title (en)", "parent", "kind", "statement (ja)", "modality", "applies from"),
        *("was", "scope", "assessable", "artefacts (en)", "verified", "addressees"),
    ]
    rows = data.draw(st.lists(st.lists(CELLS, min_size=13, max_size=13), min_size=1, max_size=3))
    kinds = data.draw(st.lists(st.sampled_from(["practice", "", "x"]), min_size=3, max_size=3))
    with (path / "f.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        for row, kind in zip(rows, kinds, strict=False):
            # Words that fit, so that more than refusals is tried.
            writer.writerow([*row[:3], kind, row[4], "", "", "", "", *row[9:12], ""])
        writer.writerow(rows[0])
    found = Findings("f.csv")
    draft = read_framework(path / "f.csv", found)
    if draft.provisions:
        brought_in(path / "f.csv", path)


@pytest.mark.sources
def test_the_libraries_at_hand_are_read(tmp_path: Path):
    folder = Path(os.environ.get("KAKEHASHI_SOURCES", "/nowhere"), "gh-ciso-assistant-libs")
    if not folder.is_dir():
        pytest.skip("the libraries are not at hand: KAKEHASHI_SOURCES names their folder")
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("*.yaml")):
        try:
            back, _ = brought_in(path, tmp_path)
            counts[path.stem] = len(back.provisions)
        except UnreadableError as error:
            assert error.problem.code == "KH-TAB-011"
    assert counts["ai-act"] == 1200
    assert counts["nist-ai-rmf-1.0"] == 113
    assert counts["iso42001-2023"] == 88
