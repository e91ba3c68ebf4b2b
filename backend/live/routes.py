"""`/events`: an open application listens; one that cannot asks now and then. Ids and kinds only (SAF-22)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import structlog
from flask import Flask, Response, current_app, request
from flask.views import MethodView
from marshmallow import Schema, fields, validate
from sqlalchemy.exc import SQLAlchemyError

from backend import clock
from backend.access import Actor, Permission, policy
from backend.db import reading
from backend.errors import Unavailable
from backend.live import EVERYTHING, feed
from backend.live.hub import Full, Heard, Hub, Stream
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.session import SESSION_COOKIE, Ask, Loader, token_hash

BEAT = 15.0
"""Seconds between two comments: a proxy keeps the line, and a client that left is noticed."""

LOOKED_AT_EVERY = 4
"""After this many beats without news, whether the session is still open is asked again."""

EXTENSION = "cap18_live"
FULL = "Trop d'écrans ouverts en même temps. Cap 18 demandera les nouvelles de temps en temps."

log = structlog.get_logger("cap18.live")


class ChangeSchema(Schema):
    kind = fields.String(required=True, metadata={"description": "Ce qui est à relire ; « all » : tout"})
    id = fields.UUID(required=True, allow_none=True)


class SinceSchema(Schema):
    cursor = fields.String(required=True)
    items = fields.List(fields.Nested(ChangeSchema), required=True)


class AfterSchema(Schema):
    after = fields.Integer(
        load_default=None,
        validate=validate.Range(0, 2**62),
        metadata={"description": "Le curseur de la dernière réponse"},
    )


blueprint = Blueprint("events", __name__, url_prefix="/api/v1/events", description="Ce qui change, en direct")


def install(app: Flask, load: Loader, *, room: int) -> Ask | None:
    """Give this process its hub. `room`: the streams it may hold (0 for a web process); `load` reads a session.

    Answers who reads a request's session here: where streams are held, other threads than theirs.
    """
    hub = Hub(app, room)
    app.extensions[EXTENSION] = (hub, load)
    return hub.aside.ask if room else None


def _change(heard: Heard | feed.Told) -> dict[str, Any]:
    return {"kind": heard.kind, "id": heard.subject_id}


_encode = msgspec.json.Encoder(uuid_format="canonical").encode


def _message(heard: Heard) -> bytes:
    return b"id: %d\ndata: %s\n\n" % (heard.cursor, _encode(_change(heard)))


class Telling:
    """The body of one stream. A class and not a generator: a server closes it even when the client left before
    the first byte."""

    def __init__(self, hub: Hub, stream: Stream, first: list[bytes]) -> None:
        self._hub, self._stream = hub, stream
        self._first = first
        self._quiet = 0

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        if self._first:
            return self._first.pop(0)
        heard = self._stream.wait(BEAT)
        if self._stream.ended:
            raise StopIteration
        self._quiet = 0 if heard else self._quiet + 1
        if (
            not heard
            and self._quiet % LOOKED_AT_EVERY == 0
            and not self._hub.aside.ask(self._stream.still_open)
        ):
            raise StopIteration
        return _message(heard) if heard else b":\n\n"

    def close(self) -> None:
        self._hub.leave(self._stream)


def _watch(load: Loader, who: Actor) -> Callable[[], bool]:
    """Whether the session this stream was opened with still is; asked outside any request, and never a gesture."""
    token = token_hash(request.cookies.get(SESSION_COOKIE, ""))
    person, session = who.id, who.session_id

    def still_open() -> bool:
        try:
            now = load(token, clock.now())
        except SQLAlchemyError as error:
            log.warning("session_unread", kind=type(error).__name__)
            return False
        return now is not None and now.open and (now.id, now.session_id) == (person, session)

    return still_open


def _asked_after() -> int | None:
    """The cursor a browser sends back by itself after a cut, or the one its page remembers."""
    said = request.headers.get("Last-Event-ID", "") or request.args.get("after", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 19 else None


@blueprint.route("")
class Events(MethodView):
    @blueprint.response(200, content_type="text/event-stream")
    @blueprint.alt_response(503, description="Pas de direct ici : demander `/events/since`")
    @permission(Permission.INBOX_READ)
    def get(self) -> Response:
        """Ce qui est à relire, au fil de l'eau (SSE). `Last-Event-ID` ou `?after=` reprend après une coupure."""
        who = actor()
        policy.require(who, Permission.INBOX_READ)
        hub: Hub
        hub, load = current_app.extensions[EXTENSION]
        if hub.room == 0:
            raise Unavailable("Le direct n'est pas servi ici.", code="live_elsewhere")
        cursor = hub.aside.ask(_cursor_now)
        try:
            stream = hub.join(who.id, cursor, _watch(load, who))
        except Full:
            raise Unavailable(FULL, code="live_full") from None
        try:
            first = hub.aside.ask(_said_meanwhile, who, _asked_after(), cursor)
        except BaseException:
            hub.leave(stream)
            raise
        answer = Response(
            Telling(hub, stream, first), mimetype="text/event-stream", headers={"X-Accel-Buffering": "no"}
        )
        answer.call_on_close(lambda: hub.leave(stream))
        return answer


def _cursor_now() -> int:
    with reading() as connection:
        return feed.cursor_now(connection)


def _said_meanwhile(who: Actor, after: int | None, cursor: int) -> list[bytes]:
    """`ready` with a cursor, then what was missed. Read after joining, so that nothing falls in between."""
    with reading() as connection:
        news = feed.since_for(connection, who.id, cursor if after is None else after)
    ready = b"event: ready\nid: %d\ndata: {}\n\n" % news.cursor
    missed = [Heard(news.cursor, one.kind, one.subject_id) for one in news.told]
    if news.lost:
        missed = [Heard(news.cursor, EVERYTHING, None)]
    return [ready, *map(_message, missed)]


@blueprint.route("/since")
class Since(MethodView):
    @blueprint.arguments(AfterSchema, location="query")
    @blueprint.response(200, SinceSchema)
    @permission(Permission.INBOX_READ)
    def get(self, query: dict[str, Any]) -> Response:
        """Ce qui est à relire depuis un curseur ; 304 quand rien n'a changé. Pour qui n'a pas le direct."""
        who = actor()
        policy.require(who, Permission.INBOX_READ)
        after = query["after"]
        with reading() as connection:
            if after is None:
                news = feed.News(feed.cursor_now(connection), [], False)
            else:
                news = feed.since_for(connection, who.id, after)
        # Nothing for this person: their cursor stays, so that the next answer is a 304 without a body.
        quiet = after is not None and not news.told and not news.lost
        cursor = str(after if quiet else news.cursor)
        items = [{"kind": EVERYTHING, "id": None}] if news.lost else [_change(one) for one in news.told]
        if quiet and request.if_none_match.contains(cursor):
            answer = Response(status=304)
        else:
            answer = fast_json({"cursor": cursor, "items": items})
        answer.set_etag(cursor)
        return answer
