"""Files between authorities over HTTP."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.exchange.rules import transfers as rules
from backend.web.typed import plain_formal

LARGEST = 12_000_000
"""Characters of a file in base 64: nine million bytes, hundreds of messages."""


class AskSchema(Schema):
    to_name = fields.String(
        required=True,
        validate=[validate.Length(max=120, error="Ce nom est trop long : 120 signes au plus."), plain_formal],
        error_messages={"required": "Écrivez le nom du département qui va suivre ce jeune."},
    )


class ConsentSchema(Schema):
    parts = fields.List(
        fields.String(validate=validate.OneOf(rules.PARTS, error="Choisis dans la liste.")),
        required=True,
        validate=validate.Length(max=len(rules.PARTS), error="Il y a trop de réponses."),
        error_messages={"required": "Dis ce que tu laisses partir."},
    )


class TransferSchema(Schema):
    id = fields.UUID(required=True)
    youth_id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    to_name = fields.String(required=True)
    by = fields.String(required=True)
    state = fields.String(required=True, validate=validate.OneOf(rules.STATES))
    parts = fields.List(fields.String(validate=validate.OneOf(rules.PARTS)), required=True)
    asked_at = fields.AwareDateTime(required=True)
    answered_at = fields.AwareDateTime(required=True, allow_none=True)
    sent_at = fields.AwareDateTime(required=True, allow_none=True)


class TransfersSchema(Schema):
    items = fields.List(fields.Nested(TransferSchema), required=True)


class SealedSchema(Schema):
    words = fields.String(
        required=True, allow_none=True, metadata={"description": "Six mots, à dire par un autre chemin"}
    )
    file = fields.String(required=True, allow_none=True, metadata={"description": "Le fichier, en base 64"})


class ArrivalFileSchema(Schema):
    file = fields.String(
        required=True,
        validate=validate.Length(max=LARGEST, error="Ce fichier est trop lourd pour être un dossier scellé."),
        error_messages={"required": "Choisissez le fichier reçu."},
    )
    words = fields.String(
        required=True,
        validate=validate.Length(max=200, error="Six mots suffisent."),
        error_messages={"required": "Écrivez les six mots."},
    )


class BringSchema(ArrivalFileSchema):
    team_id = fields.UUID(
        required=True,
        error_messages={"required": "Choisissez l'équipe.", "invalid_uuid": "Choisissez l'équipe."},
    )


class LookSchema(Schema):
    from_name = fields.String(required=True)
    made_at = fields.AwareDateTime(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    birth_date = fields.Date(required=True)
    birth_precision = fields.String(required=True, validate=validate.OneOf(("day", "month", "year")))
    measures = fields.Integer(required=True)
    done = fields.Integer(required=True)
    lines = fields.Integer(required=True)
    messages = fields.Integer(required=True)
    parts = fields.List(fields.String(), required=True)
    here = fields.Boolean(required=True, metadata={"description": "Ce jeune est déjà ici"})


class BroughtSchema(Schema):
    youth_id = fields.UUID(required=True)


class SaidThereSchema(Schema):
    at = fields.AwareDateTime(required=True)
    first_name = fields.String(required=True)
    young = fields.Boolean(required=True)
    text = fields.String(required=True)


class ArrivedSchema(Schema):
    from_name = fields.String(required=True)
    at = fields.AwareDateTime(required=True)
    thread = fields.List(fields.Nested(SaidThereSchema), required=True)


class ArrivalSchema(Schema):
    arrival = fields.Nested(
        ArrivedSchema,
        required=True,
        allow_none=True,
        metadata={"description": "Vide : rien n'est venu d'ailleurs"},
    )
