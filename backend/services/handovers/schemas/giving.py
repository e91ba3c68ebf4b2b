"""Files given to a referent, taken back, and what a lead watches."""

from __future__ import annotations

from marshmallow import Schema, fields, validate


class ReadFileSchema(Schema):
    id = fields.UUID(required=True)
    version = fields.Integer(required=True, metadata={"description": "La version lue du dossier"})


class GiveSchema(Schema):
    youths = fields.List(
        fields.Nested(ReadFileSchema),
        required=True,
        validate=validate.Length(min=1, max=200, error="Choisissez de 1 à 200 dossiers à la fois."),
    )
    referent_id = fields.UUID(required=True)
    ends_on = fields.Date(metadata={"description": "Un remplacement : premier jour sans lui"})


class NamedSchema(Schema):
    id = fields.UUID(required=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)


class ReassignmentSchema(Schema):
    id = fields.UUID(required=True)
    referent = fields.Nested(NamedSchema, required=True)
    at = fields.AwareDateTime(format="iso", required=True)
    ends_on = fields.Date(required=True, allow_none=True)
    count = fields.Integer(required=True)
    undo_until = fields.AwareDateTime(format="iso", required=True)


class WaitingFileSchema(NamedSchema):
    version = fields.Integer(required=True)
    unread = fields.Integer(required=True)
    since = fields.AwareDateTime(format="iso", required=True)


class AbsentSchema(Schema):
    referent = fields.Nested(NamedSchema, required=True)
    from_ = fields.Date(required=True, data_key="from", attribute="from")
    back_on = fields.Date(required=True)
    unread = fields.Integer(required=True)
    youths = fields.List(fields.Nested(WaitingFileSchema), required=True)


class WatchSchema(Schema):
    on = fields.Date(required=True)
    absent = fields.List(fields.Nested(AbsentSchema), required=True)
    undoable = fields.List(fields.Nested(ReassignmentSchema), required=True)
