"""What the routes of conversations share: their blueprints, one message drawn after a gesture."""

from __future__ import annotations

from uuid import UUID

from flask import Response

from backend.db import reading
from backend.errors import NotFound
from backend.services.conversations.queries.thread import read_message
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.gesture import now
from backend.web.guard import actor

blueprint = Blueprint("conversations", __name__, url_prefix="/api/v1/conversations", description="Messages")
messages_blueprint = Blueprint(
    "messages", __name__, url_prefix="/api/v1/messages", description="Un message : le changer, le reprendre"
)

QUEUED = "la file des envois du téléphone part sans le code et ne relit rien (DESIGN §11.1)"


def draw_message(made: UUID | None) -> Response:
    return _message(made, 200)


def draw_sent(made: UUID | None) -> Response:
    return _message(made, 201)


def _message(made: UUID | None, status: int) -> Response:
    """The message as it is now; nothing is read back for a phone that is still closed."""
    who = actor()
    if made is None:
        raise NotFound()
    if not who.open:
        return Response(status=204)
    with reading() as connection:
        return fast_json(read_message(connection, who, made, **now(who)), status)


def nothing(_made: UUID | None) -> Response:
    return Response(status=204)
