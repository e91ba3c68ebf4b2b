"""Session, challenges, sessions and devices."""

from __future__ import annotations

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from backend.services.accounts.schemas.parts import Bytes, pin, text


class SessionSchema(Schema):
    """Where this browser stands: unknown, known or open (DESIGN §11.1)."""

    state = fields.String(validate=validate.OneOf(["unknown", "known", "open"]), required=True)
    person_id = fields.UUID()
    space = fields.String(
        validate=validate.OneOf(["young", "mentor", "referent", "lead", "officer", "pilotage"]),
        allow_none=True,
        metadata={"description": "null : plus aucun rôle"},
    )
    removed = fields.Boolean(
        metadata={"description": "Ce téléphone a été retiré : il efface ce qu'il gardait."}
    )
    roles = fields.List(fields.String())
    zone = fields.String()
    open_until = fields.AwareDateTime(format="iso")
    absolute_until = fields.AwareDateTime(format="iso")
    server_time = fields.AwareDateTime(format="iso", required=True)
    demo = fields.Boolean(required=True)
    slot_id = fields.UUID(
        metadata={"description": "La serrure de ce téléphone, après une entrée par téléphone."}
    )


class WelcomeSchema(SessionSchema):
    """The same, with what a phone keeps after an invitation."""

    slot_id = fields.UUID(required=True)
    identifier = fields.String(required=True, metadata={"description": "XXXX-XXXX"})
    first_name = fields.String(required=True)


class ChallengeAskSchema(Schema):
    slot_id = fields.UUID(required=True)


class ChallengeSchema(Schema):
    """To answer: sign the text `nonce`, HMAC the bytes `salt`. The same shape for a slot that does not exist."""

    challenge_id = fields.UUID(required=True)
    nonce = fields.String(required=True)
    salt = Bytes(size=16, required=True)
    expires_at = fields.AwareDateTime(format="iso", required=True)
    server_time = fields.AwareDateTime(format="iso", required=True)


class SecondSchema(Schema):
    kind = fields.String(validate=validate.Equal("totp"), required=True)
    code = text(12, required=True)


_NEEDED = {
    "phone": ("slot_id", "challenge_id", "hmac", "code", "signature"),
    "passphrase": ("identifier", "passphrase", "second"),
    "link": ("secret",),
}


class ProofSchema(Schema):
    """One proof: this phone and its code, or an identifier, words and a second proof, or a single-use link."""

    method = fields.String(validate=validate.OneOf(list(_NEEDED)), required=True)
    slot_id = fields.UUID()
    challenge_id = fields.UUID()
    hmac = Bytes(size=32)
    code = pin()
    signature = Bytes(size=64)
    identifier = text(40)
    passphrase = text(200)
    second = fields.Nested(SecondSchema)
    secret = Bytes(size=16)

    @validates_schema
    def _whole(self, data: dict[str, object], **_: object) -> None:
        missing = [name for name in _NEEDED[str(data["method"])] if name not in data]
        if missing:
            raise ValidationError({name: ["Ce champ manque."] for name in missing})


class OneSessionSchema(Schema):
    id = fields.UUID(required=True)
    device_label = fields.String(required=True)
    created_at = fields.AwareDateTime(format="iso", required=True)
    last_seen_at = fields.AwareDateTime(format="iso", required=True)
    current = fields.Boolean(required=True)


class DeviceSchema(Schema):
    id = fields.UUID(required=True)
    label = fields.String(required=True)
    created_at = fields.AwareDateTime(format="iso", required=True)
    last_seen_at = fields.AwareDateTime(format="iso", required=True)
    current = fields.Boolean(required=True)
