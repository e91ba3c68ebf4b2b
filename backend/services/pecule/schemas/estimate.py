"""The pécule over HTTP: its written contract; the answer itself is encoded fast."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.pecule.rules import TOLD


class PeculeYearSchema(Schema):
    year = fields.Integer(required=True)
    counts = fields.String(required=True, validate=validate.OneOf(["counted", "to_check", "no"]))
    amount = fields.Float(
        metadata={"description": "Euros, au plus, hors intérêts ; absent si l'année ne compte pas"}
    )
    amount_to_check = fields.Boolean()
    why = fields.String(required=True)
    source = fields.String()
    told = fields.Boolean(metadata={"description": "Repose sur la réponse du jeune"})


class PeculeAskSchema(Schema):
    year = fields.Integer(required=True)
    on = fields.Date(required=True, metadata={"description": "Le jour qui compte cette année-là"})
    answer = fields.String(validate=validate.OneOf(sorted(TOLD)))
    would = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(PeculeYearSchema),
        required=True,
        metadata={
            "description": "Ce que chaque réponse ferait de l'année : le téléphone refait la somme seul"
        },
    )


class PeculeSchema(Schema):
    on = fields.Date(required=True)
    certainty = fields.String(
        required=True,
        validate=validate.OneOf(
            ["theoretical_maximum", "to_check", "very_unlikely", "nothing", "not_estimable"]
        ),
    )
    total = fields.Float(
        metadata={"description": "Euros, maximum théorique hors intérêts ; absent si rien à dire"}
    )
    why = fields.String(metadata={"description": "Pourquoi rien n'est estimé"})
    years = fields.List(fields.Nested(PeculeYearSchema), required=True)
    ask = fields.List(
        fields.Nested(PeculeAskSchema),
        metadata={"description": "Années sans mesure connue : réponse « pecule.ANNÉE » aux questions"},
    )
    unlikely = fields.Boolean(metadata={"description": "Très peu probable, quelles que soient les réponses"})
    opens_on = fields.Date(required=True, metadata={"description": "Premier jour où demander"})
    closes_on = fields.Date(required=True, metadata={"description": "Jour où il est trop tard"})
