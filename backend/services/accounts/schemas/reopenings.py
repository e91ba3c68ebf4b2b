"""A new phone that asks the team, the signatures it waits for, phones cut and phones added."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.accounts.rules.reopenings import FACE, IDENTITIES, REMOTE
from backend.services.accounts.schemas.invitations import NewDeviceSchema, NewSlotSchema
from backend.services.accounts.schemas.parts import Bytes, text

STATES = ["asked", "signed", "waiting", "finishing", "ready", "done", "stopped"]
WAYS = [FACE, REMOTE]


class AskTeamSchema(Schema):
    device = fields.Nested(NewDeviceSchema, required=True)


class AskedSchema(Schema):
    """What this phone shows, and the secret it keeps for itself."""

    secret = fields.String(required=True, metadata={"description": "base64url, 16 octets"})
    code = fields.String(required=True, metadata={"description": "XXXX-XXXX-XXXX"})
    qr_svg = fields.String(required=True)
    expires_at = fields.AwareDateTime(format="iso", required=True)
    server_time = fields.AwareDateTime(format="iso", required=True)


class AskingSecretSchema(Schema):
    secret = Bytes(size=16, required=True)


class StandSchema(Schema):
    """Where this phone's asking stands. Nothing says whose it is."""

    state = fields.String(validate=validate.OneOf(STATES), required=True)
    way = fields.String(validate=validate.OneOf(WAYS), allow_none=True, required=True)
    signatures = fields.Integer(required=True)
    opens_at = fields.AwareDateTime(format="iso", allow_none=True, required=True)
    server_time = fields.AwareDateTime(format="iso", required=True)


class OpenBySecretSchema(AskingSecretSchema):
    device = fields.Nested(NewDeviceSchema, required=True)
    slot = fields.Nested(NewSlotSchema, required=True)


class SignSchema(Schema):
    """Whose phone it is, and how the agent knows."""

    code = text(40, required=True)
    way = fields.String(validate=validate.OneOf(WAYS), required=True)
    identity = fields.String(validate=validate.OneOf(list(IDENTITIES)), required=True)


class MadeSchema(Schema):
    id = fields.UUID(required=True)


class YouthNameSchema(Schema):
    id = fields.UUID(required=True)
    name = fields.String(required=True)


class ReopeningSchema(Schema):
    """A young person who waits to come in again."""

    id = fields.UUID(required=True)
    youth = fields.Nested(YouthNameSchema, required=True)
    state = fields.String(validate=validate.OneOf(STATES), required=True)
    way = fields.String(validate=validate.OneOf(WAYS), required=True)
    identity = fields.String(validate=validate.OneOf(list(IDENTITIES)), required=True)
    phone = fields.String(required=True)
    signed_by = fields.String(required=True)
    signed_at = fields.AwareDateTime(format="iso", required=True)
    countersigned_by = fields.String(allow_none=True, required=True)
    opens_at = fields.AwareDateTime(format="iso", allow_none=True, required=True)
    mine = fields.Boolean(required=True)


class SquareSchema(Schema):
    """The square a second phone takes in photo, once."""

    url = fields.String(required=True)
    qr_svg = fields.String(required=True)
    expires_at = fields.AwareDateTime(format="iso", required=True)
