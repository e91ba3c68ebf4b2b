"""Security headers (WEB-01 to WEB-04), the origin check, and correlation ids."""

from __future__ import annotations

import json
import secrets
from pathlib import Path

import structlog
from flask import Flask, Response, g, request

from backend.config import Settings
from backend.web.problem import problem

PERMISSIONS = "camera=(self), microphone=(self), geolocation=(), payment=()"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def content_security_policy(pwa_dir: Path) -> str:
    """WEB-01, with the hashes of the styles inlined by the build and the one trusted-types policy."""
    told = pwa_dir / "csp.json"
    hashes = json.loads(told.read_text()).get("style", []) if told.exists() else []
    styles = " ".join(["'self'", *(f"'{one}'" for one in hashes)])
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            f"style-src {styles}",
            "img-src 'self' blob:",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "object-src 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types cap18",
        ]
    )


class _PolicyOfBuild:
    """The policy of the build on disk; a new build beside a running server brings its own hashes."""

    def __init__(self, pwa_dir: Path) -> None:
        self._pwa_dir = pwa_dir
        self._read_at = -1.0
        self._policy = ""

    def today(self) -> str:
        told = self._pwa_dir / "csp.json"
        written_at = told.stat().st_mtime if told.exists() else 0.0
        if written_at != self._read_at:
            self._policy, self._read_at = content_security_policy(self._pwa_dir), written_at
        return self._policy


def install(app: Flask, settings: Settings) -> None:
    policy = _PolicyOfBuild(settings.pwa_dir)

    @app.before_request
    def _start() -> Response | None:
        g.correlation_id = secrets.token_hex(8)
        if request.method not in SAFE_METHODS and request.path.startswith("/api/"):
            structlog.contextvars.bind_contextvars(correlation_id=g.correlation_id)
            if request.headers.get("Origin") != settings.origin or request.headers.get("X-Cap18") != "1":
                return problem(403, "wrong_origin", "Cette demande ne vient pas de Cap 18. Recharge la page.")
        return None

    @app.after_request
    def _finish(answer: Response) -> Response:
        headers = answer.headers
        headers.setdefault("X-Content-Type-Options", "nosniff")
        headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        headers.setdefault("Referrer-Policy", "no-referrer")
        headers["X-Correlation-Id"] = g.get("correlation_id", "")
        if answer.mimetype == "text/html":
            headers.setdefault("Content-Security-Policy", policy.today())
            headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
            headers.setdefault("Permissions-Policy", PERMISSIONS)
        headers.setdefault("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
        if request.path.startswith("/api/"):
            headers.setdefault("Cache-Control", "no-store")
        return answer
