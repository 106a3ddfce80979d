"""Who may do what: a pure function of roles, an action and where it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kakehashi.text.bilingual import Bilingual
from kakehashi.text.listing import listed


class Role(StrEnum):
    """What a person is in an organisation and all its units."""

    VIEWER = "viewer"
    CONTRIBUTOR = "contributor"
    ASSESSOR = "assessor"
    APPROVER = "approver"
    AUDITOR = "auditor"
    ADMIN = "admin"


class Action(StrEnum):
    """What can be done in a workspace."""

    READ = "read"
    READ_JOURNAL = "read the journal"
    EXPORT = "export"
    ADD_DOCUMENTS = "add documents"
    REVIEW = "review candidates"
    PLAN = "plan"
    ADD_INCIDENTS = "add incidents"
    HANDLE_INCIDENTS = "handle incidents"
    TRACK = "track commitments"
    CONFIRM = "confirm commitments"
    REGISTER = "keep the registry of instruments"
    SEE_SKILLS = "see who has which skills"
    KEEP_SKILLS = "keep the skills register"
    DECIDE = "decide"
    DESCRIBE = "describe systems"
    APPROVE = "approve decisions"
    ORGANISE = "change organisations"
    MANAGE_PEOPLE = "manage people"


_VIEW = frozenset({Action.READ})
_CONTRIBUTE = _VIEW | {
    Action.ADD_DOCUMENTS,
    Action.REVIEW,
    Action.PLAN,
    Action.ADD_INCIDENTS,
    Action.TRACK,
}
_ASSESS = _CONTRIBUTE | {
    Action.DECIDE,
    Action.DESCRIBE,
    Action.EXPORT,
    Action.HANDLE_INCIDENTS,
    Action.CONFIRM,
    Action.REGISTER,
    Action.SEE_SKILLS,
    Action.KEEP_SKILLS,
}
ALLOWED: Mapping[Role, frozenset[Action]] = {
    Role.VIEWER: _VIEW,
    Role.CONTRIBUTOR: _CONTRIBUTE,
    Role.ASSESSOR: _ASSESS,
    Role.APPROVER: _ASSESS | {Action.APPROVE},
    Role.AUDITOR: _VIEW | {Action.READ_JOURNAL, Action.EXPORT, Action.SEE_SKILLS},
    Role.ADMIN: frozenset(Action),
}

ACTIONS_JA: Mapping[Action, str] = {
    Action.READ: "閲覧",
    Action.READ_JOURNAL: "操作記録の閲覧",
    Action.EXPORT: "書き出し",
    Action.ADD_DOCUMENTS: "文書の追加",
    Action.REVIEW: "候補の確認",
    Action.PLAN: "計画の作成",
    Action.ADD_INCIDENTS: "インシデントの登録",
    Action.HANDLE_INCIDENTS: "インシデントの対応",
    Action.TRACK: "コミットメントの登録・追跡",
    Action.CONFIRM: "コミットメントの確認",
    Action.REGISTER: "政策文書台帳の管理",
    Action.SEE_SKILLS: "スキル保有者の閲覧",
    Action.KEEP_SKILLS: "スキル台帳の管理",
    Action.DECIDE: "判断",
    Action.DESCRIBE: "AIシステムの登録・変更",
    Action.APPROVE: "判断の承認",
    Action.ORGANISE: "組織の変更",
    Action.MANAGE_PEOPLE: "利用者の管理",
}
ROLES_JA: Mapping[Role, str] = {
    Role.VIEWER: "閲覧者",
    Role.CONTRIBUTOR: "協力者",
    Role.ASSESSOR: "評価者",
    Role.APPROVER: "承認者",
    Role.AUDITOR: "監査者",
    Role.ADMIN: "管理者",
}


@dataclass(frozen=True, slots=True)
class Permission:
    """An answer with its reason; it is true where the action is allowed."""

    allowed: bool
    reason: Bilingual

    def __bool__(self) -> bool:
        return self.allowed


def permitted(
    roles: Mapping[int, str], action: Action, where: Sequence[int], *, own: bool = False
) -> Permission:
    """Say whether somebody may do something, and why.

    A role in an organisation holds in all its units. Nobody approves a
    decision of their own.

    Args:
        roles: The roles that the person has, by the ids of organisations.
        action: What is to be done.
        where: The organisation in which it is done, then those above it, up to the top.
        own: Whether it is about something that the person made.

    Example:
        >>> bool(permitted({1: "assessor"}, Action.DECIDE, [7, 1]))
        True
        >>> permitted({1: "approver"}, Action.APPROVE, [1], own=True).reason.en
        'Nobody approves a decision of their own.'
    """
    held = [Role(roles[organisation]) for organisation in where if organisation in roles]
    if own and action is Action.APPROVE:
        return Permission(allowed=False, reason=_OWN)
    for role in held:
        if action in ALLOWED[role]:
            reason = Bilingual(f"As {role.value}.", f"{ROLES_JA[role]}として許可されています。")
            return Permission(allowed=True, reason=reason)
    return Permission(allowed=False, reason=_needed(action) if held else _NO_ROLE)


_OWN = Bilingual(
    "Nobody approves a decision of their own.", "自らの判断を自ら承認することはできません。"
)
_NO_ROLE = Bilingual("You have no role in this organisation.", "この組織での役割がありません。")


def _needed(action: Action) -> Bilingual:
    """Return which roles would do."""
    roles = [role for role in Role if action in ALLOWED[role]]
    names = listed((role.value for role in roles), "en")
    names_ja = listed((ROLES_JA[role] for role in roles), "ja")
    return Bilingual(
        f"To {action.value} one of these roles is needed: {names}.",
        f"{ACTIONS_JA[action]}には、次のいずれかの役割が必要です：{names_ja}。",
    )
