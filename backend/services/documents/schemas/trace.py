"""The trace, as it travels to its owner."""

from __future__ import annotations

from marshmallow import Schema, fields, validate


class TraceQuerySchema(Schema):
    after = fields.String(load_default=None)
    limit = fields.Integer(load_default=50, validate=validate.Range(1, 200))
    document_id = fields.UUID(load_default=None)
    person_id = fields.UUID(load_default=None)


class TracedSchema(Schema):
    at = fields.AwareDateTime()
    who = fields.String(validate=validate.OneOf(["me", "other", "service"]))
    role = fields.String()
    act = fields.String()
    result = fields.String()
    sentence = fields.String()
    document_id = fields.UUID()
    title = fields.String()
    device = fields.String()
    person_id = fields.UUID(metadata={"description": "qui l'a fait, ou avec qui cela a été fait"})
    first_name = fields.String()


class TracedPersonSchema(Schema):
    id = fields.UUID()
    role = fields.String()
    first_name = fields.String(
        metadata={"description": "pour les personnes du cercle, d'hier ou d'aujourd'hui"}
    )


class TraceSchema(Schema):
    items = fields.List(fields.Nested(TracedSchema))
    people = fields.List(fields.Nested(TracedPersonSchema))
    next = fields.String()
