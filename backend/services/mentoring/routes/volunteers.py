"""Volunteers over HTTP: apply without an account, follow the way in, record checks."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.instance import instance
from backend.services.mentoring.actions import checks, suspending
from backend.services.mentoring.actions import volunteers as actions
from backend.services.mentoring.queries import public as public_queries
from backend.services.mentoring.queries import volunteers as queries
from backend.services.mentoring.routes.common import blueprint
from backend.services.mentoring.schemas import asked, shown
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.gesture import now, when
from backend.web.guard import actor, permission, public
from backend.web.idempotency import mutation
from backend.web.limits import limited


def draw(volunteer_id: UUID | None, status: int = 200) -> Response:
    if volunteer_id is None:
        raise NotFound()
    who = actor()
    with reading() as reader:
        found = queries.volunteer(reader, who, volunteer_id, **now(who))
    answer = fast_json(found, status)
    answer.set_etag(str(found["version"]))
    return answer


def draw_made(volunteer_id: UUID | None) -> Response:
    return draw(volunteer_id, 201)


@blueprint.route("/authorities")
class Authorities(MethodView):
    @blueprint.response(200, shown.AuthoritiesSchema)
    @public("choisir son département pour devenir mentor")
    def get(self) -> Response:
        """Les départements où l'on peut proposer d'être mentor."""
        with reading() as reader:
            return cached_json({"items": public_queries.authorities(reader)})


@blueprint.route("/applications")
class Applications(MethodView):
    @blueprint.arguments(asked.ApplicationSchema)
    @blueprint.response(201, shown.ReceivedSchema)
    @public("proposer d'être mentor, avant d'avoir un compte")
    @limited("20 per hour")
    def post(self, told: dict[str, Any]) -> Response:
        """Proposer d'être mentor."""
        authority, application_id = told.pop("authority").strip(), told.pop("id")
        with reading() as reader:
            zone = public_queries.zone_of(reader, authority)
        at = clock.now()
        made = actions.apply(
            authority, application_id, told, keyd=instance().keyd, at=at, on=clock.day_in(zone, at)
        )
        return fast_json({"id": made}, 201)


@blueprint.route("/volunteers")
class Volunteers(MethodView):
    @blueprint.response(200, shown.VolunteersSchema)
    @permission(Permission.VOLUNTEERS_MANAGE)
    def get(self) -> Response:
        """Les bénévoles du département, et ce qui attend."""
        who = actor()
        with reading() as reader:
            return cached_json(queries.volunteers(reader, who, **now(who)))

    @blueprint.arguments(asked.VolunteerAddSchema)
    @blueprint.response(201, shown.VolunteerSchema)
    @permission(Permission.VOLUNTEERS_MANAGE)
    @mutation("volunteer.add", draw_made)
    def post(self, told: dict[str, Any]) -> UUID:
        """Écrire la fiche d'un bénévole."""
        who = actor()
        return actions.add(who, told, person_id=told.pop("person_id", None), **now(who))


@blueprint.route("/volunteers/<uuid:volunteer_id>")
class Volunteer(MethodView):
    @blueprint.response(200, shown.VolunteerSchema)
    @permission(Permission.VOLUNTEERS_MANAGE)
    def get(self, volunteer_id: UUID) -> Response:
        """La fiche d'un bénévole."""
        return draw(volunteer_id)

    @blueprint.arguments(asked.VolunteerEditSchema)
    @blueprint.response(200, shown.VolunteerSchema)
    @permission(Permission.VOLUNTEERS_MANAGE)
    @mutation("volunteer.edit", draw)
    def patch(self, told: dict[str, Any], volunteer_id: UUID) -> UUID:
        """Corriger une fiche (If-Match)."""
        return actions.edit(
            actor(), volunteer_id, told, version=expected_version(), keyd=instance().keyd, at=clock.now()
        )


@blueprint.route("/volunteers/<uuid:volunteer_id>/steps")
class Steps(MethodView):
    @blueprint.arguments(asked.StepSchema)
    @blueprint.response(200, shown.VolunteerSchema)
    @permission(Permission.VOLUNTEERS_MANAGE)
    @mutation("volunteer.step", draw)
    def post(self, told: dict[str, Any], volunteer_id: UUID) -> UUID:
        """Noter l'entretien, la formation, un refus, un départ (If-Match)."""
        who = actor()
        return actions.step(
            who, volunteer_id, told["step"], told["on"], version=expected_version(), **when(who)
        )


@blueprint.route("/volunteers/<uuid:volunteer_id>/welcome")
class Welcome(MethodView):
    @blueprint.arguments(asked.WelcomeSchema)
    @blueprint.response(200, shown.VolunteerSchema)
    @permission(Permission.VOLUNTEERS_MANAGE)
    @mutation("volunteer.welcome", draw)
    def post(self, told: dict[str, Any], volunteer_id: UUID) -> UUID:
        """Accueillir dans une équipe : la personne pourra recevoir son lien d'activation (If-Match)."""
        who = actor()
        return actions.welcome(who, volunteer_id, told["team_id"], version=expected_version(), **now(who))


@blueprint.route("/volunteers/<uuid:volunteer_id>/checks")
class Checks(MethodView):
    @blueprint.arguments(asked.CheckSchema)
    @blueprint.response(200, shown.VolunteerSchema)
    @permission(Permission.VOLUNTEERS_MANAGE)
    @mutation("volunteer.check", draw)
    def post(self, told: dict[str, Any], volunteer_id: UUID) -> UUID:
        """Noter une vérification d'honorabilité : ses dates et son résultat, jamais le document (If-Match)."""
        who = actor()
        return checks.record(
            who,
            volunteer_id,
            told["result"],
            told["issued_on"],
            told["checked_on"],
            version=expected_version(),
            **when(who),
        )


@blueprint.route("/volunteers/<uuid:volunteer_id>/suspension")
class Suspension(MethodView):
    @blueprint.response(200, shown.VolunteerSchema)
    @permission(Permission.VOLUNTEERS_MANAGE)
    @mutation("volunteer.suspend", draw)
    def post(self, volunteer_id: UUID) -> UUID:
        """Fermer tout de suite l'accès d'un mentor (If-Match)."""
        who = actor()
        return suspending.suspend(who, volunteer_id, version=expected_version(), **when(who))

    @blueprint.response(200, shown.VolunteerSchema)
    @permission(Permission.VOLUNTEERS_MANAGE)
    def delete(self, volunteer_id: UUID) -> Response:
        """Rouvrir l'accès, si la vérification tient encore (If-Match)."""
        return lift(volunteer_id)


@mutation("volunteer.lift", draw)
def lift(volunteer_id: UUID) -> UUID:
    who = actor()
    return suspending.lift(who, volunteer_id, version=expected_version(), **when(who))
