"""What the tasks are called that close gaps in skills; they name practices and nobody."""

from __future__ import annotations

from collections.abc import Iterable

from kakehashi.library.library import Library
from kakehashi.text.bilingual import Bilingual, Language
from kakehashi.workspace.skills.gaps import GroupSkills
from kakehashi.workspace.skills.scopes import scope_label

_TITLE = Bilingual(
    "Skills: {group} – people are missing for {count} practice(s)",
    "スキル：{group}（人員が不足する実践項目{count}件への対応）",
)


def gap_titles(
    groups: Iterable[GroupSkills], library: Library, language: Language
) -> dict[str, str]:
    """Return the title of a task for each group that has gaps."""
    return {
        one.group: _TITLE.get(language).format(
            group=scope_label(library, one.group).get(language), count=len(one.gaps)
        )
        for one in groups
        if one.gaps
    }
