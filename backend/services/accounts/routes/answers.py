"""What every door of accounts answers once somebody is in: the state of the session, and its two cookies."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import Response, request

from backend.access import Actor
from backend.instance import instance
from backend.services.accounts.actions.sessions import SignedIn
from backend.services.accounts.loader import Seen, load_actor, seen
from backend.services.accounts.means import Means, means_of
from backend.services.accounts.rules.browsers import browser_label
from backend.services.accounts.rules.sessions import absolute_end, space_of
from backend.web import session as cookies
from backend.web.answers import fast_json


def means() -> Means:
    """What opening a way in needs of the running instance."""
    return means_of(instance().settings, instance().keyd)


def presented() -> bytes | None:
    """The hash of the token this browser presents, if any."""
    token = request.cookies.get(cookies.SESSION_COOKIE)
    return cookies.token_hash(token) if token else None


def label() -> str:
    """How a browser without a key of its own is named in the list of sessions."""
    return browser_label(request.headers.get("User-Agent", ""))


def state(who: Actor | None, found: Seen | None, at: datetime) -> dict[str, Any]:
    """Where a browser stands (DESIGN §11.1). Nothing personal unless it is known."""
    said: dict[str, Any] = {"state": "unknown", "server_time": at, "demo": instance().settings.mode == "demo"}
    if who is None or found is None:
        return said
    return said | {
        "state": "open" if who.open else "known",
        "person_id": who.id,
        "space": space_of(who.roles),
        "roles": sorted(who.roles),
        "zone": who.zone,
        "open_until": found.until.open_until,
        "absolute_until": absolute_end(found.kind, found.created_at),
    }


def welcome(begun: SignedIn, at: datetime, **more: Any) -> Response:
    """The state of a session just begun, with its cookies."""
    who = load_actor(cookies.token_hash(begun.token), at)
    said = state(who, seen(), at)
    if begun.slot_id is not None:
        said["slot_id"] = begun.slot_id
    answer = fast_json(said | more)
    cookies.set_session(answer, begun.token, seconds=begun.known_seconds)
    cookies.set_vault_key(answer, begun.key)
    return answer
