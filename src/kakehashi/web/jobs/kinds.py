"""What can be done in the background: a function for each kind of job."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kakehashi.web.jobs.reports import make_report
from kakehashi.web.jobs.scans import scan
from kakehashi.web.jobs.uploads import take_in
from kakehashi.web.jobs.watch import Watch
from kakehashi.web.models import Job

Work = Callable[[Job, Watch], dict[str, object]]
KINDS: Mapping[str, Work] = {"upload": take_in, "scan": scan, "report": make_report}
"""By kind: what does it; it returns what came of it."""
