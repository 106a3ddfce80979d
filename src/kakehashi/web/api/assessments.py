"""Assess without storing anything: decisions and texts in, statuses with proofs out."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router

from kakehashi.assessment.result_records import AssessmentResult
from kakehashi.web.api.bearer import READ
from kakehashi.web.api.limits import count_long
from kakehashi.web.api.parameters import answers
from kakehashi.web.reasoning import library
from kakehashi.workspace.plain.asked import AskedAssessment, assessed

router = Router(tags=["assess"])


@router.post("/assess", auth=READ, response=answers(AssessmentResult))
def assess_texts(request: HttpRequest, asked: AskedAssessment) -> AssessmentResult:
    """Derive the statuses of some frameworks from decisions, and find candidates in texts.

    Nothing is stored, so a token that may only read will do. Candidates change no status.
    """
    count_long(cast("Any", request).auth.pk)
    return assessed(library(), asked, timezone.localdate())
