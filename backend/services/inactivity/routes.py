"""`/me/inactivity`: what happens to my space if I do not come any more."""

from __future__ import annotations

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.services.inactivity import actions
from backend.services.inactivity.schemas import InactivitySchema
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission

blueprint = Blueprint("inactivity", __name__, url_prefix="/api/v1", description="Si je ne viens plus")


@blueprint.route("/me/inactivity")
class MyInactivity(MethodView):
    @blueprint.response(200, InactivitySchema)
    @permission(Permission.ACCOUNT_CLOSE)
    def get(self) -> Response:
        """Si je ne reviens plus : le jour de la pause, le jour où tout s'efface."""
        pause_on, erase_on = actions.standing(actor(), on=clock.today(actor().zone))
        return fast_json({"pause_on": pause_on, "erase_on": erase_on})
