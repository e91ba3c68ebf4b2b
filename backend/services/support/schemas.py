"""What is sent and answered about requests: a written contract."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate

from backend.services.support import rules
from backend.web.typed import plain


def words(longest: int) -> fields.String:
    too_long = validate.Length(max=longest, error=f"C'est trop long : {longest} signes au plus.")
    return fields.String(load_default="", validate=[too_long, plain])


def some_of(choices: tuple[str, ...]) -> fields.List[str]:
    return fields.List(
        fields.String(validate=validate.OneOf(choices, error="Choisis dans la liste.")),
        load_default=list,
        validate=validate.Length(max=len(choices), error="Il y a trop de réponses."),
    )


def day(*, required: bool = False) -> fields.Date:
    return fields.Date(
        required=required,
        error_messages={"required": "Il manque ce jour.", "invalid": "Écrivez un jour, comme 2026-11-23."},
    )


class WishSchema(Schema):
    kind = fields.String(
        required=True,
        validate=validate.OneOf(rules.KINDS, error="Choisis une demande de la liste."),
        error_messages={"required": "Dis ce que tu demandes."},
    )
    needs = some_of(rules.NEEDS)
    message = words(2000)
    reach = words(200)
    history = some_of(rules.HISTORY)
    tonight = fields.Boolean(load_default=False)


class DecisionSchema(Schema):
    decision = fields.String(
        required=True,
        validate=validate.OneOf(("yes", "no"), error="Choisissez oui ou non."),
        error_messages={"required": "Choisissez oui ou non."},
    )
    decided_on = day(required=True)
    signed_by = words(200)
    reasons = words(3000)
    plan = words(2000)
    starts_on = day()
    last_on = day()


class WindowSchema(Schema):
    opens_on = fields.Date()
    last_on = fields.Date()
    days_left = fields.Integer()
    open = fields.Boolean()
    certain = fields.Boolean()


class WindowsSchema(Schema):
    young_adult = fields.Nested(WindowSchema)
    interview = fields.Nested(WindowSchema)


WindowsSchema._declared_fields["return"] = fields.Nested(WindowSchema)


class CareSchema(Schema):
    state = fields.String(metadata={"enum": ["in_care", "left", "unknown"]})
    left_on = fields.Date(allow_none=True)
    contract_ends_on = fields.Date(allow_none=True)


def lines(says: str = "") -> fields.List[Any]:
    return fields.List(fields.String(), metadata={"description": says} if says else {})


class PastSchema(Schema):
    care = lines()
    people = lines()
    steps = lines()


class EventSchema(Schema):
    at = fields.DateTime()
    act = fields.String(metadata={"enum": ["asked", "added", "received", "answered", "withdrawn"]})
    by = fields.String()


class SaidSchema(Schema):
    tu = fields.String()
    vous = fields.String()


class RemedySchema(Schema):
    code = fields.String()
    title = fields.Nested(SaidSchema)
    text = fields.Nested(SaidSchema)
    until = fields.Date(allow_none=True)
    letter = fields.Boolean()
    article = fields.String()
    checked_on = fields.Date()
    doubt = fields.String()


class RemediesSchema(Schema):
    steps = fields.List(fields.Nested(RemedySchema))
    contacts = lines()


class AnswerSchema(Schema):
    decision = fields.String(metadata={"enum": ["yes", "no"]})
    decided_on = fields.Date()
    starts_on = fields.Date(allow_none=True)
    last_on = fields.Date(allow_none=True)
    reasons = fields.String()
    plan = fields.String()
    signed_by = fields.String()
    contest_until = fields.Date(allow_none=True)
    remedies = fields.Nested(RemediesSchema)


class RequestSchema(Schema):
    id = fields.UUID()
    kind = fields.String(metadata={"enum": list(rules.KINDS)})
    state = fields.String(metadata={"enum": ["sent", "received", "answered", "withdrawn"]})
    tonight = fields.Boolean()
    asked_at = fields.DateTime()
    asked_on = fields.Date()
    due_on = fields.Date()
    silent_on = fields.Date()
    interview_id = fields.UUID(metadata={"description": "L'entretien qu'un oui a ouvert"})
    needs = lines()
    message = fields.String()
    reach = fields.String()
    history = fields.Nested(PastSchema)
    events = fields.List(fields.Nested(EventSchema))
    version = fields.Integer()
    answer = fields.Nested(AnswerSchema)


class AfterSchema(Schema):
    team = fields.String()
    since = fields.Date()


class TurnToSchema(Schema):
    local = lines("Genres des contacts du département, dans l'ordre")
    national = lines("Contacts nationaux, dans l'ordre")


class OwnSchema(Schema):
    on = fields.Date()
    care = fields.Nested(CareSchema)
    after = fields.Nested(AfterSchema, allow_none=True)
    turn_to = fields.Nested(
        TurnToSchema, allow_none=True, metadata={"description": "Qui appeler une fois parti"}
    )
    windows = fields.Nested(WindowsSchema)
    answer_days = fields.Dict(keys=fields.String(), values=fields.Integer())
    past = fields.Nested(PastSchema)
    requests = fields.List(fields.Nested(RequestSchema))


class NamedSchema(Schema):
    id = fields.UUID()
    first_name = fields.String()
    last_name = fields.String()


class YoungSchema(NamedSchema):
    birth_date = fields.Date()


class LineSchema(Schema):
    id = fields.UUID()
    young = fields.Nested(NamedSchema)
    age = fields.Integer()
    kind = fields.String(metadata={"enum": list(rules.KINDS)})
    state = fields.String()
    waits = fields.Boolean()
    tonight = fields.Boolean()
    asked_on = fields.Date()
    due_on = fields.Date()
    late = fields.Boolean()
    days = fields.Integer()
    days_left = fields.Integer()
    decision = fields.String(allow_none=True)
    decided_on = fields.Date(allow_none=True)


class KeptSchema(Schema):
    """Somebody who left, whom the team keeps in mind until 21."""

    young = fields.Nested(NamedSchema)
    left_on = fields.Date()
    until = fields.Date()
    interview_due_on = fields.Date(allow_none=True)
    interview_done_on = fields.Date(allow_none=True)
    interview_late = fields.Boolean()
    interview_id = fields.UUID(allow_none=True)
    may_go_on = fields.Boolean()


class GoOnSchema(Schema):
    ends_on = fields.Date(
        load_default=None, allow_none=True, error_messages={"invalid": "Mettez un jour, comme 2027-03-01."}
    )


class QueueSchema(Schema):
    on = fields.Date()
    waiting = fields.Integer()
    items = fields.List(fields.Nested(LineSchema))
    after = fields.List(fields.Nested(KeptSchema))


class AnsweredSchema(RequestSchema):
    young = fields.Nested(YoungSchema)
    care = fields.Nested(CareSchema)
    window = fields.Nested(WindowSchema)
    file = fields.Boolean()
