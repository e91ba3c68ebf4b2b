"""`/software-keys`: the keys one gave to a software."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response, g
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.services.exchange.actions import keys
from backend.services.exchange.queries import keys as kept
from backend.services.exchange.schemas import reading as schemas
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation

blueprint = Blueprint(
    "software_keys", __name__, url_prefix="/api/v1", description="Clés données à un logiciel métier"
)


def _made(_key_id: UUID | None) -> Response:
    """The key, the first time only: it is kept nowhere."""
    answer = fast_json({"key": g.pop("cap18_software_key", None)}, 201)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _gone(_key_id: UUID | None) -> Response:
    return Response(status=204)


@blueprint.route("/software-keys")
class Keys(MethodView):
    @blueprint.response(200, schemas.KeysSchema)
    @permission(Permission.SOFTWARE_KEYS_OWN)
    def get(self) -> Response:
        """Mes clés : ce qu'elles lisent, leur dernier jour, quand elles ont servi."""
        who = actor()
        with reading() as reader:
            return fast_json(kept.own(reader, who, clock.today(who.zone)))

    @blueprint.arguments(schemas.KeyAskedSchema)
    @blueprint.response(201, schemas.KeyMadeSchema)
    @permission(Permission.SOFTWARE_KEYS_OWN)
    @mutation("software_key.make", _made)
    def post(self, asked: dict[str, Any]) -> UUID:
        """Faire une clé. Demande une preuve de moins de 5 minutes ; la clé n'est montrée qu'une fois."""
        who, at, key = actor(), clock.now(), keys.new_key()
        made = keys.make_key(who, key, **asked, at=at, on=clock.day_in(who.zone, at))
        g.cap18_software_key = key
        return made


@blueprint.route("/software-keys/<uuid:key_id>")
class OneKey(MethodView):
    @blueprint.response(204)
    @permission(Permission.SOFTWARE_KEYS_OWN)
    @mutation("software_key.end", _gone)
    def delete(self, key_id: UUID) -> UUID:
        """Retirer une clé : elle n'ouvre plus rien."""
        return keys.end_key(actor(), key_id, at=clock.now())
