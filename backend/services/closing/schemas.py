"""A closing, as it travels."""

from __future__ import annotations

from marshmallow import Schema, fields


class CloseSchema(Schema):
    without_copy = fields.Boolean(
        load_default=False, metadata={"description": "je pars sans emporter mes papiers"}
    )


class ClosingSchema(Schema):
    """`asked_at` et `last_day` (dernier jour pour changer d'avis) manquent quand rien n'est demandé."""

    closing = fields.Boolean(required=True)
    asked_at = fields.AwareDateTime()
    last_day = fields.Date()
