"""The agenda outside the application: a calendar address, and the week on paper."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any
from uuid import UUID

from flask import Response, g, request
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services import people
from backend.services.appointments.actions import feeds
from backend.services.appointments.queries import agenda
from backend.services.appointments.routes.common import agenda_blueprint
from backend.services.appointments.schemas.asked import WeekQuery
from backend.services.appointments.schemas.shown import FeedMadeSchema, FeedSchema
from backend.services.appointments.sheet import week_of, week_sheet
from backend.web.answers import cached_json, fast_json
from backend.web.gesture import whose
from backend.web.guard import actor, permission, public
from backend.web.idempotency import mutation
from backend.web.limits import limited


def _made(_person: UUID | None) -> Response:
    """The address, the first time only: it is kept nowhere."""
    token: str | None = g.pop("cap18_feed", None)
    url = None if token is None else f"{instance().settings.public_url}/api/v1/calendar/{token}.ics"
    return fast_json({"url": url}, 201)


def _gone(_person: UUID | None) -> Response:
    return Response(status=204)


@agenda_blueprint.route("/agenda/feed")
class Feed(MethodView):
    @agenda_blueprint.response(200, FeedSchema)
    @permission(Permission.AGENDA_OWN)
    def get(self) -> Response:
        """Y a-t-il une adresse de calendrier."""
        with reading() as connection:
            return cached_json(feeds.feed_state(connection, actor()))

    @agenda_blueprint.response(201, FeedMadeSchema)
    @permission(Permission.AGENDA_OWN)
    @mutation("calendar.open", _made)
    def post(self) -> UUID:
        """Faire une adresse de calendrier ; celle d'avant ne marche plus."""
        token = feeds.new_token()
        made = feeds.open_feed(actor(), token, keyd=instance().keyd, at=clock.now())
        g.cap18_feed = token
        return made

    @agenda_blueprint.response(204)
    @permission(Permission.AGENDA_OWN)
    @mutation("calendar.close", _gone)
    def delete(self) -> UUID:
        """Retirer l'adresse : elle ne répond plus."""
        return feeds.close_feed(actor(), at=clock.now())


@agenda_blueprint.route("/calendar/<token>.ics")
class Calendar(MethodView):
    @agenda_blueprint.response(200, content_type="text/calendar")
    @public("a calendar application reads it with the secret of its address; it says times alone")
    @limited(only_refused=True)
    def get(self, token: str) -> Response:
        """Le calendrier d'une personne, pour son téléphone : des heures, sans nom ni lieu."""
        at = clock.now()
        with reading() as connection:
            body = feeds.read_feed(connection, token, keyd=instance().keyd, at=at)
        stamped = b"\r\n".join(line for line in body.split(b"\r\n") if not line.startswith(b"DTSTAMP"))
        mark = hashlib.blake2b(stamped, digest_size=12).hexdigest()
        answer = (
            Response(status=304)
            if request.if_none_match.contains(mark)
            else Response(body, mimetype="text/calendar")
        )
        answer.set_etag(mark)
        return answer


@agenda_blueprint.route("/agenda/week.pdf")
class Week(MethodView):
    @agenda_blueprint.arguments(WeekQuery, location="query")
    @agenda_blueprint.response(200, content_type="application/pdf")
    @permission(Permission.AGENDA_OWN)
    def get(self, query: dict[str, Any]) -> Response:
        """La semaine à imprimer."""
        who, at = actor(), clock.now()
        on = clock.day_in(who.zone, at)
        youth_id = whose(query["youth_id"]) if "youth_id" in query else None
        monday = week_of(query["day"])
        asked = agenda.Asked(monday, monday + timedelta(days=7), youth_id)
        with reading() as connection:
            found = agenda.files(connection, who, asked, at=at, on=on)
            told = agenda.agenda(connection, who, asked, found, keyd=instance().keyd, at=at, on=on)
            name = people.names(connection, [who.id])[who.id]
        own = all(row.id == who.id for row in found.rows)
        body = week_sheet(told, f"{name.first_name} {name.last_name}", own=own, at=at, on=on)
        answer = Response(body, mimetype="application/pdf")
        answer.headers["Content-Disposition"] = 'attachment; filename="semaine.pdf"'
        return answer
