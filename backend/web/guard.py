"""Every route says who may call it, and nothing of a request is read before that is settled.

One hook decides for all routes, before their bodies are parsed; a route that declares nothing answers nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, request

from backend.access import Actor, Permission
from backend.errors import Locked, NotFound, SignedOut
from backend.web.session import signed_in

View = TypeVar("View", bound=Callable[..., Any])

CONTRACT = "api-docs.openapi_json"


def actor() -> Actor:
    """The person signed in. Raises `SignedOut`."""
    who = signed_in()
    if who is None:
        raise SignedOut()
    return who


def visitor() -> Actor | None:
    """The person signed in, or None: for a public route that says a little more to who is known."""
    return signed_in()


def permission(needed: Permission, *, closed: str = "") -> Callable[[View], View]:
    """A route for an open session; its action then requires this permission for the very object.

    `closed` says why a session that is only known may call it too: the queue of writes leaves without the
    code (DESIGN §11.1). Such a route reads nothing back.
    """

    def mark(view: View) -> View:
        view.cap18_permission = needed  # type: ignore[attr-defined]
        if closed:
            view.cap18_known = closed  # type: ignore[attr-defined]
        return view

    return mark


def known(why: str) -> Callable[[View], View]:
    """A route for a session that may still be closed: it reads nothing personal. `why` says what it is for."""

    def mark(view: View) -> View:
        view.cap18_known = why  # type: ignore[attr-defined]
        return view

    return mark


def public(why: str) -> Callable[[View], View]:
    """A route for anybody. `why` says the reason, for the reader and the test."""

    def mark(view: View) -> View:
        view.cap18_public = why  # type: ignore[attr-defined]
        return view

    return mark


def install(app: Flask) -> None:
    """Settle who may call, once a request, before anything of it is parsed."""
    openness: dict[tuple[str, str], str] = {}

    @app.before_request
    def _settle() -> None:
        endpoint = request.endpoint
        if endpoint is None or request.method == "OPTIONS":
            return
        key = (endpoint, request.method)
        if key not in openness:
            openness[key] = declared(app, *key)
        needed = openness[key]
        if needed in ("public", "software"):
            return
        if needed == "nobody":
            raise NotFound()
        if not actor().open and needed == "permission":
            raise Locked()


def declared(app: Flask, endpoint: str, method: str) -> str:
    """What a route declared: `public`, `software` (a key opens it: `web.bearer`), `known`, `permission`, or `nobody`
    when it declared nothing."""
    if endpoint == CONTRACT:
        return "public"
    view = app.view_functions[endpoint]
    kind = getattr(view, "view_class", None)
    if kind is not None:
        view = getattr(kind, "get" if method == "HEAD" else method.lower(), view)
    return next(
        (word for word in ("public", "software", "known", "permission") if hasattr(view, f"cap18_{word}")),
        "nobody",
    )
