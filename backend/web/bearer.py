"""Routes a software reads with a key (`Authorization: Bearer …`): no cookie opens them, a key opens no other."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any, NamedTuple, ParamSpec, cast
from uuid import UUID

from flask import Flask, after_this_request, current_app, g, request
from flask.typing import ResponseReturnValue
from sqlalchemy import Connection

from backend import clock
from backend.access import Actor, Permission
from backend.db import reading
from backend.errors import NotFound, SignedOut
from backend.web.limits import count

P = ParamSpec("P")
EXTENSION = "cap18_software_keys"
SCHEME = "Bearer "
A_MINUTE = 120
"""Readings a minute for one key."""
TRIES_A_MINUTE = 60
"""Keys that open nothing, tried from one network in a minute."""


class Bearer(NamedTuple):
    """Who stands behind a key today, the key, and what it may read."""

    actor: Actor
    key_id: UUID
    scopes: frozenset[str]


Load = Callable[[Connection, bytes, datetime], Bearer | None]
"""From the SHA-256 of a key and an instant, who stands behind it."""


def install(app: Flask, load: Load) -> None:
    """Say how a key is recognised."""
    app.extensions[EXTENSION] = load


def bearer() -> Bearer:
    """Who stands behind the key of this request."""
    return cast(Bearer, g.cap18_bearer)


def software(
    needed: Permission, scope: str = ""
) -> Callable[[Callable[P, ResponseReturnValue]], Callable[P, ResponseReturnValue]]:
    """A route for a key that has this scope; its action then requires this permission for the very object."""

    def wrap(view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
        @wraps(view)
        def read(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
            g.cap18_bearer = _recognised(scope)
            return view(*args, **kwargs)

        marked: Any = read
        marked.cap18_permission = needed
        marked.cap18_software = scope
        return read

    return wrap


def _recognised(scope: str) -> Bearer:
    sent = request.headers.get("Authorization", "")
    load = cast(Load, current_app.extensions[EXTENSION])
    found = None
    if sent.startswith(SCHEME):
        with reading() as reader:
            digest = hashlib.sha256(sent.removeprefix(SCHEME).strip().encode()).digest()
            found = load(reader, digest, clock.now())
    if found is None:
        count("software refused", most=TRIES_A_MINUTE, by_network=True)
        after_this_request(_challenge)
        raise SignedOut(
            "Cette clé n'ouvre rien : absente, mal copiée, retirée ou finie. Faites-en une autre dans Cap 18.",
            code="key_refused",
        )
    count(f"software {found.key_id.hex}", most=A_MINUTE)
    if scope and scope not in found.scopes:
        raise NotFound()
    return found


def _challenge(answer: Any) -> Any:
    answer.headers["WWW-Authenticate"] = 'Bearer realm="Cap 18"'
    return answer
