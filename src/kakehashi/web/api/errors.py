"""Every error of the API as a problem in both languages, with its HTTP status."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from kakehashi.errors import KakehashiError, Problem
from kakehashi.text.bilingual import Bilingual
from kakehashi.web.api.bearer import ScopeError, UnknownTokenError
from kakehashi.web.api.limits import TooManyError
from kakehashi.web.middleware import status_of
from kakehashi.workspace.plain.misfit import misfit

log = logging.getLogger("kakehashi.web.api")
STATUSES = frozenset({400, 401, 403, 404, 409, 413, 422, 429})
"""Under which problems are answered."""


def answered(problem: Problem, status: int, **headers: str) -> JsonResponse:
    """Return a problem as an answer."""
    told = problem.as_json()
    readable = {"ensure_ascii": False}
    return JsonResponse(told, status=status, headers=headers, json_dumps_params=readable)


def not_found() -> JsonResponse:
    """Say that there is nothing here, or nothing that this person may see."""
    return answered(Problem("KH-WEB-030"), 404)


def answer_errors(api: NinjaAPI) -> None:
    """Teach an API how errors are answered."""
    for kind, handler in _HANDLERS.items():
        api.add_exception_handler(kind, handler)


def _known(request: HttpRequest, error: KakehashiError) -> HttpResponse:
    log.info("problem", extra={"code": error.problem.code})
    if isinstance(error, UnknownTokenError):
        return answered(error.problem, 401, **{"WWW-Authenticate": "Bearer"})
    if isinstance(error, ScopeError):
        return answered(error.problem, 403)
    if isinstance(error, TooManyError):
        return answered(error.problem, 429, **{"Retry-After": str(error.seconds)})
    return answered(error.problem, status_of(error))


def _missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return not_found()


def _misfit(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Say which fields do not fit, without repeating what was sent."""
    return answered(misfit(error.errors), 422)


def _unreadable(request: HttpRequest, error: Exception) -> HttpResponse:
    what = Bilingual("the request as a whole", "リクエスト全体")
    return answered(Problem("KH-WEB-034", details={"what": what}), 400)


def _too_big(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    return answered(Problem("KH-WEB-035"), 413)


def _refused(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    return answered(Problem("KH-WEB-032", details={"name": "-", "scope": "-"}), 403)


def _failed(request: HttpRequest, error: Exception) -> HttpResponse:
    """Say that something went wrong here, without saying what; the log has it."""
    log.error("request failed", exc_info=error)
    return answered(Problem("KH-WEB-039"), 500)


_HANDLERS: Mapping[Any, Any] = {
    Exception: _failed,
    KakehashiError: _known,
    Http404: _missing,
    ValidationError: _misfit,
    HttpError: _unreadable,
    SuspiciousOperation: _unreadable,
    MultiPartParserError: _unreadable,
    RequestDataTooBig: _too_big,
    PermissionDenied: _refused,
}
