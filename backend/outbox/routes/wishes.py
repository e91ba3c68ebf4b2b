"""`/preferences` and `/notifications/preview`: how I want to be told, and exactly what would be sent."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.outbox import ports, preview, senders, wording
from backend.outbox import schemas as said
from backend.outbox.actions import preferences
from backend.outbox.cascades import plan
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint("preferences", __name__, url_prefix="/api/v1", description="Comment on me prévient")


def _wishes() -> dict[str, Any]:
    who, on = actor(), clock.today(actor().zone)
    with reading() as connection:
        mine = preferences.read(connection, who.id, on=on)
        me = ports.who(connection, [who.id])[who.id]

    def words(level: str) -> dict[str, dict[str, str]]:
        return {kind: wording.push(kind, level, formal=me.formal)._asdict() for kind in wording.TYPES}

    return {
        "lock_screen": mine.lock_screen,
        "paused_until": mine.paused_until,
        "words": words(mine.lock_screen),
        "levels": [
            {"code": level, "title": wording.level_title(level), "example": words(level)["appointment"]}
            for level in wording.LEVELS
        ],
        "remind_before": mine.remind_before,
        "defaults": {kind: list(told) for kind, told in plan().remind_before.items()},
        "version": mine.version,
    }


def _drawn(_made: UUID | None) -> Response:
    return fast_json(_wishes())


@blueprint.route("/preferences")
class Preferences(MethodView):
    @blueprint.response(200, said.WishesSchema)
    @permission(Permission.CHANNELS_OWN)
    def get(self) -> Response:
        """Les mots de mon écran verrouillé, et ma pause."""
        return cached_json(_wishes())

    @blueprint.arguments(said.NewWishesSchema)
    @blueprint.response(200, said.WishesSchema)
    @permission(Permission.CHANNELS_OWN)
    @mutation("preferences.write", _drawn)
    def put(self, body: dict[str, Any]) -> None:
        """Garde mes choix."""
        preferences.write(
            actor(),
            lock_screen=body["lock_screen"],
            pause_days=body["pause_days"],
            remind_before=body["remind_before"],
            version=expected_version(),
            on=clock.today(actor().zone),
            at=clock.now(),
        )


@blueprint.route("/notifications/preview")
class Preview(MethodView):
    @blueprint.response(200, said.PreviewSchema)
    @permission(Permission.INBOX_READ)
    def get(self) -> Response:
        """Ce qui partirait, mot pour mot, et comment cela se voit sur chaque moyen."""
        who, at, settings = actor(), clock.now(), instance().settings
        with reading() as connection:
            shown = preview.would_leave(
                connection,
                who,
                app=settings.public_url,
                configured=senders.configured(settings),
                on=clock.day_in(who.zone, at),
                at=at,
            )
        return fast_json(shown)
