"""`/channels` and `/push-subscriptions`: by which ways one is reached, and which are safe."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from flask import Response
from flask.views import MethodView

from backend import clock
from backend.access import Permission
from backend.db import reading
from backend.errors import NotFound
from backend.instance import instance
from backend.outbox import listing, vapid
from backend.outbox import schemas as said
from backend.outbox.actions import channels, pushes
from backend.outbox.contacts import PushAddress
from backend.outbox.hours import Hours
from backend.web.answers import cached_json, expected_version, fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, permission
from backend.web.idempotency import mutation
from backend.web.limits import limited

blueprint = Blueprint("channels", __name__, url_prefix="/api/v1", description="Comment me joindre")


def today(at: datetime) -> Any:
    return clock.day_in(actor().zone, at)


def _drawn(channel_id: UUID | None, status: int = 200) -> Response:
    at = clock.now()
    with reading() as connection:
        shown = listing.one(
            connection, actor(), channel_id or UUID(int=0), keyd=instance().keyd, on=today(at), at=at
        )
    if shown is None:
        raise NotFound()
    return fast_json(shown, status)


def _made(channel_id: UUID | None) -> Response:
    return _drawn(channel_id, 201)


def _gone(_made: UUID | None) -> Response:
    return Response(status=204)


def _subscribed(subscription_id: UUID | None) -> Response:
    """Nothing is read back: a phone that is only known may ask."""
    return fast_json({"id": subscription_id}, 201)


def _hours(body: dict[str, str] | None) -> Hours | None:
    if body is None:
        return None
    first, last = (int(body[name][:2]) * 60 + int(body[name][3:]) for name in ("start", "end"))
    return Hours(first, last)


def _list(person_id: UUID) -> Response:
    at = clock.now()
    with reading() as connection:
        items = listing.channels(connection, actor(), person_id, keyd=instance().keyd, on=today(at), at=at)
    return cached_json({"items": items})


def _add(person_id: UUID, body: dict[str, Any]) -> UUID:
    at = clock.now()
    new = channels.NewChannel(body["kind"], body["contact"], body["safe"], _hours(body["hours"]))
    return channels.add(actor(), person_id, new, keyd=instance().keyd, on=today(at), at=at)


@blueprint.route("/channels")
class Mine(MethodView):
    @blueprint.response(200, said.ChannelsSchema)
    @permission(Permission.CHANNELS_OWN)
    def get(self) -> Response:
        """Par où Cap 18 peut me prévenir."""
        return _list(actor().id)

    @blueprint.arguments(said.NewChannelSchema)
    @blueprint.response(201, said.ChannelSchema)
    @permission(Permission.CHANNELS_OWN)
    @mutation("channel.add", _made)
    def post(self, body: dict[str, Any]) -> UUID:
        """Ajoute un numéro ou une adresse : un code y part."""
        return _add(actor().id, body)


@blueprint.route("/youths/<uuid:youth_id>/channels")
class Theirs(MethodView):
    @blueprint.response(200, said.ChannelsSchema)
    @permission(Permission.CONTACTS_EDIT)
    def get(self, youth_id: UUID) -> Response:
        """Par où joindre un jeune que l'on suit."""
        return _list(youth_id)

    @blueprint.arguments(said.NewChannelSchema)
    @blueprint.response(201, said.ChannelSchema)
    @permission(Permission.CONTACTS_EDIT)
    @mutation("channel.add", _made)
    def post(self, body: dict[str, Any], youth_id: UUID) -> UUID:
        """Ajoute un numéro ou une adresse d'un jeune : un code part chez lui."""
        return _add(youth_id, body)


@blueprint.route("/channels/<uuid:channel_id>")
class One(MethodView):
    @blueprint.arguments(said.ChangeChannelSchema)
    @blueprint.response(200, said.ChannelSchema)
    @permission(Permission.CHANNELS_OWN)
    @mutation("channel.change", _drawn)
    def patch(self, body: dict[str, Any], channel_id: UUID) -> UUID:
        """Dit si un moyen est sûr, et à quelles heures."""
        at, version = clock.now(), expected_version()
        hours = body.get("hours")
        new = channels.Change(body.get("safe"), _hours(hours), "hours" in body and hours is None)
        try:
            return pushes.change(actor(), channel_id, new, version=version)
        except NotFound:
            return channels.change(actor(), channel_id, new, version=version, on=today(at), at=at)

    @blueprint.response(204)
    @permission(Permission.CHANNELS_OWN)
    @mutation("channel.remove", _gone)
    def delete(self, channel_id: UUID) -> UUID:
        """Retire un moyen : plus rien n'y part."""
        at = clock.now()
        if not pushes.remove(actor(), channel_id):
            channels.remove(actor(), channel_id, on=today(at), at=at)
        return channel_id


@blueprint.route("/channels/<uuid:channel_id>/code")
class Code(MethodView):
    @blueprint.response(200, said.ChannelSchema)
    @permission(Permission.CHANNELS_OWN)
    @mutation("channel.code", _drawn)
    def post(self, channel_id: UUID) -> UUID:
        """Envoie un nouveau code."""
        at = clock.now()
        return channels.send_code(actor(), channel_id, on=today(at), at=at)


@blueprint.route("/channels/<uuid:channel_id>/prove")
class Prove(MethodView):
    @limited()
    @blueprint.arguments(said.ProofSchema)
    @blueprint.response(200, said.ChannelSchema)
    @permission(Permission.CHANNELS_OWN)
    def post(self, body: dict[str, Any], channel_id: UUID) -> Response:
        """Rend le code reçu. Un essai compte, juste ou faux : il n'est jamais rejoué."""
        at = clock.now()
        refused = channels.prove(actor(), channel_id, body["code"], keyd=instance().keyd, on=today(at), at=at)
        if refused is not None:
            raise channels.refuse(refused)
        return _drawn(channel_id)


@blueprint.route("/push-subscriptions/key")
class PushKey(MethodView):
    @blueprint.response(200, said.PushKeySchema)
    @permission(Permission.CHANNELS_OWN, closed="a known phone renews its subscription; the key is public")
    def get(self) -> Response:
        """La clé publique avec laquelle un navigateur accepte les notifications d'ici."""
        return fast_json({"key": vapid.public_key(instance().settings.state_dir)})


@blueprint.route("/push-subscriptions")
class PushSubscriptions(MethodView):
    @blueprint.arguments(said.PushSubscriptionSchema)
    @blueprint.response(201, said.MadeSchema)
    @permission(Permission.CHANNELS_OWN, closed="a browser renews its address while the app is closed")
    @mutation("push.subscribe", _subscribed)
    def post(self, body: dict[str, Any]) -> UUID:
        """Ce navigateur accepte les notifications."""
        here = instance()
        address = PushAddress(body["endpoint"], body["keys"]["p256dh"], body["keys"]["auth"])
        return pushes.subscribe(
            actor(), address, keyd=here.keyd, hosts=here.settings.outside.push_hosts, at=clock.now()
        )
