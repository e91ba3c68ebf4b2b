"""Signing in, opening again, locking, leaving, and proving once more that it is oneself."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask.views import MethodView
from flask_login import current_user

from backend import clock
from backend.access import Actor
from backend.services.accounts.actions import sessions, signing
from backend.services.accounts.actions.proofs import LinkProof, PassphraseProof, PhoneProof, Proof
from backend.services.accounts.loader import seen
from backend.services.accounts.ports import ports
from backend.services.accounts.qr import base64url
from backend.services.accounts.queries.listing import phone_removed
from backend.services.accounts.routes.answers import label, means, presented, state, welcome
from backend.services.accounts.schemas.session import (
    ChallengeAskSchema,
    ChallengeSchema,
    ProofSchema,
    SessionSchema,
)
from backend.web import session as cookies
from backend.web.answers import fast_json
from backend.web.blueprint import Blueprint
from backend.web.guard import actor, known, public
from backend.web.limits import limited, network

blueprint = Blueprint(
    "session", __name__, url_prefix="/api/v1", description="Entrer, c'est ouvrir sa serrure."
)


def someone() -> Actor | None:
    """The person signed in, or None."""
    user = current_user._get_current_object()
    return user if isinstance(user, Actor) else None


def proof_of(sent: dict[str, Any]) -> Proof:
    """The proof a body carries."""
    if sent["method"] == "phone":
        return PhoneProof(
            sent["slot_id"], sent["challenge_id"], sent["hmac"], sent["code"], sent["signature"]
        )
    if sent["method"] == "passphrase":
        return PassphraseProof(sent["identifier"], sent["passphrase"], sent["second"]["code"], network())
    return LinkProof(sent["secret"])


@blueprint.route("/session")
class Session(MethodView):
    @blueprint.response(200, SessionSchema)
    @public("a browser asks where it stands")
    def get(self) -> Response:
        """Inconnu, connu ou ouvert."""
        who = someone()
        said = state(who, seen(), clock.now())
        if who is None and phone_removed(presented()):
            said["removed"] = True
        return fast_json(said)

    @blueprint.arguments(ProofSchema())
    @blueprint.response(200, SessionSchema)
    @public("signing in")
    @limited()
    def post(self, sent: dict[str, Any]) -> Response:
        """Entrer avec une preuve. Jamais rejoué."""
        at = clock.now()
        begun = signing.sign_in(
            proof_of(sent),
            means(),
            at=at,
            label=label(),
            replaces=presented(),
            reseal=ports().reseal,
            unlocked=ports().unlocked,
        )
        return welcome(begun, at)

    @blueprint.response(204)
    @public("leaving is always possible")
    def delete(self) -> Response:
        """Sortir : la session finit, ce qui a été lu s'efface."""
        who = someone()
        if who is not None:
            sessions.sign_out(who, at=clock.now())
        answer = Response(status=204)
        cookies.drop_session(answer)
        return answer


@blueprint.route("/session/challenges")
class Challenges(MethodView):
    @blueprint.arguments(ChallengeAskSchema())
    @blueprint.response(200, ChallengeSchema)
    @public("a phone asks what to sign")
    @limited()
    def post(self, sent: dict[str, Any]) -> Response:
        """Ce que le téléphone doit signer. La même réponse pour une serrure qui n'existe pas."""
        at = clock.now()
        asked = signing.ask_challenge(sent["slot_id"], means(), at=at)
        return fast_json(
            {
                "challenge_id": asked.id,
                "nonce": asked.nonce,
                "salt": base64url(asked.salt),
                "expires_at": asked.expires_at,
                "server_time": at,
            }
        )


@blueprint.route("/session/lock")
class Lock(MethodView):
    @blueprint.response(200, SessionSchema)
    @known("closing needs no code")
    def post(self) -> Response:
        """Fermer : il faudra le code pour rouvrir."""
        at = clock.now()
        sessions.lock(actor(), at=at)
        answer = fast_json(state(actor(), seen(), at) | {"state": "known", "open_until": at})
        cookies.drop_vault_key(answer)
        return answer


@blueprint.route("/session/step-up")
class StepUp(MethodView):
    @blueprint.arguments(ProofSchema())
    @blueprint.response(200, SessionSchema)
    @known("proving again that it is oneself")
    @limited()
    def post(self, sent: dict[str, Any]) -> Response:
        """Confirmer que c'est bien soi (moins de 5 minutes). Jamais rejoué."""
        at = clock.now()
        handed = ports()
        begun = signing.step_up(
            actor(), proof_of(sent), means(), at=at, reseal=handed.reseal, unlocked=handed.unlocked
        )
        return welcome(begun, at)
