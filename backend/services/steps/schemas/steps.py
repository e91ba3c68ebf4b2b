"""Where one stands: the states of steps, what to do now, what happened, the papers said to be there."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.services.steps.rules import STATES

BY = ("young", "referent")
STATE = validate.OneOf(STATES, error="Choisis un état de la liste.")


class StepStateSchema(Schema):
    state = fields.String(required=True, validate=STATE)
    since = fields.Date(required=True, metadata={"description": "Le jour où c'est arrivé"})
    version = fields.Integer(
        required=True, metadata={"description": "À renvoyer dans If-Match ; 0 : jamais touché"}
    )
    by = fields.String(required=True, validate=validate.OneOf(BY))
    note = fields.String()


class SightSchema(Schema):
    referent = fields.Boolean(required=True, error_messages={"required": "Dis si le référent voit."})
    mentor = fields.Boolean(required=True, error_messages={"required": "Dis si le mentor voit."})


class FollowUpSchema(Schema):
    code = fields.String(required=True)
    step = fields.String(required=True, metadata={"description": "L'étape à refaire alors"})
    on = fields.Date(required=True, metadata={"description": "Le prochain jour où Cap 18 en parle"})
    due = fields.Boolean(required=True, metadata={"description": "C'est le moment"})
    until = fields.Date(required=True, metadata={"description": "Après ce jour, c'est perdu ou dépassé"})
    words = fields.String(required=True)
    go = fields.String(metadata={"description": "La démarche à ouvrir alors"})


class JourneyProgressSchema(Schema):
    code = fields.String(required=True)
    seen_by = fields.Nested(SightSchema, required=True)
    steps = fields.Dict(keys=fields.String(), values=fields.Nested(StepStateSchema), required=True)
    follow_ups = fields.List(fields.Nested(FollowUpSchema))


class ReasonSchema(Schema):
    code = fields.String(
        required=True,
        validate=validate.OneOf(
            ("closes", "follow", "doing", "blocked", "way_round", "turns_18", "since_18", "opens", "open")
        ),
    )
    days = fields.Integer()
    date = fields.Date()
    n = fields.Integer(metadata={"description": "Combien de démarches celle-ci ouvre"})
    journey = fields.String()
    follow_up = fields.String()
    words = fields.String()


class NowSchema(Schema):
    journey = fields.String(required=True)
    step = fields.String(required=True)
    level = fields.Integer(required=True, metadata={"description": "0 presse le plus"})
    reason = fields.Nested(ReasonSchema, required=True)
    due_on = fields.Date()


class WaitingSchema(Schema):
    journey = fields.String(required=True)
    step = fields.String(required=True)


class LaterSchema(Schema):
    journey = fields.String(required=True)
    opens_on = fields.Date()
    first = fields.List(fields.String(), metadata={"description": "Les démarches à faire d'abord"})


class StepsSchema(Schema):
    on = fields.Date(required=True)
    journeys = fields.List(fields.Nested(JourneyProgressSchema), required=True)
    now = fields.List(
        fields.Nested(NowSchema), metadata={"description": "Ce qui peut se faire, dans l'ordre"}
    )
    waiting = fields.List(fields.Nested(WaitingSchema))
    later = fields.List(fields.Nested(LaterSchema))
    left = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        metadata={"description": "Par démarche, les étapes qui ne concernent pas cette personne"},
    )


class MoveSchema(Schema):
    state = fields.String(
        required=True, validate=STATE, error_messages={"required": "Il manque l'état de l'étape."}
    )
    on = fields.Date(
        load_default=None, metadata={"description": "Le jour où c'est arrivé ; sinon aujourd'hui"}
    )
    note = fields.String(load_default="")
    told = fields.Boolean(
        load_default=False,
        metadata={
            "description": "Bloqué : le référent l'apprend déjà par un message, il n'a pas d'autre avis"
        },
    )


class MoveJourneySchema(Schema):
    state = fields.String(
        required=True,
        validate=validate.OneOf(("finished", "todo"), error="Choisis fini ou à faire."),
        error_messages={"required": "Il manque l'état."},
    )
    on = fields.Date(load_default=None)


class ChangeSchema(Schema):
    step = fields.String(required=True)
    was = fields.String(required=True, validate=STATE)
    state = fields.String(required=True, validate=STATE)
    on = fields.Date(required=True)
    at = fields.DateTime(required=True)
    by = fields.String(required=True, validate=validate.OneOf(BY))
    note = fields.String()


class HistorySchema(Schema):
    items = fields.List(fields.Nested(ChangeSchema), required=True)


class ReadySchema(Schema):
    type = fields.String(required=True, metadata={"description": "Un type de papier"})
    since = fields.Date(required=True)


class ReadinessSchema(Schema):
    items = fields.List(fields.Nested(ReadySchema), required=True)


class SayReadySchema(Schema):
    ready = fields.Boolean(required=True, error_messages={"required": "Dis si tu as ce papier."})
