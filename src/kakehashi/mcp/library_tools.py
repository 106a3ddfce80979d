"""Tools over the library: they need no workspace and store nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Annotated, Any

from pydantic import Field

from kakehashi.assessment.result_records import AssessmentResult
from kakehashi.library.cache import load_cached
from kakehashi.relations.literals import ANY
from kakehashi.relations.network import network_of
from kakehashi.relations.reasoner import Reasoner
from kakehashi.reports.explained import explain as explain_pair
from kakehashi.reports.relation_rows import relation_rows, worth_listing
from kakehashi.workspace.plain.asked import (
    AskedAssessment,
    AskedDecision,
    AskedDocument,
    assessed,
)
from kakehashi.workspace.plain.library import (
    FrameworkRecord,
    ProvisionRecord,
    WholeProvision,
    framework_record,
    provision_record,
    whole_provision,
)
from kakehashi.workspace.plain.relations import (
    ExplainedRecord,
    RelationRecord,
    explained_record,
    relation_record,
)

Few = Annotated[int, Field(ge=1, le=100)]
Ref = Annotated[str, Field(max_length=200)]


@lru_cache(maxsize=16)
def _reasoner(*prefixes: str) -> Reasoner:
    return Reasoner(network_of(load_cached(), strict=False, among=set(prefixes)))


def _between(x: str, y: str) -> Reasoner:
    return _reasoner(*sorted({x.split(":", 1)[0], y.split(":", 1)[0]}))


class LibraryTools:
    """Frameworks, provisions, relations and assessments that are not stored."""

    def tools(self) -> tuple[Callable[..., Any], ...]:
        """Return the tools."""
        return (
            self.list_frameworks,
            self.library_search,
            self.show_provision,
            self.relate,
            self.explain,
            self.assess,
        )

    def list_frameworks(self) -> list[FrameworkRecord]:
        """List the instruments with their editions. / 収録フレームワークの一覧。"""
        return [framework_record(one) for one in load_cached().frameworks.values()]

    def library_search(self, query: str, limit: Few = 10) -> list[ProvisionRecord]:
        """Find provisions and practices by words of either language or citation. / 項目の検索。"""
        return [provision_record(one) for one in load_cached().search(query, limit=limit)]

    def show_provision(self, ref: Ref) -> WholeProvision:
        """Show a provision with the practices it asks for. / 項目とその実践項目を示す。

        Such as nist-ai-rmf:GOVERN-1.1; a practice, such as GOV-01, comes with who asks for it.
        """
        library = load_cached()
        return whole_provision(library, library.provision(ref))

    def relate(self, ref: Ref, to: Ref, limit: Few = 50) -> list[RelationRecord]:
        """List what is proved of a provision and another framework. / 他の枠組みとの関係。

        And, weaker, what is merely related. No relation means that nothing is proved.
        """
        library = load_cached()
        x, other = library.provision(ref), library.framework(to)
        refs = [one.ref for one in other.provisions]
        rows = relation_rows(library, _between(x.ref, f"{other.prefix}:"), x.ref, refs)
        known = [row for row in rows if row.label != ANY or worth_listing(row.related)]
        return [relation_record(library, row) for row in known[:limit]]

    def explain(self, ref: Ref, other: Ref) -> ExplainedRecord:
        """Prove in words what follows about two provisions. / 2つの項目の関係を証明する。

        `missing` says what stands in the way of proving that the first lies in the second.
        """
        library = load_cached()
        x, y = library.provision(ref).ref, library.provision(other).ref
        return explained_record(explain_pair(library, _between(x, y), x, y))

    def assess(
        self,
        frameworks: Annotated[list[Ref], Field(min_length=1, max_length=12)],
        decisions: Annotated[list[AskedDecision], Field(max_length=1000)] = [],  # noqa: B006
        documents: Annotated[list[AskedDocument], Field(max_length=20)] = [],  # noqa: B006
    ) -> AssessmentResult:
        """Derive statuses from decisions and find candidates in texts. / 保存せずに評価する。

        Nothing is stored. Practices without a decision or candidate are left out.
        """
        asked = AskedAssessment(frameworks=frameworks, decisions=decisions, documents=documents)
        found = assessed(load_cached(), asked, datetime.now(tz=UTC).date())
        told = [one for one in found.practices if one.decisions or one.candidates]
        return found.model_copy(update={"practices": told})
