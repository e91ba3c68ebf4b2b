"""What mentoring answers about pairs and young persons: a written contract; keys outside one's role are absent."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields

from backend.services.mentoring.schemas.shown import CheckShownSchema


def texts() -> fields.List[Any]:
    return fields.List(fields.String())


class NamedSchema(Schema):
    id = fields.UUID()
    first_name = fields.String()
    last_name = fields.String()


class MeetingsCountSchema(Schema):
    count = fields.Integer()
    minutes = fields.Integer()
    last_on = fields.Date(allow_none=True)


class AgreementShownSchema(Schema):
    goals = texts()
    rhythm = fields.String()
    both = fields.Boolean()
    mine = fields.Boolean()


class GoodbyeShownSchema(Schema):
    did = fields.String()
    keep = fields.String()


class GoodbyesSchema(Schema):
    mine = fields.Nested(GoodbyeShownSchema)
    other = fields.Nested(GoodbyeShownSchema)


class PairMentorSchema(Schema):
    id = fields.UUID()
    volunteer_id = fields.UUID()
    first_name = fields.String()
    last_name = fields.String()
    checked_on = fields.Date(allow_none=True)
    presentation = fields.String()
    gender = fields.String()
    languages = texts()
    interests = texts()
    availability = texts()
    trade = fields.String()
    check = fields.Nested(CheckShownSchema)


class PairYoungSchema(Schema):
    id = fields.UUID()
    first_name = fields.String()
    last_name = fields.String()
    languages = texts()
    interests = texts()
    availability = texts()
    trade = fields.String()


class AnswersSchema(Schema):
    young = fields.String()
    mentor = fields.String()


class ScoreSchema(Schema):
    side = fields.String()
    month = fields.Integer()
    score = fields.Integer()
    words = fields.String()


class PairSchema(Schema):
    id = fields.UUID()
    version = fields.Integer()
    state = fields.String()
    side = fields.String()
    open = fields.Boolean()
    proposed_on = fields.Date()
    started_on = fields.Date(allow_none=True)
    paused_until = fields.Date(allow_none=True)
    ended_on = fields.Date(allow_none=True)
    meetings = fields.Nested(MeetingsCountSchema)
    my_answer = fields.String()
    other_answered = fields.Boolean()
    feedback_due = fields.Integer(allow_none=True)
    agreement = fields.Nested(AgreementShownSchema, allow_none=True)
    goodbye = fields.Nested(GoodbyesSchema, allow_none=True)
    can = texts()
    mentor = fields.Nested(PairMentorSchema)
    young = fields.Nested(PairYoungSchema)
    answers = fields.Nested(AnswersSchema)
    end_reason = fields.String(allow_none=True)
    nudged_on = fields.Date(allow_none=True)
    writing = fields.Boolean(
        metadata={"description": "Ils se sont déjà écrit ici ; leurs mots ne sont lus par personne d'autre"}
    )
    feedback = fields.List(fields.Nested(ScoreSchema))


class WishShownSchema(Schema):
    gender = fields.String()
    languages = texts()
    interests = texts()
    availability = texts()
    trade = fields.String()
    area = fields.String()
    wish = fields.String()


class OfferShownSchema(Schema):
    kind = fields.String()
    id = fields.UUID(allow_none=True)
    proposed_on = fields.Date(allow_none=True)
    answer = fields.String(allow_none=True)
    answered_on = fields.Date(allow_none=True)
    again_on = fields.Date()
    due = fields.Boolean()


class ParentsShownSchema(Schema):
    said = fields.String()
    on = fields.Date(allow_none=True)
    why = fields.String()
    needed = fields.Boolean()
    lacks = fields.Boolean()


class YouthMentoringSchema(Schema):
    on = fields.Date()
    version = fields.Integer()
    state = fields.String()
    said_by = fields.String()
    wish = fields.Nested(WishShownSchema)
    offers = fields.List(fields.Nested(OfferShownSchema))
    pairs = fields.List(fields.Nested(PairSchema))
    young = fields.Nested(NamedSchema)
    parents = fields.Nested(ParentsShownSchema)
    may_pair = fields.Boolean()


class ReasonSchema(Schema):
    code = fields.String()
    values = texts()


class SuggestionSchema(Schema):
    volunteer_id = fields.UUID()
    first_name = fields.String()
    last_name = fields.String()
    presentation = fields.String()
    employer = fields.String()
    reasons = fields.List(fields.Nested(ReasonSchema))
    against = fields.List(fields.Nested(ReasonSchema))
    check = fields.Nested(CheckShownSchema)
    capacity = fields.Integer()
    pairs = fields.Integer()


class SuggestionsSchema(Schema):
    items = fields.List(fields.Nested(SuggestionSchema))
    not_ready = fields.Integer()


class MeetingShownSchema(Schema):
    id = fields.UUID()
    on = fields.Date()
    minutes = fields.Integer()
    theme = fields.String()


class MeetingsSchema(Schema):
    items = fields.List(fields.Nested(MeetingShownSchema))


class CharterShownSchema(Schema):
    version = fields.String()
    signed_on = fields.Date(allow_none=True)


class SheetShownSchema(Schema):
    presentation = fields.String()
    gender = fields.String()
    languages = texts()
    interests = texts()
    availability = texts()
    trade = fields.String()
    area = fields.String()
    capacity = fields.Integer()


class ClosedSchema(Schema):
    by = fields.String(required=True, metadata={"description": "programme ou protection"})
    on = fields.Date(required=True)


class OwnSchema(Schema):
    on = fields.Date()
    access = fields.String(metadata={"description": "open, over, suspended, none"})
    suspended = fields.Nested(ClosedSchema)
    contact = fields.String(allow_none=True)
    check = fields.Nested(CheckShownSchema)
    charter = fields.Nested(CharterShownSchema)
    trained_on = fields.Date(allow_none=True)
    sheet = fields.Nested(SheetShownSchema)
    pairs = fields.List(fields.Nested(PairSchema))


class LineSchema(Schema):
    id = fields.UUID()
    version = fields.Integer()
    state = fields.String()
    young = fields.Nested(NamedSchema)
    mentor = fields.Nested(NamedSchema)
    started_on = fields.Date(allow_none=True)
    proposed_on = fields.Date()
    answers = fields.Nested(AnswersSchema)
    last_on = fields.Date(allow_none=True)
    silent_days = fields.Integer(allow_none=True)
    silence = fields.String()
    initiative = fields.String()
    from_young = fields.Integer()
    from_mentor = fields.Integer()
    meetings = fields.Integer()
    minutes = fields.Integer()
    agreed = fields.Boolean()
    check = fields.String()
    check_until = fields.Date(allow_none=True)
    paused_until = fields.Date(allow_none=True)
    feedback = fields.Dict(keys=fields.String(), values=fields.Integer())
    nudged_on = fields.Date(allow_none=True)


class WaitingSchema(NamedSchema):
    days = fields.Integer()


class LoadSchema(NamedSchema):
    pairs = fields.Integer()
    capacity = fields.Integer()
    check = fields.Nested(CheckShownSchema)


class SupervisionSchema(Schema):
    on = fields.Date()
    counts = fields.Dict(keys=fields.String(), values=fields.Integer())
    silent = fields.Integer()
    long_silent = fields.Integer()
    items = fields.List(fields.Nested(LineSchema))
    waiting = fields.List(fields.Nested(WaitingSchema))
    offers_due = fields.List(fields.Nested(NamedSchema))
    volunteers = fields.List(fields.Nested(LoadSchema))
