"""Make the OSCAL document that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from kakehashi.cli.convert_file import mappings_named
from kakehashi.cli.oscal_account import Asked, account_asked, frameworks_of_workspace
from kakehashi.errors import Problem, UsageError
from kakehashi.interchange.oscal.account_words import say
from kakehashi.interchange.oscal.catalog_out import catalog_of
from kakehashi.interchange.oscal.component_out import component_definition
from kakehashi.interchange.oscal.document import Part
from kakehashi.interchange.oscal.mapping_out import mapping_collection
from kakehashi.interchange.oscal.plan_out import assessment_plan
from kakehashi.interchange.oscal.poam_out import plan_of_action
from kakehashi.interchange.oscal.profile_out import Choice, choice_for_roles, profile_of
from kakehashi.interchange.oscal.results_out import assessment_results
from kakehashi.library.library import Library
from kakehashi.text.bilingual import Bilingual, Language

_OF_ACCOUNTS: dict[str, Callable[..., Part]] = {
    "component-definition": component_definition,
    "assessment-plan": assessment_plan,
    "assessment-results": assessment_results,
    "poam": plan_of_action,
}
MODELS = ("catalog", "profile", "mapping", *_OF_ACCOUNTS)
"""What can be exported."""
_NEEDED = {
    "catalog": Bilingual("one framework", "フレームワーク一つ"),
    "mapping": Bilingual("one crosswalk or mapping file", "対応表又はそのファイル一つ"),
    "profile": Bilingual(
        "frameworks, provisions or a workspace", "フレームワーク、項目又はワークスペース"
    ),
    "account": Bilingual(
        "a workspace, documents or --decisions", "ワークスペース、文書又は--decisions"
    ),
}


def document_asked(
    model: str, asked: Asked, library: Library, *, modified: datetime, language: Language
) -> tuple[Part | None, list[Problem]]:
    """Return the document of a model, and what was wrong or is not carried over.

    Raises:
        UsageError: too little is named, or something that does not exist.
        KakehashiError: a file cannot be read, or there is nothing to write.
    """
    if model == "catalog":
        return catalog_of(library.framework(_one(model, asked)), modified=modified)
    if model == "mapping":
        read = mappings_named(library, _one(model, asked))
        made, problems = mapping_collection(read, read.name, last_modified=modified)
        return made, [*read.problems, *problems]
    if model == "profile":
        choices = list(_choices(asked, library))
        if not choices:
            raise _missing(model)
        names = ", ".join(one.framework.short_title.get(language) for one in choices)
        title = say("profile-title", language, name=asked.name or names)
        return profile_of(choices, title, modified=modified, language=language), []
    plans = model == "assessment-plan" and asked.frameworks
    if not (asked.folder or asked.what or asked.decisions or plans):
        raise _missing("account")
    account, problems = account_asked(asked, library)
    return _OF_ACCOUNTS[model](account, modified=modified, language=language), problems


def _one(model: str, asked: Asked) -> str:
    names = (*asked.what, *asked.frameworks)
    if len(names) != 1:
        raise _missing(model)
    return names[0]


def _missing(model: str) -> UsageError:
    return UsageError(Problem("KH-OSC-011", details={"what": _NEEDED[model]}))


def _choices(asked: Asked, library: Library) -> Iterator[Choice]:
    """Yield whole frameworks, those narrowed to roles, and provisions named one by one."""
    names = (*asked.what, *asked.frameworks)
    frameworks = [library.framework(name) for name in names]
    if asked.folder and not names:
        frameworks = list(frameworks_of_workspace(asked, library))
    single: dict[str, list[str]] = {}
    for name in asked.provisions:
        ref = library.provision(name).ref
        single.setdefault(ref.split(":", 1)[0], []).append(ref.split(":", 1)[1])
    for framework in frameworks:
        if framework.prefix not in single:
            yield choice_for_roles(framework, asked.roles)
    for prefix, ids in single.items():
        yield Choice(library.frameworks[prefix], tuple(ids))
