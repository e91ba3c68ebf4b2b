"""`/notifications`: the inbox of whoever is signed in, offered to the application alone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView
from marshmallow import Schema, fields, validate

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.outbox import inbox
from backend.outbox.words import words
from backend.web.answers import cached_json, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


class NoticeSchema(Schema):
    id = fields.String(required=True)
    kind = fields.String(required=True)
    text = fields.String(required=True, metadata={"description": "Une phrase, écrite au moment de la lire"})
    subject = fields.Dict(
        keys=fields.String(), values=fields.String(), metadata={"description": "Où la notification mène"}
    )
    at = fields.AwareDateTime(required=True)
    seen = fields.Boolean(required=True)


class InboxSchema(Schema):
    unread = fields.Integer(required=True)
    items = fields.List(fields.Nested(NoticeSchema), required=True)


class SeenSchema(Schema):
    ids = fields.List(
        fields.String(validate=validate.Length(max=120)), required=True, validate=validate.Length(1, 200)
    )


class UnreadSchema(Schema):
    unread = fields.Integer(required=True)


blueprint = Blueprint(
    "notifications", __name__, url_prefix="/api/v1/notifications", description="Ce qui attend"
)


def read_inbox() -> dict[str, Any]:
    """What waits for the person signed in, newest first."""
    who = actor()
    with reading() as connection:
        kept = inbox.waiting(connection, who.id, clock.now())
        said = words(connection, who, kept, on=clock.today(who.zone))
    items = [
        {
            "id": one.identity,
            "kind": one.kind,
            "text": said[one.identity].text,
            "subject": dict(said[one.identity].subject),
            "at": one.not_before,
            "seen": one.seen_at is not None,
        }
        for one in kept
        if one.identity in said
    ]
    return {"unread": sum(not one["seen"] for one in items), "items": items}


def _unread(_made: UUID | None) -> Response:
    return fast_json({"unread": read_inbox()["unread"]})


@blueprint.route("")
class Inbox(MethodView):
    @blueprint.response(200, InboxSchema)
    @permission(Permission.INBOX_READ)
    def get(self) -> Response:
        """Les notifications, la plus récente d'abord. Lire la liste ne marque rien."""
        return cached_json(read_inbox())


@blueprint.route("/seen")
class Seen(MethodView):
    @blueprint.arguments(SeenSchema)
    @blueprint.response(200, UnreadSchema)
    @permission(Permission.INBOX_READ)
    @mutation("notice.see", _unread)
    def post(self, body: dict[str, Any]) -> None:
        """Marque des notifications comme lues."""
        inbox.mark_seen(actor(), body["ids"], at=clock.now())
