"""Every address of the web application."""

from __future__ import annotations

from django.urls import include, path

from kakehashi.web.pages import components, health, home, language, overview

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    *health.urlpatterns,
    *language.urlpatterns,
    *components.urlpatterns,
    *home.urlpatterns,
    *overview.urlpatterns,
]
handler404 = "kakehashi.web.pages.errors.not_found"
handler500 = "kakehashi.web.pages.errors.failed"
handler403 = "kakehashi.web.pages.errors.forbidden"
