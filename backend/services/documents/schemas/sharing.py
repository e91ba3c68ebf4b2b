"""Shares, papers handed over and papers asked for, as they travel."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from backend.guides.papers import paper_types
from backend.services.documents import rules
from backend.services.documents.rules import sharing

MODES = ("view", "download")
STATES = ("live", "waiting", "over", "revoked", "bond_over")
NO_SUCH_DAY: dict[str, Any] = {"invalid": "Cette date n'existe pas. Écris le jour, le mois et l'année."}


def one_type(value: str) -> None:
    """A known kind of paper."""
    if value not in paper_types():
        raise ValidationError("Choisis un type de papier dans la liste.")


class _Wish(Schema):
    mode = fields.String(
        load_default="view", validate=validate.OneOf(MODES, error="Choisis : voir, ou copier.")
    )
    ends_on = fields.Date(load_default=None, allow_none=True, error_messages=NO_SUCH_DAY)
    side = fields.Integer(
        load_default=None,
        allow_none=True,
        validate=validate.OneOf(sharing.SIDES, error="Le côté est 1 ou 2."),
    )


class WishSchema(_Wish):
    """To whom, for what, how and until when."""

    recipient_id = fields.UUID(required=True, error_messages={"required": "Choisis avec qui partager."})
    purpose = fields.String(
        load_default="",
        validate=validate.Length(max=sharing.LONGEST_PURPOSE, error="C'est trop long. 80 lettres au plus."),
    )

    @post_load
    def made(self, data: dict[str, Any], **_: Any) -> sharing.Wish:
        return sharing.Wish(**data | {"purpose": rules.harmless(data["purpose"])})


class ReaderSchema(Schema):
    id = fields.UUID()
    first_name = fields.String()
    role = fields.String(validate=validate.OneOf(["referent", "mentor"]))


class ReadingsSchema(Schema):
    count = fields.Integer()
    first_at = fields.AwareDateTime()
    last_at = fields.AwareDateTime()


class GrantSchema(Schema):
    """A share, as its owner sees it. What does not apply is absent."""

    id = fields.UUID()
    document_id = fields.UUID()
    title = fields.String()
    type = fields.String()
    recipient = fields.Nested(ReaderSchema)
    purpose = fields.String()
    mode = fields.String(validate=validate.OneOf(MODES))
    side = fields.Integer()
    number = fields.Integer(metadata={"description": "la version du papier qui est montrée"})
    current = fields.Boolean(
        metadata={"description": "faux : le papier a une version plus récente, non partagée"}
    )
    created_at = fields.AwareDateTime()
    ends_on = fields.Date(metadata={"description": "le dernier jour où il peut être lu"})
    state = fields.String(validate=validate.OneOf(STATES))
    ended_at = fields.AwareDateTime()
    opened = fields.Nested(ReadingsSchema)


class GrantsSchema(Schema):
    items = fields.List(fields.Nested(GrantSchema))


class GrantsQuerySchema(Schema):
    state = fields.String(load_default="live", validate=validate.OneOf(["live", "all"]))


class SharedSchema(Schema):
    """A paper shown to somebody, as they see it."""

    grant_id = fields.UUID()
    document_id = fields.UUID()
    owner_id = fields.UUID()
    owner_first_name = fields.String()
    title = fields.String()
    type = fields.String()
    kind = fields.String()
    pages = fields.Integer()
    mode = fields.String(validate=validate.OneOf(MODES))
    purpose = fields.String()
    side = fields.Integer()
    shared_at = fields.AwareDateTime()
    ends_on = fields.Date()
    opened_at = fields.AwareDateTime()


class SharedListSchema(Schema):
    items = fields.List(fields.Nested(SharedSchema))


class SharedQuerySchema(Schema):
    youth_id = fields.UUID(load_default=None)


class HandedSchema(Schema):
    """A paper handed over, as its giver sees it: never what it was, nor whether it was kept."""

    id = fields.UUID()
    deposited_at = fields.AwareDateTime()
    state = fields.String(validate=validate.OneOf(["waiting", "answered"]))


class HandedListSchema(Schema):
    items = fields.List(fields.Nested(HandedSchema))


class DepositSchema(Schema):
    """A paper handed over, as its receiver sees it."""

    id = fields.UUID()
    title = fields.String()
    type = fields.String()
    kind = fields.String()
    pages = fields.Integer()
    size = fields.Integer()
    deposited_at = fields.AwareDateTime()
    giver = fields.Nested(ReaderSchema, data_key="from")
    issued_on = fields.Date()
    expires_on = fields.Date()
    holder = fields.String()
    side = fields.Integer()


class DepositsSchema(Schema):
    items = fields.List(fields.Nested(DepositSchema))


class AcceptSchema(Schema):
    """A name and a kind of one's own, when those told do not go."""

    title = fields.String(load_default="", validate=validate.Length(max=400, error="Ce nom est trop long."))
    type = fields.String(load_default=None, allow_none=True, validate=one_type)


class AcceptedSchema(Schema):
    document_id = fields.UUID()


class AskSchema(Schema):
    type = fields.String(
        required=True, validate=one_type, error_messages={"required": "Choisissez un papier."}
    )
    words = fields.String(
        load_default="",
        validate=validate.Length(max=sharing.LONGEST_WORDS, error="C'est trop long. 200 lettres au plus."),
    )

    @post_load
    def made(self, data: dict[str, Any], **_: Any) -> dict[str, Any]:
        return data | {"words": rules.harmless(data["words"], sharing.LONGEST_WORDS)}


class RequestSchema(Schema):
    id = fields.UUID()
    type = fields.String()
    words = fields.String()
    asked_at = fields.AwareDateTime()
    state = fields.String(validate=validate.OneOf(["open", "shared", "declined", "withdrawn"]))
    answered_at = fields.AwareDateTime()
    asker = fields.Nested(ReaderSchema, data_key="from")


class RequestsSchema(Schema):
    items = fields.List(fields.Nested(RequestSchema))


class AnswerSchema(_Wish):
    """Non, ou ce papier."""

    answer = fields.String(
        required=True, validate=validate.OneOf(["no", "share"], error="Réponds oui ou non.")
    )
    document_id = fields.UUID(load_default=None)
    purpose = fields.String(
        load_default="",
        validate=validate.Length(max=sharing.LONGEST_PURPOSE, error="C'est trop long. 80 lettres au plus."),
    )

    @validates_schema
    def _whole(self, data: dict[str, Any], **_: Any) -> None:
        if data["answer"] == "share" and data["document_id"] is None:
            raise ValidationError({"document_id": ["Choisis un papier."]})


class AnsweredSchema(Schema):
    id = fields.UUID()
    state = fields.String(validate=validate.OneOf(["open", "shared", "declined", "withdrawn"]))
    grant_id = fields.UUID()
