"""The session cookie, behind one module: what Flask-Login needs, and nothing else knows of it.

Two cookies (AUT-06, KEY-15): `__Host-session` names the session, `__Host-coffre` holds the session key K_S
that alone opens the vault secret kept with it.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from datetime import datetime
from typing import cast

from flask import Flask, Request, Response, current_app, request
from flask_login import LoginManager
from sqlalchemy import Connection

from backend import clock
from backend.access import Actor
from backend.db import give_back, reading

SESSION_COOKIE = "__Host-session"
VAULT_COOKIE = "__Host-coffre"
_TOKEN = re.compile(rf"(?:^|;) *{SESSION_COOKIE}=([A-Za-z0-9_-]+)(?=;|$)")
"""Our tokens have no other letters: what is quoted or escaped is not one."""

Loader = Callable[[bytes, datetime], Actor | None]
"""From the SHA-256 of a session token and an instant, the person signed in (one statement)."""

ReadingLoader = Callable[[Connection, bytes, datetime], Actor | None]
"""The same, on a read already open."""


def token_hash(token: str) -> bytes:
    """What the base keeps of a token: its SHA-256 alone."""
    return hashlib.sha256(token.encode()).digest()


Ask = Callable[[Callable[[], Actor | None]], Actor | None]
"""Runs a read and answers what it read: at once, or on another thread."""


class _Manager(LoginManager):  # type: ignore[misc]
    """Flask-Login with one way in, our token: Flask's own session and a remember-me cookie are never looked at."""

    def _load_user(self) -> None:
        self._update_request_context_with_user(signed_in())

    def ask(self, asked: Request) -> Actor | None:
        return cast("Actor | None", self._request_callback(asked))


def signed_in() -> Actor | None:
    """The person this request's cookie names, read from the base the first time it is asked; None when nobody is."""
    # The request itself: each look through its proxy costs as much as a small step.
    asked = request._get_current_object()  # type: ignore[attr-defined]
    kept = asked.__dict__
    if "cap18_signed_in" not in kept:
        manager: _Manager = current_app.login_manager  # type: ignore[attr-defined]
        kept["cap18_signed_in"] = manager.ask(asked)
    return cast("Actor | None", kept["cap18_signed_in"])


def install(app: Flask, load: ReadingLoader, *, ask: Ask | None = None) -> None:
    """Every request may ask who is signed in; the base is read once, and only when asked.

    `ask` says by whom it is read, where a request's own thread must not (streams are held by thousands of threads).
    """
    manager = _Manager()
    manager.session_protection = None
    manager.init_app(app)
    app.teardown_appcontext(give_back)

    @manager.request_loader
    def _load(current: Request) -> Actor | None:
        # Straight from the server's word: gathering every cookie costs as much as asking the base.
        found = _TOKEN.search(current.environ.get("HTTP_COOKIE") or "")
        if found is None:
            return None
        token = found[1]

        def read() -> Actor | None:
            with reading(lend=True) as reader:
                return load(reader, token_hash(token), clock.now())

        return ask(read) if ask else read()


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
