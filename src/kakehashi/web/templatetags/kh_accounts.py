"""Tags of the pages of one's own account."""

from __future__ import annotations

from django import template

from kakehashi.web.accounts.browsers import browser_of

register = template.Library()
register.filter("browser", browser_of)
