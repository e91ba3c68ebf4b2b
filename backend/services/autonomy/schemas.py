"""Milestones over HTTP."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

STATES = ("later", "open", "late", "done", "lost", "not_concerned", "waived")
LONGEST = 1000


class MilestoneSchema(Schema):
    rule = fields.String(required=True, metadata={"description": "Identifiant de la règle, comme M14"})
    title = fields.String(required=True)
    why = fields.String(required=True, metadata={"description": "Pourquoi, en clair"})
    gesture = fields.String(required=True, metadata={"description": "Le premier geste du jeune"})
    kind = fields.String(
        required=True, validate=validate.OneOf(("duty", "right", "deadline", "event", "suggestion"))
    )
    opens_on = fields.Date(required=True)
    due_on = fields.Date(required=True, allow_none=True)
    state = fields.String(required=True, validate=validate.OneOf(STATES))
    urgency = fields.Integer(
        required=True,
        metadata={
            "description": "0 retard avec perte de droit, 1 retard, 2 30 jours ou moins, 3 ouvert, 4 le reste"
        },
    )
    applies = fields.String(required=True, validate=validate.OneOf(("yes", "no", "to_check")))
    certainty = fields.String(required=True, validate=validate.OneOf(("sure", "to_check")))
    article = fields.String(required=True)
    checked_on = fields.Date(required=True, metadata={"description": "Jour où l'article a été vérifié"})
    confidence = fields.String(
        required=True,
        metadata={"description": "V vérifié, O openfisca, I déduit, M de mémoire, PROD notre repère"},
    )
    source = fields.String(required=True)
    actor = fields.String(required=True, metadata={"description": "Qui doit, ou qui demande"})
    proofs = fields.List(fields.String(), required=True, metadata={"description": "Ce qui peut le prouver"})
    if_missed = fields.String(required=True, metadata={"description": "Ce qui se passe si on la manque"})
    done_on = fields.Date(required=True, allow_none=True)
    waived_on = fields.Date(required=True, allow_none=True)
    evidence = fields.String(metadata={"description": "Ce qui le prouve, s'il y en a"})
    waived_reason = fields.String()
    reopened_reason = fields.String()
    version = fields.Integer(required=True)


class MilestonesSchema(Schema):
    on = fields.Date(required=True, metadata={"description": "Jour civil de l'autorité"})
    items = fields.List(fields.Nested(MilestoneSchema), required=True)


class AsOfSchema(Schema):
    day = fields.Date(
        required=True,
        error_messages={
            "required": "Il manque le jour.",
            "invalid": "Écrivez un jour : jour, mois, année.",
        },
    )


class OwedSchema(Schema):
    rule = fields.String(required=True)
    title = fields.String(required=True)
    why = fields.String(required=True)
    opens_on = fields.Date(required=True)
    due_on = fields.Date(required=True, allow_none=True)
    state = fields.String(required=True, validate=validate.OneOf(STATES))
    certainty = fields.String(required=True, validate=validate.OneOf(("sure", "to_check")))
    article = fields.String(required=True)
    checked_on = fields.Date(required=True)


class OwedThatDaySchema(Schema):
    on = fields.Date(required=True, metadata={"description": "Le jour demandé"})
    items = fields.List(fields.Nested(OwedSchema), required=True)


class DoneSchema(Schema):
    on = fields.Date(
        required=True,
        error_messages={"required": "Il manque la date.", "invalid": "Écris une date : jour, mois, année."},
    )
    evidence = fields.String(load_default="", validate=validate.Length(max=LONGEST))


class ReasonSchema(Schema):
    reason = fields.String(
        required=True,
        validate=validate.Length(max=LONGEST),
        error_messages={"required": "Il manque la raison."},
    )
