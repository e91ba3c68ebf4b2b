"""The rescue card, and coming in with it."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.accounts.schemas.invitations import NewDeviceSchema, NewSlotSchema
from backend.services.accounts.schemas.parts import text
from backend.services.accounts.schemas.session import SessionSchema

STATES = ["new", "waiting", "ready"]


class CardStateSchema(Schema):
    """Whether there is a card, and whether it was put away. Never the card."""

    made_at = fields.AwareDateTime(format="iso", allow_none=True, required=True)
    stowed_at = fields.AwareDateTime(format="iso", allow_none=True, required=True)


class DrawnCardSchema(Schema):
    """Shown once, to be put away."""

    card = fields.String(required=True, metadata={"description": "7 groupes de 4 signes"})
    qr_svg = fields.String(required=True)
    pdf = fields.String(required=True, metadata={"description": "base64url"})


class CardSchema(Schema):
    card = text(80, required=True)


class CardStandingSchema(Schema):
    """Where a card stands. Nothing says whose it is."""

    state = fields.String(validate=validate.OneOf(STATES), required=True)
    opens_at = fields.AwareDateTime(format="iso", allow_none=True, required=True)
    closes_at = fields.AwareDateTime(format="iso", allow_none=True, required=True)
    server_time = fields.AwareDateTime(format="iso", required=True)


class OpenByCardSchema(CardSchema):
    device = fields.Nested(NewDeviceSchema, required=True)
    slot = fields.Nested(NewSlotSchema, required=True)


class BackSchema(SessionSchema):
    """The session that opens, and what this phone keeps."""

    slot_id = fields.UUID(required=True)
    identifier = fields.String(required=True, metadata={"description": "XXXX-XXXX"})


class MyRecoverySchema(Schema):
    """What was asked with my card lately."""

    way = fields.String(validate=validate.OneOf(["card", "face", "remote"]), required=True)
    state = fields.String(validate=validate.OneOf(["waiting", "done", "stopped"]), required=True)
    started_at = fields.AwareDateTime(format="iso", required=True)
    opens_at = fields.AwareDateTime(format="iso", required=True)
    ended_at = fields.AwareDateTime(format="iso", allow_none=True, required=True)
    stopped_by = fields.String(
        validate=validate.OneOf(["link", "session", "card", "time"]), allow_none=True, required=True
    )


class MyRecoveriesSchema(Schema):
    last = fields.Nested(MyRecoverySchema, allow_none=True, required=True)


class StopSchema(Schema):
    secret = text(60, required=True)


class StoppedSchema(Schema):
    state = fields.String(validate=validate.OneOf(["stopped", "done"]), required=True)
