"""Reading the agenda, and making an appointment."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, request
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services.appointments import records, rules
from backend.services.appointments.actions import changing, feeds, making
from backend.services.appointments.queries import agenda, checking, circle, one
from backend.services.appointments.routes.common import blueprint, draw, draw_made
from backend.services.appointments.schemas.asked import (
    AgendaQuery,
    ChangeSchema,
    CheckQuery,
    FreeQuery,
    MakeSchema,
    YouthQuery,
)
from backend.services.appointments.schemas.shown import (
    AgendaSchema,
    AttendanceSchema,
    CheckedSchema,
    CircleSchema,
    FreeSchema,
    OneSchema,
    ToCloseSchema,
)
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.gesture import now, whose
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation


def words_of(told: dict[str, Any]) -> dict[str, Any]:
    """The words among what was sent, as they are kept."""
    kept: dict[str, Any] = {
        name: told[name].strip() for name in ("title", "kind", "note", "video") if name in told
    }
    if "place" in told:
        kept["place"] = records.Place(**{name: value.strip() for name, value in told["place"].items()})
    if "papers" in told:
        kept["papers"] = tuple(dict.fromkeys(told["papers"]))
    if "others" in told:
        kept["others"] = tuple(name.strip() for name in told["others"] if name.strip())
    return kept


@blueprint.route("")
class Appointments(MethodView):
    @blueprint.arguments(AgendaQuery, location="query")
    @blueprint.response(200, AgendaSchema)
    @blueprint.alt_response(304, description="Rien n'a changé.")
    @permission(Permission.AGENDA_OWN)
    def get(self, query: dict[str, Any]) -> Response:
        """L'agenda : les rendez-vous de quelques jours, et les dates encore proposées."""
        who, at = actor(), clock.now()
        on = clock.day_in(who.zone, at)
        youth_id = whose(query["youth_id"]) if "youth_id" in query else None
        asked = agenda.Asked(query["first"], query["end"], youth_id)
        with reading() as connection:
            found = agenda.files(connection, who, asked, at=at, on=on)
            if request.if_none_match.contains(found.mark):
                answer = Response(status=304)
                answer.set_etag(found.mark)
                return answer
            told = agenda.agenda(connection, who, asked, found, keyd=instance().keyd, at=at, on=on)
        answer = fast_json(told)
        if not told["sealed"]:
            answer.set_etag(found.mark)
        return answer

    @blueprint.arguments(MakeSchema)
    @blueprint.response(201, OneSchema)
    @permission(Permission.APPOINTMENT_PLAN)
    @mutation("appointment.make", draw_made)
    def post(self, told: dict[str, Any]) -> UUID:
        """Prendre un rendez-vous, ou proposer des dates."""
        who = actor()
        repeat = told.get("repeat")
        asked = making.Asked(
            words=records.Words(**words_of(told)),
            with_ids=told.get("with_ids", ()),
            starts=told.get("starts"),
            minutes=told["minutes"],
            repeat=None
            if repeat is None
            else rules.Repeat(
                repeat["every"], repeat.get("count"), repeat.get("until"), repeat["skip_holidays"]
            ),
            proposals=[(slot["starts"], slot["minutes"]) for slot in told.get("proposals", ())],
            without_me=told["without_me"],
        )
        return making.make(
            who,
            whose(told["youth_id"]),
            asked,
            keyd=instance().keyd,
            at=clock.now(),
            on=clock.today(who.zone),
        )


@blueprint.route("/<uuid:appointment_id>")
class Appointment(MethodView):
    @blueprint.response(200, OneSchema)
    @permission(Permission.AGENDA_OWN)
    def get(self, appointment_id: UUID) -> Response:
        """Un rendez-vous, avec ce qui lui est arrivé."""
        who = actor()
        with reading() as connection:
            return cached_json(
                one.read_one(
                    connection,
                    who,
                    appointment_id,
                    keyd=instance().keyd,
                    at=clock.now(),
                    on=clock.today(who.zone),
                )
            )

    @blueprint.arguments(ChangeSchema)
    @blueprint.response(200, OneSchema)
    @permission(Permission.APPOINTMENT_PLAN)
    @mutation("appointment.change", draw)
    def patch(self, told: dict[str, Any], appointment_id: UUID) -> UUID:
        """Changer l'heure, le lieu, les mots ou les personnes. Une nouvelle heure redemande à chacun."""
        who = actor()
        others = {name: told[name] for name in ("starts", "minutes", "with_ids") if name in told}
        return changing.change(
            who,
            appointment_id,
            words_of(told) | others,
            version=expected_version(),
            following=told["which"] == "following",
            **now(who),
        )


@blueprint.route("/<uuid:appointment_id>.ics")
class AppointmentIcs(MethodView):
    @blueprint.response(200, content_type="text/calendar")
    @permission(Permission.AGENDA_OWN)
    def get(self, appointment_id: UUID) -> Response:
        """Un rendez-vous pour le calendrier du téléphone : une heure, sans nom ni lieu."""
        who = actor()
        with reading() as connection:
            body = feeds.read_ics(
                connection,
                who,
                appointment_id,
                keyd=instance().keyd,
                at=clock.now(),
                on=clock.today(who.zone),
            )
        answer = Response(body, mimetype="text/calendar")
        answer.headers["Content-Disposition"] = 'attachment; filename="rendez-vous.ics"'
        return answer


@blueprint.route("/to-close")
class ToClose(MethodView):
    @blueprint.response(200, ToCloseSchema)
    @permission(Permission.AGENDA_OWN)
    def get(self) -> Response:
        """Les rendez-vous passés qui attendent de dire comment ils se sont finis."""
        who = actor()
        with reading() as connection:
            return cached_json(
                one.to_close(connection, who, keyd=instance().keyd, at=clock.now(), on=clock.today(who.zone))
            )


@blueprint.route("/check")
class Check(MethodView):
    @blueprint.arguments(CheckQuery, location="query")
    @blueprint.response(200, CheckedSchema)
    @permission(Permission.APPOINTMENT_PLAN)
    def get(self, query: dict[str, Any]) -> Response:
        """Avant d'envoyer : qui est déjà pris, si le jour est férié."""
        who = actor()
        with reading() as connection:
            return fast_json(
                checking.check(
                    connection,
                    who,
                    whose(query["youth_id"]),
                    query["starts"],
                    query["minutes"],
                    query["with_ids"],
                    but=query.get("but"),
                    at=clock.now(),
                    on=clock.today(who.zone),
                )
            )


@blueprint.route("/free")
class Free(MethodView):
    @blueprint.arguments(FreeQuery, location="query")
    @blueprint.response(200, FreeSchema)
    @permission(Permission.APPOINTMENT_PLAN)
    def get(self, query: dict[str, Any]) -> Response:
        """Trois dates libres pour tous."""
        who = actor()
        with reading() as connection:
            slots = checking.free(
                connection,
                who,
                whose(query["youth_id"]),
                query["minutes"],
                query.get("first"),
                query["with_ids"],
                at=clock.now(),
                on=clock.today(who.zone),
            )
        return fast_json({"slots": slots})


@blueprint.route("/people")
class People(MethodView):
    @blueprint.arguments(YouthQuery, location="query")
    @blueprint.response(200, CircleSchema)
    @permission(Permission.APPOINTMENT_PLAN)
    def get(self, query: dict[str, Any]) -> Response:
        """Qui peut venir."""
        who = actor()
        with reading() as connection:
            beside = circle.invitable(connection, who, whose(query["youth_id"]), clock.today(who.zone))
        return cached_json({"items": [person._asdict() for person in beside]})


@blueprint.route("/attendance")
class Attendance(MethodView):
    @blueprint.arguments(YouthQuery, location="query")
    @blueprint.response(200, AttendanceSchema)
    @permission(Permission.ATTENDANCE_READ)
    def get(self, query: dict[str, Any]) -> Response:
        """La part des rendez-vous manqués, pour le référent."""
        who, at = actor(), clock.now()
        with reading() as connection:
            return cached_json(
                one.attendance(
                    connection, who, whose(query["youth_id"]), on=clock.day_in(who.zone, at), at=at
                )
            )
