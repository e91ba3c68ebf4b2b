"""`/youths/{id}/pecule/claim` for the referent, `/pecule/cohort` for the lead."""

from __future__ import annotations

from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.instance import instance
from backend.services.pecule import schemas, views
from backend.services.pecule.queries import cohort, shared_claim
from backend.web.answers import cached_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission

blueprint = Blueprint("pecule-followed", __name__, url_prefix="/api/v1", description="Suivi du pécule")


@blueprint.route("/youths/<uuid:youth_id>/pecule/claim")
class YouthClaim(MethodView):
    @blueprint.response(200, schemas.SharedClaimSchema)
    @permission(Permission.PECULE_STATE)
    def get(self, youth_id: UUID) -> Response:
        """Où en est la demande d'un jeune ; la somme seulement s'il la partage."""
        who = actor()
        on = clock.today(who.zone)
        with reading() as reader:
            found = shared_claim(reader, who, youth_id, on, keyd=instance().keyd)
        return cached_json(views.shared(found, on))


@blueprint.route("/pecule/cohort")
class Unclaimed(MethodView):
    @blueprint.response(200, schemas.CohortSchema)
    @permission(Permission.PECULE_COHORT)
    def get(self) -> Response:
        """Combien de jeunes des équipes que je dirige n'ont pas encore demandé leur pécule. Des nombres, sans nom."""
        who = actor()
        on = clock.today(who.zone)
        with reading() as reader:
            found = cohort(reader, who, on, keyd=instance().keyd)
        return cached_json({"on": on} | found._asdict())
