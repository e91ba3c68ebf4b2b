"""Links for somebody outside, as they travel."""

from __future__ import annotations

import base64
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate

from backend.guides.papers import paper_types
from backend.services.documents import harmless
from backend.services.guests.audiences import audiences
from backend.services.guests.rules import links

STATES = ("live", "over", "stopped", "shut", "gone")


def _audience(value: str) -> None:
    if value and value not in audiences():
        raise ValidationError("Choisis à qui tu montres ce papier dans la liste.")


def _type(value: str) -> None:
    if value not in paper_types():
        raise ValidationError("Choisis un type de papier dans la liste.")


class LinkWishSchema(Schema):
    """Comment, à qui, pour quoi, jusqu'à quand, un seul côté peut-être."""

    mode = fields.String(
        load_default="link", validate=validate.OneOf(["link", "counter"], error="Choisis : lien, ou guichet.")
    )
    to = fields.String(
        load_default="",
        validate=validate.Length(max=links.LONGEST_NAME, error="Ce nom est trop long. 60 lettres au plus."),
    )
    purpose = fields.String(
        load_default="",
        validate=validate.Length(max=80, error="C'est trop long. 80 lettres au plus."),
    )
    audience = fields.String(load_default="", validate=_audience)
    ends_on = fields.Date(
        load_default=None,
        allow_none=True,
        error_messages={"invalid": "Cette date n'existe pas. Écris le jour, le mois et l'année."},
    )
    side = fields.Integer(
        load_default=None, allow_none=True, validate=validate.OneOf([1, 2], error="Le côté est 1 ou 2.")
    )

    @post_load
    def made(self, data: dict[str, Any], **_: Any) -> tuple[links.Wish, str]:
        audience = data.pop("audience")
        told = {name: harmless(data[name]) for name in ("to", "purpose")}
        return links.Wish(**data | told), audience


class OpeningsSchema(Schema):
    count = fields.Integer()
    first_at = fields.AwareDateTime()
    last_at = fields.AwareDateTime()


class LinkSchema(Schema):
    """Un lien, pour la personne à qui est le papier. Ce qui ne s'applique pas est absent."""

    id = fields.UUID(required=True)
    document_id = fields.UUID(required=True)
    mode = fields.String(required=True, validate=validate.OneOf(["link", "counter"]))
    to = fields.String()
    purpose = fields.String()
    audience = fields.String()
    title = fields.String()
    type = fields.String()
    side = fields.Integer()
    pages = fields.Integer(required=True)
    created_at = fields.AwareDateTime(required=True)
    ends_at = fields.AwareDateTime(required=True)
    state = fields.String(required=True, validate=validate.OneOf(STATES))
    ended_at = fields.AwareDateTime()
    ended_by = fields.String()
    code_used = fields.Boolean(required=True)
    tries_left = fields.Integer(required=True)
    opened = fields.Nested(OpeningsSchema)
    url = fields.String(metadata={"description": "l'adresse à donner ; tant que le code peut servir"})
    code = fields.String(metadata={"description": "à dire par un autre moyen que l'adresse"})
    qr_svg = fields.String()


class LinksSchema(Schema):
    items = fields.List(fields.Nested(LinkSchema), required=True)


class LinksQuerySchema(Schema):
    state = fields.String(load_default="live", validate=validate.OneOf(["live", "all"]))


class AudienceQuerySchema(Schema):
    type = fields.String(load_default=None, validate=_type)


class WarningSchema(Schema):
    answer = fields.String(required=True, validate=validate.OneOf(["no", "doubt"]))
    words = fields.String(required=True)
    article = fields.String(required=True)
    url = fields.String(required=True)
    checked_on = fields.Date(required=True)
    doubted = fields.String()


class AudienceSchema(Schema):
    code = fields.String(required=True)
    label = fields.String(required=True)
    purpose = fields.String(required=True)
    warning = fields.Nested(WarningSchema)


class AudiencesSchema(Schema):
    items = fields.List(fields.Nested(AudienceSchema), required=True)


class EnterSchema(Schema):
    """Le secret de l'adresse, et le code dit autrement."""

    secret = fields.String(
        required=True,
        validate=validate.Length(min=1, max=64),
        error_messages={"required": "L'adresse est incomplète. Ouvrez à nouveau le lien reçu."},
    )
    code = fields.String(
        required=True,
        validate=validate.Regexp(r"^\s*(\d\s*){6}$", error="Le code a 6 chiffres. Écrivez-les tous."),
        error_messages={"required": "Le code a 6 chiffres. Écrivez-les tous."},
    )

    @post_load
    def made(self, data: dict[str, Any], **_: Any) -> tuple[bytes, str]:
        text = data["secret"]
        try:
            secret = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        except ValueError:
            secret = b""
        return secret, "".join(data["code"].split())


class SeenSchema(Schema):
    """Ce que lit la personne invitée, à côté des pages."""

    first_name = fields.String(required=True)
    paper = fields.String(required=True)
    to = fields.String(required=True)
    purpose = fields.String(required=True)
    pages = fields.List(fields.Integer(), required=True)
    mode = fields.String(required=True, validate=validate.OneOf(["link", "counter"]))
    ends_at = fields.AwareDateTime(required=True)
