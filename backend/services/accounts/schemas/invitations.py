"""Invitations and activations."""

from __future__ import annotations

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from backend.services.accounts.rules.invitations import InvitationState
from backend.services.accounts.schemas.parts import Bytes, pin, text


class InviteSchema(Schema):
    youth_id = fields.UUID(required=True)


class IssuedSchema(Schema):
    """The secrets are shown once: a replay of the same request answers without them (null)."""

    id = fields.UUID(required=True)
    url = fields.String(allow_none=True)
    code = fields.String(allow_none=True, metadata={"description": "XXXX-XXXX-XXXX"})
    qr_svg = fields.String(allow_none=True)
    expires_at = fields.AwareDateTime(format="iso", required=True)


class InvitationSchema(Schema):
    id = fields.UUID(required=True)
    issued_at = fields.AwareDateTime(format="iso", required=True)
    expires_at = fields.AwareDateTime(format="iso", required=True)
    state = fields.String(validate=validate.OneOf([one.value for one in InvitationState]), required=True)
    issued_by_name = fields.String(required=True)


class InvitationSecretSchema(Schema):
    """The secret of the QR's address, or the code one types."""

    secret = Bytes(size=16)
    code = text(40)

    @validates_schema
    def _one(self, data: dict[str, object], **_: object) -> None:
        if ("secret" in data) == ("code" in data):
            raise ValidationError({"code": ["Le QR code ou le code à taper est attendu."]})


class LookSchema(InvitationSecretSchema):
    public_key = Bytes(metadata={"description": "Pour un téléphone qui recommence."})


class InvitationLookSchema(Schema):
    inviter = fields.String(required=True)
    authority = fields.String(required=True)
    expires_at = fields.AwareDateTime(format="iso", required=True)
    terms_version = fields.String(required=True)
    retry = fields.Boolean(required=True)


class NewDeviceSchema(Schema):
    label = text(60, required=True)
    public_key = Bytes(required=True)


class NewSlotSchema(Schema):
    salt = Bytes(size=16, required=True)
    hmac = Bytes(size=32, required=True)
    code = pin(required=True)


class FirstConsentsSchema(Schema):
    previews = fields.Boolean(required=True)
    reminders = fields.Boolean(required=True)
    antivirus = fields.Boolean()


class AcceptSchema(InvitationSecretSchema):
    device = fields.Nested(NewDeviceSchema, required=True)
    slot = fields.Nested(NewSlotSchema, required=True)
    terms_version = text(20, required=True)
    consents = fields.Nested(FirstConsentsSchema, required=True)


class ActivationAskSchema(Schema):
    person_id = fields.UUID(required=True)


class ActivationIssuedSchema(Schema):
    """The link is shown once: a replay of the same request answers without it (null)."""

    id = fields.UUID(required=True)
    url = fields.String(allow_none=True)
    qr_svg = fields.String(allow_none=True)
    expires_at = fields.AwareDateTime(format="iso", required=True)


class ActivationSecretSchema(Schema):
    secret = Bytes(size=16, required=True)


class ActivationAcceptSchema(ActivationSecretSchema):
    totp = text(12, required=True)


class ShownWordsSchema(Schema):
    """Shown once, to be noted."""

    passphrase = fields.String(required=True)
    identifier = fields.String(required=True, metadata={"description": "XXXX-XXXX"})
    totp_uri = fields.String(required=True)
    totp_qr_svg = fields.String(required=True)


class ActivationLookSchema(ShownWordsSchema):
    name = fields.String(required=True)
    role = fields.String(required=True, metadata={"description": "professional ou mentor"})


class ConfirmSchema(Schema):
    totp = text(12, required=True)


class WayInSchema(Schema):
    id = fields.UUID(required=True)
    kind = fields.String(validate=validate.OneOf(["phone", "passphrase"]), required=True)
    label = fields.String(required=True)
    created_at = fields.AwareDateTime(format="iso", required=True)
    last_used_at = fields.AwareDateTime(format="iso", allow_none=True)
    removable = fields.Boolean(required=True)
