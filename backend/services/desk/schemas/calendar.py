"""The month of due dates over HTTP, and the choice of a weekly summary."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from .follow_up import ComingBackSchema
from .shown import STATES


class MonthQuery(Schema):
    month = fields.String(
        required=True,
        validate=validate.Regexp(r"^20[0-9]{2}-(0[1-9]|1[0-2])$", error="Écrivez un mois : 2026-11."),
        error_messages={"required": "Il manque le mois."},
    )


class MonthLineSchema(Schema):
    youth_id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    rule = fields.String(required=True)
    title = fields.String(required=True)
    why = fields.String(required=True)
    due_on = fields.Date(required=True)
    state = fields.String(required=True, validate=validate.OneOf(STATES))
    certainty = fields.String(required=True, validate=validate.OneOf(("sure", "to_check")))
    article = fields.String(required=True)
    checked_on = fields.Date(required=True)
    version = fields.Integer(required=True)


class MonthFollowedSchema(ComingBackSchema):
    youth_id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)


class MonthSchema(Schema):
    on = fields.Date(required=True)
    month = fields.String(required=True)
    items = fields.List(fields.Nested(MonthLineSchema), required=True)
    followed = fields.List(
        fields.Nested(MonthFollowedSchema),
        required=True,
        allow_none=True,
        metadata={
            "description": "Ce qui revient dans le suivi : nos repères, pas la loi. null : illisible en ce moment"
        },
    )
    cut = fields.Boolean(required=True, metadata={"description": "Le mois en a d'autres, non montrées"})
    before = fields.Date(
        required=True,
        allow_none=True,
        metadata={"description": "D'un mois vide : la dernière échéance avant lui"},
    )
    after = fields.Date(
        required=True,
        allow_none=True,
        metadata={"description": "D'un mois vide : la première échéance après lui"},
    )


class DigestSchema(Schema):
    on = fields.Boolean(
        required=True,
        error_messages={"required": "Il manque le choix."},
        metadata={"description": "Un résumé chaque lundi matin"},
    )
