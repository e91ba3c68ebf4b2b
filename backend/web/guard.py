"""Every route says who may call it. A test walks the routes and fails on one that says nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from flask_login import current_user

from backend.access import Actor, Permission
from backend.errors import Locked, SignedOut

P = ParamSpec("P")
R = TypeVar("R")


def actor() -> Actor:
    """The person signed in. Raises `SignedOut`."""
    user = current_user._get_current_object()
    if not isinstance(user, Actor):
        raise SignedOut()
    return user


def permission(needed: Permission) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A route for an open session; its action then requires this permission for the very object."""

    def mark(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            if not actor().open:
                raise Locked()
            return view(*args, **kwargs)

        guarded.cap18_permission = needed  # type: ignore[attr-defined]
        return guarded

    return mark


def known(why: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A route for a session that may still be closed: it reads nothing personal. `why` says what it is for."""

    def mark(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            actor()
            return view(*args, **kwargs)

        guarded.cap18_known = why  # type: ignore[attr-defined]
        return guarded

    return mark


def public(why: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A route for anybody. `why` says the reason, for the reader and the test."""

    def mark(view: Callable[P, R]) -> Callable[P, R]:
        view.cap18_public = why  # type: ignore[attr-defined]
        return view

    return mark
