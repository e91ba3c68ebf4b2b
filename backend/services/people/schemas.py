"""HTTP in and out for persons. JSON answers are encoded fast; these schemas are their written contract."""

from __future__ import annotations

from marshmallow import Schema, fields, validate


class ColumnSchema(Schema):
    name = fields.String(metadata={"description": "Nom dans le modèle de fichier"})
    label = fields.String(metadata={"description": "Nom affiché"})
    needed = fields.Boolean()


class ProgressSchema(Schema):
    done = fields.Integer()
    total = fields.Integer()


class BadRowSchema(Schema):
    line = fields.Integer(metadata={"description": "Ligne du fichier, titres compris"})
    field = fields.String()
    reason = fields.String(metadata={"description": "Ce qui ne va pas, et le remède"})


class ChangeSchema(Schema):
    line = fields.Integer()
    name = fields.String()
    field = fields.String()
    before = fields.String()
    after = fields.String()


class CountsSchema(Schema):
    rows = fields.Integer()
    new = fields.Integer()
    changed = fields.Integer()
    same = fields.Integer()
    left_out = fields.Integer()
    too_young = fields.Integer(metadata={"description": "Moins de 15 ans et demi : jamais gardés"})
    new_referents = fields.Integer()
    new_teams = fields.Integer()
    to_check = fields.Integer()


class ImportSchema(Schema):
    """A caseload file on its way in. After `PUT …/mapping`, the same file is sent again: none of it was kept."""

    id = fields.UUID()
    status = fields.String(
        validate=validate.OneOf(
            ["mapping", "reading", "preview", "committing", "done", "cancelled", "failed"]
        )
    )
    reason = fields.String(allow_none=True)
    progress = fields.Nested(ProgressSchema)
    headers = fields.List(fields.String())
    proposal = fields.Dict(keys=fields.String(), values=fields.String())
    mapping = fields.Dict(keys=fields.String(), values=fields.String(), allow_none=True)
    fields_ = fields.List(fields.Nested(ColumnSchema), data_key="fields", attribute="fields")
    counts = fields.Nested(CountsSchema, allow_none=True)
    bad_rows = fields.List(fields.Nested(BadRowSchema), metadata={"description": "200 au plus"})
    to_check = fields.List(fields.Nested(BadRowSchema))
    changes = fields.List(fields.Nested(ChangeSchema), metadata={"description": "50 au plus"})
    new_referents = fields.List(fields.String())
    new_teams = fields.List(fields.String())
    left_out_file = fields.Boolean()
    created_at = fields.AwareDateTime()


class MappingSchema(Schema):
    mapping = fields.Dict(
        keys=fields.String(validate=validate.Length(max=40)),
        values=fields.String(validate=validate.Length(max=80)),
        required=True,
        metadata={"description": "{nom du champ : titre de la colonne}"},
    )
