"""The kinds of papers and of numbers, as the phone reads them once and keeps them."""

from __future__ import annotations

from marshmallow import Schema, fields, validate


class SourceSchema(Schema):
    title = fields.String()
    checked_on = fields.String()


class ValiditySchema(Schema):
    """How long a paper is good by itself."""

    kind = fields.String(validate=validate.OneOf(["none", "expires", "months"]))
    months = fields.Integer(
        metadata={"description": "bon tant de mois après sa date ; avec « expires », la durée habituelle"}
    )
    optional = fields.Boolean(metadata={"description": "certains n'ont pas de date de fin"})


class PaperUseSchema(Schema):
    """What a paper is asked for, and how fresh it must be then."""

    use = fields.String()
    label = fields.String()
    fresh_months = fields.Integer(metadata={"description": "il doit avoir moins de tant de mois"})
    soon_days = fields.Integer()
    doubt = fields.String()


class PaperTypeSchema(Schema):
    code = fields.String()
    label = fields.String()
    sides = fields.Integer()
    pages = fields.String(validate=validate.OneOf(["one", "several"]))
    shape = fields.String(validate=validate.OneOf(["card", "page"]))
    model = fields.String(metadata={"description": "le dessin montré dans le cadre"})
    domain = fields.String()
    icon = fields.String()
    expires = fields.Boolean(metadata={"description": "une date de fin est demandée"})
    asks = fields.List(fields.String())
    what_for = fields.String()
    who_gives = fields.String()
    renew = fields.String()
    validity = fields.Nested(ValiditySchema)
    uses = fields.List(fields.Nested(PaperUseSchema))
    remind_before = fields.List(fields.Integer(), metadata={"description": "jours, le plus loin d'abord"})
    soon_days = fields.Integer()
    doubt = fields.String(metadata={"description": "ce qui reste à vérifier, dit à l'écran"})
    sources = fields.List(fields.Nested(SourceSchema))


class PaperTypesSchema(Schema):
    items = fields.List(fields.Nested(PaperTypeSchema))


class NumberTypeSchema(Schema):
    """A number to keep at hand that is not a paper."""

    code = fields.String()
    label = fields.String()
    domain = fields.String()
    icon = fields.String()
    what_for = fields.String()
    where_to_find = fields.String()
    shape = fields.String(metadata={"description": "à quoi il ressemble"})
    digits = fields.List(fields.Integer(), metadata={"description": "combien de chiffres il a"})
    doubt = fields.String()
    sources = fields.List(fields.Nested(SourceSchema))


class NumberTypesSchema(Schema):
    items = fields.List(fields.Nested(NumberTypeSchema))
