"""The session cookie, behind one module: what Flask-Login needs, and nothing else knows of it.

Two cookies (AUT-06, KEY-15): `__Host-session` names the session, `__Host-coffre` holds the session key K_S
that alone opens the vault secret kept with it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from datetime import datetime

from flask import Flask, Request, Response, request
from flask_login import LoginManager

from backend import clock
from backend.access import Actor

SESSION_COOKIE = "__Host-session"
VAULT_COOKIE = "__Host-coffre"

Loader = Callable[[bytes, datetime], Actor | None]
"""From the SHA-256 of a session token and an instant, the person signed in (one statement)."""


def token_hash(token: str) -> bytes:
    """What the base keeps of a token: its SHA-256 alone."""
    return hashlib.sha256(token.encode()).digest()


def install(app: Flask, load: Loader) -> None:
    manager = LoginManager()
    manager.session_protection = None
    manager.init_app(app)

    @manager.request_loader
    def _load(current: Request) -> Actor | None:
        token = current.cookies.get(SESSION_COOKIE)
        return load(token_hash(token), clock.now()) if token else None


def vault_key() -> bytes | None:
    """K_S of this request's cookie, or None."""
    raw = request.cookies.get(VAULT_COOKIE, "")
    try:
        key = base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4))
    except ValueError:
        return None
    return key if len(key) == 32 else None


def set_session(answer: Response, token: str, *, seconds: int) -> None:
    answer.set_cookie(SESSION_COOKIE, token, max_age=seconds, secure=True, httponly=True, samesite="Strict")


def set_vault_key(answer: Response, key: bytes) -> None:
    """K_S lives as long as the browser's session; the row beside it ends sooner."""
    value = base64.urlsafe_b64encode(key).decode().rstrip("=")
    answer.set_cookie(VAULT_COOKIE, value, secure=True, httponly=True, samesite="Strict")


def drop_vault_key(answer: Response) -> None:
    answer.delete_cookie(VAULT_COOKIE, secure=True, httponly=True, samesite="Strict")


def drop_session(answer: Response) -> None:
    """Sign-out and quick exit: both cookies go, and what was read goes with the cache (WEB-04)."""
    answer.delete_cookie(SESSION_COOKIE, secure=True, httponly=True, samesite="Strict")
    drop_vault_key(answer)
    answer.headers["Clear-Site-Data"] = '"cache"'
