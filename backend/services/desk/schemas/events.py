"""Events of a life over HTTP: the twelve of the calendar, and what saying one brings."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from .shown import STATES

NO_DAY = "Écrivez un jour : jour, mois, année."


class BroughtSchema(Schema):
    rule = fields.String(required=True)
    title = fields.String(required=True)
    why = fields.String(required=True)
    opens_on = fields.Date(required=True)
    due_on = fields.Date(required=True, allow_none=True)
    state = fields.String(required=True, validate=validate.OneOf(STATES))
    certainty = fields.String(required=True, validate=validate.OneOf(("sure", "to_check")))
    article = fields.String(required=True)
    checked_on = fields.Date(required=True)
    actor = fields.String(required=True)
    proofs = fields.List(fields.String(), required=True)
    if_missed = fields.String(required=True)


class EventWordsSchema(Schema):
    event = fields.String(required=True, metadata={"description": "E01 à E12"})
    title = fields.String(required=True)
    consequence = fields.String(required=True)
    article = fields.String(required=True)
    source = fields.String(required=True)
    confidence = fields.String(required=True)
    checked_on = fields.Date(required=True)


class BasisSchema(Schema):
    value = fields.String(required=True)
    label = fields.String(required=True)


class EventSchema(EventWordsSchema):
    known = fields.Boolean(required=True, metadata={"description": "Le dossier le dit déjà"})
    day = fields.Date(required=True, allow_none=True)
    certainty = fields.String(required=True, allow_none=True, validate=validate.OneOf(("sure", "to_check")))
    asks_birth = fields.Boolean(required=True)
    bases = fields.List(
        fields.Nested(BasisSchema),
        required=True,
        metadata={"description": "Fondements possibles de la mesure qui commence"},
    )
    dates = fields.List(fields.Nested(BroughtSchema), required=True)


class EventsSchema(Schema):
    on = fields.Date(required=True)
    items = fields.List(fields.Nested(EventSchema), required=True)


class SaidSchema(Schema):
    event = fields.String(required=True, validate=validate.Length(max=4))
    on = fields.Date(required=True, error_messages={"required": NO_DAY, "invalid": NO_DAY})
    basis = fields.String(load_default=None, allow_none=True, validate=validate.Length(max=4))
    birth_date = fields.Date(load_default=None, allow_none=True, error_messages={"invalid": NO_DAY})


class ChangeSchema(BroughtSchema):
    kind = fields.String(required=True, validate=validate.OneOf(("comes", "moves", "stops")))
    was_due_on = fields.Date(required=True, allow_none=True)


class ForeseenSchema(EventWordsSchema):
    changes = fields.List(fields.Nested(ChangeSchema), required=True)
