"""What a lead sees apart, over HTTP."""

from __future__ import annotations

from marshmallow import Schema, fields, validate


class LateInterviewSchema(Schema):
    youth_id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    rule = fields.String(required=True, validate=validate.OneOf(("M14", "M31")))
    title = fields.String(required=True)
    due_on = fields.Date(required=True)
    days_late = fields.Integer(required=True)
    certainty = fields.String(required=True, validate=validate.OneOf(("sure", "to_check")))
    referent = fields.String(required=True, allow_none=True)


class MissingSchema(Schema):
    youth_id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    what = fields.List(
        fields.String(validate=validate.OneOf(("referent", "measures", "birth"))),
        required=True,
        metadata={"description": "Ce qui manque, le plus gênant d'abord"},
    )
    referent = fields.String(required=True, allow_none=True)


class LateInterviewsSchema(Schema):
    items = fields.List(fields.Nested(LateInterviewSchema), required=True)
    cut = fields.Boolean(required=True)


class MissingsSchema(Schema):
    items = fields.List(fields.Nested(MissingSchema), required=True)
    cut = fields.Boolean(required=True)


class ApartSchema(Schema):
    on = fields.Date(required=True)
    interviews = fields.Nested(LateInterviewsSchema, required=True)
    missing = fields.Nested(MissingsSchema, required=True)
