"""Every address of the web application."""

from __future__ import annotations

from django.urls import include, path

from kakehashi.web.accounts import invitations
from kakehashi.web.api import door
from kakehashi.web.around import around
from kakehashi.web.pages import (
    administration,
    applies,
    attached,
    commitments,
    compare,
    components,
    crosswalks,
    decision_tables,
    decisions,
    documents,
    files,
    health,
    home,
    incident_forms,
    incident_import,
    incident_lessons,
    incident_papers,
    incidents,
    instruments,
    invited,
    jobs,
    language,
    learning,
    learning_exercises,
    learning_files,
    learning_questions,
    learning_units,
    library,
    overview,
    plan,
    policy_timeline,
    reports,
    review,
    rollup,
    signals,
    skills,
    systems,
    tokens,
    whole_export,
)

_PAGES = (
    health,
    language,
    components,
    home,
    overview,
    library,
    attached,
    crosswalks,
    documents,
    files,
    review,
    decision_tables,
    decisions,
    systems,
    applies,
    plan,
    compare,
    commitments,
    instruments,
    policy_timeline,
    skills,
    reports,
    incident_forms,
    incident_import,
    incident_lessons,
    incident_papers,
    incidents,
    signals,
    jobs,
    rollup,
    learning,
    learning_questions,
    learning_exercises,
    learning_files,
    learning_units,
    administration,
    whole_export,
    invited,
    tokens,
    invitations,
    door,
)
urlpatterns = [
    *([] if around().local else [path("accounts/", include("kakehashi.web.accounts.urls"))]),
    *(pattern for page in _PAGES for pattern in page.urlpatterns),
]
handler400 = "kakehashi.web.pages.errors.bad_request"
handler404 = "kakehashi.web.pages.errors.not_found"
handler500 = "kakehashi.web.pages.errors.failed"
handler403 = "kakehashi.web.pages.errors.forbidden"
