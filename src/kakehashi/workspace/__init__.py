"""The workspace: organisations, systems, documents and decisions, with a journal of every change.

Django lives here and in the web application only. Doors call `operations`; what
follows from the decisions is worked out in `standing` and `overview`.
"""

from __future__ import annotations

from kakehashi.workspace.django_setup import set_up

set_up()
