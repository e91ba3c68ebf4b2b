"""Reading threads, and writing in them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services.conversations import records, rules
from backend.services.conversations.actions import changing, sending
from backend.services.conversations.actions import reading as having_read
from backend.services.conversations.actions.writing import Draft
from backend.services.conversations.queries import hearing, thread, threads
from backend.services.conversations.routes.common import (
    QUEUED,
    blueprint,
    draw_message,
    draw_sent,
    messages_blueprint,
    nothing,
)
from backend.services.conversations.schemas.asked import (
    EditSchema,
    PageQuery,
    ReadSchema,
    SendSchema,
    ThreadChangeSchema,
)
from backend.services.conversations.schemas.shown import MessageSchema, OneThreadSchema, ThreadsSchema
from backend.web.answers import cached_json, expected_version
from backend.web.gesture import now
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


@blueprint.route("")
class Threads(MethodView):
    @blueprint.response(200, ThreadsSchema)
    @blueprint.alt_response(304, description="Rien n'a changé.")
    @permission(Permission.THREADS_OWN)
    def get(self) -> Response:
        """Mes fils : ceux qui attendent d'abord ; chaque adulte de l'entourage y est."""
        who = actor()
        with reading() as connection:
            told = threads.threads(connection, who, keyd=instance().keyd, on=clock.today(who.zone))
        return cached_json(told)


@blueprint.route("/<uuid:conversation_id>")
class Thread(MethodView):
    @blueprint.arguments(PageQuery, location="query")
    @blueprint.response(200, OneThreadSchema)
    @blueprint.alt_response(304, description="Rien n'a changé.")
    @permission(Permission.THREADS_OWN)
    def get(self, query: dict[str, Any], conversation_id: UUID) -> Response:
        """Un fil et ses derniers messages, du plus ancien au plus récent ; `before` pour remonter."""
        who = actor()
        with reading() as connection:
            told = thread.read_thread(
                connection,
                who,
                conversation_id,
                before=query.get("before"),
                most=query["limit"],
                **now(who),
            )
        return cached_json(told)

    @blueprint.arguments(ThreadChangeSchema)
    @blueprint.response(204)
    @permission(Permission.THREADS_OWN, closed=QUEUED)
    @mutation("conversation.change", nothing)
    def patch(self, told: dict[str, Any], conversation_id: UUID) -> UUID:
        """Dire, ou ne pas dire, ce qu'on a lu."""
        who = actor()
        at = clock.now()
        return having_read.hide_read(
            who, conversation_id, told["hides_read"], at=at, on=clock.day_in(who.zone, at)
        )


@blueprint.route("/<uuid:conversation_id>/messages")
class Messages(MethodView):
    @blueprint.arguments(SendSchema)
    @blueprint.response(201, MessageSchema)
    @blueprint.alt_response(204, description="Gardé ; le téléphone est encore fermé.")
    @permission(Permission.THREADS_OWN, closed=QUEUED)
    @mutation("message.send", draw_sent)
    def post(self, told: dict[str, Any], conversation_id: UUID) -> UUID:
        """Écrire un message."""
        who = actor()
        return sending.send(who, conversation_id, _draft(told), **now(who))


def _draft(told: dict[str, Any]) -> Draft:
    target, spoken = told.get("target"), told.get("voice")
    words = records.Words(
        told["text"].strip(),
        records.Target(**target) if target else None,
        _voice(**spoken) if spoken else None,
    )
    return Draft(
        "voice" if spoken else "text",
        words,
        quoted_id=told.get("quoted_id"),
        said_at=told.get("said_at"),
        sound=spoken["sound"] if spoken else None,
        accepted=frozenset(told["accepted"]),
    )


def _voice(seconds: int, sound: bytes, transcript: str) -> records.Voice:
    return records.Voice(seconds, rules.voice.type_of(sound) or "", len(sound), transcript.strip())


@blueprint.route("/<uuid:conversation_id>/read")
class Read(MethodView):
    @blueprint.arguments(ReadSchema)
    @blueprint.response(204)
    @permission(Permission.THREADS_OWN, closed=QUEUED)
    @mutation("conversation.read", nothing)
    def post(self, told: dict[str, Any], conversation_id: UUID) -> UUID:
        """J'ai lu jusque-là."""
        who = actor()
        at = clock.now()
        return having_read.read(who, conversation_id, told["through"], at=at, on=clock.day_in(who.zone, at))


@messages_blueprint.route("/<uuid:message_id>")
class Message(MethodView):
    @messages_blueprint.arguments(EditSchema)
    @messages_blueprint.response(200, MessageSchema)
    @permission(Permission.THREADS_OWN, closed=QUEUED)
    @mutation("message.edit", draw_message)
    def patch(self, told: dict[str, Any], message_id: UUID) -> UUID:
        """Changer son message, dans les dix minutes."""
        who = actor()
        return changing.edit(
            who,
            message_id,
            told["text"].strip(),
            accepted=frozenset(told["accepted"]),
            version=expected_version(),
            **now(who),
        )

    @messages_blueprint.response(200, MessageSchema)
    @permission(Permission.THREADS_OWN, closed=QUEUED)
    @mutation("message.delete", draw_message)
    def delete(self, message_id: UUID) -> UUID:
        """Reprendre son message, dans les dix minutes ; sa place reste."""
        who = actor()
        return changing.delete(who, message_id, version=expected_version(), **now(who))


@messages_blueprint.route("/<uuid:message_id>/sound")
class MessageSound(MethodView):
    @messages_blueprint.response(200, content_type="audio/webm")
    @permission(Permission.THREADS_OWN)
    def get(self, message_id: UUID) -> Response:
        """Écouter un message vocal."""
        who = actor()
        with reading() as connection:
            heard = hearing.sound(connection, who, message_id, keyd=instance().keyd, on=clock.today(who.zone))
        return Response(heard.sound, mimetype=heard.type)
