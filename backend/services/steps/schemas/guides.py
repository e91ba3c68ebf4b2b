"""The journeys over HTTP: their written contract; the answer itself is encoded fast."""

from __future__ import annotations

from marshmallow import Schema, fields


class PlaceSchema(Schema):
    label = fields.String(required=True)
    url = fields.Url()


class BlockedSchema(Schema):
    when = fields.String(required=True, metadata={"description": "Ce qui peut bloquer"})
    do = fields.String(required=True, metadata={"description": "Quoi faire alors"})
    go = fields.String(metadata={"description": "La démarche qui suit"})


class GuideStepSchema(Schema):
    code = fields.String(required=True)
    title = fields.String(required=True)
    text = fields.List(fields.String(), required=True)
    channel = fields.String(required=True, metadata={"description": "site, phone, office, post, app ou home"})
    papers = fields.List(fields.String(), metadata={"description": "Types de papiers"})
    where = fields.Nested(PlaceSchema)
    contact = fields.String(metadata={"description": "Un contact de la fiche des numéros"})
    lasts = fields.String()
    blocked = fields.List(fields.Nested(BlockedSchema))
    keep = fields.String(metadata={"description": "Le papier à garder"})
    doubt = fields.String(metadata={"description": "Ce qui reste à vérifier"})
    local = fields.Boolean(metadata={"description": "Une étape du département"})
    local_contact = fields.String(metadata={"description": "Un contact du département"})


class GuideSourceSchema(Schema):
    title = fields.String(required=True)
    checked_on = fields.Date(required=True)
    mark = fields.String(required=True, metadata={"description": "V : lu ; M : de mémoire, à revérifier"})


class GuideAudienceSchema(Schema):
    words = fields.String(required=True)
    from_months = fields.Integer()
    until_months = fields.Integer()
    foreign = fields.Boolean()


class GuideSchema(Schema):
    code = fields.String(required=True)
    domain = fields.String(required=True)
    rank = fields.Integer(required=True)
    title = fields.String(required=True)
    goal = fields.String(required=True)
    audience = fields.Nested(GuideAudienceSchema, required=True)
    steps = fields.List(fields.Nested(GuideStepSchema), required=True)
    legal = fields.List(fields.String(), required=True)
    sources = fields.List(fields.Nested(GuideSourceSchema), required=True)
    checked_on = fields.Date(required=True)
    author = fields.String(required=True)
    after = fields.List(fields.String())
    unlocks = fields.List(fields.String())
    one_of = fields.List(
        fields.List(fields.String()), metadata={"description": "Des étapes dont une seule suffit"}
    )
    words = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        metadata={"description": "Les sigles de la démarche, en mots simples"},
    )


class GuidesSchema(Schema):
    items = fields.List(fields.Nested(GuideSchema), required=True)
