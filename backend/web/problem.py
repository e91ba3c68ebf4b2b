"""The one place where an error becomes HTTP: RFC 9457 problems with a stable code and a French sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import structlog
from flask import Flask, Response, current_app, g
from werkzeug.exceptions import HTTPException

from backend import errors
from backend.keyd import KeydUnavailable

STATUS: dict[type[errors.DomainError], int] = {
    errors.NotFound: 404,
    errors.Invalid: 422,
    errors.SignedOut: 401,
    errors.Locked: 423,
    errors.StepUpNeeded: 403,
    errors.Conflict: 409,
    errors.StaleVersion: 412,
    errors.Gone: 410,
    errors.TooMany: 429,
    errors.Cut: 408,
    errors.TooLarge: 413,
    errors.Unsupported: 415,
    errors.Unavailable: 503,
    errors.DomainError: 409,
}

SENTENCES = {
    400: ("bad_request", "La demande est mal formée. Recharge la page, puis recommence."),
    401: ("signed_out", errors.SignedOut.title),
    403: ("refused", "Cette demande ne vient pas de Cap 18. Recharge la page."),
    404: ("not_found", errors.NotFound.title),
    405: ("method_not_allowed", "Cette adresse n'accepte pas cette demande."),
    406: ("not_acceptable", "Cette adresse ne répond pas dans ce format."),
    408: ("cut", "L'envoi a été coupé. Rien n'est enregistré. Réessaie."),
    409: ("conflict", errors.Conflict.title),
    411: ("length_needed", "La taille du fichier manque. Réessaie."),
    412: ("stale_version", errors.StaleVersion.title),
    413: ("too_large", errors.TooLarge.title),
    415: ("unsupported", errors.Unsupported.title),
    422: ("invalid", errors.Invalid.title),
    429: ("too_many", errors.TooMany.title),
    500: ("failed", "Quelque chose n'a pas marché de notre côté. Rien n'est perdu. Réessaie."),
    503: ("unavailable", errors.Unavailable.title),
}

log = structlog.get_logger("cap18.web")


def status_of(error: errors.DomainError) -> int:
    for kind in type(error).__mro__:
        if kind in STATUS:
            return STATUS[kind]
    return 409


def problem(
    status: int,
    code: str,
    detail: str,
    *,
    fields: Mapping[str, str] | None = None,
    extra: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """One problem document. `errors` lists field pointers with their sentence."""
    body: dict[str, Any] = {
        "type": f"urn:cap18:{code}",
        "title": SENTENCES.get(status, ("", detail))[1],
        "status": status,
        "code": code,
        "detail": detail,
        "correlation_id": g.get("correlation_id", ""),
    }
    if fields:
        body["errors"] = [{"pointer": pointer, "detail": text} for pointer, text in fields.items()]
    if extra:
        body |= dict(extra)
    answer = cast(Response, current_app.json.response(body))
    answer.status_code = status
    answer.content_type = "application/problem+json"
    for name, value in (headers or {}).items():
        answer.headers[name] = value
    return answer


def on_domain_error(error: errors.DomainError) -> Response:
    headers = {}
    if "retry_after" in error.extra:
        headers["Retry-After"] = str(int(error.extra["retry_after"]))
    return problem(
        status_of(error), error.code, error.detail, fields=error.fields, extra=error.extra, headers=headers
    )


def on_keyd_away(_error: KeydUnavailable) -> Response:
    """keyd is down: the safe is momentarily closed, the rest works (REL-20)."""
    return on_domain_error(errors.Unavailable())


def on_http_error(error: HTTPException) -> Response:
    status = error.code or 500
    if error.response is not None and status < 400:
        return cast(Response, error.response)
    code, detail = SENTENCES.get(status, ("refused", "Ce n'est pas possible."))
    fields: dict[str, str] = {}
    data = getattr(error, "data", None)
    if isinstance(data, dict) and "messages" in data:
        fields = dict(_pointers(data["messages"]))
    kept = {
        name: value
        for name, value in error.get_headers()
        if name.lower() not in ("content-type", "content-length")
    }
    return problem(status, code, detail, fields=fields, headers=kept)


def _pointers(messages: Any, base: str = "") -> list[tuple[str, str]]:
    if isinstance(messages, dict):
        found = []
        for name, inner in messages.items():
            step = "" if not base and name in ("json", "query", "form", "headers", "path") else f"/{name}"
            found += _pointers(inner, base + step)
        return found
    if isinstance(messages, list):
        return [(base or "/", " ".join(str(one) for one in messages))]
    return [(base or "/", str(messages))]


def on_failure(error: Exception) -> Response:
    log.error("failed", kind=type(error).__name__, exc_info=error)
    code, detail = SENTENCES[500]
    return problem(500, code, detail)


def install(app: Flask) -> None:
    app.register_error_handler(errors.DomainError, on_domain_error)
    app.register_error_handler(KeydUnavailable, on_keyd_away)
    app.register_error_handler(HTTPException, on_http_error)
    if not app.testing:
        app.register_error_handler(Exception, on_failure)
